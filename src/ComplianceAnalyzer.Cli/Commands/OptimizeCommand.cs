using System.CommandLine;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary><c>optimize</c>: the CAL mix alone, and what would change it.</summary>
internal sealed class OptimizeCommand
{
    private readonly ImportOptionSet import = new();
    private readonly AnalysisOptionSet analysis = new();

    private readonly Option<string[]> output = new("--output", "-o")
    {
        Description = "File to write: .csv lists who gets which CAL, the other formats are those of analyze; repeats",
    };

    private readonly Option<string> windows = new("--usage-window")
    {
        Description = "Windows of usage to compare, in days, separated by commas; all counts every session",
        DefaultValueFactory = _ => "30,90,365,all",
    };

    private readonly Option<string?> proof = new("--proof")
    {
        Description = "File for the proof that no mix is cheaper: accesses, holders and flows, for a script to check",
    };

    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "No table and no progress" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No color in the progress line" };
    private readonly LanguageOption language = new();
    private readonly Terminal terminal;
    private readonly TimeProvider clock;

    private OptimizeCommand(Terminal terminal, TimeProvider clock)
    {
        this.terminal = terminal;
        this.clock = clock;
    }

    internal static Command Create(Terminal terminal, TimeProvider clock)
    {
        var optimize = new OptimizeCommand(terminal, clock);
        var command = new Command(
            "optimize",
            "Find the cheapest mix of user and device CALs, and what would change it"
        );
        optimize.import.AddTo(command);
        optimize.analysis.AddTo(command);
        command.Add(optimize.output);
        command.Add(optimize.windows);
        command.Add(optimize.proof);
        command.Add(optimize.language.Option);
        command.Add(optimize.quiet);
        command.Add(optimize.noColor);
        command.SetAction((parsed, cancellation) => Task.FromResult(optimize.Run(parsed, cancellation)));
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
            Proof = parsed.GetValue(proof),
            Language = language.Of(parsed),
            StudyWindows =
            [
                .. parsed
                    .GetValue(windows)!
                    .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ],
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
            MixSummary.Write(result, terminal.Output, request.Language);
        return ExitCode.Success;
    }
}
