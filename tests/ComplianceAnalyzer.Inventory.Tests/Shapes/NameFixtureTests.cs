using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>Names of hosts and accounts as exports mix them.</summary>
public sealed class NameFixtureTests
{
    [Fact]
    public void Names_cut_at_fifteen_characters()
    {
        Estate estate = Fixture.Estate("netbios-15");

        estate
            .Sessions.Select(session => (session.User, session.Client))
            .Should()
            .Equal(("FDUPONT", "CONTOSO-DESKTOP"), ("JMULLER", "CONTOSO-LAPTOP-0042"));
        estate
            .Merges.Select(merge => (merge.Kept, merge.Rule))
            .Should()
            .Equal(("CONTOSO-LAPTOP-0042", "NetBIOS name cut at 15 characters"));
    }

    [Fact]
    public void Short_and_full_names_of_one_host()
    {
        Estate estate = Fixture.Estate("fqdn-and-netbios");

        estate
            .Clients.Select(client => (client.Key, client.Name, client.Domain, client.Site))
            .Should()
            .Equal(("AMSPC01", "AMSPC01", "CONTOSO", "Zürich"), ("AMSPC02", "AMSPC02", "CONTOSO", "Basel"));
        estate
            .Sessions.Select(session => (session.User, session.Client, session.Server))
            .Should()
            .Equal(("U1", "AMSPC01", "AMSTS01"), ("U2", "AMSPC01", "AMSTS01"), ("U3", "AMSPC02", "AMSTS01"));
        estate.Merges.Select(merge => merge.Kind).Should().Equal("domain", "host", "host", "row");
    }

    [Fact]
    public void One_name_in_two_domains()
    {
        Estate estate = Fixture.Estate("same-name-two-domains");

        estate.Clients.Select(client => client.Key).Should().Equal("CONTOSO\\PC01", "FABRIKAM\\PC01", "PC02");
        estate
            .Sessions.Select(session => session.Client)
            .Should()
            .Equal("CONTOSO\\PC01", "FABRIKAM\\PC01", "PC02", "PC01");
        estate.Merges.Should().BeEmpty();
    }

    [Fact]
    public void Domain_and_user_with_either_slash()
    {
        Estate estate = Fixture.Estate("domain-slash-user");

        estate
            .Sessions.Select(session => (session.User, session.Client))
            .Should()
            .Equal(("FABRIKAM\\JMULLER", "PC4"), ("JMULLER", "PC1"), ("JMULLER", "PC2"), ("JMULLER", "PC3"));
    }

    [Fact]
    public void User_principal_names()
    {
        Estate estate = Fixture.Estate("upn");

        estate
            .Sessions.Select(session => (session.User, session.Client))
            .Should()
            .Equal(("FDUPONT", "PC3"), ("JMULLER", "PC1"), ("JMULLER", "PC2"));
    }

    [Fact]
    public void Accounts_of_computers()
    {
        Estate estate = Fixture.Estate("machine-account");

        estate.Users.Select(user => user.Key).Should().Equal("JMULLER");
        estate.Sessions.Select(session => session.User).Should().Equal(null, "JMULLER");
        InputFile input = estate.Input("users.csv");
        (input.Read, input.Accepted, input.Rejected).Should().Be((3, 1, 2));
        estate.Table(InventoryTable.Users).Rejected.Should().Be(0);
    }

    [Fact]
    public void Product_keys_are_shown_nowhere()
    {
        ImportOutcome outcome = Fixture.Load("product-keys");

        string everything =
            string.Join('\n', outcome.Diagnostics)
            + string.Join('\n', Importing.Usable(outcome).Facts())
            + string.Join('\n', Importing.Usable(outcome).Merges)
            + string.Join('\n', outcome.Files.SelectMany(file => file.Columns));
        everything.Should().NotContain("MNO4P").And.NotContain("mno4p").And.Contain("*****-QRS5T");
    }
}
