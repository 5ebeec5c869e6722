namespace NRules.Fluent;

/// <summary>Questions about the metadata of a rule.</summary>
public static class RuleMetadataExtensions
{
    /// <summary>Whether the rule has the tag.</summary>
    /// <param name="metadata">What is known about the rule.</param>
    /// <param name="tag">The tag; case counts.</param>
    public static bool IsTagged(this IRuleMetadata metadata, string tag) =>
        metadata.Tags.Contains(tag, StringComparer.Ordinal);
}
