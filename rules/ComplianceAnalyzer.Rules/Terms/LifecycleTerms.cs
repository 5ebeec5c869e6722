namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>Ends of support. They are no license terms.</summary>
public static class LifecycleTerms
{
    /// <summary>End of support of Windows Server 2003 and R2.</summary>
    public static DatedTerm<DateOnly> WindowsServer2003 { get; } = new(new DateOnly(2015, 7, 14), "S1", 'O');

    /// <summary>End of extended support of Windows XP.</summary>
    public static DatedTerm<DateOnly> WindowsXp { get; } =
        new(new DateOnly(2014, 4, 8), "learn.microsoft.com archive: rhalbheer, Windows Lifecycle and Support", 'O');
}
