using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0007AccountHolderTests
{
    [Fact]
    public void Accounts_of_one_person_share_the_person_and_the_largest_number_of_people()
    {
        AccountHolder[] holders = Holders("anna,P1", "anna-admin,P1,3", "bram");

        holders.Should().HaveCount(3);
        AccountHolder[] anna =
        [
            .. holders.Where(holder => holder.Account.StartsWith("ANNA", StringComparison.Ordinal)),
        ];
        anna.Select(holder => holder.Person)
            .Distinct(StringComparer.Ordinal)
            .Should()
            .ContainSingle()
            .Which.Should()
            .NotBe("BRAM");
        anna.Should().OnlyContain(holder => holder.People == 3);
        holders
            .Single(holder => holder.Account == "BRAM")
            .Should()
            .Match<AccountHolder>(bram => bram.Person == "BRAM" && bram.People == 1);
    }

    [Fact]
    public void State_and_origin_stay_with_the_account()
    {
        AccountHolder[] holders = Holders("anna,P1,,no,", "anna-partner,P1,,,yes");

        holders
            .Single(holder => holder.Account == "ANNA")
            .Should()
            .Match<AccountHolder>(anna => !anna.Enabled && !anna.External);
        holders
            .Single(holder => holder.Account == "ANNA-PARTNER")
            .Should()
            .Match<AccountHolder>(anna => anna.Enabled && anna.External);
    }

    [Fact]
    public void No_accounts_no_holders() => Holders().Should().BeEmpty();

    private static AccountHolder[] Holders(params string[] users) =>
        RuleSessions.Derivations.Facts<AccountHolder>(Estates.FileServer.Users(users));
}
