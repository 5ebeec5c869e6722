namespace ComplianceAnalyzer.Model.Findings;

/// <summary>What a finding is about.</summary>
/// <param name="Type">Kind: <c>server</c>, <c>client</c>, <c>person</c>, <c>cal-pool</c>, <c>xp-license</c>, <c>estate</c>….</param>
/// <param name="Key">Key within the kind; depends on no file name or row order.</param>
public sealed record Subject(string Type, string Key)
{
    /// <summary>The inventory as a whole.</summary>
    public static Subject Estate { get; } = new("estate", "inventory");

    /// <inheritdoc/>
    public override string ToString() => $"{Type} {Key}";
}
