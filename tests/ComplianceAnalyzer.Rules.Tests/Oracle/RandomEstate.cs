using System.Globalization;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>
/// Small estates by number: few names, so that they meet; every value that a rule looks at, blanks and missing files among them; days on
/// both sides of each limit.
/// </summary>
internal sealed class RandomEstate : RandomRows
{
    /// <summary>Mostly Windows 2000 terminal servers, devices that they do not exempt and device CALs of either version.</summary>
    private readonly bool isMostly2000;

    private RandomEstate(int seed)
        : base(seed) => isMostly2000 = Chance(0.2);

    /// <summary>How many estates a test tries: few in every build, more where <c>RULES_CASES</c> says so.</summary>
    internal static int Cases { get; } =
        int.Parse(Environment.GetEnvironmentVariable("RULES_CASES") ?? "300", CultureInfo.InvariantCulture);

    internal required EstateSketch Sketch { get; init; }

    internal required DateOnly AsOf { get; init; }

    internal required InterpretationSwitches Switches { get; init; }

    internal static RandomEstate Of(int seed)
    {
        var draw = new RandomEstate(seed)
        {
            Sketch = EstateSketch.Empty,
            AsOf = default,
            Switches = new InterpretationSwitches(),
        };
        return new RandomEstate(seed)
        {
            Sketch = draw.Files(),
            AsOf = DateOnly.ParseExact(
                draw.One("2004-06-01", "2006-01-01", "2007-06-30", "2007-07-01"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            Switches = new InterpretationSwitches
            {
                CutoffDayQualifies = draw.Chance(0.3),
                TechnicalMixedMode = draw.Chance(0.2),
                WindowsCalByDirectory = draw.Chance(0.2),
                IncludeDisabledUsers = draw.Chance(0.3),
                UsageWindowDays = draw.Chance(0.3) ? 90 : null,
            },
        };
    }

    private EstateSketch Files()
    {
        EstateSketch sketch = EstateSketch.Empty.With(
            "servers.csv",
            "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode,WindowsCalMode,PerServerCals,PeakConnections,License",
            Distinct("S", 1, 4).Select(Server)
        );
        if (Chance(0.7))
            sketch = sketch.With(
                "users.csv",
                "Account,PersonId,People,Enabled,External",
                Distinct("U", 0, 6).Select(User)
            );
        if (Chance(0.7))
            sketch = sketch.With("clients.csv", "Name,OperatingSystem,PrimaryUser", Distinct("C", 0, 6).Select(Client));
        if (Chance(0.8))
            sketch = sketch.With("sessions.csv", "User,Client,Server,Purpose,FirstSeen,LastSeen", Many(0, 9, Session));
        if (Chance(0.85))
            sketch = sketch.With(
                "cals.csv",
                "PackId,Kind,Version,Quantity,AssignedTo,Server,AcquiredOn,Channel,XpLicense,RedeemedOn",
                Distinct("P", 0, 7).Select(Pack)
            );
        if (Chance(0.6))
            sketch = sketch.With(
                "xp-licenses.csv",
                "LicenseId,Product,Quantity,AcquiredOn,Channel",
                Distinct("X", 0, 3).Select(Xp)
            );
        if (Chance(0.7))
            sketch = sketch.With(
                "server-licenses.csv",
                "LicenseId,Edition,Version,Quantity,AcquiredOn",
                Distinct("L", 0, 3).Select(ServerLicense)
            );
        if (Chance(0.3))
            sketch = sketch.With(
                "prices.csv",
                "Kind,UnitPrice,Currency",
                "WindowsUser,30,EUR",
                "WindowsDevice,35,EUR",
                "TsUser,80,EUR",
                "TsDevice,75,EUR"
            );
        if (Chance(0.5))
            sketch = sketch.With(
                "license-servers.csv",
                "Name,OperatingSystem,Role,Activated",
                Distinct("S", 0, 4).Select(LicenseServer)
            );
        return sketch;
    }

    /// <summary>On a terminal server, which then finds it, or elsewhere.</summary>
    private string LicenseServer(string name) =>
        Row(
            name,
            One("Windows Server 2003", "Windows Server 2003", "Windows 2000 Server"),
            One("Enterprise", "Domain", "Workgroup"),
            One("yes", "no", "no", "")
        );

    private string Server(string name) =>
        Row(
            name,
            isMostly2000
                ? One("Windows 2000 Server", "Windows 2000 Server", "Windows 2000 Server", "Windows Server 2003")
                : One(
                    "Windows Server 2003",
                    "Windows Server 2003",
                    "Windows Server 2003",
                    "Windows 2000 Server",
                    "Windows Server 2008"
                ),
            One("Standard", "Standard", "Enterprise", "", "Web"),
            isMostly2000 ? "Application" : One("Application", "Application", "RemoteAdministration", "None", ""),
            One("PerUser", "PerDevice", "", "0"),
            One("", "PerDeviceOrUser", "PerServer"),
            One("", "5"),
            One("", "4", "5", "6"),
            One("", "", "L0", "L1", "L9")
        );

    private string User(string name) =>
        Row(name, One("", "", "PID1", "PID2"), One("", "", "2", "3"), One("", "", "no"), One("", "", "yes"));

    private string Client(string name) =>
        Row(
            name,
            isMostly2000
                ? One("Windows 98", "Windows XP Home", "Windows XP Professional")
                : One("Windows XP Professional", "Windows 2000 Professional", "Windows XP Home", "Windows 98", ""),
            Chance(0.4) ? Name("U", 6) : ""
        );

    private string Session()
    {
        if (isMostly2000 && Chance(0.7))
            return Row(Name("U", 3), Name("C", 3), Name("S", 2), One("", "TerminalSession"), "", "");
        bool noUser = Chance(0.1);
        return Row(
            noUser ? "" : Name("U", 6),
            !noUser && Chance(0.1) ? "" : Name("C", 6),
            Name("S", 4),
            One("", "TerminalSession", "TerminalSession", "WindowsAccess", "RemoteAdministration", "Anonymous"),
            One("", "", "2003-05-01", "2006-01-02"),
            One("", "2004-05-30", "2005-10-02", "2005-10-03", "2007-06-29")
        );
    }

    private string Pack(string name)
    {
        string kind =
            isMostly2000 && Chance(0.6)
                ? "TsDevice"
                : One(
                    "TsUser",
                    "TsUser",
                    "TsDevice",
                    "TsDevice",
                    "WindowsUser",
                    "WindowsDevice",
                    "ExternalConnector",
                    "TsExternalConnector"
                );
        bool isConnector = kind.EndsWith("Connector", StringComparison.Ordinal);
        bool isNamed = !isConnector && Chance(0.3);
        bool isOffer = !isConnector && Chance(isMostly2000 ? 0.1 : 0.4);
        return Row(
            name,
            kind,
            isMostly2000 ? One("2003", "2000") : One("2003", "2003", "2003", "2000", "2008"),
            isNamed || isMostly2000 ? "1" : One("1", "2", "3"),
            !isNamed ? ""
                : kind.EndsWith("User", StringComparison.Ordinal) ? Name("U", 6)
                : Name("C", isMostly2000 ? 3 : 6),
            isConnector ? Name("S", 4) : "",
            isMostly2000 ? "" : One("", "", "2003-05-01", "2006-01-01", "2006-01-02"),
            isOffer ? "TransitionOffer" : "Volume",
            isOffer ? One("X0", "X1", "X2", "X9", "") : "",
            isOffer ? One("", "2005-02-14", "2007-06-30", "2007-07-01") : ""
        );
    }

    private string Xp(string name) =>
        Row(
            name,
            One("", "Windows XP Professional", "Windows XP Home Edition"),
            One("", "2", "4"),
            One("2002-01-01", "2003-04-23", "2003-04-24", "2003-04-25"),
            "OEM"
        );

    private string ServerLicense(string name) =>
        Row(
            name,
            One("Standard", "Standard", "Enterprise", "Web"),
            One("2003", "2003", "2000", "2008"),
            One("1", "2", "3"),
            One("", "2003-05-01", "2006-01-02")
        );
}
