using System.Collections.Immutable;
using System.CommandLine;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>analyze</c>: the main job.</summary>
internal sealed class AnalyzeCommand
{
    private readonly ImportOptionSet import = new();
    private readonly AnalysisOptionSet analysis = new();

    private readonly Option<string[]> output = new("--output", "-o")
    {
        Description = "File to write; the format follows the extension, and the option repeats",
    };

    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "Least severity that makes the exit code 1",
        DefaultValueFactory = _ => "error",
    };

    private readonly Option<bool> strict = new("--strict")
    {
        Description = "Undecided questions make the exit code 1 too",
    };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No summary and no progress" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No color in the progress line" };
    private readonly LanguageOption language = new();

    private readonly Terminal terminal;
    private readonly TimeProvider clock;

    private AnalyzeCommand(Terminal terminal, TimeProvider clock)
    {
        this.terminal = terminal;
        this.clock = clock;
        failOn.AcceptOnlyFromAmong("error", "warning", "note", "never");
    }

    internal static Command Create(Terminal terminal, TimeProvider clock)
    {
        var analyze = new AnalyzeCommand(terminal, clock);
        var command = new Command("analyze", "Judge an inventory and write reports");
        analyze.import.AddTo(command);
        analyze.analysis.AddTo(command);
        command.Add(analyze.output);
        command.Add(analyze.failOn);
        command.Add(analyze.strict);
        command.Add(analyze.language.Option);
        command.Add(analyze.quiet);
        command.Add(analyze.noColor);
        command.SetAction((parsed, cancellation) => Task.FromResult(analyze.Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        if (import.Read(parsed, out string error) is not { } importOptions)
            return terminal.Usage(error);
        if (analysis.Read(parsed, out error) is not { } request)
            return terminal.Usage(error);
        request = request with
        {
            Folder = parsed.GetValue(import.Folder)!,
            Import = importOptions,
            Outputs = [.. parsed.GetValue(output) ?? []],
            Language = language.Of(parsed),
        };
        bool isQuiet = parsed.GetValue(quiet);
        var pipeline = new AnalysisPipeline(RuleCatalog.Load(), clock, OptionalSolver.Find());
        AnalyzeOutcome outcome = terminal.WithProgress(
            isQuiet,
            !parsed.GetValue(noColor),
            progress => pipeline.Run(request, progress, cancellation)
        );
        if (outcome.Result is not { } result)
            return terminal.Usage(outcome.Problem);
        if (!isQuiet)
            ConsoleSummary.Write(result, terminal.Output, request.Language);
        return ExitCode.Of(result, Threshold(parsed.GetValue(failOn)!), parsed.GetValue(strict));
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
