namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>What Remote Desktop for Administration allows without TS CALs.</summary>
public static class RemoteAdministrationTerms
{
    /// <summary>Sessions at once.</summary>
    public static DatedTerm<int> SessionsAtOnce { get; } =
        new(2, "etutorials.org: Windows Server 2003, chapter 11, Remote Desktop for Administration", 'T');
}
