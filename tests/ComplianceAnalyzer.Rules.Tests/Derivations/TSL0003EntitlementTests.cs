using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0003EntitlementTests
{
    [Theory]
    [InlineData("2005-12-31", EntitlementExclusion.None)]
    [InlineData("2006-01-01", EntitlementExclusion.None)]
    [InlineData("2006-01-02", EntitlementExclusion.Future)]
    [InlineData("", EntitlementExclusion.None)]
    public void A_pack_counts_from_its_day_on(string acquired, EntitlementExclusion exclusion) =>
        Owned(Estates.TerminalServer.Cals($"P1,TsUser,2003,5,,{acquired}")).Should().Equal(("P1", 5, exclusion));

    [Theory]
    [InlineData("TsDevice", false, false)]
    [InlineData("TsDevice", true, true)]
    [InlineData("TsUser", true, false)]
    [InlineData("WindowsUser", false, false)]
    [InlineData("WindowsUser", true, true)]
    [InlineData("TsExternalConnector", true, false)]
    public void A_2000_CAL_counts_only_where_something_is_old_enough(string kind, bool hasOldServer, bool counts) =>
        Owned((hasOldServer ? Estates.TwoGenerations : Estates.TerminalServer).Cals($"P1,{kind},2000,5"))
            .Should()
            .Equal(("P1", 5, counts ? EntitlementExclusion.None : EntitlementExclusion.TooOld));

    [Fact]
    public void A_Windows_2000_server_without_Terminal_Services_has_no_use_for_old_TS_CALs() =>
        Owned(
                EstateText
                    .Empty.With("servers.csv", "Name,OperatingSystem,TerminalServer", "OLD1,Windows 2000 Server,None")
                    .Cals("P1,TsDevice,2000,5", "P2,WindowsDevice,2000,5")
            )
            .Should()
            .BeEquivalentTo([("P1", 5, EntitlementExclusion.TooOld), ("P2", 5, EntitlementExclusion.None)]);

    [Theory]
    [InlineData("2003")]
    [InlineData("2008")]
    [InlineData("2008 R2")]
    public void Later_versions_serve_earlier_servers(string version) =>
        Owned(Estates.TerminalServer.Cals($"P1,TsUser,{version},5"))
            .Should()
            .Equal(("P1", 5, EntitlementExclusion.None));

    // The last day of the offer is 2007-06-30.
    [Theory]
    [InlineData("2007-06-30", "2007-06-30", EntitlementExclusion.None)]
    [InlineData("2007-06-30", "2008-01-01", EntitlementExclusion.None)]
    [InlineData("2007-07-01", "2008-01-01", EntitlementExclusion.Lapsed)]
    [InlineData("2007-07-01", "2006-01-01", EntitlementExclusion.Lapsed)]
    [InlineData("2006-01-02", "2006-01-01", EntitlementExclusion.Future)]
    [InlineData("", "2006-01-01", EntitlementExclusion.None)]
    public void A_redemption_counts_from_its_day_until_the_offer_ends(
        string redeemed,
        string asOf,
        EntitlementExclusion exclusion
    ) =>
        Owned(Offer("XP-1,5,2002-05-01", $"P1,TsUser,5,XP-1,{redeemed}"), Day(asOf))
            .Should()
            .Equal(("P1", 5, exclusion));

    [Theory]
    [InlineData("2003-04-23", false, 5)]
    [InlineData("2003-04-24", false, 5)]
    [InlineData("2003-04-25", false, 0)]
    [InlineData("2003-04-24", true, 5)]
    public void What_the_upper_bound_allows_counts(string acquired, bool cutoffDayQualifies, int backed)
    {
        Entitlement[] owned = RuleSessions.Derivations.Facts<Entitlement>(
            Offer($"XP-1,5,{acquired}", "P1,TsUser,5,XP-1,2005-02-14"),
            switches: new InterpretationSwitches { CutoffDayQualifies = cutoffDayQualifies }
        );

        owned.Where(each => each.Counts).Sum(each => each.Quantity).Should().Be(backed);
        owned.Sum(each => each.Quantity).Should().Be(5);
    }

    [Fact]
    public void What_is_drawn_beyond_a_license_is_unbacked_in_the_order_of_redemption() =>
        // 5 licenses: A takes 3, B 2 of its 4, C none.
        Owned(
                Offer(
                    "XP-1,5,2002-05-01",
                    "C,TsUser,1,XP-1,2005-03-01",
                    "B,TsDevice,4,XP-1,2005-02-01",
                    "A,TsUser,3,XP-1,2005-01-01"
                )
            )
            .Should()
            .BeEquivalentTo([
                ("A", 3, EntitlementExclusion.None),
                ("B", 2, EntitlementExclusion.None),
                ("B", 2, EntitlementExclusion.Unbacked),
                ("C", 1, EntitlementExclusion.Unbacked),
            ]);

    [Fact]
    public void Of_one_day_the_packs_draw_by_their_id() =>
        // 3 licenses: A takes 2, B 1 of its 2.
        Owned(Offer("XP-1,3,2002-05-01", "B,TsUser,2,XP-1,2005-01-01", "A,TsUser,2,XP-1,2005-01-01"))
            .Should()
            .BeEquivalentTo([
                ("A", 2, EntitlementExclusion.None),
                ("B", 1, EntitlementExclusion.None),
                ("B", 1, EntitlementExclusion.Unbacked),
            ]);

    [Fact]
    public void Of_one_day_and_id_they_draw_by_their_rows() =>
        // 3 licenses: line 2 takes 2, line 3 one of its 2.
        RuleSessions
            .Derivations.Facts<Entitlement>(
                Offer("XP-1,3,2002-05-01", "A,TsUser,2,XP-1,2005-01-01", "A,TsDevice,2,XP-1,2005-01-01")
            )
            .Where(owned => owned.Counts)
            .Select(owned => (owned.Source.Line, owned.Quantity))
            .Should()
            .BeEquivalentTo([(2, 2), (3, 1)]);

    [Fact]
    public void What_one_license_gives_is_not_taken_from_another_too() =>
        // 2 + 2 licenses: B takes 2 and no more, the other 2 are left for the 3 of C.
        Owned(Offer(["XP-1,2,2002-05-01", "XP-2,2,2002-05-01"], ["B,TsUser,2,,2005-01-01", "C,TsUser,3,,2005-01-02"]))
            .Should()
            .BeEquivalentTo([
                ("B", 2, EntitlementExclusion.None),
                ("C", 2, EntitlementExclusion.None),
                ("C", 1, EntitlementExclusion.Unbacked),
            ]);

    [Fact]
    public void Packs_that_name_no_license_share_what_is_left_of_all() =>
        // 5 + 2 licenses, 4 drawn by name: 3 left for the 4 of B.
        Owned(
                Offer(
                    ["XP-1,5,2002-05-01", "XP-2,2,2002-05-01"],
                    ["A,TsUser,4,XP-1,2005-01-01", "B,TsUser,4,,2005-01-01"]
                )
            )
            .Should()
            .BeEquivalentTo([
                ("A", 4, EntitlementExclusion.None),
                ("B", 3, EntitlementExclusion.None),
                ("B", 1, EntitlementExclusion.Unbacked),
            ]);

    [Fact]
    public void A_license_that_nobody_knows_backs_nothing() =>
        Owned(Offer("XP-1,5,2002-05-01", "P1,TsUser,2,XP-9,2005-01-01"))
            .Should()
            .Equal(("P1", 2, EntitlementExclusion.Unbacked));

    [Fact]
    public void The_offer_gives_TS_CALs_only() =>
        Owned(Offer("XP-1,5,2002-05-01", "P1,WindowsUser,2,XP-1,2005-01-01"))
            .Should()
            .Equal(("P1", 2, EntitlementExclusion.Unbacked));

    [Fact]
    public void Two_purchases_that_look_alike_both_count() =>
        Owned(Estates.TerminalServer.Cals("P1,TsUser,2003,5", "P1,TsUser,2003,5"))
            .Should()
            .Equal(("P1", 5, EntitlementExclusion.None), ("P1", 5, EntitlementExclusion.None));

    private static (string Pack, int Quantity, EntitlementExclusion Exclusion)[] Owned(
        EstateText estate,
        DateOnly? asOf = null
    ) =>
        [
            .. RuleSessions
                .Derivations.Facts<Entitlement>(estate, asOf)
                .Select(owned => (owned.PackId, owned.Quantity, owned.Exclusion)),
        ];

    private static EstateText Offer(string license, params string[] packs) => Offer([license], packs);

    private static EstateText Offer(string[] licenses, string[] packs) =>
        Estates
            .TerminalServer.With(
                "xp-licenses.csv",
                ["LicenseId,Quantity,AcquiredOn,Channel", .. licenses.Select(row => row + ",OEM")]
            )
            .With(
                "cals.csv",
                [
                    "PackId,Kind,Quantity,XpLicense,RedeemedOn,Version,Channel",
                    .. packs.Select(row => row + ",2003,TransitionOffer"),
                ]
            );

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
