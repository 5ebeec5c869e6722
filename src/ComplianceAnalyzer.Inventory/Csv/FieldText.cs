namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>What surrounds a value in a field without being part of it.</summary>
internal static class FieldText
{
    /// <summary>Removes white space around the value, and the <c>="…"</c> with which a spreadsheet program is kept from changing a text.</summary>
    internal static string Clean(string field)
    {
        if (field.Length == 0 || (!IsOuter(field[0]) && !IsOuter(field[^1]) && field[0] != '='))
            return field;
        string trimmed = field.Trim().Trim('\u200B', '\uFEFF', '\u200E', '\u200F', '\u001A');
        bool isWrapped =
            trimmed.Length >= 3 && trimmed.StartsWith("=\"", StringComparison.Ordinal) && trimmed[^1] == '"';
        return isWrapped ? trimmed[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : trimmed;
    }

    private static bool IsOuter(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u200E' or '\u200F' or '\u001A';
}
