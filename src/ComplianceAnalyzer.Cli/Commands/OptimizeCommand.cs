using System.CommandLine;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>optimize</c>: the CAL mix alone, and what would change it.</summary>
internal static class OptimizeCommand
{
    internal static Command Create(Terminal terminal, TimeProvider clock)
    {
        var run = new JudgingRun(terminal, clock);
        var windows = new Option<string>("--usage-window")
        {
            Description = "Windows of usage to compare, in days, separated by commas; all counts every session",
            DefaultValueFactory = _ => "30,90,365,all",
        };
        var proof = new Option<string?>("--proof")
        {
            Description =
                "File for the proof that no mix is cheaper: accesses, holders and flows, for a script to check",
        };
        var command = new Command(
            "optimize",
            "Find the cheapest mix of user and device CALs, and what would change it"
        );
        run.AddTo(command);
        command.Add(windows);
        command.Add(proof);
        command.SetAction(
            (parsed, cancellation) =>
                // Signals are heard once the action has given its thread back.
                Task.Run(() =>
                    run.Run(
                        parsed,
                        request =>
                            request with
                            {
                                StudyWindows = [.. Windows(parsed.GetValue(windows)!)],
                                Proof = parsed.GetValue(proof),
                            },
                        MixSummary.Write,
                        cancellation
                    )
                        is null
                        ? ExitCode.Usage
                        : ExitCode.Success
                )
        );
        return command;
    }

    private static string[] Windows(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
