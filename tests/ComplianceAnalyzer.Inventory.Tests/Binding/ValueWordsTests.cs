using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Binding;

/// <summary>Words that exports write for the values of a column.</summary>
public sealed class ValueWordsTests
{
    [Theory]
    [InlineData("Application", TerminalServerMode.Application)]
    [InlineData("AppServer", TerminalServerMode.Application)]
    [InlineData("1", TerminalServerMode.Application)]
    [InlineData("yes", TerminalServerMode.Application)]
    [InlineData("RemoteAdministration", TerminalServerMode.RemoteAdministration)]
    [InlineData("Remote Admin", TerminalServerMode.RemoteAdministration)]
    [InlineData("0", TerminalServerMode.RemoteAdministration)]
    [InlineData("no", TerminalServerMode.None)]
    [InlineData("NONE", TerminalServerMode.None)]
    public void Terminal_server(string text, TerminalServerMode expected)
    {
        Server server = Server("TerminalServer", text);

        (server.TerminalServer, server.TerminalServerAssumed).Should().Be((expected, false));
    }

    [Theory]
    [InlineData("2", TsLicensingMode.PerDevice)]
    [InlineData("per device", TsLicensingMode.PerDevice)]
    [InlineData("4", TsLicensingMode.PerUser)]
    [InlineData("PER_USER", TsLicensingMode.PerUser)]
    [InlineData("5", TsLicensingMode.Invalid)]
    [InlineData("0", TsLicensingMode.Invalid)]
    public void Licensing_mode(string text, TsLicensingMode expected)
    {
        Server server = Server("TsLicensingMode", text);

        (server.LicensingMode, server.LicensingModeText, server.LicensingModeAssumed)
            .Should()
            .Be((expected, text, false));
    }

    [Theory]
    [InlineData("PerSeat", WindowsCalMode.PerDeviceOrUser)]
    [InlineData("Per Device or Per User", WindowsCalMode.PerDeviceOrUser)]
    [InlineData("per server", WindowsCalMode.PerServer)]
    public void Windows_cal_mode(string text, WindowsCalMode expected)
    {
        Server server = Server("WindowsCalMode", text);

        (server.WindowsCalMode, server.WindowsCalModeAssumed).Should().Be((expected, false));
    }

    [Theory]
    [InlineData("ja", true)]
    [InlineData("Oui", true)]
    [InlineData("WAHR", true)]
    [InlineData("1", true)]
    [InlineData("nee", false)]
    [InlineData("FALSE", false)]
    [InlineData("0", false)]
    public void Yes_and_no(string text, bool expected) =>
        Server("IsDomainController", text).IsDomainController.Should().Be(expected);

    [Theory]
    [InlineData("FPP", AcquisitionChannel.Retail)]
    [InlineData("Volumenlizenz", AcquisitionChannel.Volume)]
    [InlineData("oem", AcquisitionChannel.Oem)]
    public void Channel(string text, AcquisitionChannel expected) =>
        Estate(("xp-licenses.csv", $"LicenseId,AcquiredOn,Channel\n1,2003-01-01,{text}\n"))
            .XpLicenses.Single()
            .Channel.Should()
            .Be(expected);

    [Fact]
    public void A_Windows_XP_license_is_not_acquired_through_the_offer()
    {
        Estate estate = Estate(("xp-licenses.csv", "LicenseId,AcquiredOn,Channel\n1,2003-01-01,TransitionOffer\n"));

        estate.XpLicenses.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV003 xp-licenses.csv:2 Channel");
    }

    [Theory]
    [InlineData("TS User CAL", CalKind.TsUser)]
    [InlineData("Terminal Server Device CAL", CalKind.TsDevice)]
    [InlineData("windows_user", CalKind.WindowsUser)]
    [InlineData("Windows Server Device CAL", CalKind.WindowsDevice)]
    [InlineData("Terminal Server External Connector", CalKind.TsExternalConnector)]
    public void Kind_of_cal(string text, CalKind expected) =>
        Estate(("cals.csv", $"PackId,Kind,Version,Quantity\n1,{text},2003,1\n"))
            .CalPacks.Single()
            .Kind.Should()
            .Be(expected);

    [Theory]
    [InlineData("2003", "2003")]
    [InlineData("Windows Server 2003", "2003")]
    [InlineData("2008R2", "2008 R2")]
    [InlineData("Windows Server 2008 R2", "2008 R2")]
    [InlineData("Windows Server 2008 oder höher", "2008")]
    [InlineData("5.2", "2003")]
    [InlineData("5.0", "2000")]
    public void Version(string text, string expected) =>
        Estate(("cals.csv", $"PackId,Kind,Version,Quantity\n1,TsUser,{text},1\n"))
            .CalPacks.Single()
            .Version.ToString()
            .Should()
            .Be(expected);

    [Fact]
    public void A_word_that_is_none_of_the_values_counts_as_unknown()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                "Name,OperatingSystem,TerminalServer,IsDomainController\nA,Windows Server 2003,perhaps,dunno\n"
            )
        );

        estate.Servers.Single().TerminalServerAssumed.Should().BeTrue();
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal("INV004 servers.csv:2 IsDomainController", "INV004 servers.csv:2 TerminalServer");
        estate
            .Diagnostics[1]
            .Message.Should()
            .Be("TerminalServer 'perhaps' is not one of Application, RemoteAdministration, None.");
    }

    private static Server Server(string column, string value) =>
        Estate(("servers.csv", $"Name,OperatingSystem,{column}\nA,Windows Server 2003,{value}\n")).Servers.Single();
}
