using System.Collections.Immutable;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Analysis.Optimization;
using ComplianceAnalyzer.Analysis.Sensitivity;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Analysis;

/// <summary>The whole way of the data: folder, estate, findings, files.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="clock">Says which day it is where nothing else does.</param>
/// <param name="gapCloser">A solver for CAL mixes that are still open after flows and exact search; null to do without.</param>
public sealed class AnalysisPipeline(RuleCatalog catalog, TimeProvider clock, IGapCloser? gapCloser = null)
{
    /// <summary>Carries out a request. A request that cannot be carried out changes no file.</summary>
    /// <exception cref="StageFaultException">The program failed; the exception names the stage.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public AnalyzeOutcome Run(AnalyzeRequest request, IProgress<string> progress, CancellationToken cancellation)
    {
        if (RuleProblem(request) is { } ruleProblem)
            return AnalyzeOutcome.Refused(ruleProblem);
        if (OutputProblem(request) is { } outputProblem)
            return AnalyzeOutcome.Refused(outputProblem);
        if (WindowProblem(request) is { } windowProblem)
            return AnalyzeOutcome.Refused(windowProblem);

        progress.Report("reading the inventory");
        ImportOutcome import = Stage.Run(
            "import",
            () =>
                InventoryLoader.Load(
                    request.Folder,
                    request.Import with
                    {
                        Waivers = request.Waivers,
                        Outputs = Places(request),
                    },
                    cancellation
                )
        );
        if (import.Estate is not { } estate)
            return AnalyzeOutcome.Refused(import.Problems[0]);
        if (Switches(request, estate.Settings, out string switchProblem) is not { } switches)
            return AnalyzeOutcome.Refused(switchProblem);

        progress.Report("judging");
        var analyzer = new Analyzer(catalog, gapCloser);
        var options = new AnalysisOptions
        {
            AsOf = request.AsOf ?? estate.Settings.AsOf ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime),
            Switches = switches,
            Only = request.Only,
            Exclude = request.Exclude,
            Proofs = request.Proof is null ? null : new CalMixProofs(),
            Progress = progress,
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
        if (request.StudyWindows is { } windows)
            result = result with
            {
                MixStudy = new MixStudyRun(analyzer, estate, options).Study(result, windows, progress, cancellation),
            };
        if (request.Proof is { } proof)
            WriteProof(options.Proofs!, proof, cancellation);
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

    private static void WriteProof(CalMixProofs proofs, string file, CancellationToken cancellation) =>
        Stage.Run(
            "report",
            () =>
            {
                AtomicFile.Write(CalMixProofs.PairsFileOf(file), stream => proofs.WritePairs(stream, cancellation));
                ReportWriter.WriteText(file, writer => proofs.Write(writer, cancellation));
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

    private static string? OutputProblem(AnalyzeRequest request)
    {
        foreach (string output in request.Outputs)
            if (ReportWriter.For(output, ReportLanguage.English, out string problem) is null)
                return problem;
        foreach (string file in Places(request))
            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(file))))
                return $"The folder of '{file}' does not exist; make it or choose another.";
        string place = OutputPlaces.Problem(request.Folder, request.Waivers, Places(request));
        return place.Length > 0 ? place : null;
    }

    private static ImmutableArray<string> Places(AnalyzeRequest request) =>
        request.Proof is { } proof ? request.Outputs.AddRange(proof, CalMixProofs.PairsFileOf(proof)) : request.Outputs;

    private static string? WindowProblem(AnalyzeRequest request)
    {
        foreach (string window in request.StudyWindows ?? [])
            if (new InterpretationSwitches().With("usage.window", window, out string problem) is null)
                return problem;
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
