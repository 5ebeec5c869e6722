namespace NRules.RuleModel;

/// <summary>How a filter decides whether a match may fire.</summary>
public enum FilterType
{
    /// <summary>The expression must be true.</summary>
    Predicate = 0,

    /// <summary>The value of the expression must have changed since the match last fired; a new match may fire.</summary>
    KeyChange = 1,
}
