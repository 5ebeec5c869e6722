using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0004TransitionEntitlementTests
{
    [Theory]
    [InlineData("2003-04-23", TransitionEligibility.Eligible, 7, 7)]
    [InlineData("2003-04-24", TransitionEligibility.Undetermined, 0, 7)]
    [InlineData("2003-04-25", TransitionEligibility.TooLate, 0, 0)]
    public void The_cut_off_day_is_open(string acquired, TransitionEligibility eligibility, int lower, int upper) =>
        Rights(Licenses($"XP-1,,7,{acquired}"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<TransitionEntitlement>(right =>
                right.Eligibility == eligibility && right.Lower == lower && right.Upper == upper && right.Quantity == 7
            );

    [Fact]
    public void The_switch_lets_the_cut_off_day_qualify() =>
        RuleSessions
            .Derivations.Facts<TransitionEntitlement>(
                Licenses("XP-1,,7,2003-04-24"),
                switches: new InterpretationSwitches { CutoffDayQualifies = true }
            )
            .Should()
            .ContainSingle()
            .Which.Lower.Should()
            .Be(7);

    [Theory]
    [InlineData("Windows XP Home Edition")]
    [InlineData("Windows 2000 Professional")]
    public void Another_product_gives_nothing(string product) =>
        Rights(Licenses($"XP-1,{product},7,2002-01-01"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<TransitionEntitlement>(right =>
                right.Eligibility == TransitionEligibility.OtherProduct && right.Upper == 0
            );

    // Redeemed by the analysis date 2006-01-01 and by 2007-06-30.
    [Theory]
    [InlineData("2006-01-01", "2006-01-01", 4)]
    [InlineData("2006-01-02", "2006-01-01", 0)]
    [InlineData("", "2006-01-01", 4)]
    [InlineData("2007-06-30", "2008-01-01", 4)]
    [InlineData("2007-07-01", "2008-01-01", 0)]
    public void What_was_drawn_in_time_is_counted(string redeemed, string asOf, int count) =>
        RuleSessions
            .Derivations.Facts<TransitionEntitlement>(
                Drawn(Licenses("XP-1,,7,2002-01-01"), $"P1,TsUser,4,XP-1,{redeemed}"),
                DateOnly.ParseExact(asOf, "yyyy-MM-dd", null)
            )
            .Should()
            .ContainSingle()
            .Which.Redeemed.Should()
            .Be(count);

    [Fact]
    public void Only_TS_CALs_of_the_offer_that_name_the_license_draw_on_it() =>
        Rights(
                Drawn(
                    Licenses("XP-1,,7,2002-01-01"),
                    "P1,TsUser,1,XP-1,2005-01-01",
                    "P2,TsDevice,2,XP-1,2005-01-01",
                    "P3,WindowsUser,4,XP-1,2005-01-01",
                    "P4,TsUser,8,XP-9,2005-01-01"
                )
            )
            .Should()
            .ContainSingle()
            .Which.Redeemed.Should()
            .Be(3);

    [Fact]
    public void Rows_of_one_id_are_drawn_on_in_turn_and_the_last_keeps_what_is_too_much()
    {
        // 5 certain, then 4 of the cut-off day: 12 drawn are 5, then all the other 7, of which 3 are too many.
        TransitionEntitlement[] rights = Rights(
            Drawn(Licenses("XP-1,,4,2003-04-24", "XP-1,,5,2002-01-01"), "P1,TsUser,12,XP-1,2005-01-01")
        );

        rights.Select(right => (right.Quantity, right.Redeemed)).Should().BeEquivalentTo([(5, 5), (4, 7)]);
    }

    [Fact]
    public void A_row_that_gives_nothing_is_drawn_on_last_and_like_rows_in_the_order_of_the_file()
    {
        // 4 + 4 of the cut-off day, 0 of the row that came too late: of 10 drawn 4 and 4 are laid to the first two, and 2 are too many.
        EstateText licenses = Licenses("XP-1,,9,2004-05-01", "XP-1,,4,2003-04-24", "XP-1,,4,2003-04-24");

        Rights(Drawn(licenses, "P1,TsUser,10,XP-1,2005-01-01"))
            .Select(right => (right.Source.Line, right.Redeemed))
            .Should()
            .BeEquivalentTo([(3, 4), (4, 4), (2, 2)]);
        // Of 5 drawn 4 are laid to the first row, 1 to the second.
        Rights(Drawn(licenses, "P1,TsUser,5,XP-1,2005-01-01"))
            .Select(right => (right.Source.Line, right.Redeemed))
            .Should()
            .BeEquivalentTo([(3, 4), (4, 1), (2, 0)]);
    }

    [Fact]
    public void No_licenses_no_rights() => Rights(Licenses()).Should().BeEmpty();

    private static TransitionEntitlement[] Rights(EstateText estate) =>
        RuleSessions.Derivations.Facts<TransitionEntitlement>(estate);

    private static EstateText Licenses(params string[] rows) =>
        Estates.FileServer.With(
            "xp-licenses.csv",
            ["LicenseId,Product,Quantity,AcquiredOn,Channel", .. rows.Select(row => row + ",OEM")]
        );

    private static EstateText Drawn(EstateText estate, params string[] packs) =>
        estate.With(
            "cals.csv",
            [
                "PackId,Kind,Quantity,XpLicense,RedeemedOn,Version,Channel",
                .. packs.Select(row => row + ",2003,TransitionOffer"),
            ]
        );
}
