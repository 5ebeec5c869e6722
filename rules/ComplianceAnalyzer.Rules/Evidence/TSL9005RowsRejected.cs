using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>Says of each table that decides something whether all its rows could be read.</summary>
[LicensingRule("Rows that could not be read", "S4", "S9", "S17")]
public sealed class TSL9005RowsRejected : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable table = null!;

        When().Match(() => table, evidence => evidence.Present, evidence => Decides(evidence.Table));
        Then().Yield(_ => Judge(table));
    }

    /// <summary>Prices, waivers, incidents and domains change what is said, not what is owed.</summary>
    private static bool Decides(InventoryTable table) =>
        table
            is not (
                InventoryTable.Prices
                or InventoryTable.Waivers
                or InventoryTable.Incidents
                or InventoryTable.Domains
            );

    private static Finding Judge(EvidenceTable table)
    {
        string file = table.Table.FileName();
        var subject = new Subject("table", file);
        Finding finding =
            table.Rejected > 0
                ? Conclude
                    .Indeterminate<TSL9005RowsRejected>(
                        subject,
                        $"Rows of {file} that could not be read: {table.Rejected}. Each might have held an access that needs a CAL, a license, or a server."
                    )
                    .Saying(recommendation: $"Correct the rows that the data quality report names, and import again.")
                : Conclude.Compliant<TSL9005RowsRejected>(subject, $"All {table.Rows} rows of {file} were read.");
        return finding
            .Saying($"Rows rejected: {table.Rejected}", $"Rows rejected: 0")
            .From(new SourceLocation(file, 0));
    }
}
