namespace ComplianceAnalyzer.Model.Results;

/// <summary>How owned and required compare.</summary>
public enum PositionState
{
    /// <summary>Fewer owned than required.</summary>
    Shortfall,

    /// <summary>As many as required.</summary>
    Balanced,

    /// <summary>More than required.</summary>
    Surplus,

    /// <summary>The evidence does not tell.</summary>
    Undetermined,
}
