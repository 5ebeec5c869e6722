using System.Collections.Immutable;
using ComplianceAnalyzer.Analysis.Sensitivity;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Analysis;

/// <summary>The whole way of the data: folder, estate, findings, files.</summary>
public sealed class AnalysisPipeline(RuleCatalog catalog, TimeProvider clock)
{
    /// <summary>Carries out a request. A request that cannot be carried out changes no file.</summary>
    /// <exception cref="StageFaultException">The program failed; the exception names the stage.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public AnalyzeOutcome Run(AnalyzeRequest request, IProgress<string> progress, CancellationToken cancellation)
    {
        if (RuleProblem(request) is { } ruleProblem)
            return AnalyzeOutcome.Refused(ruleProblem);
        if (OutputProblem(request.Outputs) is { } outputProblem)
            return AnalyzeOutcome.Refused(outputProblem);

        progress.Report("reading the inventory");
        ImportOutcome import = Stage.Run(
            "import",
            () => InventoryLoader.Load(request.Folder, request.Import with { Waivers = request.Waivers }, cancellation)
        );
        if (import.Estate is not { } estate)
            return AnalyzeOutcome.Refused(import.Problems[0]);
        if (Switches(request, estate.Settings, out string switchProblem) is not { } switches)
            return AnalyzeOutcome.Refused(switchProblem);

        progress.Report("judging");
        var analyzer = new Analyzer(catalog);
        var options = new AnalysisOptions
        {
            AsOf = request.AsOf ?? estate.Settings.AsOf ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Switches = switches,
            Only = request.Only,
            Exclude = request.Exclude,
        };
        AnalysisResult result = analyzer.Analyze(estate, options, cancellation);
        if (request.Sensitivity)
            result = result with
            {
                Sensitivity = new SensitivityAnalysis(analyzer, estate, options).Compare(
                    result,
                    progress,
                    cancellation
                ),
            };
        foreach (string output in request.Outputs)
        {
            progress.Report($"writing {Path.GetFileName(output)}");
            Write(result, output, request.Language, cancellation);
        }
        return AnalyzeOutcome.Done(result);
    }

    private static void Write(
        AnalysisResult result,
        string output,
        ReportLanguage language,
        CancellationToken cancellation
    ) =>
        Stage.Run(
            "report",
            () =>
            {
                ReportWriter.WriteFile(result, output, language, cancellation);
                return true;
            }
        );

    private string? RuleProblem(AnalyzeRequest request)
    {
        foreach (string id in request.Only.Concat(request.Exclude))
            if (catalog.Find(id) is not { IsDerivation: false })
                return $"There is no verdict rule '{id}'; 'rules list' names them all.";
        bool selectsNone = catalog
            .Select(request.Only, request.Exclude)
            .All(rule => Rules.RuleIdentity.Describe(rule).IsDerivation);
        return selectsNone ? "No rule is left to run; loosen --only and --exclude." : null;
    }

    private static string? OutputProblem(ImmutableArray<string> outputs)
    {
        foreach (string output in outputs)
        {
            if (ReportWriter.For(output, ReportLanguage.English, out string problem) is null)
                return problem;
            string? folder = Path.GetDirectoryName(Path.GetFullPath(output));
            if (!Directory.Exists(folder))
                return $"The folder of '{output}' does not exist; make it or choose another.";
        }
        return null;
    }

    /// <summary>The settings' switches, with the request's over them.</summary>
    private static InterpretationSwitches? Switches(AnalyzeRequest request, EstateSettings settings, out string problem)
    {
        problem = "";
        var switches = new InterpretationSwitches();
        foreach ((string name, string value) in settings.Switches.Concat(request.Switches))
        {
            if (switches.With(name, value, out problem) is not { } changed)
                return null;
            switches = changed;
        }
        return switches;
    }
}
