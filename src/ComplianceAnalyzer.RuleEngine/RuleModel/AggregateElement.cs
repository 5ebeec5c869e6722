namespace NRules.RuleModel;

/// <summary>A step of a query that makes other values out of the matches of its source.</summary>
public sealed class AggregateElement : RuleElement
{
    /// <summary>Gathers all matches in one collection, which is there while it is empty.</summary>
    public const string CollectName = "Collect";

    /// <summary>Gathers the matches by key, one group a key.</summary>
    public const string GroupByName = "GroupBy";

    /// <summary>Replaces each match by one value.</summary>
    public const string ProjectName = "Project";

    /// <summary>Replaces each match by the values of a collection.</summary>
    public const string FlattenName = "Flatten";

    /// <summary>Name of the expression from a match to what replaces it.</summary>
    public const string SelectorName = "Selector";

    /// <summary>Name of the expression from a match to what is gathered of it.</summary>
    public const string ElementSelectorName = "ElementSelector";

    /// <summary>Name of the expression from a match to the key of its group.</summary>
    public const string KeySelectorName = "KeySelector";

    /// <summary>Name of the expressions from a match to the key it is ordered by, smallest first.</summary>
    public const string KeySelectorAscendingName = "KeySelectorAscending";

    /// <summary>Name of the expressions from a match to the key it is ordered by, largest first.</summary>
    public const string KeySelectorDescendingName = "KeySelectorDescending";

    internal AggregateElement(
        Type resultType,
        string name,
        ExpressionCollection expressions,
        PatternElement source,
        Type? customFactoryType = null
    )
    {
        ResultType = resultType;
        Name = name;
        Expressions = expressions;
        Source = source;
        CustomFactoryType = customFactoryType;
        Imports = ImportsOf([source, .. expressions]);
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.Aggregate;

    /// <summary>Type of what it makes.</summary>
    public Type ResultType { get; }

    /// <summary>What it makes the values out of; the variable of this pattern is the first parameter of every expression.</summary>
    public PatternElement Source { get; }

    /// <summary>What the step does, such as <see cref="CollectName"/>.</summary>
    public string Name { get; }

    /// <summary>Type that makes the aggregators of a step of one's own; null for the steps named here.</summary>
    public Type? CustomFactoryType { get; }

    /// <summary>The selectors.</summary>
    public ExpressionCollection Expressions { get; }
}
