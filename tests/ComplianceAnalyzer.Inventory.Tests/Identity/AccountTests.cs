using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Identity;

public sealed class AccountTests
{
    [Theory]
    [InlineData("jdoe")]
    [InlineData("CONTOSO\\JDoe")]
    [InlineData("contoso/jdoe")]
    [InlineData("jdoe@contoso.example")]
    [InlineData("JDOE@mail.contoso.example")]
    public void One_account_however_it_is_written(string reference)
    {
        Estate estate = Estate(
            ("users.csv", "Account,Domain\njdoe,CONTOSO\n"),
            ("sessions.csv", $"User,Server\n{reference},SRV1\n")
        );

        estate.Sessions.Single().User.Should().Be("JDOE");
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_principal_name_is_the_account_that_has_it()
    {
        Estate estate = Estate(
            ("users.csv", "Account,Domain,Upn\njdoe,CONTOSO,john.doe@contoso.example\n"),
            ("sessions.csv", "User,Server\nJohn.Doe@contoso.example,SRV1\n")
        );

        estate.Sessions.Single().User.Should().Be("JDOE");
        estate
            .Merges.Should()
            .ContainEquivalentOf(
                new MergeRecord(
                    "account",
                    "JDOE",
                    ["JOHN.DOE@CONTOSO.EXAMPLE"],
                    "user principal name of the account",
                    "2 names count as 1 account"
                )
            );
    }

    [Fact]
    public void The_same_name_in_two_domains_is_two_accounts()
    {
        Estate estate = Estate(
            ("users.csv", "Account\nCONTOSO\\jdoe\nFABRIKAM\\jdoe\n"),
            ("sessions.csv", "User,Client,Server\nCONTOSO\\jdoe,PC1,SRV1\nfabrikam/jdoe,PC2,SRV1\njdoe,PC3,SRV1\n")
        );

        estate.Users.Select(user => user.Key).Should().Equal("CONTOSO\\JDOE", "FABRIKAM\\JDOE");
        estate.Sessions.Select(session => session.User).Should().Equal("CONTOSO\\JDOE", "FABRIKAM\\JDOE", "JDOE");
        estate.Diagnostics.Codes().Should().Equal("INV019 sessions.csv:4 User");
    }

    [Fact]
    public void An_account_of_another_domain_is_not_the_one_that_is_described()
    {
        Estate estate = Estate(
            ("users.csv", "Account,Domain\njdoe,CONTOSO\n"),
            ("sessions.csv", "User,Server\nFABRIKAM\\jdoe,SRV1\n")
        );

        estate.Sessions.Single().User.Should().Be("FABRIKAM\\JDOE");
    }

    [Fact]
    public void A_local_account_belongs_to_its_computer()
    {
        Estate estate = Estate(
            ("users.csv", "Account,Domain\nAdministrator,CONTOSO\n"),
            ("sessions.csv", "User,Client,Server\nPC1\\Administrator,PC1,SRV1\nCONTOSO\\Administrator,PC1,SRV1\n")
        );

        estate.Sessions.Select(session => session.User).Should().Equal("ADMINISTRATOR", "PC1\\ADMINISTRATOR");
    }

    [Fact]
    public void Accounts_of_one_person_share_the_person()
    {
        Estate estate = Estate(
            ("users.csv", "Account,PersonId\njdoe,17\na-jdoe,17\nother,\n"),
            ("cals.csv", "PackId,Kind,Version,Quantity,AssignedTo\n1,TsUser,2003,1,a-jdoe\n2,TsUser,2003,1,ghost\n")
        );

        estate
            .Users.Select(user => (user.Key, user.PersonKey))
            .Should()
            .Equal(("A-JDOE", "PERSON:17"), ("JDOE", "PERSON:17"), ("OTHER", "OTHER"));
        estate.CalPacks.Select(pack => pack.AssignedTo).Should().Equal("PERSON:17", "GHOST");
        estate
            .Merges.Should()
            .BeEquivalentTo([
                new MergeRecord(
                    "person",
                    "PERSON:17",
                    ["A-JDOE", "JDOE"],
                    "accounts with one PersonId",
                    "2 accounts are 1 person"
                ),
            ]);
    }

    [Fact]
    public void The_account_of_a_computer_is_never_a_user()
    {
        Estate estate = Estate(
            ("users.csv", "Account,Domain\njdoe,CONTOSO\nPC1$,CONTOSO\nCONTOSO\\PC2$,\n"),
            ("sessions.csv", "User,Client,Server\nPC1$,PC1,SRV1\nCONTOSO\\PC2$,,SRV1\n")
        );

        estate.Users.Select(user => user.Key).Should().Equal("JDOE");
        estate.Sessions.Select(session => (session.User, session.Client)).Should().Equal((null, "PC1"));
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV021 sessions.csv:2 User",
                "INV002 sessions.csv:3 User",
                "INV021 sessions.csv:3 User",
                "INV020 users.csv:3 Account",
                "INV020 users.csv:4 Account"
            );
        estate.Input("users.csv").Rejected.Should().Be(2);
        estate.Table(InventoryTable.Users).Rejected.Should().Be(0, "no evidence is missing");
    }

    [Fact]
    public void The_flags_of_the_directory_disable_an_account()
    {
        // 512 is a normal account, 514 one that is disabled (512 + 2), 66048 one whose password never expires.
        Estate estate = Estate(
            ("users.csv", "sAMAccountName,userAccountControl\na,512\nb,514\nc,66048\nd,66050\ne,\n")
        );

        estate.Users.Select(user => user.Enabled).Should().Equal(true, false, true, false, true);
    }
}
