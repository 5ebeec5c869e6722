namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>A record that breaks the quoting rules.</summary>
/// <param name="Line">1-based line on which it begins.</param>
/// <param name="NeverClosed">True where a quoted field is never closed, false where a quote is misplaced.</param>
internal readonly record struct MalformedRecord(int Line, bool NeverClosed);
