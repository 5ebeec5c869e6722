using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>A partial match that others extend.</summary>
internal class LeftToken(BetaNode owner, LeftToken? parent, Fact? fact) : Token(owner, parent, fact)
{
    internal Token? FirstChild { get; private set; }

    internal void AddChild(Token child)
    {
        if (FirstChild is not { } first)
        {
            FirstChild = child;
            child.NextSibling = child;
            child.PreviousSibling = child;
            return;
        }
        Token last = first.PreviousSibling!;
        child.PreviousSibling = last;
        child.NextSibling = first;
        last.NextSibling = child;
        first.PreviousSibling = child;
    }

    internal void RemoveChild(Token child)
    {
        Token next = child.NextSibling!;
        if (ReferenceEquals(next, child))
        {
            FirstChild = null;
            return;
        }
        child.PreviousSibling!.NextSibling = next;
        next.PreviousSibling = child.PreviousSibling;
        if (ReferenceEquals(FirstChild, child))
            FirstChild = next;
    }

    /// <summary>Child after <paramref name="child"/>, or null after the last.</summary>
    internal Token? NextChild(Token child) => ReferenceEquals(child.NextSibling, FirstChild) ? null : child.NextSibling;

    /// <summary>Tells every child that what it extends has changed.</summary>
    internal void UpdateChildren()
    {
        for (Token? child = FirstChild; child is not null; )
        {
            Token? next = NextChild(child);
            child.Owner.Update(child);
            child = next;
        }
    }

    internal void RemoveChildren() => DeleteChildren();

    private protected override void DeleteChildren()
    {
        for (Token? child = FirstChild; child is not null; )
        {
            Token? next = NextChild(child);
            DeleteTree(child);
            child = next;
        }
        FirstChild = null;
    }
}
