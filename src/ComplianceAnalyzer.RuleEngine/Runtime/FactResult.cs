namespace NRules.Runtime;

/// <summary>Outcome of a batch.</summary>
internal sealed record FactResult(IReadOnlyCollection<object> Failed) : IFactResult
{
    internal static FactResult Success { get; } = new([]);

    public int FailedCount => Failed.Count;
}
