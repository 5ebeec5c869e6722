using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>
/// Cells in which a formula failed (<c>#DIV/0!</c>). The reader gives them as blank, and a blank may stand for a default, which nothing here does.
/// </summary>
internal sealed class CellErrors
{
    private readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> sheets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(int Row, int Column), string>> texts = new(
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>A relation leads from an id to a part.</summary>
    internal void Relation(string id, string part) => parts.TryAdd(id, part);

    /// <summary>A sheet has a name and the id of a relation.</summary>
    internal void Sheet(string name, string id) => sheets.TryAdd(name, id);

    /// <summary>A cell of a part holds an error.</summary>
    internal void Add(string part, int row, int column, string text)
    {
        if (!texts.TryGetValue(part, out Dictionary<(int Row, int Column), string>? cells))
            texts.Add(part, cells = []);
        cells[(row, column)] = text;
    }

    /// <summary>The errors of a sheet by 1-based row and column; null where it has none.</summary>
    internal IReadOnlyDictionary<(int Row, int Column), string>? Of(string sheet) =>
        sheets.TryGetValue(sheet, out string? id) && parts.TryGetValue(id, out string? part)
            ? texts.GetValueOrDefault(part)
            : null;
}
