namespace NRules.Rete;

/// <summary>A partial match: one fact for each variable bound so far. It belongs to one node, which keeps its state on it.</summary>
internal sealed class Token
{
    private Token(WorkingFact[] facts) => Facts = facts;

    /// <summary>The match before the first condition.</summary>
    internal static Token Empty() => new([]);

    internal WorkingFact[] Facts { get; }

    /// <summary>What its node made of it, in order.</summary>
    internal SmallBucket<Token> Children;

    /// <summary>What its node remembers of it: a count, the state of a query, an activation.</summary>
    internal object? State { get; set; }

    /// <summary>How many facts an existential condition finds for it.</summary>
    internal int MatchCount { get; set; }

    internal object Value(int slot) => Facts[slot].Value;

    internal Token Extend(WorkingFact fact)
    {
        var child = new Token([.. Facts, fact]);
        Children.Add(child);
        return child;
    }

    internal Token Pass()
    {
        var child = new Token(Facts);
        Children.Add(child);
        return child;
    }
}
