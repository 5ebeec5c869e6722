using System.CommandLine;
using ComplianceAnalyzer.Inventory;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>The options that say how to read an inventory, shared by every command that reads one.</summary>
internal sealed class ImportOptionSet
{
    private readonly Option<string?> encoding = new("--encoding")
    {
        Description = "Encoding of every file, instead of detecting it",
    };

    private readonly Option<string?> delimiter = new("--delimiter")
    {
        Description = "Delimiter of every file: comma, semicolon, tab, pipe or the character itself",
    };

    private readonly Option<string?> dateOrder = new("--date-order")
    {
        Description = "Order of day, month and year where a file leaves it open: dmy, mdy or ymd",
    };

    internal Argument<string> Folder { get; } = new("inventory") { Description = "Folder of CSV files" };

    internal void AddTo(Command command)
    {
        command.Add(Folder);
        command.Add(encoding);
        command.Add(delimiter);
        command.Add(dateOrder);
    }

    /// <summary>Reads the options.</summary>
    /// <returns>The options, or null with one sentence in <paramref name="error"/>.</returns>
    internal ImportOptions? Read(ParseResult parsed, out string error) =>
        ImportOptions.TryParse(
            parsed.GetValue(encoding),
            parsed.GetValue(delimiter),
            parsed.GetValue(dateOrder),
            out error
        );
}
