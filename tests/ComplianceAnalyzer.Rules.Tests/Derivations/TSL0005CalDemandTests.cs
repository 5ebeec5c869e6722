using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0005CalDemandTests
{
    // Anna and Bram share PC1, Carl uses PC2 and a laptop: all user 3, all device 3, best 2 (PC1 and Carl).
    private static readonly EstateText known = Estates.TerminalServer.Sessions(
        "anna,PC1,TS1",
        "bram,PC1,TS1",
        "carl,PC2,TS1",
        "carl,LAPTOP,TS1"
    );

    [Fact]
    public void The_fewest_are_a_cover_and_neither_people_nor_devices()
    {
        CalDemand demand = Terminal(known.Cals("P1,TsDevice,2003,1"));

        (demand.People, demand.Devices, demand.Accesses).Should().Be((3, 3, 4));
        (demand.UserOnly, demand.DeviceOnly, demand.MinimumMixed).Should().Be((3, 3, 2));
        (demand.OwnedUser, demand.OwnedDevice, demand.Covered).Should().Be((0, 1, false));
        (demand.Add.User, demand.Add.Device, demand.AddLowerBound).Should().Be((1, 0, 1));
        (demand.LowerBound, demand.UpperBound, demand.Gap).Should().Be((2, 2, DemandGap.None));
        demand.Add.Cost.Should().BeNull();
        demand
            .Assignments.Should()
            .Equal(
                new CalAssignment(CalKind.TsUser, "CARL", 1, HeldByName: false, ToBuy: 1),
                new CalAssignment(CalKind.TsDevice, "PC1", 1, HeldByName: false)
            );
    }

    [Fact]
    public void Both_layers_have_the_same_accesses_and_stocks_of_their_own()
    {
        CalDemand[] demand = Demands(known.Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1", "P3,WindowsUser,2003,3"));

        demand.Select(layer => layer.Layer).Should().BeEquivalentTo([CalLayer.Windows, CalLayer.TerminalServices]);
        demand.Should().OnlyContain(layer => layer.MinimumMixed == 2 && layer.Covered == true && layer.Add.Count == 0);
        demand.Single(layer => layer.Layer == CalLayer.Windows).OwnedUser.Should().Be(3);
    }

    [Fact]
    public void A_total_that_suffices_can_still_have_no_assignment()
    {
        // Two people with three devices each: two user CALs do, one of each kind does not.
        CalDemand demand = Terminal(
            Estates
                .TerminalServer.Sessions(
                    "anna,PC1,TS1",
                    "anna,PC2,TS1",
                    "anna,PC3,TS1",
                    "bram,PC4,TS1",
                    "bram,PC5,TS1",
                    "bram,PC6,TS1"
                )
                .Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1")
        );

        demand.MinimumMixed.Should().Be(2);
        demand.Covered.Should().BeFalse();
        demand.Add.Count.Should().Be(1);
    }

    [Fact]
    public void A_layer_is_listed_with_zeros_when_nobody_uses_it()
    {
        CalDemand demand = Terminal(Estates.TerminalServer.Sessions().Cals("P1,TsUser,2003,1"));

        (demand.People, demand.Devices, demand.Accesses, demand.MinimumMixed).Should().Be((0, 0, 0, 0));
        demand.Covered.Should().BeTrue();
        demand.Assignments.Should().BeEmpty();
    }

    [Fact]
    public void A_layer_without_servers_is_not_listed()
    {
        Demands(Estates.FileServer.Sessions()).Select(layer => layer.Layer).Should().Equal(CalLayer.Windows);
        Demands(Estates.OldTerminalServer.Sessions())
            .Select(layer => layer.Layer)
            .Should()
            .Equal(CalLayer.TerminalServices);
        Demands(Estates.FileServerOf("Web").Sessions()).Should().BeEmpty();
    }

    [Fact]
    public void People_are_counted_by_the_human_beings()
    {
        // Two accounts of one person and one account of three people, each on an own device: user CALs 1 + 3, but 2 devices do.
        CalDemand demand = Terminal(
            Estates
                .TerminalServer.Users("anna,P1", "anna2,P1", "desk,,3")
                .Sessions("anna,PC1,TS1", "anna2,PC1,TS1", "desk,PC2,TS1")
                .Cals()
        );

        (demand.People, demand.UserOnly, demand.DeviceOnly, demand.MinimumMixed).Should().Be((4, 4, 2, 2));
        demand.Accesses.Should().Be(2, "both accounts of the person make one pair with the device");
    }

    [Fact]
    public void An_access_without_user_or_device_can_be_covered_one_way_only()
    {
        CalDemand noUser = Terminal(known.Sessions(",PC9,TS1").Cals("P1,TsUser,2003,9"));
        (noUser.UserOnly, noUser.DeviceOnly, noUser.Covered, noUser.Add.Device).Should().Be((null, 1, false, 1));

        CalDemand noDevice = Terminal(known.Sessions("anna,,TS1").Cals("P1,TsDevice,2003,9"));
        (noDevice.UserOnly, noDevice.DeviceOnly, noDevice.Covered, noDevice.Add.User).Should().Be((1, null, false, 1));
    }

    [Fact]
    public void A_CAL_held_by_name_covers_its_holder()
    {
        CalDemand demand = Terminal(known.Cals("P1,TsUser,2003,1,carl", "P2,TsDevice,2003,1,PC1"));

        (demand.Covered, demand.OwnedUser, demand.OwnedDevice, demand.IdleByName).Should().Be((true, 1, 1, 0));
        demand.MinimumMixed.Should().Be(2);
        demand.Assignments.Should().HaveCount(2).And.OnlyContain(assignment => assignment.HeldByName);
    }

    [Fact]
    public void A_CAL_held_by_somebody_who_uses_nothing_covers_nobody()
    {
        CalDemand demand = Terminal(
            known.Users("anna", "bram", "carl", "dora").Cals("P1,TsUser,2003,1,dora", "P2,TsDevice,2003,1")
        );

        (demand.Covered, demand.OwnedUser, demand.IdleByName, demand.Add.User).Should().Be((false, 1, 1, 1));
    }

    [Fact]
    public void A_CAL_named_for_a_shared_account_covers_one_of_its_people()
    {
        // Two people share DESK on three devices: two user CALs needed. One assigned to the account and one free suffice together.
        EstateText estate = Estates
            .TerminalServer.Users("desk,,2")
            .Sessions("desk,PC1,TS1", "desk,PC2,TS1", "desk,PC3,TS1");

        Terminal(estate.Cals("P1,TsUser,2003,1,desk")).Covered.Should().BeFalse();
        Terminal(estate.Cals("P1,TsUser,2003,1,desk", "P2,TsUser,2003,1")).Covered.Should().BeTrue();
    }

    [Fact]
    public void Devices_on_Windows_2000_only_take_the_old_CALs_first()
    {
        // PC1 to PC3 use the old server, PC3 the new one too: two old CALs serve PC1 and PC2, PC3 needs one of 2003.
        EstateText estate = Estates.TwoGenerations.Sessions(
            "anna,PC1,OLD1",
            "bram,PC2,OLD1",
            "carl,PC3,OLD1",
            "carl,PC3,TS1"
        );

        CalDemand enough = Terminal(estate.Cals("P1,TsDevice,2000,3", "P2,TsDevice,2003,1"));
        (enough.MinimumMixed, enough.Covered, enough.OwnedDevice, enough.UserOnly).Should().Be((3, true, 3, null));
        enough.Assignments.Select(assignment => assignment.Holder).Should().Equal("PC1", "PC2", "PC3");

        CalDemand oldOnly = Terminal(estate.Cals("P1,TsDevice,2000,3"));
        (oldOnly.Covered, oldOnly.Add.Device).Should().Be((false, 1));

        CalDemand users = Terminal(estate.Cals("P1,TsUser,2003,9"));
        (users.Covered, users.Add.Device).Should().Be((false, 3), "user CALs never help on Windows 2000");
    }

    [Fact]
    public void An_unnamed_device_on_Windows_2000_is_one_for_each_person()
    {
        CalDemand demand = Terminal(
            Estates.OldTerminalServer.Sessions("anna,,OLD1", "bram,,OLD1").Cals("P1,TsDevice,2003,1")
        );

        (demand.MinimumMixed, demand.Devices, demand.Covered, demand.Add.Device).Should().Be((2, 0, false, 1));
    }

    [Fact]
    public void Prices_choose_the_cheaper_mix()
    {
        // One person on one device: either kind covers, the device CAL is cheaper. A price for one kind alone says nothing.
        EstateText estate = Estates.TerminalServer.Sessions("anna,PC1,TS1").Cals();

        CalDemand priced = Terminal(
            estate.With("prices.csv", "Kind,UnitPrice,Currency", "TsUser,80,EUR", "TsDevice,75.50,EUR")
        );
        priced.Add.Should().Be(new CalPurchase(0, 1, 75.50m, "EUR"));

        Terminal(estate.With("prices.csv", "Kind,UnitPrice,Currency", "TsUser,80,EUR", "TsDevice,75,USD"))
            .Add.Cost.Should()
            .BeNull();
    }

    /// <summary>Anna and Bram on two devices each need user CALs: 2 * 80.</summary>
    [Theory]
    [InlineData("TsUser,80,EUR;TsDevice,75,EUR", 160, "EUR")]
    [InlineData("TsUser,100,USD;TsDevice,95,USD;TsUser,80,EUR;TsDevice,75,EUR", 160, "EUR")]
    public void The_prices_of_the_first_currency_are_paid(string prices, decimal cost, string currency) =>
        Terminal(
            Estates
                .TerminalServer.Sessions("anna,PC1,TS1", "anna,PC2,TS1", "bram,PC3,TS1", "bram,PC4,TS1")
                .Cals()
                .With("prices.csv", ["Kind,UnitPrice,Currency", .. prices.Split(';')])
        )
            .Add.Should()
            .Be(new CalPurchase(2, 0, cost, currency));

    [Fact]
    public void Among_mixes_of_the_same_cost_the_one_that_leaves_tokens_where_they_are_is_chosen()
    {
        // One person on one device, a CAL of either kind: both mixes are free. Only a permanent token says who holds one.
        EstateText estate = Estates
            .TerminalServer.Sessions("anna,PC1,TS1")
            .Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1");
        string chosenWithout = Holder(estate);

        Holder(Tokens(estate, "T1,PC1,,Permanent")).Should().Be("PC1");
        Holder(Tokens(estate, "T1,PC1,anna,Permanent")).Should().Be("ANNA");
        Holder(Tokens(estate, "T1,PC1,,Temporary")).Should().Be(chosenWithout);
        Holder(Tokens(estate, "T1,PC1,anna,Temporary")).Should().Be(chosenWithout);

        static string Holder(EstateText estate) => Terminal(estate).Assignments.Should().ContainSingle().Which.Holder;

        static EstateText Tokens(EstateText estate, params string[] rows) =>
            estate.With("issued-licenses.csv", ["LicenseId,Client,User,Type", .. rows]);
    }

    [Fact]
    public void Names_outside_the_inventory_leave_bounds()
    {
        // Zoe on PC9 is not in the directory: without her PC1 and Carl are needed (2), with her 3.
        EstateText estate = known
            .Users("anna", "bram", "carl")
            .Sessions("anna,PC1,TS1", "bram,PC1,TS1", "carl,PC2,TS1", "carl,LAPTOP,TS1", "zoe,PC9,TS1");

        CalDemand open = Terminal(estate.Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1"));
        (open.LowerBound, open.UpperBound, open.MinimumMixed).Should().Be((2, 3, 3));
        (open.Covered, open.Gap).Should().Be((null, DemandGap.NamesUnknown));

        CalDemand shortAnyway = Terminal(estate.Cals("P1,TsUser,2003,1"));
        (shortAnyway.Covered, shortAnyway.AddLowerBound, shortAnyway.Add.Count).Should().Be((false, 1, 2));

        Terminal(estate.Cals("P1,TsUser,2003,2", "P2,TsDevice,2003,1")).Covered.Should().BeTrue();
    }

    [Fact]
    public void Without_usage_only_a_CAL_for_everybody_or_every_device_is_certain()
    {
        EstateText estate = Estates.TerminalServer.Users("anna", "bram", "carl").Clients("PC1", "PC2");

        CalDemand open = Terminal(estate.Cals("P1,TsUser,2003,2", "P2,TsDevice,2003,1"));
        (open.LowerBound, open.UpperBound, open.Covered, open.Gap).Should().Be((0, 2, null, DemandGap.UsageUnknown));
        Terminal(estate.Cals("P1,TsUser,2003,3")).Covered.Should().BeTrue();
        Terminal(estate.Cals("P1,TsDevice,2003,2")).Covered.Should().BeTrue();
        Terminal(Estates.TerminalServer.Cals("P1,TsUser,2003,99"))
            .Should()
            .Match<CalDemand>(demand => demand.UpperBound == CalDemand.Unbounded && demand.Covered == null);
    }

    [Fact]
    public void Without_the_CALs_only_no_need_is_certain()
    {
        Terminal(known)
            .Should()
            .Match<CalDemand>(demand => demand.Covered == null && demand.Gap == DemandGap.CalsUnknown);
        Terminal(Estates.TerminalServer.Sessions()).Covered.Should().BeTrue();
    }

    [Fact]
    public void Redemptions_that_no_license_file_shows_decide_nothing()
    {
        EstateText estate = Estates
            .TerminalServer.Sessions("anna,PC1,TS1")
            .With(
                "cals.csv",
                "PackId,Kind,Version,Quantity,Channel,XpLicense,RedeemedOn",
                "P1,TsUser,2003,1,TransitionOffer,XP-1,2005-01-01"
            );

        Terminal(estate)
            .Should()
            .Match<CalDemand>(demand => demand.Covered == null && demand.Gap == DemandGap.RedemptionsUnproven);
        Terminal(estate.With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel", "XP-1,2002-01-01,OEM"))
            .Covered.Should()
            .BeTrue();
        Terminal(estate.With("xp-licenses.csv", "LicenseId,AcquiredOn,Channel")).Covered.Should().BeFalse();
    }

    [Fact]
    public void Assumed_use_is_counted_as_such() =>
        Terminal(Estates.TerminalServer.Clients("PC1,,anna", "PC2,,bram").Cals())
            .Should()
            .Match<CalDemand>(demand =>
                demand.AssumedAccesses == 2 && demand.MinimumMixed == 2 && demand.Covered == false
            );

    [Fact]
    public void Evidence_begins_with_what_the_CALs_leave_uncovered()
    {
        // Anna holds her CAL; Bram's row, line 3, is the one that is short.
        CalDemand demand = Terminal(
            Estates.TerminalServer.Sessions("anna,PC1,TS1", "bram,PC2,TS1").Cals("P1,TsUser,2003,1,anna")
        );

        demand.Evidence.Select(row => row.Line).Should().Equal(3, 2);
    }

    /// <summary>The real solver, through the whole pipeline; its numbers are those of trying every mix.</summary>
    private static CalDemand[] Demands(EstateText estate)
    {
        CalDemand[] tried = [.. RuleSessions.Derivations.Facts<CalDemand>(estate).OrderBy(demand => demand.Layer)];
        CalDemand[] solved =
        [
            .. EstateRun.Analyze(estate, new AnalysisOptions { AsOf = RuleSessions.UsualDate }).CalDemand,
        ];
        solved.Select(Numbers).Should().Equal(tried.Select(Numbers));
        return solved;
    }

    /// <summary>What equally good mixes have in common.</summary>
    private static string Numbers(CalDemand demand) =>
        FormattableString.Invariant(
            $"{demand.Layer}: {demand.MinimumMixed} in {demand.LowerBound}..{demand.UpperBound}, covered {demand.Covered}, add {demand.Add.Count} ({demand.AddLowerBound}) for {demand.Add.Cost}"
        );

    private static CalDemand Terminal(EstateText estate) =>
        Demands(estate).Single(demand => demand.Layer == CalLayer.TerminalServices);
}
