using NRules.Rete.Alpha;
using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A fact of working memory, with its supports and its places in the alpha memories.</summary>
internal sealed class WorkingFact : Fact
{
    private object? supports;

    internal WorkingFact(object value, int identityHash)
    {
        Value = value;
        IdentityHash = identityHash;
    }

    /// <summary>Hash of its identity when its value was put in place.</summary>
    internal int IdentityHash { get; set; }

    /// <summary>Linked by a firing and not matched yet.</summary>
    internal bool IsQueued { get; set; }

    /// <summary>Next fact in the same slot of the working memory.</summary>
    internal WorkingFact? NextInSlot;

    /// <summary>Next fact in order of insertion.</summary>
    internal WorkingFact? NextFact;

    /// <summary>Previous fact in order of insertion.</summary>
    internal WorkingFact? PreviousFact;

    /// <summary>Its places in alpha memories.</summary>
    internal AlphaEntry? FirstEntry;

    /// <summary>Inserted from outside, or by an action without a link.</summary>
    internal bool IsAsserted { get; set; }

    /// <summary>A match stands behind it.</summary>
    internal bool IsLinked => supports is not null;

    public override Type Type => Value!.GetType();

    /// <summary>The first match that yielded it; null for an asserted fact.</summary>
    public override IFactSource? Source => Supports.FirstOrDefault();

    /// <summary>Matches that yielded it, the oldest first: most facts have one at most, which takes no list.</summary>
    internal IReadOnlyList<TerminalToken> Supports =>
        supports switch
        {
            null => [],
            TerminalToken one => [one],
            _ => (List<TerminalToken>)supports,
        };

    internal void AddSupport(TerminalToken support)
    {
        if (supports is null)
            supports = support;
        else if (supports is List<TerminalToken> several)
            several.Add(support);
        else
            supports = new List<TerminalToken> { (TerminalToken)supports, support };
    }

    internal void RemoveSupport(TerminalToken support)
    {
        if (ReferenceEquals(supports, support))
            supports = null;
        else if (supports is List<TerminalToken> several && several.Remove(support) && several.Count == 1)
            supports = several[0];
    }

    /// <summary>Its place in <paramref name="memory"/>; null where it is not in it.</summary>
    internal AlphaEntry? EntryIn(AlphaMemory memory)
    {
        AlphaEntry? entry = FirstEntry;
        while (entry is not null && !ReferenceEquals(entry.Memory, memory))
            entry = entry.NextOfFact;
        return entry;
    }
}
