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

    /// <summary>What else is known about it, such as the class it was written as.</summary>
    PropertyMap Properties { get; }

    /// <summary>The services that its actions ask for.</summary>
    DependencyGroupElement DependencyGroup { get; }

    /// <summary>What decides whether a match may fire.</summary>
    FilterGroupElement FilterGroup { get; }

    /// <summary>The conditions.</summary>
    GroupElement LeftHandSide { get; }

    /// <summary>The actions.</summary>
    ActionGroupElement RightHandSide { get; }
}
