using NRules.Rete.Memory;
using NRules.RuleModel;

namespace NRules.Rete.Beta;

/// <summary>
/// A partial match: one more level on top of its parent. It belongs to the node that received it, so that a node whose output several
/// others share costs each of them their own token and nothing else.
/// </summary>
internal abstract class Token(BetaNode owner, LeftToken? parent, Fact? fact) : Indexed, ITuple
{
    private const int Dead = int.MinValue;

    /// <summary>The partial match that it extends; compiled expressions read this field.</summary>
    internal readonly LeftToken? Parent = parent;

    /// <summary>What it adds; null where a level only tests. Compiled expressions read this field.</summary>
    internal readonly Fact? Fact = fact;

    /// <summary>Next child of the same parent; circular.</summary>
    internal Token? NextSibling;

    /// <summary>Previous child of the same parent; the first child's previous is the last.</summary>
    internal Token? PreviousSibling;

    /// <summary>The node that received it.</summary>
    internal BetaNode Owner { get; } = owner;

    internal bool IsDead => Stamp == Dead;

    IEnumerable<IFact> ITuple.Facts => Levels().Reverse().OfType<Fact>();

    int ITuple.Count => Levels().OfType<Fact>().Count();

    /// <summary>Takes it and all that extends it out of the network.</summary>
    internal void Delete()
    {
        Parent?.RemoveChild(this);
        DeleteTree();
    }

    internal sealed override void OnEntryRemoved() => Delete();

    private protected virtual void DeleteChildren() { }

    private protected static void DeleteTree(Token token) => token.DeleteTree();

    private void DeleteTree()
    {
        DeleteChildren();
        LeaveList();
        Owner.Forget(this);
        Stamp = Dead;
    }

    private IEnumerable<Fact?> Levels()
    {
        for (Token? token = this; token is not null; token = token.Parent)
            yield return token.Fact;
    }
}
