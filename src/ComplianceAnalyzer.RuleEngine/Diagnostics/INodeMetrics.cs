namespace NRules.Diagnostics;

/// <summary>Counts and times of one node since the session began, or since the last reset.</summary>
public interface INodeMetrics
{
    /// <summary>The node, as in <see cref="ReteNode.Id"/>.</summary>
    int NodeId { get; }

    /// <summary>How many elements the node holds now; null where it holds none by its nature.</summary>
    int? ElementCount { get; }

    /// <summary>How many facts or matches came in to be inserted.</summary>
    int InsertInputCount { get; }

    /// <summary>How many facts or matches came in to be updated.</summary>
    int UpdateInputCount { get; }

    /// <summary>How many facts or matches came in to be retracted.</summary>
    int RetractInputCount { get; }

    /// <summary>How many facts or matches went on as inserted.</summary>
    int InsertOutputCount { get; }

    /// <summary>How many facts or matches went on as updated.</summary>
    int UpdateOutputCount { get; }

    /// <summary>How many facts or matches went on as retracted.</summary>
    int RetractOutputCount { get; }

    /// <summary>Time the node spent on what was inserted, in milliseconds.</summary>
    long InsertDurationMilliseconds { get; }

    /// <summary>Time the node spent on what was updated, in milliseconds.</summary>
    long UpdateDurationMilliseconds { get; }

    /// <summary>Time the node spent on what was retracted, in milliseconds.</summary>
    long RetractDurationMilliseconds { get; }

    /// <summary>Sets counts and times to zero; what the node holds stays.</summary>
    void Reset();
}
