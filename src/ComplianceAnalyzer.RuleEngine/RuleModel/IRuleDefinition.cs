namespace NRules.RuleModel;

/// <summary>A rule as its author wrote it, with every variable declared.</summary>
public interface IRuleDefinition
{
    /// <summary>Name.</summary>
    string Name { get; }

    /// <summary>Description; empty where none is given.</summary>
    string Description { get; }

    /// <summary>Priority; higher fires first.</summary>
    int Priority { get; }

    /// <summary>Whether it fires again on a match that changed.</summary>
    RuleRepeatability Repeatability { get; }

    /// <summary>Tags.</summary>
    IReadOnlyList<string> Tags { get; }
}
