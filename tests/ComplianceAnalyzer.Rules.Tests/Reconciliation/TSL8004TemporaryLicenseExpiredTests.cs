using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Reconciliation;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Reconciliation.TokenEstate;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

public sealed class TSL8004TemporaryLicenseExpiredTests : RuleTests<TSL8004TemporaryLicenseExpired>
{
    private const string Expired = "1,PC1,2005-09-01,2005-11-30,Temporary,2003";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding(
                "a session since",
                Used(Tokens(Expired), "u,PC1,TS1,TerminalSession,2005-12-15", "v,PC1,TS1,TerminalSession,2005-12-05")
            )
            .Expect(Outcome.NonCompliant, "client", "PC1", "expired on 2005-11-30", "the last on 2005-12-15")
            .RestingOn("issued-licenses.csv:2", "sessions.csv:2", "sessions.csv:3"),
        RuleCase
            .Finding(
                "the day of expiry it names counts, not the 90 days",
                Used(Tokens("1,PC1,2005-09-01,2005-10-31,Temporary,2003"), "u,PC1,TS1,TerminalSession,2005-11-15")
            )
            .Expect(Outcome.NonCompliant, "client", "PC1", "expired on 2005-10-31"),
        RuleCase
            .Finding("a row of sessions could not be read", Used(Tokens(Expired), "u,PC1,,TerminalSession,2005-12-15"))
            .Expect(Outcome.Indeterminate, "client", "PC1", "is not known"),
        RuleCase
            .Finding(
                "one temporary license of two is of unknown days",
                Used(Tokens(Expired, "2,PC1,,,Temporary,2003"), "u,PC1,TS1,TerminalSession,2005-12-15")
            )
            .Expect(Outcome.Indeterminate, "client", "PC1", "neither the day of issue"),
        RuleCase
            .Finding("a session of an unknown day", Used(Tokens(Expired), "u,PC1,TS1,TerminalSession,"))
            .Expect(Outcome.Indeterminate, "client", "PC1", "not known"),
        RuleCase
            .Finding("no file of sessions", Tokens(Expired))
            .Expect(Outcome.Indeterminate, "client", "PC1", "sessions.csv"),
        RuleCase
            .Finding("a temporary license of unknown days", Used(Tokens("1,PC1,,,Temporary,2003")))
            .Expect(Outcome.Indeterminate, "client", "PC1", "neither the day of issue"),
        RuleCase
            .Clean(
                "no session since; a permanent license has come; another use than a terminal session",
                Used(
                    Tokens(
                        Expired,
                        "2,PC2,2005-09-01,2005-11-30,Temporary,2003",
                        "3,PC2,2005-11-20,2006-01-30,Permanent,2003",
                        "4,PC3,2005-09-01,2005-11-30,Temporary,2003"
                    ),
                    "u,PC1,TS1,TerminalSession,2005-10-01",
                    "u,PC2,TS1,TerminalSession,2005-12-15",
                    "u,PC3,TS1,WindowsAccess,2005-12-15"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1", "no terminal session since")
            .Expect(Outcome.Compliant, "client", "PC2", "permanent")
            .Expect(Outcome.Compliant, "client", "PC3"),
        RuleCase
            .Clean(
                "a second temporary license lasted longer",
                Used(
                    Tokens(Expired, "2,PC1,2005-10-02,2005-12-31,Temporary,2003"),
                    "u,PC1,TS1,TerminalSession,2005-12-15"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1", "no terminal session since"),
        RuleCase
            .Boundary(
                "issued on the analysis date, and the day after it",
                Used(Tokens("1,PC1,2006-01-01,,Temporary,2003", "2,PC2,2006-01-02,,Temporary,2003"))
            )
            .Expect(Outcome.Compliant, "client", "PC1", "has not expired"),
        RuleCase.Clean(
            "permanent licenses only",
            Used(Tokens("1,PC1,2005-09-01,2005-11-30,Permanent,2003"), "u,PC1,TS1,TerminalSession,2005-12-15")
        ),
        RuleCase
            .Boundary(
                "a session on the last day, and the day after it",
                Used(
                    Tokens(Expired, "2,PC2,2005-09-01,2005-11-30,Temporary,2003"),
                    "u,PC1,TS1,TerminalSession,2005-11-30",
                    "u,PC2,TS1,TerminalSession,2005-12-01"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1")
            .Expect(Outcome.NonCompliant, "client", "PC2"),
        RuleCase
            .Boundary(
                "expires on the analysis date, and expired the day before it",
                Used(
                    Tokens("1,PC1,2005-10-03,2006-01-01,Temporary,2003", "2,PC2,2005-10-02,2005-12-31,Temporary,2003"),
                    "u,PC1,TS1,TerminalSession,2006-01-01",
                    "u,PC2,TS1,TerminalSession,2006-01-01"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1", "has not expired")
            .Expect(Outcome.NonCompliant, "client", "PC2"),
        // 90 days after 2005-10-03: 28 to the end of October, 58 to the end of November, 89 to the end of December: 2006-01-01.
        RuleCase
            .Boundary(
                "without a day of expiry it lasts 90 days from its issue",
                Used(
                    Tokens("1,PC1,2005-10-03,,Temporary,2003", "2,PC2,2005-10-02,,Temporary,2003"),
                    "u,PC1,TS1,TerminalSession,2006-01-01",
                    "u,PC2,TS1,TerminalSession,2006-01-01"
                )
            )
            .Expect(Outcome.Compliant, "client", "PC1", "2006-01-01")
            .Expect(Outcome.NonCompliant, "client", "PC2", "2005-12-31"),
        RuleCase
            .Boundary(
                "a permanent license that has expired does not help",
                Used(
                    Tokens(Expired, "2,PC1,2005-10-01,2005-12-31,Permanent,2003"),
                    "u,PC1,TS1,TerminalSession,2005-12-15"
                )
            )
            .Expect(Outcome.NonCompliant, "client", "PC1"),
    ];

    /// <summary>Rows of <c>User,Client,Server,Purpose,LastSeen</c>.</summary>
    private static EstateText Used(EstateText estate, params string[] rows) =>
        estate.With("sessions.csv", ["User,Client,Server,Purpose,LastSeen", .. rows]);
}
