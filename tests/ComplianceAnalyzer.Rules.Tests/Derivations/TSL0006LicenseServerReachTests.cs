using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0006LicenseServerReachTests
{
    // The terminal server stands in domain CONTOSO and site HQ and names REG1 in its registry.
    [Theory]
    [InlineData("TS1,CONTOSO,BRANCH,Windows Server 2003,Workgroup,no", DiscoveryRoute.Local)]
    [InlineData("REG1,FABRIKAM,BRANCH,Windows Server 2003,Domain,no", DiscoveryRoute.Registry)]
    [InlineData("LIC1,CONTOSO,HQ,Windows Server 2003,Enterprise,no", DiscoveryRoute.EnterpriseInSite)]
    [InlineData("LIC1,FABRIKAM,HQ,Windows Server 2003,Enterprise,no", DiscoveryRoute.EnterpriseInSite)]
    [InlineData("LIC1,CONTOSO,BRANCH,Windows Server 2003,Domain,yes", DiscoveryRoute.DomainController)]
    [InlineData("LIC1,CONTOSO,BRANCH,Windows Server 2003,Enterprise,yes", null)]
    [InlineData("LIC1,CONTOSO,,Windows Server 2003,Enterprise,no", null)]
    [InlineData("LIC1,CONTOSO,HQ,Windows Server 2003,Domain,no", null)]
    [InlineData("LIC1,FABRIKAM,HQ,Windows Server 2003,Domain,yes", null)]
    [InlineData("LIC1,CONTOSO,HQ,Windows Server 2003,Workgroup,no", null)]
    public void A_route_is_found_or_not(string licenseServer, DiscoveryRoute? route) =>
        Reach(licenseServer).Select(reach => (DiscoveryRoute?)reach.Route).Should().Equal(route is null ? [] : [route]);

    [Theory]
    [InlineData("Windows Server 2003", true, true)]
    [InlineData("Windows Server 2003 R2", true, true)]
    [InlineData("Windows Server 2008", true, true)]
    [InlineData("Windows 2000 Server", false, true)]
    public void A_2003_terminal_server_needs_2003_or_later_and_a_2000_one_does_not(
        string system,
        bool serves2003,
        bool serves2000
    )
    {
        LicenseServerReach[] found = Reach($"REG1,CONTOSO,HQ,{system},Enterprise,no", withOldServer: true);

        found
            .Single(reach => reach.TerminalServer.EndsWith("TS1", StringComparison.Ordinal))
            .Compatible.Should()
            .Be(serves2003);
        found
            .Single(reach => reach.TerminalServer.EndsWith("OLD1", StringComparison.Ordinal))
            .Compatible.Should()
            .Be(serves2000);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("no", false)]
    [InlineData("", null)]
    public void Activation_is_passed_on(string activated, bool? expected) =>
        Reach("REG1,CONTOSO,HQ,Windows Server 2003,Enterprise,no", activated: activated)
            .Should()
            .ContainSingle()
            .Which.Activated.Should()
            .Be(expected);

    [Fact]
    public void The_registry_value_of_Windows_2000_leads_to_a_license_server_too() =>
        Reach("DEF1,FABRIKAM,BRANCH,Windows Server 2003,Domain,no", withOldServer: true)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<LicenseServerReach>(reach =>
                reach.TerminalServer.EndsWith("OLD1", StringComparison.Ordinal)
                && reach.Route == DiscoveryRoute.Registry
            );

    [Fact]
    public void A_server_that_is_no_terminal_server_looks_for_none() =>
        RuleSessions
            .Derivations.Facts<LicenseServerReach>(
                Estates.FileServer.With(
                    "license-servers.csv",
                    "Name,OperatingSystem,Role",
                    "FS1,Windows Server 2003,Domain"
                )
            )
            .Should()
            .BeEmpty();

    private static LicenseServerReach[] Reach(
        string licenseServer,
        bool withOldServer = false,
        string activated = "yes"
    )
    {
        List<string> servers =
        [
            "Name,Domain,Site,OperatingSystem,Edition,TerminalServer,LicenseServers,DefaultLicenseServer",
            "TS1,CONTOSO,HQ,Windows Server 2003,Standard,Application,REG1,",
        ];
        if (withOldServer)
            servers.Add("OLD1,CONTOSO,HQ,Windows 2000 Server,Standard,Application,REG1,DEF1");
        return RuleSessions.Derivations.Facts<LicenseServerReach>(
            EstateText
                .Empty.With("servers.csv", [.. servers])
                .With(
                    "license-servers.csv",
                    "Name,Domain,Site,OperatingSystem,Role,IsDomainController,Activated",
                    $"{licenseServer},{activated}"
                )
        );
    }
}
