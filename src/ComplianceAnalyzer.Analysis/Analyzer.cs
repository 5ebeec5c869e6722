using System.Collections.Immutable;
using System.Reflection;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Analysis.Inference;
using ComplianceAnalyzer.Analysis.Summaries;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis;

/// <summary>Judges an estate: facts in, rules fired, findings sorted and summed up.</summary>
/// <param name="catalog">The rules.</param>
/// <param name="gapCloser">A solver asked about CAL mixes that are still open after flows and exact search; null to do without.</param>
public sealed class Analyzer(RuleCatalog catalog, IGapCloser? gapCloser = null)
{
    /// <summary>Version of the program, as results name it.</summary>
    public static string ToolVersion { get; } =
        typeof(Analyzer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static readonly IProgress<string> NoProgress = new IgnoredProgress();

    /// <summary>Runs the rules over an estate.</summary>
    /// <exception cref="StageFaultException">The program failed; the exception names the stage.</exception>
    /// <exception cref="OperationCanceledException">The analysis was cancelled.</exception>
    public AnalysisResult Analyze(Estate estate, AnalysisOptions options, CancellationToken cancellation = default)
    {
        var context = new AnalysisContext(options.AsOf, options.Switches);
        ImmutableArray<Type> rules = catalog.Select(options.Only, options.Exclude);
        InferenceRun run = Stage.Run(
            "rules",
            () =>
                InferenceRun.Complete(
                    rules,
                    WorkingMemory.Of(estate, context),
                    new CalMixService(
                        gapCloser,
                        new MixBudget(options.Switches.Effort, options.Pool),
                        options.Proofs,
                        options.Progress ?? NoProgress,
                        cancellation
                    ),
                    cancellation
                )
        );
        return Stage.Run("result", () => Result(estate, context, rules, run));
    }

    private AnalysisResult Result(Estate estate, AnalysisContext context, ImmutableArray<Type> rules, InferenceRun run)
    {
        ImmutableArray<Finding> raised = [.. run.Facts<Finding>()];
        ImmutableArray<Finding> findings = Sorted(Waivers.Apply(raised, estate.Waivers, context.AsOf));
        ImmutableArray<CalDemand> demand = [.. run.Facts<CalDemand>().OrderBy(layer => layer.Layer)];
        ImmutableArray<Entitlement> entitlements =
        [
            .. run.Facts<Entitlement>()
                .OrderBy(entitlement => entitlement.Kind)
                .ThenBy(entitlement => entitlement.Version)
                .ThenBy(entitlement => entitlement.PackId, StringComparer.Ordinal)
                .ThenBy(entitlement => entitlement.Source)
                .ThenBy(entitlement => entitlement.Exclusion),
        ];
        ImmutableArray<TransitionEntitlement> transition =
        [
            .. run.Facts<TransitionEntitlement>()
                .OrderBy(row => row.LicenseId, StringComparer.Ordinal)
                .ThenBy(row => row.Source),
        ];
        return new AnalysisResult
        {
            ToolVersion = ToolVersion,
            RuleSet = catalog.Describe(rules),
            Organisation = estate.Settings.Organisation,
            Context = context,
            Estate = estate with
            {
                Diagnostics =
                [
                    .. estate
                        .Diagnostics.Concat(Waivers.Diagnose(catalog, raised, estate.Waivers, context.AsOf))
                        .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal)
                        .ThenBy(diagnostic => diagnostic.Line)
                        .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
                ],
            },
            Verdict = FindingTally.Verdict(findings),
            Summary = FindingTally.Count(findings),
            Positions = Positions.Of(estate, context, demand, entitlements),
            CalDemand = demand,
            Transition = TransitionTally.Count(transition, estate.CalPacks, context.AsOf),
            Findings = findings,
            Entitlements = entitlements,
            TransitionEntitlements = transition,
            ServerRoles = [.. run.Facts<ServerRole>().OrderBy(role => role.Server, StringComparer.Ordinal)],
            Derivations = Derivations(raised, run.Derivations),
        };
    }

    private static ImmutableArray<Finding> Sorted(IEnumerable<Finding> findings) =>
        [
            .. findings
                .OrderBy(finding => finding.RuleId, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject.Type, StringComparer.Ordinal)
                .ThenBy(finding => finding.Subject.Key, StringComparer.Ordinal)
                .ThenBy(finding => finding.Fingerprint, StringComparer.Ordinal),
        ];

    /// <summary>What was found in order needs no derivation: its evidence says it all.</summary>
    private static ImmutableSortedDictionary<string, DerivationStep> Derivations(
        IEnumerable<Finding> findings,
        DerivationRecorder recorder
    ) =>
        findings
            .Where(finding => finding.Outcome is Outcome.NonCompliant or Outcome.Indeterminate or Outcome.Advice)
            .ToImmutableSortedDictionary(finding => finding.Fingerprint, recorder.Explain, StringComparer.Ordinal);

    private sealed class IgnoredProgress : IProgress<string>
    {
        public void Report(string value) { }
    }
}
