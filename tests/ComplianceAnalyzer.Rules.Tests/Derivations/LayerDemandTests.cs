using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

/// <summary>What a demand says beside its numbers: the gaps of the evidence, who is to get what, and where it is seen.</summary>
public sealed class LayerDemandTests
{
    // Two people with two devices each: two user CALs do, and four devices would take four.
    private static readonly EstateText two = Estates.TerminalServer.Sessions(
        "anna,PC1,TS1",
        "anna,PC2,TS1",
        "bram,PC3,TS1",
        "bram,PC4,TS1"
    );

    // Zoe is not in the directory.
    private static readonly EstateText withStranger = Estates
        .TerminalServer.Users("anna", "bram")
        .Sessions("anna,PC1,TS1", "bram,PC2,TS1", "zoe,PC9,TS1");

    private static readonly string[] packHeader =
    [
        "PackId,Kind,Version,Quantity,AcquiredOn,Channel,XpLicense,RedeemedOn",
    ];

    /// <summary>Three pairs of one person and one device: three CALs with Zoe, two without.</summary>
    [Theory]
    [InlineData(3, true, DemandGap.NamesUnknown)]
    [InlineData(2, null, DemandGap.NamesUnknown)]
    [InlineData(1, false, DemandGap.NamesUnknown)]
    public void A_name_outside_the_inventory_is_a_gap_whatever_is_owned(int owned, bool? covered, DemandGap gap)
    {
        CalDemand demand = Demand(withStranger.Cals(Pool(owned)));

        (demand.Covered, demand.Gap).Should().Be((covered, gap));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public void Without_such_a_name_there_is_no_gap(int owned, bool covered)
    {
        CalDemand demand = Demand(two.Cals(Pool(owned)));

        (demand.Covered, demand.Gap).Should().Be((covered, DemandGap.None));
    }

    /// <summary>
    /// Nobody knows which licenses are behind the packs of the offer: one user CAL would cover Anna, one device CAL her device, and neither
    /// Anna and Bram.
    /// </summary>
    [Theory]
    [InlineData("TsUser", "anna,PC1,TS1", DemandGap.RedemptionsUnproven)]
    [InlineData("TsDevice", "anna,PC1,TS1", DemandGap.RedemptionsUnproven)]
    [InlineData("TsUser", "anna,PC1,TS1;bram,PC2,TS1", DemandGap.None)]
    public void Redemptions_are_a_gap_only_where_they_would_suffice(string kind, string sessions, DemandGap gap) =>
        Demand(
            Estates
                .TerminalServer.Sessions(sessions.Split(';'))
                .With("cals.csv", [.. packHeader, $"P1,{kind},2003,1,,TransitionOffer,,2005-01-01"])
        )
            .Gap.Should()
            .Be(gap);

    /// <summary>The redeemed CAL would cover Zoe, who may be nobody; Anna and Bram need two.</summary>
    [Fact]
    public void Redemptions_are_held_against_the_names_that_are_known()
    {
        CalDemand demand = Demand(
            withStranger.With("cals.csv", [.. packHeader, "P1,TsUser,2003,1,,TransitionOffer,,2005-01-01"])
        );

        (demand.Covered, demand.Gap).Should().Be((false, DemandGap.NamesUnknown));
    }

    /// <summary>What is acquired after the day of the analysis does not come into it by a license for Windows XP.</summary>
    [Theory]
    [InlineData("TsUser")]
    [InlineData("TsDevice")]
    public void CALs_of_the_future_are_no_redemptions(string kind) =>
        Demand(
            Estates
                .TerminalServer.Sessions("anna,PC1,TS1")
                .With("cals.csv", [.. packHeader, $"P1,{kind},2003,1,2006-01-02,Retail,,"])
        )
            .Gap.Should()
            .Be(DemandGap.None);

    /// <summary>Where the search ends undecided and nothing was redeemed, that is the gap.</summary>
    [Fact]
    public void What_is_not_proved_is_said_to_be_so()
    {
        var limited = new AlteredMixSolver(answer => answer with { Covered = null });

        CalDemand demand = Demand(two.Cals(Pool(1)), limited);

        (demand.Covered, demand.Gap).Should().Be((null, DemandGap.NotProved));
    }

    /// <summary>One CAL is missing, by proof, and the smallest purchase found holds three: more is not known.</summary>
    [Fact]
    public void What_is_short_by_nobody_knows_how_many_lies_between_bounds()
    {
        var limited = new AlteredMixSolver(answer => answer with { IsLeast = false, AddFewest = 3, AddUser = 3 });

        CalDemand demand = Demand(two.Cals(Pool(1)), limited);

        (demand.Covered, demand.Gap, demand.IsLeast).Should().Be((false, DemandGap.NotProved, false));
        (demand.AddLowerBound, demand.AddUpperBound).Should().Be((1, 3));
    }

    /// <summary>A flow that was cut short leaves open how many CALs are needed at all.</summary>
    [Fact]
    public void A_need_that_is_not_proved_lies_between_bounds()
    {
        var limited = new AlteredMixSolver(answer => answer with { MinimumMixedLowerBound = 1 });

        CalDemand demand = Demand(two.Cals(Pool(2)), limited);

        (demand.Covered, demand.Gap).Should().Be((true, DemandGap.NotProved));
        (demand.LowerBound, demand.MinimumMixed, demand.UpperBound).Should().Be((1, 2, 2));
    }

    /// <summary>The cheapest purchase may be found before the proof that none is needed: then none is recommended.</summary>
    [Fact]
    public void Nothing_is_bought_where_the_CALs_suffice()
    {
        var limited = new AlteredMixSolver(answer => answer with { AddUser = 1 });

        CalDemand demand = Demand(two.Cals(Pool(2)), limited);

        (demand.Covered, demand.Add.Count).Should().Be((true, 0));
    }

    /// <summary>
    /// Once for the Windows layer, which owns nothing; for the TS layer once with the CALs and, as one is held by name, once from zero.
    /// </summary>
    [Fact]
    public void Where_all_names_are_known_nothing_is_asked_twice()
    {
        var counting = new AlteredMixSolver(answer => answer);

        Demand(two.Cals("P1,TsUser,2003,1,anna", "P2,TsUser,2003,1"), counting).Covered.Should().BeTrue();

        counting.Questions.Should().Be(3);
    }

    /// <summary>Anna has no device, so devices alone do not cover.</summary>
    [Fact]
    public void Devices_alone_cover_only_where_every_access_has_one() =>
        Demand(Estates.TerminalServer.Sessions("anna,,TS1", "bram,PC1,TS1").Cals()).DeviceOnly.Should().BeNull();

    /// <summary>
    /// Anna and PC1, the first of their kinds, use what they hold. Dora holds 1 and KIOSK 2 for nothing: 1 + 2.
    /// </summary>
    [Fact]
    public void Idle_are_the_CALs_of_those_who_use_nothing()
    {
        CalDemand demand = Demand(
            two.Cals(
                "P1,TsUser,2003,1,anna",
                "P2,TsDevice,2003,1,PC1",
                "P3,TsUser,2003,1,dora",
                "P4,TsDevice,2003,2,KIOSK"
            )
        );

        demand.IdleByName.Should().Be(3);
    }

    /// <summary>One of the two user CALs is owned: Anna's. Bram's is to be bought, and his rows, 4 and 5, come first.</summary>
    [Fact]
    public void The_last_person_is_the_one_who_lacks_a_CAL()
    {
        CalDemand demand = Demand(two.Cals(Pool(1)));

        demand
            .Assignments.Should()
            .Equal(
                new CalAssignment(CalKind.TsUser, "ANNA", 1, HeldByName: false),
                new CalAssignment(CalKind.TsUser, "BRAM", 1, HeldByName: false, ToBuy: 1)
            );
        demand.Evidence.Select(row => row.Line).Should().Equal(4, 5, 2, 3);
    }

    /// <summary>Two devices with two people each, one device CAL owned: the other device, of lines 4 and 5, lacks one.</summary>
    [Fact]
    public void The_last_device_is_the_one_that_lacks_a_CAL() =>
        Demand(
            Estates
                .TerminalServer.Sessions("anna,PC1,TS1", "bram,PC1,TS1", "carl,PC2,TS1", "dora,PC2,TS1")
                .Cals("P1,TsDevice,2003,1")
        )
            .Evidence.Select(row => row.Line)
            .Should()
            .Equal(4, 5, 2, 3);

    /// <summary>Of two devices on Windows 2000 the first takes the one CAL of 2000; the other is to get one of 2003.</summary>
    [Fact]
    public void Older_CALs_go_to_the_first_devices() =>
        Demand(Estates.OldTerminalServer.Sessions("bram,PC2,OLD1", "anna,PC1,OLD1").Cals("P1,TsDevice,2000,1"))
            .Assignments.Should()
            .Equal(
                new CalAssignment(CalKind.TsDevice, "PC1", 1, HeldByName: false),
                new CalAssignment(CalKind.TsDevice, "PC2", 1, HeldByName: false, ToBuy: 1)
            );

    /// <summary>PC1 holds a CAL of 2003 by name and needs no other, so the one of 2000 is left for PC2: nothing is missing.</summary>
    [Fact]
    public void Older_CALs_do_not_go_to_devices_that_hold_a_later_one()
    {
        CalDemand demand = Demand(
            Estates
                .OldTerminalServer.Sessions("anna,PC1,OLD1", "bram,PC2,OLD1")
                .Cals("P1,TsDevice,2003,1,PC1", "P2,TsDevice,2000,1")
        );

        (demand.Covered, demand.Add.Count, demand.OwnedDevice).Should().Be((true, 0, 2));
    }

    /// <summary>A CAL of 2000 held by name serves its device on Windows 2000, and not on Windows Server 2003.</summary>
    [Theory]
    [InlineData("OLD1", true)]
    [InlineData("TS1", false)]
    public void An_older_CAL_by_name_serves_older_servers_only(string server, bool covered) =>
        Demand(Estates.TwoGenerations.Sessions($"anna,PC1,{server}").Cals("P1,TsDevice,2000,1,PC1"))
            .Covered.Should()
            .Be(covered);

    private static string Pool(int users) => FormattableString.Invariant($"P1,TsUser,2003,{users}");

    private static CalDemand Demand(EstateText estate, ICalMixSolver solver) =>
        RuleSessions
            .Derivations.Facts<CalDemand>(estate, solver: solver)
            .Single(demand => demand.Layer == CalLayer.TerminalServices);

    private static CalDemand Demand(EstateText estate) =>
        EstateRun
            .Analyze(estate, new AnalysisOptions { AsOf = RuleSessions.UsualDate })
            .CalDemand.Single(demand => demand.Layer == CalLayer.TerminalServices);
}
