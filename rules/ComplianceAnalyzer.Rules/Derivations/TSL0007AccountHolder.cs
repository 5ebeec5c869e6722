using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says which human beings stand behind each account.</summary>
[LicensingRule("People behind an account", "S12", "facts: User CALs belong to people")]
[Priority(FiringOrder.FromRows)]
public sealed class TSL0007AccountHolder : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AccountHolder holder = null!;

        When()
            .Query(
                () => holder,
                facts =>
                    facts
                        .Match<UserAccount>()
                        .GroupBy(account => account.PersonKey)
                        .SelectMany(accounts => HoldersOf(accounts))
            );
        Then().Yield(_ => holder);
    }

    /// <summary>Several accounts of a person are one person; where one of them is shared, everybody who shares it counts.</summary>
    private static IEnumerable<AccountHolder> HoldersOf(IGrouping<string, UserAccount> accounts)
    {
        int people = accounts.Max(account => account.People);
        return accounts.Select(account => new AccountHolder(
            account.Key,
            accounts.Key,
            people,
            account.External,
            account.Enabled,
            account.Source
        ));
    }
}
