using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Benchmarks;

/// <summary>A result over many rows of evidence and few findings.</summary>
internal static class LargeResult
{
    private static readonly DateOnly firstDay = new(2005, 1, 1);

    internal static AnalysisResult Of(int sessions, int people)
    {
        ImmutableArray<UserAccount> users = [.. Enumerable.Range(0, people).Select(User)];
        ImmutableArray<Client> clients = [.. Enumerable.Range(0, people).Select(Client)];
        ImmutableArray<ServerSession> used =
        [
            .. Enumerable.Range(0, sessions).Select(row => Session(row, users, clients)),
        ];
        return new AnalysisResult
        {
            ToolVersion = "1.0.0",
            RuleSet = new RuleSetInfo("1.0.0", new string('a', 64), []),
            Organisation = "Contoso",
            Context = new AnalysisContext(new DateOnly(2006, 1, 1), new InterpretationSwitches()),
            Estate = new Estate
            {
                Users = users,
                Clients = clients,
                Sessions = used,
                Tables =
                [
                    new EvidenceTable(InventoryTable.Users, true, people, 0),
                    new EvidenceTable(InventoryTable.Clients, true, people, 0),
                    new EvidenceTable(InventoryTable.Sessions, true, sessions, 0),
                ],
                Inputs =
                [
                    Input("clients.csv", InventoryTable.Clients, people),
                    Input("sessions.csv", InventoryTable.Sessions, sessions),
                    Input("users.csv", InventoryTable.Users, people),
                ],
            },
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
    }

    private static UserAccount User(int row)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"USER{row:000000}");
        return new UserAccount(new SourceLocation("users.csv", row + 2))
        {
            Key = name,
            Account = name,
            PersonKey = name,
            Domain = "CONTOSO",
            DisplayName = name,
        };
    }

    private static Client Client(int row)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"PC{row:000000}");
        return new Client(new SourceLocation("clients.csv", row + 2))
        {
            Key = name,
            Name = name,
            Domain = "CONTOSO",
            OperatingSystem = new OperatingSystemInfo(
                "Windows XP Professional",
                OperatingSystemFamily.WindowsXpProfessional
            ),
        };
    }

    private static ServerSession Session(int row, ImmutableArray<UserAccount> users, ImmutableArray<Client> clients) =>
        new(new SourceLocation("sessions.csv", row + 2))
        {
            Server = string.Create(CultureInfo.InvariantCulture, $"TS{row % 50:00}"),
            User = users[row % users.Length].Key,
            Client = clients[row * 7 % clients.Length].Key,
            FirstSeen = firstDay.AddDays(row % 200),
            LastSeen = firstDay.AddDays(200 + (row % 150)),
            Count = row % 97,
        };

    private static InputFile Input(string file, InventoryTable table, int rows) =>
        new(file, table, new string('b', 64), "utf-8", ",", rows, rows, 0, 0);
}
