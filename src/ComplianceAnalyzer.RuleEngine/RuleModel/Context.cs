namespace NRules.RuleModel;

/// <summary>What conditions that concern no fact of their own are written about: it is there once, and says nothing.</summary>
public sealed class Context
{
    /// <summary>The one that is matched.</summary>
    public static Context Empty { get; } = new();
}
