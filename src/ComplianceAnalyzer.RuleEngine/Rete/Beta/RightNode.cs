using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A node that compares partial matches with the facts of an alpha memory: both sides stand under the hash of the join key.</summary>
internal abstract class RightNode(RightPlan plan, Network network, AlphaIndex index)
    : BetaNode(plan, network),
        IAlphaConsumer
{
    private readonly HashGroups keyed = new();
    private readonly List<LeftToken> unkeyed = [];

    public AlphaMemory? Memory => Index.Memory;

    private protected AlphaIndex Index { get; } = index;

    private RightPlan RightPlan { get; } = plan;

    public abstract void RightInsert(AlphaEntry entry);

    public abstract void RightUpdate(AlphaEntry entry);

    /// <summary>True where the pair meets every condition that needs both.</summary>
    private protected bool Test(LeftToken token, WorkingFact fact)
    {
        foreach (CompiledExpression<bool> condition in RightPlan.Conditions)
            if (!Network.Evaluator.Test(condition, token, fact.Value, fact, Plan))
                return false;
        return true;
    }

    /// <summary>Computes the token's key; <see cref="AddLeft"/> puts it in its place.</summary>
    private protected LeftKey KeyOf(LeftToken token) => RightPlan.Key.OfToken(token);

    private protected void AddLeft(LeftToken token, LeftKey key)
    {
        token.Hash = key.Hash;
        if (key.Kind == LeftKeyKind.Keyed)
            keyed.Add(token);
        else if (key.Kind == LeftKeyKind.Unkeyed)
            unkeyed.Add(token);
    }

    private protected void RemoveLeft(LeftToken token)
    {
        if (token.NextInGroup is not null)
            keyed.Remove(token);
        else if (unkeyed.Count > 0)
            unkeyed.Remove(token);
    }

    /// <summary>Adds the tokens that the entry's fact matches to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindLeft(AlphaEntry entry, RightKey key, int stamp, List<LeftToken> found)
    {
        if (key.IsUnkeyed)
        {
            foreach (Indexed token in keyed.All())
                Consider((LeftToken)token);
        }
        else if (keyed.Find(key.Hash) is { } head)
        {
            for (Indexed? token = head; token is not null; token = HashGroups.Next(token, head))
                Consider((LeftToken)token);
        }
        foreach (LeftToken token in unkeyed)
            Consider(token);

        void Consider(LeftToken token)
        {
            if (token.Stamp != stamp && Test(token, entry.Fact))
                found.Add(token);
        }
    }

    /// <summary>Adds the entries that match the token to <paramref name="found"/>, but for those of the stamp.</summary>
    private protected void FindRight(LeftToken token, LeftKey key, int stamp, List<AlphaEntry> found)
    {
        if (key.Kind == LeftKeyKind.Unkeyed)
        {
            foreach (AlphaEntry entry in Index.All())
                Consider(entry);
        }
        else if (key.Kind == LeftKeyKind.Keyed)
        {
            if (Index.Find(key.Hash) is { } head)
                for (AlphaEntry? entry = head; entry is not null; entry = Index.Next(entry, head))
                    Consider(entry);
            foreach (AlphaEntry entry in Index.Unkeyed)
                Consider(entry);
        }

        void Consider(AlphaEntry entry)
        {
            if (entry.Stamp != stamp && Test(token, entry.Fact))
                found.Add(entry);
        }
    }

    /// <summary>First entry that matches the token, or null.</summary>
    private protected AlphaEntry? FindFirstRight(LeftToken token, LeftKey key)
    {
        if (key.Kind == LeftKeyKind.Unkeyed)
            return Index.All().FirstOrDefault(entry => Test(token, entry.Fact));
        if (key.Kind == LeftKeyKind.Never)
            return null;
        if (Index.Find(key.Hash) is { } head)
            for (AlphaEntry? entry = head; entry is not null; entry = Index.Next(entry, head))
                if (Test(token, entry.Fact))
                    return entry;
        return Index.Unkeyed.FirstOrDefault(entry => Test(token, entry.Fact));
    }
}
