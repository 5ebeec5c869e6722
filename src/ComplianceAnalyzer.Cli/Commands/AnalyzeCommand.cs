using System.CommandLine;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>analyze</c>: the main job.</summary>
internal static class AnalyzeCommand
{
    internal static Command Create(Terminal terminal, TimeProvider clock)
    {
        var run = new JudgingRun(terminal, clock);
        var failOn = new Option<string>("--fail-on")
        {
            Description = "Least severity that makes the exit code 1",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
        var strict = new Option<bool>("--strict") { Description = "Undecided questions make the exit code 1 too" };
        var command = new Command("analyze", "Judge an inventory and write reports");
        run.AddTo(command);
        command.Add(failOn);
        command.Add(strict);
        command.SetAction(
            (parsed, cancellation) =>
                // Signals are heard once the action has given its thread back.
                Task.Run(() =>
                    run.Run(parsed, request => request, ConsoleSummary.Write, cancellation) is { } result
                        ? ExitCode.Of(result, Threshold(parsed.GetValue(failOn)!), parsed.GetValue(strict))
                        : ExitCode.Usage
                )
        );
        return command;
    }

    private static Severity? Threshold(string failOn) =>
        failOn switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "note" => Severity.Note,
            _ => null,
        };
}
