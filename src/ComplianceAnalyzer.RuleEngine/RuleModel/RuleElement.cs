namespace NRules.RuleModel;

/// <summary>A part of a rule. Elements never change once they are made.</summary>
public abstract class RuleElement
{
    private protected RuleElement() { }

    /// <summary>Which part of a rule it is.</summary>
    public abstract ElementType ElementType { get; }

    /// <summary>Variables that it binds for the elements beside it and for the right-hand side, in the order of binding.</summary>
    public IReadOnlyCollection<Declaration> Exports { get; private protected init; } = [];

    /// <summary>Variables that it uses and that something outside of it binds, in the order of their first use.</summary>
    public IReadOnlyCollection<Declaration> Imports { get; private protected init; } = [];

    /// <summary>What the elements use, without what one of them or <paramref name="own"/> binds.</summary>
    private protected static IReadOnlyCollection<Declaration> ImportsOf(
        IEnumerable<RuleElement> elements,
        params IEnumerable<Declaration> own
    )
    {
        RuleElement[] parts = [.. elements];
        var bound = new HashSet<Declaration>(parts.SelectMany(part => part.Exports).Concat(own));
        return [.. parts.SelectMany(part => part.Imports).Where(used => !bound.Contains(used)).Distinct()];
    }

    private protected static IReadOnlyCollection<Declaration> ExportsOf(IEnumerable<RuleElement> elements) =>
        [.. elements.SelectMany(part => part.Exports).Distinct()];
}
