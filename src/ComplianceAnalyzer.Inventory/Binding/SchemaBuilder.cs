using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>Gathers the columns of a table where its binder names them.</summary>
internal sealed class SchemaBuilder(InventoryTable table, string fileStem, string meaning)
{
    private readonly List<Column> columns = [];

    /// <summary>The name of what a row describes.</summary>
    internal Column Declares(string name, ColumnKind kind, string meaning) => Add(name, kind, true, meaning, true);

    internal Column Required(string name, ColumnKind kind, string meaning) => Add(name, kind, true, meaning, false);

    internal Column Optional(string name, ColumnKind kind, string meaning) => Add(name, kind, false, meaning, false);

    internal TableSchema Build() => new(table, fileStem, meaning, [.. columns]);

    private Column Add(string name, ColumnKind kind, bool isRequired, string meaning, bool isDeclaration)
    {
        var column = new Column(columns.Count, name, kind, isRequired, meaning, isDeclaration);
        columns.Add(column);
        return column;
    }
}
