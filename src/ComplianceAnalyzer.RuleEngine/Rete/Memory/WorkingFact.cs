using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete.Memory;

/// <summary>A fact of working memory, with its supports and its places in the alpha memories.</summary>
internal sealed class WorkingFact : Fact
{
    private LinkedFact? oldestSupport;

    internal WorkingFact(object value, int row)
    {
        Value = value;
        Row = row;
    }

    /// <summary>Its row in the working memory.</summary>
    internal int Row { get; set; }

    /// <summary>Linked by a firing and not matched yet.</summary>
    internal bool IsQueued { get; set; }

    /// <summary>The youngest of its places in alpha memories; each memory knows the one before it.</summary>
    internal FactPlace LastPlace;

    /// <summary>Inserted from outside, or by an action without a link.</summary>
    internal bool IsAsserted { get; set; }

    /// <summary>A match stands behind it.</summary>
    internal bool IsLinked => oldestSupport is not null;

    public override Type Type => Value!.GetType();

    /// <summary>The first match that yielded it; null for an asserted fact.</summary>
    public override IFactSource? Source => oldestSupport?.Match;

    /// <summary>One match stands behind it, and no more.</summary>
    internal bool HasOneSupport => oldestSupport is { } oldest && oldest.NextSupport == oldest;

    /// <summary>What stands behind it, the oldest first.</summary>
    internal IEnumerable<LinkedFact> Supports
    {
        get
        {
            for (LinkedFact? support = oldestSupport; support is not null; )
            {
                yield return support;
                support = support.NextSupport == oldestSupport ? null : support.NextSupport;
            }
        }
    }

    internal void AddSupport(LinkedFact support)
    {
        support.Fact = this;
        oldestSupport ??= support.NextSupport = support.PreviousSupport = support;
        if (oldestSupport == support)
            return;
        LinkedFact youngest = oldestSupport.PreviousSupport;
        support.PreviousSupport = youngest;
        support.NextSupport = oldestSupport;
        youngest.NextSupport = support;
        oldestSupport.PreviousSupport = support;
    }

    /// <summary>Takes constant time, however many matches stand behind the fact.</summary>
    internal void RemoveSupport(LinkedFact support)
    {
        if (HasOneSupport)
        {
            oldestSupport = null;
            return;
        }
        support.PreviousSupport.NextSupport = support.NextSupport;
        support.NextSupport.PreviousSupport = support.PreviousSupport;
        if (oldestSupport == support)
            oldestSupport = support.NextSupport;
    }
}
