namespace NRules;

/// <summary>How an operation on several facts went.</summary>
public interface IFactResult
{
    /// <summary>How many facts failed.</summary>
    int FailedCount { get; }

    /// <summary>The facts that failed, in the order in which they were given.</summary>
    IReadOnlyCollection<object> Failed { get; }
}
