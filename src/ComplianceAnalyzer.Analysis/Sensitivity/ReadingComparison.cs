using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Sensitivity;

/// <summary>What differs between two results of one inventory, in a fixed order.</summary>
internal static class ReadingComparison
{
    internal static ImmutableArray<SensitivityChange> Of(AnalysisResult stated, AnalysisResult other) =>
        [
            .. Different(Whole(SensitivityMeasure.Verdict, stated.Verdict.ToString(), other.Verdict.ToString())),
            .. Demand(stated, other),
            .. Positions(stated, other),
            .. Transition(stated.Transition, other.Transition),
            .. Findings(stated, other),
        ];

    /// <summary>Layers follow from the servers, not from the readings: both results list the same ones.</summary>
    private static IEnumerable<SensitivityChange> Demand(AnalysisResult stated, AnalysisResult other) =>
        stated
            .CalDemand.Join(other.CalDemand, one => one.Layer, two => two.Layer, (one, two) => (one, two))
            .SelectMany(pair =>
            {
                string layer = pair.one.Layer.ToString();
                return Different(
                    new(SensitivityMeasure.MinimumMixed, layer, Least(pair.one), Least(pair.two), []),
                    new(SensitivityMeasure.Covered, layer, Text(pair.one.Covered), Text(pair.two.Covered), []),
                    new(SensitivityMeasure.AddCount, layer, Text(pair.one.Add.Count), Text(pair.two.Add.Count), []),
                    new(SensitivityMeasure.AddCost, layer, Cost(pair.one.Add), Cost(pair.two.Add), [])
                );
            });

    private static IEnumerable<SensitivityChange> Positions(AnalysisResult stated, AnalysisResult other)
    {
        ILookup<string, LicensePosition> alternatives = other.Positions.ToLookup(Pool, StringComparer.Ordinal);
        IEnumerable<string> pools = stated
            .Positions.Concat(other.Positions)
            .Select(Pool)
            .Distinct(StringComparer.Ordinal);
        ILookup<string, LicensePosition> reported = stated.Positions.ToLookup(Pool, StringComparer.Ordinal);
        return Different([
            .. pools.Select(pool => new SensitivityChange(
                SensitivityMeasure.Delta,
                pool,
                Text(reported[pool].SingleOrDefault()?.Delta),
                Text(alternatives[pool].SingleOrDefault()?.Delta),
                []
            )),
        ]);
    }

    private static IEnumerable<SensitivityChange> Transition(TransitionSummary stated, TransitionSummary other) =>
        Different(
            Whole(SensitivityMeasure.Eligible, Text(stated.Eligible), Text(other.Eligible)),
            Whole(SensitivityMeasure.Undetermined, Text(stated.Undetermined), Text(other.Undetermined)),
            Whole(SensitivityMeasure.Remaining, Text(stated.Remaining), Text(other.Remaining)),
            Whole(SensitivityMeasure.Lapsed, Text(stated.Lapsed), Text(other.Lapsed))
        );

    /// <summary>As many findings may be of other subjects: what comes and goes is compared, not only the number.</summary>
    private static IEnumerable<SensitivityChange> Findings(AnalysisResult stated, AnalysisResult other)
    {
        ILookup<(string, Outcome), Finding> reported = ByRuleAndOutcome(stated);
        ILookup<(string, Outcome), Finding> alternatives = ByRuleAndOutcome(other);
        return reported
            .Select(group => group.Key)
            .Union(alternatives.Select(group => group.Key))
            .OrderBy(key => key.Item1, StringComparer.Ordinal)
            .ThenBy(key => key.Item2)
            .Select(key =>
            {
                HashSet<Finding> moved = [.. reported[key]];
                moved.SymmetricExceptWith(alternatives[key]);
                return (key, moved);
            })
            .Where(difference => difference.moved.Count > 0)
            .Select(difference => new SensitivityChange(
                SensitivityMeasure.Findings,
                $"{difference.key.Item1} {difference.key.Item2}",
                Text(reported[difference.key].Count()),
                Text(alternatives[difference.key].Count()),
                [
                    .. difference
                        .moved.Select(finding => finding.Subject.Key)
                        .Distinct(StringComparer.Ordinal)
                        .Order(StringComparer.Ordinal)
                        .Take(SensitivityChange.MostSubjects),
                ]
            ));
    }

    private static ILookup<(string, Outcome), Finding> ByRuleAndOutcome(AnalysisResult result) =>
        result.Findings.ToLookup(finding => (finding.RuleId, finding.Outcome));

    private static IEnumerable<SensitivityChange> Different(params IEnumerable<SensitivityChange> changes) =>
        changes.Where(change => change.Stated != change.Alternative);

    private static SensitivityChange Whole(SensitivityMeasure measure, string? stated, string? alternative) =>
        new(measure, "", stated, alternative, []);

    /// <summary>A range where the evidence bounds the need only.</summary>
    private static string? Least(CalDemand demand) =>
        demand.LowerBound == demand.UpperBound ? Text(demand.MinimumMixed)
        : demand.UpperBound == CalDemand.Unbounded ? Text(demand.LowerBound) + "-"
        : $"{Text(demand.LowerBound)}-{Text(demand.UpperBound)}";

    private static string? Cost(CalPurchase purchase) =>
        purchase.Cost is { } cost
            ? string.Create(CultureInfo.InvariantCulture, $"{cost:0.##} {purchase.Currency}")
            : null;

    private static string Pool(LicensePosition position) =>
        string.Join(
            ' ',
            new[] { position.Product, position.Kind, position.Version, position.Edition }.Where(part =>
                !string.IsNullOrEmpty(part)
            )
        );

    private static string? Text(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string? Text(bool? value) =>
        value switch
        {
            true => "yes",
            false => "no",
            _ => null,
        };
}
