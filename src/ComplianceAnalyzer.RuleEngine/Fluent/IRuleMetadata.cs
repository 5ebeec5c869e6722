namespace NRules.Fluent;

/// <summary>What the attributes of a rule class say about the rule.</summary>
public interface IRuleMetadata
{
    /// <summary>The rule's class.</summary>
    Type RuleType { get; }

    /// <summary>Name: of the attribute, or the full name of the class.</summary>
    string Name { get; }

    /// <summary>Description; empty where none is given.</summary>
    string Description { get; }

    /// <summary>Tags of the class, then those of the classes it derives from.</summary>
    string[] Tags { get; }
}
