using System.Collections.Immutable;
using System.Text.Json;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>
/// Writes how the findings follow from rows: <c>steps</c>, each after the steps it rests on and named by its index, and <c>derivations</c>, which
/// leads from a fingerprint to its last step. Findings share steps, so a tree for each would repeat them.
/// </summary>
internal static class JsonDerivations
{
    internal static void Write(
        Utf8JsonWriter json,
        ImmutableSortedDictionary<string, DerivationStep> derivations,
        CancellationToken cancellation
    )
    {
        var numbers = new Dictionary<DerivationStep, int>(ReferenceEqualityComparer.Instance);
        json.WriteStartArray("steps");
        foreach (DerivationStep root in derivations.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            Step(json, root, numbers);
        }
        json.WriteEndArray();
        json.WriteStartArray("derivations");
        foreach ((string fingerprint, DerivationStep root) in derivations)
        {
            json.WriteStartObject();
            json.WriteString("finding", fingerprint);
            json.WriteNumber("step", numbers[root]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>A derivation is as deep as the chain of rules that made it: a dozen steps at most.</summary>
    private static void Step(Utf8JsonWriter json, DerivationStep step, Dictionary<DerivationStep, int> numbers)
    {
        if (numbers.ContainsKey(step))
            return;
        foreach (DerivationStep premise in step.From)
            Step(json, premise, numbers);
        numbers[step] = numbers.Count;
        json.WriteStartObject();
        json.WriteString("fact", step.Fact);
        json.WriteString("ruleId", step.RuleId);
        json.WriteString("file", step.Source?.File);
        if (step.Source is { } source)
            json.WriteNumber("line", source.Line);
        else
            json.WriteNull("line");
        json.WriteStartArray("from");
        foreach (DerivationStep premise in step.From)
            json.WriteNumberValue(numbers[premise]);
        json.WriteEndArray();
        json.WriteNumber("fromCount", step.FromCount);
        json.WriteEndObject();
    }
}
