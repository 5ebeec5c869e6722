namespace NRules.RuleModel;

/// <summary>Which key comes first.</summary>
public enum SortDirection
{
    /// <summary>The smallest.</summary>
    Ascending = 0,

    /// <summary>The largest.</summary>
    Descending = 1,
}
