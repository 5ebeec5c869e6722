using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Evidence;

/// <summary>A column of dates; a table that is spread over several files has it several times.</summary>
/// <param name="Table">The table.</param>
/// <param name="Name">Canonical name of the column.</param>
internal readonly record struct DateColumn(InventoryTable Table, string Name)
{
    internal Subject Subject => new("column", FormattableString.Invariant($"{Table.FileName()} {Name}"));

    /// <summary>False for the columns that are shown and that no rule looks at.</summary>
    internal bool Decides =>
        (Table, Name)
            is not (

                (InventoryTable.Clients, "LastSeen")
                or
                (InventoryTable.Users, "LastLogon")
                or
                (InventoryTable.LicenseServers, "ActivatedOn")
                or
                (InventoryTable.Incidents, "OpenedOn")
            );

    internal static DateColumn Of(UndecidedDateColumn column) => new(column.Table, column.Column);
}
