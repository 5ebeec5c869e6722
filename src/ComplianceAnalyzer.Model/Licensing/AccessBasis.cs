namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What an access rests on.</summary>
public enum AccessBasis
{
    /// <summary>A row of sessions.csv.</summary>
    Session,

    /// <summary>The main user of a client, where there is no sessions.csv: assumed.</summary>
    PrimaryUser,

    /// <summary>An enabled internal account under <c>windowscal.basis=directory</c>.</summary>
    Directory,
}
