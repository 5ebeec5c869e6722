using System.Text;

namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>Why one branch of a rule, one way through its Or groups, did not fire for given facts.</summary>
public sealed record BranchDiagnosis
{
    internal BranchDiagnosis(BranchOutcome outcome) => Outcome = outcome;

    /// <summary>How far it has come.</summary>
    public BranchOutcome Outcome { get; }

    /// <summary>The part that does not hold, such as <c>Match Pet pet</c>; empty where there is a match that no filter refuses.</summary>
    public string Element { get; internal init; } = "";

    /// <summary>The condition that does not hold, with captured values in the place of their variables; null where it is none.</summary>
    public string? Condition { get; internal init; }

    /// <summary>What the condition saw: both sides of a comparison, or else the members that it read; null where it saw nothing.</summary>
    public string? Values { get; internal init; }

    /// <summary>What else there is to say.</summary>
    public string? Remark { get; internal init; }

    /// <summary>The fact that came nearest, or the one that stands against a Not or breaks an All; null where there is none.</summary>
    public object? Fact { get; internal init; }

    /// <summary>What the parts before it matched, in their order.</summary>
    public IReadOnlyList<object> Matched { get; internal init; } = [];

    /// <summary>One line, such as <c>Match Pet pet: pet.Owner == person.Name : "Bob" vs "Ann" (Tom)</c>.</summary>
    public override string ToString()
    {
        if (Element.Length == 0)
            return Outcome == BranchOutcome.Waits ? "waits on the agenda" : "has fired";
        var text = new StringBuilder(Element).Append(':');
        if (Condition is not null)
            text.Append(' ').Append(Condition);
        if (Values is not null)
            text.Append(" : ").Append(Values);
        if (Remark is not null)
            text.Append(' ').Append(Remark);
        if (Fact is not null)
            text.Append(" (").Append(ValueText.Of(Fact)).Append(')');
        return text.ToString();
    }
}
