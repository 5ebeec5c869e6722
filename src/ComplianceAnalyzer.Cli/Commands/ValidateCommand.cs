using System.CommandLine;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Inventory.Reports;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>validate</c>: imports only, and says what was read as what, what was not, and what that leaves open.</summary>
internal sealed class ValidateCommand
{
    private const string Extension = ".json";

    private readonly ImportOptionSet import = new();

    private readonly Option<string?> output = new("--output", "-o")
    {
        Description = "File to write the whole report to, as .json; nothing is written otherwise",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No report on the console" };

    private readonly Terminal terminal;

    private ValidateCommand(Terminal terminal) => this.terminal = terminal;

    internal static Command Create(Terminal terminal)
    {
        var validate = new ValidateCommand(terminal);
        var command = new Command("validate", "Import an inventory and say what was read as what");
        validate.import.AddTo(command);
        command.Add(validate.output);
        command.Add(validate.quiet);
        command.SetAction((parsed, cancellation) => Task.FromResult(validate.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (import.Read(parsed, out string error) is not { } options)
            return terminal.Usage(error);
        string? file = parsed.GetValue(output);
        if (file is not null && !file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
            return terminal.Usage($"The report of an import is JSON; '{file}' does not end in {Extension}.");
        string folder = parsed.GetValue(import.Folder)!;
        string[] outputs = file is null ? [] : [file];
        if (OutputPlaces.Problem(folder, null, outputs) is { Length: > 0 } problem)
            return terminal.Usage(problem);
        ImportOutcome outcome = InventoryLoader.Load(folder, options with { Outputs = [.. outputs] }, cancellation);
        ImportReport report = ImportReport.Of(outcome);
        if (file is not null && !TryWrite(file, report, out error))
            return terminal.Usage(error);
        // Also of an inventory that is refused: the report says what its files were taken for.
        bool hasContent = report.Files.Length + report.Diagnostics.Length > 0;
        if (hasContent && !parsed.GetValue(quiet))
            ImportReportText.Write(report, terminal.Output);
        return outcome.Estate is null ? terminal.Usage(outcome.Problems[0]) : ExitCode.Success;
    }

    private static bool TryWrite(string file, ImportReport report, out string error)
    {
        error = "";
        try
        {
            AtomicFile.Write(file, stream => ImportReportJson.Write(report, stream));
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            error = $"'{file}' cannot be written: {refused.Message}";
            return false;
        }
    }
}
