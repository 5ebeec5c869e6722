using System.CommandLine;
using System.Globalization;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>validate</c>: imports only, and says what was read and what was not.</summary>
internal static class ValidateCommand
{
    internal static Command Create(Terminal terminal)
    {
        var import = new ImportOptionSet();
        var command = new Command("validate", "Import an inventory and say what was read; writes nothing");
        import.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
            {
                if (import.Read(parsed, out string error) is not { } options)
                    return Task.FromResult(terminal.Usage(error));
                ImportOutcome outcome = InventoryLoader.Load(parsed.GetValue(import.Folder)!, options, cancellation);
                if (outcome.Estate is not { } estate)
                    return Task.FromResult(terminal.Usage(outcome.Problems[0]));
                Write(estate, terminal.Output);
                return Task.FromResult(ExitCode.Success);
            }
        );
        return command;
    }

    private static void Write(Estate estate, TextWriter output)
    {
        foreach (InputFile file in estate.Inputs)
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file.File}: {file.Table?.ToString() ?? "not a table"}, {file.Encoding}, "
                        + $"{file.Read} read = {file.Accepted} accepted + {file.Merged} merged + {file.Rejected} rejected"
                )
            );
        foreach (Diagnostic found in estate.Diagnostics)
            output.WriteLine(
                $"{found.Code} {found.Severity.ToString().ToLowerInvariant()} {new SourceLocation(found.File, found.Line)} "
                    + $"{found.Message} {found.Action}"
            );
        foreach (MergeRecord merge in estate.Merges)
            output.WriteLine(
                $"merged {merge.Kind} {merge.Kept} <- {string.Join(", ", merge.Merged)} ({merge.Rule}; {merge.Effect})"
            );
    }
}
