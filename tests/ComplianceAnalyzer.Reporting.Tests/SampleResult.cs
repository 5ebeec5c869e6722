using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Tests;

/// <summary>
/// A small result made by hand. Four sessions on SRV01: ann and bob share PC1, cas uses PC2 and PC3.
/// Least cover: a device CAL for PC1 and a user CAL for cas = 2. TS CALs owned: one user CAL, so one device CAL is missing: 165.00 EUR.
/// Windows CALs: three user CALs for three people, nothing missing.
/// </summary>
internal static class SampleResult
{
    internal static readonly DateOnly AsOf = new(2006, 1, 1);

    internal static AnalysisResult Build() =>
        new()
        {
            ToolVersion = "1.0.0",
            RuleSet = new RuleSetInfo("1.0.0", new string('a', 64), Rules()),
            Organisation = "Contoso",
            Context = new AnalysisContext(AsOf, new InterpretationSwitches()),
            Estate = Estate(),
            Verdict = Verdict.NonCompliant,
            // Two errors; the note is waived; X2 is undecided; X1 in order; the offer gives advice. X3 does not apply and is not counted.
            Summary = new FindingCounts(2, 0, 0, 1, 1, 1, 1),
            Positions = Positions(),
            CalDemand = Demand(),
            // X1: 5 licenses; X2: 1 of the cut-off day; X3: 2 bought too late. Nothing was drawn against X1: 5 remain.
            Transition = new TransitionSummary(5, 1, 2, 3, 5, 0),
            Findings = Findings(),
            Entitlements = Entitlements(),
            TransitionEntitlements =
            [
                new(
                    "X1",
                    TransitionEligibility.Eligible,
                    5,
                    5,
                    5,
                    0,
                    AcquisitionChannel.Volume,
                    At("xp-licenses.csv", 2)
                ),
                new(
                    "X2",
                    TransitionEligibility.Undetermined,
                    1,
                    0,
                    1,
                    3,
                    AcquisitionChannel.Retail,
                    At("xp-licenses.csv", 3)
                ),
                new("X3", TransitionEligibility.TooLate, 2, 0, 0, 0, AcquisitionChannel.Oem, At("xp-licenses.csv", 4)),
            ],
            ServerRoles =
            [
                new(
                    "srv01",
                    ServerRoleKind.TerminalServer2003,
                    WindowsCalMode.PerDeviceOrUser,
                    TsLicensingMode.PerDevice,
                    At("servers.csv", 2)
                ),
                new(
                    "srv02",
                    ServerRoleKind.WindowsServer2003,
                    WindowsCalMode.PerDeviceOrUser,
                    TsLicensingMode.PerDevice,
                    At("servers.csv", 3)
                ),
            ],
            Derivations = Derivations(),
        };

    /// <summary>A result over nothing at all.</summary>
    internal static AnalysisResult Empty() =>
        new()
        {
            ToolVersion = "1.0.0",
            RuleSet = new RuleSetInfo("1.0.0", new string('a', 64), []),
            Organisation = null,
            Context = new AnalysisContext(AsOf, new InterpretationSwitches()),
            Estate = new Estate(),
            Verdict = Verdict.Compliant,
            Summary = new FindingCounts(0, 0, 0, 0, 0, 0, 0),
            Positions = [],
            CalDemand = [],
            Transition = new TransitionSummary(0, 0, 0, 0, 0, 0),
            Findings = [],
            Entitlements = [],
            TransitionEntitlements = [],
            ServerRoles = [],
            Derivations = ImmutableSortedDictionary<string, DerivationStep>.Empty,
        };

    internal static SourceLocation At(string file, int line) => new(file, line);

    private static Estate Estate() =>
        new()
        {
            Servers =
            [
                Server("srv01", ServerEdition.Standard, 2) with
                {
                    TerminalServer = TerminalServerMode.Application,
                    LicensingModeAssumed = true,
                },
                Server("srv02", ServerEdition.Enterprise, 3),
            ],
            Clients = [Client("pc1", 2), Client("pc2", 3), Client("pc3", 4)],
            Users = [User("ann", 2), User("bob", 3), User("cas", 4)],
            Sessions =
            [
                Session("ann", "pc1", 2),
                Session("bob", "pc1", 3),
                Session("cas", "pc2", 4),
                Session("cas", "pc3", 5),
            ],
            XpLicenses =
            [
                Xp("X1", 5, new DateOnly(2003, 4, 23), AcquisitionChannel.Volume, 2) with
                {
                    Program = VolumeProgram.Select,
                    EnrollmentNumber = "1234567",
                },
                Xp("X2", 1, new DateOnly(2003, 4, 24), AcquisitionChannel.Retail, 3) with
                {
                    ProductKey = new MaskedSecret("VWXYZ", new string('b', 64), 25),
                },
                Xp("X3", 2, new DateOnly(2004, 2, 1), AcquisitionChannel.Oem, 4),
            ],
            CalPacks =
            [
                new CalPack(At("cals.csv", 3))
                {
                    PackId = "T1",
                    Kind = CalKind.TsUser,
                    Version = ProductVersion.V2003,
                    Quantity = 3,
                    Channel = AcquisitionChannel.TransitionOffer,
                    XpLicense = "X2",
                    RedeemedOn = new DateOnly(2005, 5, 5),
                    RedeemedWith = RedemptionCredential.ProductKey,
                },
                new CalPack(At("cals.csv", 2))
                {
                    PackId = "W1",
                    Kind = CalKind.WindowsUser,
                    Version = ProductVersion.V2003,
                    Quantity = 3,
                    AcquiredOn = new DateOnly(2004, 1, 15),
                    Channel = AcquisitionChannel.Volume,
                    Program = VolumeProgram.OpenLicense,
                },
            ],
            ServerLicenses =
            [
                new ServerLicense(At("server-licenses.csv", 2))
                {
                    LicenseId = "S1",
                    Edition = ServerEdition.Standard,
                    Version = ProductVersion.V2003,
                    Quantity = 1,
                    Channel = AcquisitionChannel.Volume,
                },
                new ServerLicense(At("server-licenses.csv", 3))
                {
                    LicenseId = "S2",
                    Edition = ServerEdition.Enterprise,
                    Version = ProductVersion.V2000,
                    Quantity = 1,
                    Channel = AcquisitionChannel.Retail,
                },
            ],
            LicenseServers =
            [
                new LicenseServer(At("license-servers.csv", 2))
                {
                    Key = "ls01",
                    Name = "LS01",
                    OperatingSystem = new OperatingSystemInfo(
                        "Windows Server 2003",
                        OperatingSystemFamily.WindowsServer2003
                    ),
                    Role = LicenseServerRole.Enterprise,
                    Activated = true,
                },
            ],
            Prices =
            [
                new Price(At("prices.csv", 2))
                {
                    Kind = CalKind.TsUser,
                    UnitPrice = 199.00m,
                    Currency = "EUR",
                },
                new Price(At("prices.csv", 3))
                {
                    Kind = CalKind.TsDevice,
                    UnitPrice = 165.00m,
                    Currency = "EUR",
                },
            ],
            Waivers = [Waiver],
            Tables =
            [
                .. Enum.GetValues<InventoryTable>()
                    .Select(table => new EvidenceTable(table, table != InventoryTable.KeyPacks, 0, 0)),
            ],
            Inputs =
            [
                Input("cals.csv", InventoryTable.Cals, 3, 2, 0, 1),
                Input("clients.csv", InventoryTable.Clients, 4, 3, 1, 0),
                Input("license-servers.csv", InventoryTable.LicenseServers, 1, 1, 0, 0),
                Input("prices.csv", InventoryTable.Prices, 2, 2, 0, 0),
                Input("server-licenses.csv", InventoryTable.ServerLicenses, 2, 2, 0, 0),
                Input("servers.csv", InventoryTable.Servers, 2, 2, 0, 0),
                Input("sessions.csv", InventoryTable.Sessions, 4, 4, 0, 0),
                Input("users.csv", InventoryTable.Users, 3, 3, 0, 0),
                Input("waivers.csv", InventoryTable.Waivers, 1, 1, 0, 0),
                Input("xp-licenses.csv", InventoryTable.XpLicenses, 3, 3, 0, 0),
            ],
            Diagnostics =
            [
                new(
                    "INV012",
                    DiagnosticSeverity.Error,
                    "cals.csv",
                    4,
                    "Quantity",
                    "Quantity is not a whole number: 'many'.",
                    "Write digits only."
                ),
            ],
            Merges =
            [
                new MergeRecord(
                    "host",
                    "pc1",
                    ["PC1", "pc1.contoso.com"],
                    "DNS suffix dropped",
                    "1 device instead of 2"
                ),
            ],
        };

    private static readonly Waiver Waiver = new(At("waivers.csv", 2))
    {
        RuleId = "TSL3002",
        Subject = "srv*",
        Justification = "Mode was checked on the console",
        Owner = "J. Jansen",
        ExpiresOn = new DateOnly(2006, 12, 31),
    };

    private static ImmutableArray<LicensePosition> Positions() =>
        [
            new("Windows Server 2003", "Server", "2003", "Standard", 1, 0, 1, 0, PositionState.Balanced),
            new("Windows Server 2003", "Server", "2003", "Enterprise", 0, 1, 1, -1, PositionState.Shortfall),
            new("Windows Server CAL", "WindowsUser", "2003", null, 3, 0, 3, 0, PositionState.Balanced),
            new("Windows Server CAL", "WindowsDevice", "2003", null, 0, 0, 0, 0, PositionState.Balanced),
            new("Terminal Server CAL", "TsUser", "2003", null, 1, 2, 1, 0, PositionState.Balanced),
            new("Terminal Server CAL", "TsDevice", "2003", null, 0, 0, 1, -1, PositionState.Shortfall),
        ];

    private static ImmutableArray<CalDemand> Demand() =>
        [
            new CalDemand
            {
                Layer = CalLayer.Windows,
                People = 3,
                Devices = 3,
                Accesses = 4,
                UserOnly = 3,
                DeviceOnly = 3,
                MinimumMixed = 2,
                FromZero = new CalPurchase(1, 1, null, null),
                OwnedUser = 3,
                OwnedDevice = 0,
                Covered = true,
                Add = new CalPurchase(0, 0, null, null),
                AddLowerBound = 0,
                AddUpperBound = 0,
                AddCostLowerBound = null,
                IsLeast = true,
                LowerBound = 2,
                UpperBound = 2,
                Proof = "every person holds a CAL",
                Assignments =
                [
                    new(CalKind.WindowsUser, "ann", 1, false),
                    new(CalKind.WindowsUser, "bob", 1, false),
                    new(CalKind.WindowsUser, "cas", 1, false),
                ],
            },
            new CalDemand
            {
                Layer = CalLayer.TerminalServices,
                People = 3,
                Devices = 3,
                Accesses = 4,
                UserOnly = 3,
                DeviceOnly = 3,
                MinimumMixed = 2,
                FromZero = new CalPurchase(1, 1, 364.00m, "EUR"),
                OwnedUser = 1,
                OwnedDevice = 0,
                Covered = false,
                Add = new CalPurchase(0, 1, 165.00m, "EUR"),
                AddLowerBound = 1,
                AddUpperBound = 1,
                AddCostLowerBound = 165,
                IsLeast = true,
                LowerBound = 2,
                UpperBound = 2,
                Proof = "two sessions with different people and devices",
                Assignments = [new(CalKind.TsUser, "cas", 1, false), new(CalKind.TsDevice, "pc1", 1, false, 1)],
            },
        ];

    /// <summary>T1 was redeemed three times against one license of the cut-off day: one counts, two are unbacked.</summary>
    private static ImmutableArray<Entitlement> Entitlements() =>
        [
            new(
                "W1",
                CalKind.WindowsUser,
                ProductVersion.V2003,
                3,
                EntitlementExclusion.None,
                AcquisitionChannel.Volume,
                null,
                null,
                At("cals.csv", 2)
            ),
            new(
                "T1",
                CalKind.TsUser,
                ProductVersion.V2003,
                1,
                EntitlementExclusion.None,
                AcquisitionChannel.TransitionOffer,
                null,
                null,
                At("cals.csv", 3)
            ),
            new(
                "T1",
                CalKind.TsUser,
                ProductVersion.V2003,
                2,
                EntitlementExclusion.Unbacked,
                AcquisitionChannel.TransitionOffer,
                null,
                null,
                At("cals.csv", 3)
            ),
        ];

    private static ImmutableArray<Finding> Findings()
    {
        int missing = 1;
        return
        [
            Finding("TSL1001", Outcome.NonCompliant, Severity.Error, new Subject("server-edition", "Enterprise")) with
            {
                Message = Phrase.Of($"Server licenses short: {missing}."),
                Actual = Phrase.Of($"Licenses that count: {0}"),
                Expected = Phrase.Of($"Copies installed: {1}"),
                Recommendation = Phrase.Of($"Buy {missing} server licenses."),
                Clauses = ["S4"],
                Evidence = [At("servers.csv", 3)],
            },
            Finding("TSL2001", Outcome.NonCompliant, Severity.Error, new Subject("cal-layer", "TerminalServices")) with
            {
                Message = Phrase.Of($"TS CALs short: {missing}."),
                Clauses = ["S7", "S9"],
                Evidence = [At("sessions.csv", 2), At("sessions.csv", 3), At("sessions.csv", 4), At("sessions.csv", 5)],
            },
            Finding("TSL3002", Outcome.NonCompliant, Severity.Note, new Subject("server", "srv01")) with
            {
                Message = Phrase.Of($"Per Device was taken from a blank."),
                Clauses = ["S15"],
                Evidence = [At("servers.csv", 2)],
                Waiver = Waiver,
            },
            Finding("TSL4001", Outcome.Compliant, Severity.Note, new Subject("xp-license", "X1")) with
            {
                Message = Phrase.Of($"Acquired on {new DateOnly(2003, 4, 23)}, before the cut-off."),
                Clauses = ["S20"],
                Evidence = [At("xp-licenses.csv", 2)],
            },
            Finding("TSL4001", Outcome.Indeterminate, Severity.Note, new Subject("xp-license", "X2")) with
            {
                Message = Phrase.Of($"Acquired on the cut-off day itself; at least {0}, at most {1} TS CALs."),
                Clauses = ["S20"],
                Evidence = [At("xp-licenses.csv", 3)],
            },
            Finding("TSL4001", Outcome.NotApplicable, Severity.Note, new Subject("xp-license", "X3")) with
            {
                Message = Phrase.Of($"Acquired after the cut-off."),
                Clauses = ["S20"],
                Evidence = [At("xp-licenses.csv", 4)],
            },
            Finding("TSL4005", Outcome.Advice, Severity.Note, new Subject("transition-offer", "total")) with
            {
                Message = Phrase.Of($"TS CALs still to claim: {5}."),
                Clauses = ["S21"],
            },
        ];
    }

    private static Finding Finding(string rule, Outcome outcome, Severity severity, Subject subject) =>
        new()
        {
            RuleId = rule,
            Outcome = outcome,
            Severity = severity,
            Subject = subject,
            Message = Phrase.Empty,
        };

    private static ImmutableSortedDictionary<string, DerivationStep> Derivations()
    {
        DerivationStep row = new("ann used srv01 from pc1", null, At("sessions.csv", 2), [], 0);
        DerivationStep access = new("ann accesses srv01 from pc1: TS CAL", "TSL0002", null, [row], 1);
        DerivationStep demand = new("TS CALs: at least 2, owned 1", "TSL0005", null, [access], 4);
        string fingerprint = Findings()[1].Fingerprint;
        return ImmutableSortedDictionary
            .Create<string, DerivationStep>(StringComparer.Ordinal)
            .Add(fingerprint, new DerivationStep("TS CALs short: 1.", "TSL2001", null, [demand], 1));
    }

    private static ImmutableArray<RuleDescriptor> Rules() =>
        [
            new("TSL0005", "CalDemand", "CAL demand", "Derivations", null, "1.0.0", ["S9"], true),
            new(
                "TSL1001",
                "ServerWithoutLicense",
                "Server without license",
                "Server and Windows CALs",
                Severity.Error,
                "1.0.0",
                ["S4"],
                false
            ),
            new(
                "TSL2001",
                "TsCalShortfall",
                "TS CAL shortfall",
                "Terminal Server CALs",
                Severity.Error,
                "1.0.0",
                ["S7", "S9"],
                false
            ),
            new(
                "TSL3002",
                "LicensingModeAssumed",
                "Licensing mode assumed",
                "Licensing mode",
                Severity.Note,
                "1.0.0",
                ["S15"],
                false
            ),
            new(
                "TSL4001",
                "TransitionEligibility",
                "Transition eligibility",
                "Transition offer",
                Severity.Note,
                "1.0.0",
                ["S20"],
                false
            ),
            new(
                "TSL4005",
                "UnredeemedEntitlement",
                "Unredeemed entitlement",
                "Transition offer",
                Severity.Note,
                "1.0.0",
                ["S21"],
                false
            ),
            new("TSL9001", "UsageUnknown", "Usage unknown", "Evidence", Severity.Note, "1.0.0", ["S9"], false),
        ];

    private static Server Server(string key, ServerEdition edition, int line) =>
        new(At("servers.csv", line))
        {
            Key = key,
            Name = key.ToUpperInvariant(),
            OperatingSystem = new OperatingSystemInfo(
                $"Windows Server 2003, {edition}",
                OperatingSystemFamily.WindowsServer2003,
                Edition: edition
            ),
            Edition = edition,
        };

    private static Client Client(string key, int line) =>
        new(At("clients.csv", line))
        {
            Key = key,
            Name = key.ToUpperInvariant(),
            LastSeen = new DateOnly(2005, 12, 1),
        };

    private static UserAccount User(string key, int line) =>
        new(At("users.csv", line))
        {
            Key = key,
            Account = "CONTOSO\\" + key,
            PersonKey = key,
        };

    private static ServerSession Session(string user, string client, int line) =>
        new(At("sessions.csv", line))
        {
            User = user,
            Client = client,
            Server = "srv01",
            LastSeen = new DateOnly(2005, 11, 30),
        };

    private static XpLicense Xp(string id, int quantity, DateOnly acquired, AcquisitionChannel channel, int line) =>
        new(At("xp-licenses.csv", line))
        {
            LicenseId = id,
            Product = "Windows XP Professional",
            IsXpProfessional = true,
            Quantity = quantity,
            AcquiredOn = acquired,
            Channel = channel,
        };

    private static InputFile Input(
        string file,
        InventoryTable table,
        int read,
        int accepted,
        int merged,
        int rejected
    ) => new(file, table, new string('c', 64), "utf-8", ",", read, accepted, merged, rejected);
}
