using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0001ServerRoleTests
{
    [Theory]
    [InlineData("Windows Server 2003,Standard,x86,Application", ServerRoleKind.TerminalServer2003)]
    [InlineData("Windows Server 2003,Enterprise,x86,Application", ServerRoleKind.TerminalServer2003)]
    [InlineData("Windows Server 2003 R2,Datacenter,x86,Application", ServerRoleKind.TerminalServer2003)]
    [InlineData("Windows Server 2003,,x86,Application", ServerRoleKind.TerminalServer2003)]
    [InlineData("Windows Server 2003,Standard,,Application", ServerRoleKind.TerminalServer2003)]
    [InlineData("Windows Server 2003,Standard,x86,RemoteAdministration", ServerRoleKind.AdministrationOnly)]
    [InlineData("Windows Server 2003,Standard,x86,None", ServerRoleKind.WindowsServer2003)]
    [InlineData("Windows Server 2003,Standard,x86,", ServerRoleKind.WindowsServer2003)]
    [InlineData("Windows Server 2003,Web,x86,Application", ServerRoleKind.OutOfScopeEdition)]
    [InlineData("Windows Server 2003,SmallBusiness,x86,None", ServerRoleKind.OutOfScopeEdition)]
    [InlineData("Windows Server 2003,Standard,x64,Application", ServerRoleKind.OutOfScopeEdition)]
    [InlineData("Windows Server 2003,Enterprise,Itanium,None", ServerRoleKind.OutOfScopeEdition)]
    [InlineData("Windows 2000 Server,Standard,x86,Application", ServerRoleKind.TerminalServer2000)]
    [InlineData("Windows 2000 Server,Standard,x86,RemoteAdministration", ServerRoleKind.WindowsServer2000)]
    [InlineData("Windows Server 2008,Standard,x86,Application", ServerRoleKind.OtherProduct)]
    public void A_server_is_what_its_product_edition_and_mode_make_it(string row, ServerRoleKind kind) =>
        Roles("S1," + row).Should().ContainSingle().Which.Kind.Should().Be(kind);

    [Fact]
    public void What_was_taken_for_granted_is_marked()
    {
        Roles("S1,Windows Server 2003,,x86,Application")[0].EditionAssumed.Should().BeTrue();
        Roles("S1,Windows Server 2003,Standard,x86,Application")[0].EditionAssumed.Should().BeFalse();
        Roles("S1,Windows Server 2008,,x86,Application")[0]
            .EditionAssumed.Should()
            .BeFalse("it is out of scope anyway");
        Roles("S1,Windows Server 2003,Standard,x86,None")[0].WindowsCalModeAssumed.Should().BeTrue();
    }

    private static ServerRole[] Roles(string row) =>
        RuleSessions.Derivations.Facts<ServerRole>(
            EstateText.Empty.With("servers.csv", "Name,OperatingSystem,Edition,Architecture,TerminalServer", row)
        );
}
