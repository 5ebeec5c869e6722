using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0002AccessRelationTests
{
    [Fact]
    public void A_terminal_session_on_2003_needs_both_CALs() =>
        Layers(Estates.TerminalServer.Sessions("anna,PC1,TS1"))
            .Should()
            .BeEquivalentTo([CalLayer.Windows, CalLayer.TerminalServices]);

    /// <summary>The technical reading is about the mode of terminal servers: a Windows CAL may be the person's all the same.</summary>
    [Fact]
    public void A_Per_Device_server_asks_for_device_TS_CALs_under_the_technical_reading() =>
        RuleSessions
            .Derivations.Facts<AccessRelation>(
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                        "TS1,Windows Server 2003,Standard,Application,PerDevice"
                    )
                    .Sessions("anna,PC1,TS1"),
                switches: new InterpretationSwitches { TechnicalMixedMode = true }
            )
            .Select(access => (access.Layer, access.DeviceCalOnly))
            .Should()
            .BeEquivalentTo([(CalLayer.Windows, false), (CalLayer.TerminalServices, true)]);

    [Fact]
    public void Other_use_needs_a_Windows_CAL_only() =>
        Layers(Estates.TerminalServer.Sessions("anna,PC1,TS1,WindowsAccess")).Should().Equal(CalLayer.Windows);

    [Theory]
    [InlineData("RemoteAdministration")]
    [InlineData("Anonymous")]
    public void Administration_and_anonymous_use_need_none(string purpose) =>
        Layers(Estates.TerminalServer.Sessions($"anna,PC1,TS1,{purpose}")).Should().BeEmpty();

    [Fact]
    public void A_terminal_session_on_a_server_that_is_no_terminal_server_needs_a_Windows_CAL_only() =>
        Layers(Estates.FileServer.Sessions("anna,PC1,FS1")).Should().Equal(CalLayer.Windows);

    [Theory]
    [InlineData("Web")]
    [InlineData("SmallBusiness")]
    public void A_server_outside_the_article_asks_for_nothing(string edition) =>
        Layers(Estates.FileServerOf(edition).Sessions("anna,PC1,FS1,WindowsAccess")).Should().BeEmpty();

    [Fact]
    public void In_Per_Server_mode_only_the_TS_CAL_is_counted_by_person_and_device() =>
        Layers(
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,TerminalServer,WindowsCalMode",
                        "TS1,Windows Server 2003,Standard,Application,PerServer"
                    )
                    .Sessions("anna,PC1,TS1")
            )
            .Should()
            .Equal(CalLayer.TerminalServices);

    [Theory]
    [InlineData("Windows XP Professional", true)]
    [InlineData("Windows 2000 Professional", true)]
    [InlineData("Windows Vista Business", true)]
    [InlineData("Windows XP Home", false)]
    [InlineData("Windows 98", false)]
    [InlineData("Windows CE thin client", false)]
    [InlineData("", false)]
    public void Windows_2000_exempts_Professional_editions_and_nothing_else(string system, bool isExempt)
    {
        EstateText estate = Estates.TwoGenerations.Clients($"PC1,{system}");

        Terminal(estate.Sessions("anna,PC1,OLD1")).Should().HaveCount(isExempt ? 0 : 1);
        Terminal(estate.Sessions("anna,PC1,TS1")).Should().ContainSingle("Windows Server 2003 exempts nobody");
    }

    [Fact]
    public void Windows_2000_accepts_device_CALs_only_and_any_version()
    {
        AccessRelation old = Terminal(Estates.TwoGenerations.Sessions("anna,PC1,OLD1")).Should().ContainSingle().Which;

        old.DeviceCalOnly.Should().BeTrue();
        old.MinimumVersion.Should().Be(ProductVersion.V2000);
        Terminal(Estates.TwoGenerations.Sessions("anna,,OLD1"))
            .Should()
            .ContainSingle("an unnamed device is not shown to be exempt");
    }

    [Theory]
    [InlineData("PerDevice", true)]
    [InlineData("", true)]
    [InlineData("0", true)]
    [InlineData("PerUser", false)]
    public void Under_the_technical_reading_a_server_that_is_not_Per_User_needs_device_CALs(
        string mode,
        bool deviceOnly
    )
    {
        EstateText estate = EstateText
            .Empty.With(
                "servers.csv",
                "Name,OperatingSystem,Edition,TerminalServer,TsLicensingMode",
                $"TS1,Windows Server 2003,Standard,Application,{mode}"
            )
            .Sessions("anna,PC1,TS1");

        Terminal(estate, new InterpretationSwitches { TechnicalMixedMode = true })
            .Should()
            .ContainSingle()
            .Which.DeviceCalOnly.Should()
            .Be(deviceOnly);
        Terminal(estate).Should().ContainSingle().Which.DeviceCalOnly.Should().BeFalse("by contract either CAL covers");
    }

    [Fact]
    public void A_connector_stands_in_for_an_external_user_on_its_server_and_in_its_layer()
    {
        EstateText estate = Estates
            .TerminalServer.Users("dora,,,,yes", "anna")
            .Sessions("dora,PC1,TS1", "anna,PC1,TS1");

        People(estate.With("cals.csv", "PackId,Kind,Version,Quantity,Server", "C1,ExternalConnector,2003,1,TS1"))
            .Should()
            .BeEquivalentTo([
                ("ANNA", CalLayer.Windows),
                ("ANNA", CalLayer.TerminalServices),
                ("DORA", CalLayer.TerminalServices),
            ]);
        People(estate.With("cals.csv", "PackId,Kind,Version,Quantity,Server", "C1,TsExternalConnector,2003,1,TS1"))
            .Should()
            .BeEquivalentTo([
                ("ANNA", CalLayer.Windows),
                ("ANNA", CalLayer.TerminalServices),
                ("DORA", CalLayer.Windows),
            ]);
        People(estate.With("cals.csv", "PackId,Kind,Version,Quantity,Server", "C1,ExternalConnector,2003,1,TS9"))
            .Should()
            .HaveCount(4, "it was acquired for another copy");
        People(
                estate.With(
                    "cals.csv",
                    "PackId,Kind,Version,Quantity,Server,AcquiredOn",
                    "C1,ExternalConnector,2003,1,TS1,2006-01-02"
                )
            )
            .Should()
            .HaveCount(4, "it is not owned yet");
    }

    [Fact]
    public void A_connector_does_not_help_on_Windows_2000() =>
        Terminal(
                Estates
                    .TwoGenerations.Users("dora,,,,yes")
                    .Sessions("dora,PC1,OLD1")
                    .With("cals.csv", "PackId,Kind,Version,Quantity,Server", "C1,TsExternalConnector,2003,1,OLD1")
            )
            .Should()
            .ContainSingle();

    [Fact]
    public void A_server_that_is_not_in_the_inventory_asks_for_nothing_here() =>
        Layers(Estates.TerminalServer.Sessions("anna,PC1,NOWHERE")).Should().BeEmpty();

    private static CalLayer[] Layers(EstateText estate) =>
        [.. RuleSessions.Derivations.Facts<AccessRelation>(estate).Select(access => access.Layer)];

    private static AccessRelation[] Terminal(EstateText estate, InterpretationSwitches? switches = null) =>
        [
            .. RuleSessions
                .Derivations.Facts<AccessRelation>(estate, switches: switches)
                .Where(access => access.Layer == CalLayer.TerminalServices),
        ];

    private static (string? Person, CalLayer Layer)[] People(EstateText estate) =>
        [.. RuleSessions.Derivations.Facts<AccessRelation>(estate).Select(access => (access.Person, access.Layer))];
}
