using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>One row of the table of readings, in words.</summary>
/// <param name="Cells">One text for each of <see cref="Columns"/>.</param>
/// <param name="Depends">False where nothing depends on the reading.</param>
internal sealed record SensitivityLine(ImmutableArray<string> Cells, bool Depends)
{
    /// <summary>Keys of the columns.</summary>
    internal static ImmutableArray<string> Columns { get; } =
    ["Switch", "Stated", "Alternative", "Depends", "StatedValue", "AlternativeValue", "SubjectsMoved", "Sources"];

    internal static IEnumerable<SensitivityLine> Of(IEnumerable<SensitivityCase> cases, ReportTexts texts) =>
        cases.SelectMany(other =>
            other.Changes.IsEmpty
                ? [Line(other, texts["Sensitivity.Nothing"], "", "", "", depends: false)]
                : other.Changes.Select(change =>
                    Line(
                        other,
                        Subject(change, texts),
                        Value(change.Measure, change.Stated, texts),
                        Value(change.Measure, change.Alternative, texts),
                        string.Join(", ", change.Subjects),
                        depends: true
                    )
                )
        );

    private static SensitivityLine Line(
        SensitivityCase other,
        string what,
        string stated,
        string alternative,
        string subjects,
        bool depends
    ) =>
        new(
            [
                other.Switch.Name,
                other.Stated,
                other.Alternative,
                what,
                stated,
                alternative,
                subjects,
                string.Join(", ", other.Switch.Sources),
            ],
            depends
        );

    private static string Subject(SensitivityChange change, ReportTexts texts)
    {
        string of = Enum.TryParse(change.Of, out CalLayer layer) ? texts.Of(layer) : change.Of;
        return of.Length == 0 ? texts.Of(change.Measure) : $"{of}: {texts.Of(change.Measure)}";
    }

    private static string Value(SensitivityMeasure measure, string? value, ReportTexts texts) =>
        (measure, value) switch
        {
            (_, null) => "?",
            (SensitivityMeasure.Verdict, _) => texts[$"Verdict.{value}"],
            (SensitivityMeasure.Covered, _) => texts.Flag(value == "yes"),
            _ => value,
        };
}
