using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>Finds names that rows refer to and that the table which should hold them does not.</summary>
[LicensingRule("A row names something that is not in the inventory", "S4", "S9", "S17", "S20")]
public sealed class TSL9002DanglingReference : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<NameKey, NameUse> uses = null!;
        EvidenceTable table = null!;

        // A table that is not there at all is another matter: nothing can be looked up in it.
        When()
            .Query(
                () => uses,
                facts =>
                    facts
                        .Match<InventoryFact>()
                        .SelectMany(row => NameUse.In(row))
                        .GroupBy(use => use.Name)
                        .Where(group => group.All(use => !use.IsOwn))
            )
            .Match(() => table, evidence => evidence.Table == uses.Key.Table, evidence => evidence.Present);
        Then().Yield(_ => Judge(uses));
    }

    private static Finding Judge(IGrouping<NameKey, NameUse> uses)
    {
        string name = uses.Key.Name;
        return (
            uses.Key.Table switch
            {
                InventoryTable.Servers => Open(
                    "server",
                    name,
                    $"Rows that name server {name}, which is not in servers.csv: {uses.Count()}. Whether its use needs CALs is not known."
                ),
                InventoryTable.Clients => Open(
                    "client",
                    name,
                    $"Rows that name device {name}, which is not in clients.csv: {uses.Count()}. It is one more device to be licensed, or another name of one that is counted: up to one CAL of each layer is open."
                ),
                InventoryTable.Users => Open(
                    "account",
                    name,
                    $"Rows that name account {name}, which is not in users.csv: {uses.Count()}. It is one more person to be licensed, or another name of one who is counted: up to one CAL of each layer is open."
                ),
                InventoryTable.LicenseServers => Open(
                    "license-server",
                    name,
                    $"Rows that name license server {name}, which is not in license-servers.csv: {uses.Count()}. Whether it can hold and issue the CALs is not known."
                ),
                InventoryTable.XpLicenses => Open(
                    "xp-license",
                    name,
                    $"Rows that name Windows XP license {name}, which is not in xp-licenses.csv: {uses.Count()}. The TS CALs redeemed against it do not count until it is shown."
                ),
                _ => Open(
                    "server-license",
                    name,
                    $"Rows that name server license {name}, which is not in server-licenses.csv: {uses.Count()}. The copies concerned are counted among those that name no license."
                ),
            }
        )
            .Saying(
                $"Named in rows: {uses.Count()}",
                $"A row of {uses.Key.Table.FileName()} with that name",
                $"Add {name} to {uses.Key.Table.FileName()}, or correct the name."
            )
            .From(uses.Select(use => use.Source));
    }

    private static Finding Open(string type, string name, FormattableString message) =>
        Conclude.Indeterminate<TSL9002DanglingReference>(new Subject(type, name), message);
}
