using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Testing;

/// <summary>What a case of a rule shows.</summary>
public enum CaseKind
{
    /// <summary>The rule has something to say: a breach, advice, missing evidence.</summary>
    Finding,

    /// <summary>Nothing is wrong: no NonCompliant and no Indeterminate finding of the rule.</summary>
    Clean,

    /// <summary>One step either side of a limit.</summary>
    Boundary,
}

/// <summary>One example of a rule: an estate, and every finding of that rule it must give; others fail the case.</summary>
public sealed record RuleCase
{
    private RuleCase(CaseKind kind, string name, EstateText estate)
    {
        Kind = kind;
        Name = name;
        Estate = estate;
    }

    public CaseKind Kind { get; }

    public string Name { get; }

    public EstateText Estate { get; }

    public DateOnly AsOf { get; init; } = new(2006, 1, 1);

    public InterpretationSwitches Switches { get; init; } = new();

    public ImmutableArray<ExpectedFinding> Expected { get; private init; } = [];

    public static RuleCase Finding(string name, EstateText estate) => new(CaseKind.Finding, name, estate);

    public static RuleCase Clean(string name, EstateText estate) => new(CaseKind.Clean, name, estate);

    public static RuleCase Boundary(string name, EstateText estate) => new(CaseKind.Boundary, name, estate);

    /// <summary>Expects one finding; <paramref name="says"/> are texts that its message, actual or expected must hold (numbers first of all).</summary>
    public RuleCase Expect(Outcome outcome, string subjectType, string subjectKey, params string[] says) =>
        this with
        {
            Expected = Expected.Add(new ExpectedFinding(outcome, subjectType, subjectKey, [.. says])),
        };

    /// <summary>Of the finding expected last: every row it rests on, as <c>file:line</c>; the header of a file is line 1.</summary>
    public RuleCase RestingOn(params string[] rows) =>
        this with
        {
            Expected = Expected.SetItem(Expected.Length - 1, Expected[^1] with { RestsOn = [.. rows] }),
        };

    public override string ToString() => $"{Kind}: {Name}";
}

/// <summary>A finding that a case must give.</summary>
public sealed record ExpectedFinding(
    Outcome Outcome,
    string SubjectType,
    string SubjectKey,
    ImmutableArray<string> Says
)
{
    /// <summary>Rows of evidence; null where the case does not name them.</summary>
    public ImmutableArray<string>? RestsOn { get; init; }
}
