namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>What Remote Desktop for Administration allows without TS CALs.</summary>
public static class RemoteAdministrationTerms
{
    /// <summary>Sessions at once.</summary>
    public static DatedTerm<int> ConcurrentSessions { get; } =
        new(
            2,
            "KB237811 for Windows 2000; etutorials.org, Terminal Services, Remote Desktop for Administration, for Windows Server 2003",
            'T'
        );
}
