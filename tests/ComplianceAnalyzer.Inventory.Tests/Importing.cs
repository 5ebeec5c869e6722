using System.Text;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Tests;

/// <summary>Inventories written as text in a test.</summary>
internal static class Importing
{
    /// <summary>One server, so that an inventory about something else is usable.</summary>
    public const string OneServer = "Name,OperatingSystem\nSRV1,Windows Server 2003 Standard\n";

    /// <summary>Imports files, with a servers.csv of one server where none is given.</summary>
    public static ImportOutcome Import(ImportOptions options, params (string File, string Text)[] files) =>
        ImportBytes(options, [.. files.Select(file => (file.File, Encoding.UTF8.GetBytes(file.Text)))]);

    public static ImportOutcome ImportBytes(ImportOptions options, params (string File, byte[] Bytes)[] files)
    {
        var source = files.ToDictionary(file => file.File, file => file.Bytes, StringComparer.Ordinal);
        if (
            !source.Keys.Any(file =>
                file.StartsWith("server", StringComparison.OrdinalIgnoreCase) && !file.Contains("license")
            )
        )
            source.Add("servers.csv", Encoding.UTF8.GetBytes(OneServer));
        return InventoryLoader.Load(new MemorySource(source), options);
    }

    public static ImportOutcome Import(params (string File, string Text)[] files) => Import(new ImportOptions(), files);

    public static Estate Estate(params (string File, string Text)[] files) => Usable(Import(files));

    public static Estate Usable(ImportOutcome outcome) =>
        outcome.Estate ?? throw new InvalidOperationException(string.Join(" ", outcome.Problems));

    /// <summary>Diagnostics as <c>INV004 users.csv:3 People</c>.</summary>
    public static IEnumerable<string> Codes(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic =>
            $"{diagnostic.Code} {diagnostic.File}:{diagnostic.Line} {diagnostic.Column}".TrimEnd()
        );

    public static InputFile Input(this Estate estate, string file) => estate.Inputs.Single(input => input.File == file);

    public static EvidenceTable Table(this Estate estate, InventoryTable table) =>
        estate.Tables.Single(entry => entry.Table == table);
}
