namespace ComplianceAnalyzer.RuleEngine.Explanation;

/// <summary>
/// A fact and where it comes from, as a tree. Each fact is told once: where it comes up again, in a cycle or as a premise of several, it is
/// <see cref="IsRepeated"/> and has no derivations, so that the tree is never larger than the facts in it.
/// </summary>
public sealed class FactOrigin
{
    internal FactOrigin(object value) => Value = value;

    /// <summary>The fact.</summary>
    public object Value { get; }

    /// <summary>The caller inserted it, or an action did while insertions were not recorded.</summary>
    public bool IsInserted { get; internal init; }

    /// <summary>It has been told earlier in the tree, with its derivations.</summary>
    public bool IsRepeated { get; internal set; }

    /// <summary>It has been retracted since: only what an action inserted may outlive its premises.</summary>
    public bool IsGone { get; internal init; }

    /// <summary>Why it is there besides being inserted: every match that stands behind it, the oldest first.</summary>
    public IReadOnlyList<Derivation> Derivations { get; internal set; } = [];

    /// <summary>The tree, a line for each fact and each derivation, indented by two spaces a level.</summary>
    public override string ToString() => OriginText.Of(this);
}
