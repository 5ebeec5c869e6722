using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.Reconciliation;
using ComplianceAnalyzer.Testing;
using static ComplianceAnalyzer.Rules.Tests.Reconciliation.TokenEstate;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

public sealed class TSL8001InstalledMoreThanOwnedTests : RuleTests<TSL8001InstalledMoreThanOwned>
{
    private const string Offer = "PackId,Kind,Version,Quantity,Channel,XpLicense,RedeemedOn";

    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        // Device 2003: 6 + 5 = 11 installed, 10 owned. User CALs and CALs of 2000 do not stand in for them.
        RuleCase
            .Finding(
                "two license servers together",
                Owned("A,TsDevice,2003,10,LIC1,", "B,TsUser,2003,10,LIC1,", "C,TsDevice,2000,4,LIC1,")
                    .Reported(
                        "LIC1,1,TsDevice,2003,6,0",
                        "LIC2,1,TsDevice,2003,5,0",
                        "LIC1,2,TsUser,2003,10,0",
                        "LIC1,3,TsDevice,2000,3,0"
                    )
            )
            .Expect(Outcome.NonCompliant, "cal-stock", "TsDevice 2003", "report 11", "10 are owned", ": 1 too many")
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003")
            .Expect(Outcome.Compliant, "cal-stock", "TsDevice 2000"),
        RuleCase
            .Finding("nothing of the kind is owned", Owned().Reported("LIC1,1,TsUser,2008,1,0"))
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2008", ": 1 too many"),
        RuleCase
            .Finding(
                "no file of CALs",
                Estates.TerminalServer.Reported("LIC1,1,TsUser,2003,5,0", "LIC1,2,TsDevice,2003,0,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "no cals.csv")
            .Expect(Outcome.Compliant, "cal-stock", "TsDevice 2003"),
        RuleCase
            .Finding(
                "a row of CALs could not be read",
                Owned("A,TsUser,2003,4,LIC1,", "B,TsUser,2003,,LIC1,").Reported("LIC1,1,TsUser,2003,5,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "could not be read: 1"),
        RuleCase
            .Finding(
                "kind, version or number not known",
                Owned("A,TsUser,2003,5,LIC1,")
                    .Reported("LIC1,1,,2003,5,0", "LIC1,2,TsUser,,5,0", "LIC1,3,TsUser,2003,-1,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "unknown", "LIC1 1, LIC1 2")
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "number is not known"),
        // 3 owned otherwise, 4 redeemed against licenses that no file shows: 5 is more than 3 and no more than 7.
        RuleCase
            .Finding(
                "redeemed, and no file of Windows XP licenses",
                Estates
                    .TerminalServer.With(
                        "cals.csv",
                        Offer,
                        "A,TsUser,2003,3,Volume,,",
                        "B,TsUser,2003,4,TransitionOffer,XP-1,2005-02-14"
                    )
                    .Reported("LIC1,1,TsUser,2003,5,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "3 are shown", "4 more"),
        // 3 owned otherwise; of 4 redeemed 2 are backed: 5 owned, 6 installed.
        RuleCase
            .Finding(
                "redeemed more than the licenses give",
                Estates
                    .TerminalServer.With(
                        "cals.csv",
                        Offer,
                        "A,TsUser,2003,3,Volume,,",
                        "B,TsUser,2003,4,TransitionOffer,XP-1,2005-02-14"
                    )
                    .With("xp-licenses.csv", "LicenseId,Quantity,AcquiredOn,Channel", "XP-1,2,2002-05-01,OEM")
                    .Reported("LIC1,1,TsUser,2003,6,0")
            )
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2003", "5 are owned", ": 1 too many"),
        // 3 owned otherwise, 4 + 1 redeemed against licenses that no file shows: 9 - 3 - 5 = 1.
        RuleCase
            .Finding(
                "more than owned and redeemed together",
                Estates
                    .TerminalServer.With(
                        "cals.csv",
                        Offer,
                        "A,TsUser,2003,3,Volume,,",
                        "B,TsUser,2003,4,TransitionOffer,XP-1,2005-02-14",
                        "C,TsUser,2003,1,TransitionOffer,XP-2,2005-02-14"
                    )
                    .Reported("LIC1,1,TsUser,2003,9,0")
            )
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2003", ": 1 too many")
            .RestingOn("cals.csv:2", "cals.csv:3", "cals.csv:4", "key-packs.csv:2"),
        RuleCase
            .Finding(
                "one number of two is not known",
                Owned("A,TsUser,2003,5,LIC1,").Reported("LIC1,1,TsUser,2003,3,0", "LIC1,2,TsUser,2003,-1,0")
            )
            .Expect(Outcome.Indeterminate, "cal-stock", "TsUser 2003", "report 3", "number is not known"),
        RuleCase
            .Boundary(
                "as many as owned, whatever the row holds that could not be read",
                Owned("A,TsUser,2003,5,LIC1,", "B,TsUser,2003,,LIC1,").Reported("LIC1,1,TsUser,2003,5,0")
            )
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003"),
        RuleCase.Clean("nothing is reported", Owned("A,TsUser,2003,5,LIC1,")),
        RuleCase.Clean(
            "the built-in pool and temporary licenses are not owned",
            Owned("A,TsUser,2003,5,LIC1,").Reported("LIC1,1,BuiltIn,2000,-1,9", "LIC1,2,Temporary,2003,50,9")
        ),
        RuleCase
            .Boundary("one below", Owned("A,TsUser,2003,5,LIC1,").Reported("LIC1,1,TsUser,2003,4,0"))
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003"),
        RuleCase
            .Boundary("equal", Owned("A,TsUser,2003,5,LIC1,").Reported("LIC1,1,TsUser,2003,5,0"))
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003"),
        RuleCase
            .Boundary("one above", Owned("A,TsUser,2003,5,LIC1,").Reported("LIC1,1,TsUser,2003,6,0"))
            .Expect(Outcome.NonCompliant, "cal-stock", "TsUser 2003", ": 1 too many"),
        RuleCase
            .Boundary(
                "acquired on the analysis date, and the day after it",
                Owned("A,TsUser,2003,5,LIC1,2006-01-01", "B,TsDevice,2003,5,LIC1,2006-01-02")
                    .Reported("LIC1,1,TsUser,2003,5,0", "LIC1,2,TsDevice,2003,5,0")
            )
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003")
            .Expect(Outcome.NonCompliant, "cal-stock", "TsDevice 2003", ": 5 too many"),
        RuleCase
            .Boundary(
                "CALs of 2003 R2 are CALs of 2003; CALs that serve nobody any more are owned",
                Estates
                    .TerminalServer.With(
                        "cals.csv",
                        "PackId,Kind,Version,Quantity",
                        "A,TsUser,2003 R2,5",
                        "B,TsDevice,2000,5"
                    )
                    .Reported("LIC1,1,TsUser,2003,5,0", "LIC1,2,TsDevice,2000,5,0")
            )
            .Expect(Outcome.Compliant, "cal-stock", "TsUser 2003")
            .Expect(Outcome.Compliant, "cal-stock", "TsDevice 2000"),
    ];
}
