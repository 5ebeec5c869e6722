namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>How long a terminal server accepts connections without a license server, and a device without a permanent license.</summary>
public static class GracePeriodTerms
{
    /// <summary>Days of a Windows Server 2003 terminal server.</summary>
    public static DatedTerm<int> WindowsServer2003Days { get; } = new(120, "KB813052", 'C');

    /// <summary>Days of a Windows 2000 terminal server.</summary>
    public static DatedTerm<int> Windows2000Days { get; } = new(90, "KB813052", 'C');

    /// <summary>Days of a temporary license.</summary>
    public static DatedTerm<int> TemporaryLicenseDays { get; } = new(90, "KB813052", 'C');
}
