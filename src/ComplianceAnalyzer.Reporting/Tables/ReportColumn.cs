namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Key">Name that computations use; the same in every language.</param>
/// <param name="Header">Heading shown; unique within the table.</param>
/// <param name="Format">Type of its values.</param>
/// <param name="MaxWidth">Widest it may become, in characters.</param>
/// <param name="Span">Columns of the sheet's grid that it takes.</param>
internal sealed record ReportColumn(
    string Key,
    string Header,
    ColumnFormat Format = ColumnFormat.Text,
    double MaxWidth = 40,
    int Span = 1
);
