using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>Names the accounts behind which several people stand.</summary>
[LicensingRule("Account shared by several people", "S12", "facts: User CALs belong to people")]
public sealed class TSL9003SharedAccount : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        UserAccount account = null!;

        When().Match(() => account, row => row.People > 1);
        Then().Yield(_ => Advise(account));
    }

    private static Finding Advise(UserAccount account)
    {
        var subject = new Subject("account", account.Key);
        return Conclude
            .Advice<TSL9003SharedAccount>(
                subject,
                $"People who share account {account.Key}: {account.People}. Each needs a User CAL of each layer, unless every device they use has a Device CAL."
            )
            .Saying(
                $"People: {account.People}",
                $"One person for each account",
                $"Give each person an account, or license the shared devices by Device CALs where that takes fewer."
            )
            .From(account.Source);
    }
}
