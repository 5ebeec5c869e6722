using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Identity;

public sealed class HostTests
{
    [Theory]
    [InlineData("pc1")]
    [InlineData("PC1.contoso.example")]
    [InlineData("CONTOSO\\pc1")]
    [InlineData("CONTOSO/PC1")]
    [InlineData("\\\\PC1")]
    [InlineData("PC1$")]
    [InlineData("CN=PC1,OU=Desks,DC=contoso,DC=example")]
    public void A_unique_short_name_is_one_host_however_it_is_written(string reference)
    {
        string quoted = $"\"{reference}\"";
        Estate estate = Estate(
            ("clients.csv", "Name,Domain\nPC1,CONTOSO\n"),
            ("sessions.csv", $"User,Client,Server\nu1,{quoted},SRV1\n")
        );

        estate.Sessions.Single().Client.Should().Be("PC1");
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void The_same_short_name_in_two_domains_is_two_hosts()
    {
        Estate estate = Estate(
            ("clients.csv", "Name,Domain\nPC1,CONTOSO\nPC1,FABRIKAM\nPC2,CONTOSO\n"),
            (
                "sessions.csv",
                "User,Client,Server\nu1,CONTOSO\\PC1,SRV1\nu2,FABRIKAM\\PC1,SRV1\nu3,pc1.fabrikam.example,SRV1\nu4,PC2,SRV1\nu5,PC1,SRV1\n"
            )
        );

        estate.Clients.Select(client => client.Key).Should().Equal("CONTOSO\\PC1", "FABRIKAM\\PC1", "PC2");
        estate
            .Sessions.Select(session => (session.User, session.Client))
            .Should()
            .Equal(
                ("U1", "CONTOSO\\PC1"),
                ("U2", "FABRIKAM\\PC1"),
                ("U3", "FABRIKAM\\PC1"),
                ("U4", "PC2"),
                ("U5", "PC1")
            );
        estate.Diagnostics.Codes().Should().Equal("INV019 sessions.csv:6 Client");
    }

    [Fact]
    public void A_row_without_domain_beside_two_domains_is_a_possible_duplicate()
    {
        Estate estate = Estate(("clients.csv", "Name,Domain\nPC1,CONTOSO\nPC1,FABRIKAM\nPC1,\n"));

        estate.Clients.Select(client => client.Key).Should().Equal("CONTOSO\\PC1", "FABRIKAM\\PC1", "PC1");
        Model.Diagnostics.Diagnostic diagnostic = estate.Diagnostics.Single();
        (diagnostic.Code, diagnostic.Line).Should().Be(("INV018", 4));
        diagnostic.Message.Should().Be("'PC1' may be one of CONTOSO\\PC1, FABRIKAM\\PC1.");
    }

    [Fact]
    public void Rows_of_one_host_become_one_and_complete_each_other()
    {
        Estate estate = Estate(
            ("clients.csv", "Name,Domain,Site,SerialNumber\npc1.contoso.example,,A,\nPC1,CONTOSO,,123\n")
        );

        Client client = estate.Clients.Single();
        (client.Key, client.Domain, client.Site, client.SerialNumber).Should().Be(("PC1", "CONTOSO", "A", "123"));
        InputFile input = estate.Input("clients.csv");
        (input.Read, input.Accepted, input.Merged, input.Rejected).Should().Be((2, 1, 1, 0));
        estate
            .Merges.Should()
            .BeEquivalentTo([
                new MergeRecord(
                    "domain",
                    "CONTOSO",
                    ["CONTOSO.EXAMPLE"],
                    "first label of the DNS name",
                    "names of one domain"
                ),
                new MergeRecord(
                    "host",
                    "PC1",
                    ["PC1.CONTOSO.EXAMPLE"],
                    "DNS suffix of a short name that only one bears",
                    "2 names count as 1 host"
                ),
                new MergeRecord(
                    "row",
                    "PC1",
                    ["clients.csv:3"],
                    "rows of clients.csv with one key",
                    "2 rows count as 1"
                ),
            ]);
    }

    [Fact]
    public void Different_values_of_one_host_are_a_conflict_and_the_first_stays()
    {
        Estate estate = Estate(("clients.csv", "Name,Site,Department\nPC1,A,IT\nPC1,B,IT\n"));

        estate.Clients.Single().Site.Should().Be("A");
        estate.Diagnostics.Codes().Should().Equal("INV014 clients.csv:3", "INV015 clients.csv:3 Site");
        estate
            .Diagnostics[1]
            .Message.Should()
            .Be("Site of PC1 is 'B' here and 'A' in clients.csv:2; the latter is kept.");
    }

    [Fact]
    public void A_name_cut_at_fifteen_characters_is_the_one_longer_name()
    {
        Estate estate = Estate(
            ("clients.csv", "Name\nCONTOSO-LAPTOP-0042\n"),
            ("sessions.csv", "User,Client,Server\nu1,CONTOSO-LAPTOP-,SRV1\nu2,CONTOSO-LAPTOP,SRV1\n")
        );

        "CONTOSO-LAPTOP-".Length.Should().Be(15);
        estate.Sessions.Select(session => session.Client).Should().Equal("CONTOSO-LAPTOP-0042", "CONTOSO-LAPTOP");
        estate
            .Merges.Should()
            .BeEquivalentTo([
                new MergeRecord(
                    "host",
                    "CONTOSO-LAPTOP-0042",
                    ["CONTOSO-LAPTOP-"],
                    "NetBIOS name cut at 15 characters",
                    "2 names count as 1 host"
                ),
            ]);
    }

    [Fact]
    public void A_cut_name_that_may_mean_two_longer_ones_means_neither()
    {
        Estate estate = Estate(("clients.csv", "Name\nCONTOSO-LAPTOP-0042\nCONTOSO-LAPTOP-0043\nCONTOSO-LAPTOP-\n"));

        estate.Clients.Length.Should().Be(3);
        estate.Diagnostics.Codes().Should().Equal("INV018 clients.csv:4");
    }

    [Fact]
    public void A_host_may_be_in_several_tables()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                "Name,Domain,OperatingSystem,LicenseServers\nSRV1,CONTOSO,Windows Server 2003,srv1.contoso.example\n"
            ),
            ("license-servers.csv", "Name,OperatingSystem,Role\nsrv1,Windows Server 2003,Domain\n"),
            ("clients.csv", "Name,Domain\nSRV1,contoso.example\n")
        );

        estate.Servers.Single().Key.Should().Be("SRV1");
        estate.Servers.Single().LicenseServers.Should().Equal("SRV1");
        estate.LicenseServers.Single().Key.Should().Be("SRV1");
        (estate.Clients.Single().Key, estate.Clients.Single().Domain).Should().Be(("SRV1", "CONTOSO"));
    }

    [Fact]
    public void A_reference_without_domain_is_looked_for_in_its_own_table_first()
    {
        Estate estate = Estate(
            ("servers.csv", "Name,Domain,OperatingSystem\nHOST,CONTOSO,Windows Server 2003\n"),
            ("clients.csv", "Name,Domain\nHOST,FABRIKAM\n"),
            ("sessions.csv", "Client,Server\nHOST,HOST\n")
        );

        ServerSession session = estate.Sessions.Single();
        (session.Client, session.Server).Should().Be(("FABRIKAM\\HOST", "CONTOSO\\HOST"));
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void What_nothing_describes_keeps_its_name_in_upper_case()
    {
        Estate estate = Estate(
            ("clients.csv", "Name\nPC1\n"),
            ("sessions.csv", "User,Client,Server\nu1,fabrikam/ghost,srv9.contoso.example\n")
        );

        ServerSession session = estate.Sessions.Single();
        (session.Client, session.Server).Should().Be(("FABRIKAM\\GHOST", "SRV9.CONTOSO.EXAMPLE"));
    }

    [Fact]
    public void Names_that_nothing_describes_are_one_host_too_where_only_one_can_be_meant()
    {
        Estate estate = Estate(("sessions.csv", "User,Client,Server\nu1,ghost,SRV1\nu2,ghost.contoso.example,SRV1\n"));

        estate.Sessions.Select(session => session.Client).Should().Equal("GHOST", "GHOST");
    }

    [Fact]
    public void Addresses_are_no_names_with_a_suffix() =>
        Estate(("sessions.csv", "User,Client,Server\nu1,10.0.0.1,SRV1\nu2,10.0.0.2,SRV1\n"))
            .Sessions.Select(session => session.Client)
            .Should()
            .Equal("10.0.0.1", "10.0.0.2");

    [Fact]
    public void Domains_have_one_name_in_every_table()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                "Name,Domain,OperatingSystem\nSRV1,contoso.example,Windows Server 2003\nSRV2,CONTOSO,Windows Server 2003\n"
            ),
            ("domains.csv", "Domain,ControllersOperatingSystem\ncontoso.example,Windows 2000\n")
        );

        estate.Servers.Select(server => server.Domain).Should().Equal("CONTOSO", "CONTOSO");
        estate.Domains.Single().Domain.Should().Be("CONTOSO");
    }
}
