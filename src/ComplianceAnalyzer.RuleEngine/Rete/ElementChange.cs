namespace NRules.Rete;

/// <summary>What changed between two stages of a query; an element in both lists is the same element with other content.</summary>
internal sealed class ElementChange
{
    internal List<Element> Removed { get; } = [];

    internal List<Element> Added { get; } = [];
}
