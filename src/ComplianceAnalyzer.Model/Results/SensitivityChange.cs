using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Results;

/// <summary>One thing that is otherwise under another reading.</summary>
/// <param name="Measure">What differs.</param>
/// <param name="Of">Layer, pool of licenses, or rule and outcome; empty for the whole estate.</param>
/// <param name="Stated">Value as reported; null where it is not decided.</param>
/// <param name="Alternative">Value under the other reading; null where it is not decided.</param>
/// <param name="Subjects">Subjects whose findings come or go, sorted, at most <see cref="MostSubjects"/>; empty for numbers.</param>
public sealed record SensitivityChange(
    SensitivityMeasure Measure,
    string Of,
    string? Stated,
    string? Alternative,
    ImmutableArray<string> Subjects
)
{
    /// <summary>Most subjects named.</summary>
    public const int MostSubjects = 20;
}
