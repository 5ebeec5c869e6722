using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Values;

public sealed class OperatingSystemTextTests
{
    [Theory]
    [InlineData("Windows Server 2003", OperatingSystemFamily.WindowsServer2003, ServerEdition.Unknown, false)]
    [InlineData(
        "Windows Server 2003, Standard Edition",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Standard,
        false
    )]
    [InlineData(
        "Microsoft(R) Windows(R) Server 2003, Enterprise Edition",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Enterprise,
        false
    )]
    [InlineData(
        "Windows Server 2003 R2 Enterprise x64",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Enterprise,
        true
    )]
    [InlineData(
        "Microsoft® Windows Server® 2003 R2 Standard Édition",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Standard,
        true
    )]
    [InlineData("Windows Server 2003, Web Edition", OperatingSystemFamily.WindowsServer2003, ServerEdition.Web, false)]
    [InlineData(
        "Windows Server 2003 Datacenter",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Datacenter,
        false
    )]
    [InlineData(
        "Windows Small Business Server 2003",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.SmallBusiness,
        false
    )]
    [InlineData(
        "Microsoft Windows Server 2003 for Small Business Server",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.SmallBusiness,
        false
    )]
    [InlineData("Win2K3 Std", OperatingSystemFamily.WindowsServer2003, ServerEdition.Standard, false)]
    [InlineData(
        "Windows Server 2003 5.2 (3790)",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Unknown,
        false
    )]
    [InlineData(
        "Microsoft Windows NT Advanced Server 5.2",
        OperatingSystemFamily.WindowsServer2003,
        ServerEdition.Enterprise,
        false
    )]
    [InlineData("Windows® 2000 Server", OperatingSystemFamily.Windows2000Server, ServerEdition.Standard, false)]
    [InlineData(
        "Microsoft Windows 2000 Advanced Server",
        OperatingSystemFamily.Windows2000Server,
        ServerEdition.Enterprise,
        false
    )]
    [InlineData(
        "Windows 2000 Datacenter Server",
        OperatingSystemFamily.Windows2000Server,
        ServerEdition.Datacenter,
        false
    )]
    [InlineData("Windows NT Server 4.0", OperatingSystemFamily.WindowsNtServer, ServerEdition.Unknown, false)]
    [InlineData(
        "Windows Server 2008 R2 Standard",
        OperatingSystemFamily.WindowsServer2008,
        ServerEdition.Standard,
        true
    )]
    [InlineData(
        "Windows Server 2012 Datacenter",
        OperatingSystemFamily.WindowsServerLater,
        ServerEdition.Datacenter,
        false
    )]
    public void Servers(string text, OperatingSystemFamily family, ServerEdition edition, bool isR2)
    {
        OperatingSystemInfo info = OperatingSystemText.Read(text, runsServers: true);

        (info.Text, info.Family, info.Edition, info.IsR2).Should().Be((text, family, edition, isR2));
    }

    [Theory]
    [InlineData("Windows XP Professional", OperatingSystemFamily.WindowsXpProfessional)]
    [InlineData("Microsoft Windows XP Professionnel", OperatingSystemFamily.WindowsXpProfessional)]
    [InlineData("Windows XP Tablet PC Edition", OperatingSystemFamily.WindowsXpProfessional)]
    [InlineData("Windows XP Home Edition", OperatingSystemFamily.WindowsXpHome)]
    [InlineData("Windows XP Media Center Edition 2005", OperatingSystemFamily.WindowsXpHome)]
    [InlineData("Windows XP", OperatingSystemFamily.WindowsXpHome)]
    [InlineData("Windows XP Embedded", OperatingSystemFamily.OtherClient)]
    [InlineData("Windows 2000 Professional", OperatingSystemFamily.Windows2000Professional)]
    [InlineData("Windows 2000", OperatingSystemFamily.Unknown)]
    [InlineData("Windows NT Workstation 4.0", OperatingSystemFamily.WindowsLegacyClient)]
    [InlineData("Windows 98 Second Edition", OperatingSystemFamily.WindowsLegacyClient)]
    [InlineData("Windows Millennium Edition", OperatingSystemFamily.WindowsLegacyClient)]
    [InlineData("Windows Vista™ Business", OperatingSystemFamily.WindowsProfessionalLater)]
    [InlineData("Windows Vista Home Premium", OperatingSystemFamily.WindowsHomeLater)]
    [InlineData("Microsoft Windows 7 Professional", OperatingSystemFamily.WindowsProfessionalLater)]
    [InlineData("Windows 7 Ultimate 64-bit", OperatingSystemFamily.WindowsProfessionalLater)]
    [InlineData("Windows 8.1", OperatingSystemFamily.WindowsHomeLater)]
    [InlineData("Windows 10 Enterprise", OperatingSystemFamily.WindowsProfessionalLater)]
    [InlineData("Windows CE 5.0", OperatingSystemFamily.OtherClient)]
    [InlineData("Wyse ThinOS", OperatingSystemFamily.OtherClient)]
    [InlineData("Mac OS X 10.4", OperatingSystemFamily.OtherClient)]
    [InlineData("Ubuntu 6.06", OperatingSystemFamily.OtherClient)]
    [InlineData("Terminal of Jan", OperatingSystemFamily.Unknown)]
    public void Clients(string text, OperatingSystemFamily family)
    {
        OperatingSystemInfo info = OperatingSystemText.Read(text, runsServers: false);

        (info.Family, info.Edition).Should().Be((family, ServerEdition.Unknown));
    }

    [Theory]
    [InlineData("Windows Server 2003 Standard", null)]
    [InlineData("Windows Server 2003 Standard x64 Edition", ProcessorArchitecture.X64)]
    [InlineData("Windows Server 2003 Enterprise 64-Bit Itanium", ProcessorArchitecture.Itanium)]
    [InlineData("Windows Server 2003 Enterprise IA64", ProcessorArchitecture.Itanium)]
    [InlineData("Windows Server 2003 (x86)", ProcessorArchitecture.X86)]
    [InlineData("Windows Server 2003 AMD64", ProcessorArchitecture.X64)]
    public void Architecture(string text, ProcessorArchitecture? expected) =>
        OperatingSystemText.Read(text, runsServers: true).Architecture.Should().Be(expected);

    [Fact]
    public void Only_a_table_of_servers_tells_what_a_bare_release_is() =>
        OperatingSystemText
            .Read("Windows 2000", runsServers: true)
            .Family.Should()
            .Be(OperatingSystemFamily.Windows2000Server);
}
