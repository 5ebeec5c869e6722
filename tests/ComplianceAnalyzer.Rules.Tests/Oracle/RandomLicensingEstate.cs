using System.Globalization;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>
/// Small estates by number around the transition offer, license servers and what they report: few names, so that they meet; blanks, missing
/// files and unknown names; days on both sides of each limit.
/// </summary>
internal sealed class RandomLicensingEstate : RandomRows
{
    private RandomLicensingEstate(int seed)
        : base(seed) { }

    internal required EstateSketch Sketch { get; init; }

    internal required DateOnly AsOf { get; init; }

    internal required InterpretationSwitches Switches { get; init; }

    internal static RandomLicensingEstate Of(int seed)
    {
        var draw = new RandomLicensingEstate(seed)
        {
            Sketch = EstateSketch.Empty,
            AsOf = default,
            Switches = new InterpretationSwitches(),
        };
        return new RandomLicensingEstate(seed)
        {
            Sketch = draw.Files(),
            AsOf = DateOnly.ParseExact(
                draw.One("2005-02-13", "2005-02-14", "2007-06-30", "2007-07-01", "2008-01-01"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            Switches = new InterpretationSwitches { CutoffDayQualifies = draw.Chance(0.3) },
        };
    }

    private EstateSketch Files()
    {
        EstateSketch sketch = EstateSketch.Empty.With(
            "servers.csv",
            "Name,Domain,Site,OperatingSystem,Edition,TerminalServer,TsLicensingMode,LicenseServers",
            Distinct("S", 1, 4).Select(Server)
        );
        if (Chance(0.8))
            sketch = sketch.With(
                "license-servers.csv",
                "Name,Domain,Site,OperatingSystem,Role,IsDomainController,Activated",
                Distinct("L", 0, 4).Select(LicenseServer)
            );
        if (Chance(0.8))
            sketch = sketch.With(
                "xp-licenses.csv",
                "LicenseId,Product,Quantity,AcquiredOn,Channel,Programme,EnrollmentNumber,AgreementNumber,ProductKey",
                Distinct("X", 0, 4).Select(Xp)
            );
        if (Chance(0.85))
            sketch = sketch.With(
                "cals.csv",
                "PackId,Kind,Version,Quantity,LicenseServer,AcquiredOn,Channel,XpLicense,RedeemedOn,RedeemedWith",
                Distinct("P", 0, 7).Select(Pack)
            );
        if (Chance(0.8))
            sketch = sketch.With(
                "key-packs.csv",
                "KeyPackId,LicenseServer,Kind,Version,Total,Issued",
                Distinct("K", 0, 5).Select(KeyPack)
            );
        if (Chance(0.8))
            sketch = sketch.With(
                "issued-licenses.csv",
                "LicenseId,Client,IssuedOn,ExpiresOn,Type,Version",
                Distinct("T", 0, 7).Select(Token)
            );
        if (Chance(0.8))
            sketch = sketch.With("sessions.csv", "User,Client,Server,Purpose,LastSeen", Many(0, 6, Session));
        if (Chance(0.5))
            sketch = sketch.With(
                "users.csv",
                "Account,People",
                Distinct("U", 0, 3).Select(name => Row(name, One("", "1", "2", "7")))
            );
        return sketch;
    }

    private string Server(string name) =>
        Row(
            name,
            One("D1", "D1", "D2", ""),
            One("A", "A", "B", ""),
            One("Windows Server 2003", "Windows Server 2003", "Windows 2000 Server"),
            "Standard",
            One("Application", "Application", "Application", "None"),
            One("PerUser", "PerDevice", ""),
            One("", "", "", "L0", "L1;L2", "L9")
        );

    private string LicenseServer(string name) =>
        Row(
            name,
            One("D1", "D1", "D2", ""),
            One("A", "A", "B", ""),
            One("Windows Server 2003", "Windows Server 2003", "Windows 2000 Server", "Windows Server 2008", "Mystery"),
            One("Enterprise", "Enterprise", "Domain", "Domain", "Workgroup"),
            One("yes", "no"),
            One("yes", "no", "")
        );

    private string Xp(string name) =>
        Row(
            name,
            One("", "", "Windows XP Home Edition"),
            One("", "2", "3"),
            One("2003-04-23", "2003-04-23", "2003-04-24", "2003-04-25"),
            One("Volume", "Volume", "Retail", "OEM"),
            One("Select", "OpenValue", ""),
            One("1000001", "100000", ""),
            One("2000001", "200-001", ""),
            One("11111-22222-33333-44444-0000A", "111112222233333444440000a", "11111-22222-33333-44444-0000B", "")
        );

    private string Pack(string name)
    {
        bool isOffer = Chance(0.6);
        return Row(
            name,
            One("TsUser", "TsUser", "TsDevice", "WindowsUser"),
            isOffer ? "2003" : One("2003", "2000", "2008"),
            One("1", "2", "4"),
            One("", "L0", "L1"),
            One("", "", "2005-02-14", "2007-07-01"),
            isOffer ? "TransitionOffer" : "Volume",
            isOffer ? One("X0", "X1", "X2", "X9", "") : "",
            isOffer ? One("", "2005-02-14", "2007-06-30", "2007-07-01") : "",
            isOffer ? One("", "Enrollment", "Agreement", "ProductKey") : ""
        );
    }

    private string KeyPack(string name) =>
        Row(
            name,
            One("L0", "L1"),
            One("TsUser", "TsDevice", "TsDevice", "BuiltIn", "Temporary", ""),
            One("2003", "2003", "2000", ""),
            One("1", "2", "5", "-1", ""),
            One("0", "2", "5", "")
        );

    private string Token(string name) =>
        Row(
            name,
            One("C0", "C1", "C2", ""),
            One("", "2004-11-16", "2007-04-01", "2007-04-02"),
            One("", "2005-02-13", "2005-02-14", "2007-06-30"),
            One("Temporary", "Temporary", "Permanent", ""),
            One("2003", "2003", "2000", "")
        );

    private string Session() =>
        Row(
            "U0",
            One("C0", "C1", "C2", ""),
            One("S0", "S1"),
            One("", "TerminalSession", "WindowsAccess"),
            One("", "2005-02-14", "2007-06-30", "2007-07-01", "2004-01-01")
        );
}
