namespace NRules.RuleModel;

/// <summary>Which part of a rule an element is.</summary>
public enum ElementType
{
    /// <summary>One action of the right-hand side.</summary>
    Action = 0,

    /// <summary>The right-hand side.</summary>
    ActionGroup = 1,

    /// <summary>A step of a query that makes other facts out of facts.</summary>
    Aggregate = 2,

    /// <summary>Conditions that must all hold.</summary>
    And = 3,

    /// <summary>A calculated value.</summary>
    Binding = 4,

    /// <summary>A service that actions ask for.</summary>
    Dependency = 5,

    /// <summary>The services of a rule.</summary>
    DependencyGroup = 6,

    /// <summary>A condition that holds where its source has a match.</summary>
    Exists = 7,

    /// <summary>One filter of matches.</summary>
    Filter = 8,

    /// <summary>The filters of a rule.</summary>
    FilterGroup = 9,

    /// <summary>A condition on every fact of a kind.</summary>
    ForAll = 10,

    /// <summary>A condition that holds where its source has no match.</summary>
    Not = 11,

    /// <summary>Conditions of which one must hold.</summary>
    Or = 12,

    /// <summary>Facts of a type that meet conditions.</summary>
    Pattern = 13,

    /// <summary>An expression that is known by its name in the element that holds it.</summary>
    NamedExpression = 14,
}
