namespace ComplianceAnalyzer.Model.Results;

/// <summary>A change of the estate that may save CALs.</summary>
public enum MixChange
{
    /// <summary>A Per Device terminal server set to Per User.</summary>
    SwitchServer,

    /// <summary>The people of a shared device use that device only.</summary>
    ShareDevice,

    /// <summary>A person stops using the servers.</summary>
    RemoveAccount,

    /// <summary>A device stops using the servers.</summary>
    RemoveDevice,
}
