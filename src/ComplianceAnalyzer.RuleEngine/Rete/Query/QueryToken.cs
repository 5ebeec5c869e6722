using NRules.Rete.Beta;
using NRules.Rete.Memory;

namespace NRules.Rete.Query;

/// <summary>A partial match of a query node, with the state of its own query.</summary>
internal sealed class QueryToken(QueryNode owner, LeftToken? parent, Fact? fact) : LeftToken(owner, parent, fact)
{
    /// <summary>First stage of its query.</summary>
    internal Stage FirstStage { get; set; } = null!;

    internal SourceElement? FirstElement { get; private set; }

    internal QueryNode Query => (QueryNode)Owner;

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsPending { get; set; }

    /// <summary>What it extends has changed in this batch.</summary>
    internal bool IsChanged { get; set; }

    internal void AddElement(SourceElement element)
    {
        if (FirstElement is not { } first)
        {
            FirstElement = element;
            element.NextOfToken = element;
            element.PreviousOfToken = element;
            return;
        }
        SourceElement last = first.PreviousOfToken!;
        element.PreviousOfToken = last;
        element.NextOfToken = first;
        last.NextOfToken = element;
        first.PreviousOfToken = element;
    }

    internal void RemoveElement(SourceElement element)
    {
        SourceElement next = element.NextOfToken!;
        if (ReferenceEquals(next, element))
        {
            FirstElement = null;
            return;
        }
        element.PreviousOfToken!.NextOfToken = next;
        next.PreviousOfToken = element.PreviousOfToken;
        if (ReferenceEquals(FirstElement, element))
            FirstElement = next;
    }

    /// <summary>Element after <paramref name="element"/>, or null after the last.</summary>
    internal SourceElement? NextElement(SourceElement element) =>
        ReferenceEquals(element.NextOfToken, FirstElement) ? null : element.NextOfToken;
}
