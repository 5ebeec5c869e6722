namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>CALs to buy.</summary>
/// <param name="User">User CALs.</param>
/// <param name="Device">Device CALs.</param>
/// <param name="Cost">Cost in <paramref name="Currency"/>; null where there are no prices.</param>
/// <param name="Currency">Currency; null where there are no prices.</param>
public sealed record CalPurchase(int User, int Device, decimal? Cost, string? Currency)
{
    /// <summary>Number of CALs.</summary>
    public int Count => User + Device;
}
