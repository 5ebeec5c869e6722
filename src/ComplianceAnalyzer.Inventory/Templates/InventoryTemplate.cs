using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Templates;

/// <summary>An empty inventory to fill in: a file for each table with every column, and a page that explains them. Made from the columns the importer reads.</summary>
public static class InventoryTemplate
{
    /// <summary>Name of the page that explains the columns.</summary>
    public const string PageName = "COLUMNS.md";

    private const string Introduction = """
        # Columns of an inventory

        Fill in the files you can export and **delete the others**: a file with its header alone says that there is nothing to
        list, a file that is not there says that it is not known. Only `servers.csv` is required. Columns may be left out or moved;
        those marked with `*` are needed in every row. Headers and words are read whatever their case.

        Dates are written `2003-04-23`. Hosts are written `NAME` or `name.dns.domain`, accounts `DOMAIN\name` or `name@dns.domain`.


        """;

    /// <summary>The files, the page last.</summary>
    public static ImmutableArray<TemplateFile> Files { get; } =
    [
        .. Tables.All.Schemas.Select(schema => new TemplateFile(
            schema.FileName,
            string.Join(',', schema.Columns.Select(column => column.Name)) + "\n"
        )),
        new TemplateFile(PageName, Page()),
    ];

    private static string Page() =>
        Introduction.ReplaceLineEndings("\n") + string.Join("\n", Tables.All.Schemas.Select(Section));

    private static string Section(TableSchema schema)
    {
        string required = schema.Table == InventoryTable.Servers ? " (required)" : "";
        return $"## {schema.FileName}{required}\n\nA row is {schema.Meaning}.\n\n| Column | Values | Meaning |\n|---|---|---|\n"
            + string.Concat(schema.Columns.Select(Line));
    }

    private static string Line(Column column) =>
        $"| {column.Name}{(column.IsRequired ? "*" : "")} | {Values(column.Kind)} | {Cell(column.Meaning)} |\n";

    private static string Cell(string meaning) => meaning.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Values(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Text => "text",
            ColumnKind.Identifier => "text, kept as it is",
            ColumnKind.Choice => "one of the words",
            ColumnKind.Flag => "yes, no",
            ColumnKind.Date => "date",
            ColumnKind.Integer => "whole number",
            ColumnKind.Decimal => "number",
            ColumnKind.Host => "host",
            ColumnKind.HostList => "hosts, split at `;`",
            ColumnKind.Account => "account",
            ColumnKind.Holder => "account or host",
            ColumnKind.Domain => "domain",
            ColumnKind.OperatingSystem => "operating system, as exported",
            ColumnKind.Version => "release",
            ColumnKind.Secret => "secret, shown masked",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of column without a description."),
        };
}
