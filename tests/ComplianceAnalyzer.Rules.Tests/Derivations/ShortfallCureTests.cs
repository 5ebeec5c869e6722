using AwesomeAssertions;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

/// <summary>The least changes that cure a shortfall without a purchase.</summary>
public sealed class ShortfallCureTests
{
    private static readonly InterpretationSwitches technical = new() { TechnicalMixedMode = true };

    /// <summary>Best is PC1 with a device CAL and Carl with a user CAL; one user CAL is owned, so PC1 lacks one.</summary>
    [Fact]
    public void The_holders_for_whom_nothing_is_owned_stop()
    {
        ShortfallCure cure = CureOf(
            Estates
                .TerminalServer.Sessions("anna,PC1,TS1", "bram,PC1,TS1", "carl,PC2,TS1", "carl,LAPTOP,TS1")
                .Cals("P1,TsUser,2003,1")
        )!;

        cure.EndPeople.Should().BeEmpty();
        cure.EndDevices.Should().Equal("PC1");
        cure.SwitchServers.Should().BeEmpty();
    }

    /// <summary>Eight people need a CAL each (their devices are more), three are owned: ending the five behind one account is enough.</summary>
    [Fact]
    public void An_account_of_many_people_stops_first()
    {
        string[] sessions =
        [
            "anna,A1,TS1",
            "anna,A2,TS1",
            "bram,B1,TS1",
            "bram,B2,TS1",
            "carl,C1,TS1",
            "carl,C2,TS1",
            "desk,D1,TS1",
            "desk,D2,TS1",
            "desk,D3,TS1",
            "desk,D4,TS1",
            "desk,D5,TS1",
            "desk,D6,TS1",
        ];
        ShortfallCure cure = CureOf(
            Estates.TerminalServer.Users("anna", "bram", "carl", "desk,,5").Sessions(sessions).Cals("P1,TsUser,2003,3")
        )!;

        cure.EndPeople.Should().Equal("DESK");
        cure.EndDevices.Should().BeEmpty();
    }

    /// <summary>
    /// Under the technical reading TS2 and TS3 ask Anna's three devices for device CALs; she has the one user CAL, and nobody uses TS4 from a device
    /// that lacks one. Switching TS2 and TS3 lets hers cover all; TS4 may stay as it is.
    /// </summary>
    [Fact]
    public void Only_the_servers_that_must_are_switched()
    {
        EstateText estate = EstateText
            .Empty.With(
                "servers.csv",
                "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                "TS1,Windows Server 2003,Standard,Application,PerUser",
                "TS2,Windows Server 2003,Standard,Application,PerDevice",
                "TS3,Windows Server 2003,Standard,Application,PerDevice",
                "TS4,Windows Server 2003,Standard,Application,PerDevice"
            )
            .Sessions("anna,PC1,TS1", "anna,PC2,TS2", "anna,PC3,TS3", "bram,KIOSK,TS4")
            .Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1");

        CureOf(estate, technical)!.SwitchServers.Should().Equal("TS2", "TS3");
        CureOf(estate).Should().BeNull();
    }

    /// <summary>
    /// TS2 alone would do in place of all three; where no work is left to look for that, all that suffice together are named, and nothing
    /// more is asked.
    /// </summary>
    [Fact]
    public void The_search_for_servers_ends_with_the_work()
    {
        EstateText estate = EstateText
            .Empty.With(
                "servers.csv",
                "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                "TS2,Windows Server 2003,Standard,Application,PerDevice",
                "TS3,Windows Server 2003,Standard,Application,PerDevice",
                "TS4,Windows Server 2003,Standard,Application,PerDevice"
            )
            .Sessions("anna,PC1,TS2", "anna,PC2,TS2", "bram,KIOSK,TS3", "bram,KIOSK,TS4")
            .Cals("P1,TsUser,2003,1", "P2,TsDevice,2003,1");
        var spent = new AlteredMixSolver(answer => answer with { IsOutOfWork = true });
        var plenty = new AlteredMixSolver(answer => answer);

        CureOf(estate, spent)!.SwitchServers.Should().Equal("TS2", "TS3", "TS4");
        CureOf(estate, plenty)!.SwitchServers.Should().Equal("TS2");
        spent.Questions.Should().BeLessThan(plenty.Questions);
    }

    /// <summary>Anna and her device have no CAL at all: set to Per User, TS2 asks for one just the same.</summary>
    [Fact]
    public void No_server_is_switched_where_that_does_not_suffice()
    {
        EstateText estate = EstateText
            .Empty.With(
                "servers.csv",
                "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                "TS2,Windows Server 2003,Standard,Application,PerDevice"
            )
            .Sessions("anna,PC1,TS2")
            .Cals();

        CureOf(estate, technical)!.SwitchServers.Should().BeEmpty();
    }

    /// <summary>Each of the two uses two devices, so that both need a user CAL; one is owned.</summary>
    [Fact]
    public void Of_two_alike_the_first_stops() =>
        CureOf(
            Estates
                .TerminalServer.Sessions("bram,B1,TS1", "bram,B2,TS1", "anna,A1,TS1", "anna,A2,TS1")
                .Cals("P1,TsUser,2003,1")
        )!
            .EndPeople.Should()
            .Equal("ANNA");

    /// <summary>Two people behind DESK and one Anna, on more devices each than they are: three user CALs, none owned. DESK stops first.</summary>
    [Fact]
    public void Those_who_stop_are_listed_by_their_keys() =>
        CureOf(
            Estates
                .TerminalServer.Users("anna", "desk,,2")
                .Sessions("desk,D1,TS1", "desk,D2,TS1", "desk,D3,TS1", "anna,A1,TS1", "anna,A2,TS1")
                .Cals()
        )!
            .EndPeople.Should()
            .Equal("ANNA", "DESK");

    [Fact]
    public void On_Windows_2000_no_mode_helps()
    {
        EstateText estate = Estates.OldTerminalServer.Sessions("anna,PC1,OLD1").Cals("P1,TsUser,2003,1");

        CureOf(estate)!.SwitchServers.Should().BeEmpty();
        CureOf(estate)!.EndDevices.Should().Equal("PC1");
    }

    private static ShortfallCure? CureOf(EstateText estate, InterpretationSwitches? switches = null) =>
        EstateRun
            .Analyze(estate, new AnalysisOptions { AsOf = RuleSessions.UsualDate, Switches = switches ?? new() })
            .CalDemand.Single(demand => demand.Layer == CalLayer.TerminalServices)
            .Cure;

    private static ShortfallCure? CureOf(EstateText estate, ICalMixSolver solver) =>
        RuleSessions
            .Derivations.Facts<CalDemand>(estate, switches: technical, solver: solver)
            .Single(demand => demand.Layer == CalLayer.TerminalServices)
            .Cure;
}
