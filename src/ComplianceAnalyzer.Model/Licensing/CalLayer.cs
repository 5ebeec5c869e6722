namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>The two CALs of one Windows session: both are needed, each from its own stock (S6, S7).</summary>
public enum CalLayer
{
    /// <summary>Windows CALs.</summary>
    Windows,

    /// <summary>TS CALs.</summary>
    TerminalServices,
}
