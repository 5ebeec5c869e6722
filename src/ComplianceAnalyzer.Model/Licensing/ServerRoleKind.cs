namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>What a server is to the article.</summary>
public enum ServerRoleKind
{
    /// <summary>Windows Server 2003 in the article's scope, without Terminal Services.</summary>
    WindowsServer2003,

    /// <summary>Windows Server 2003 in scope, Terminal Services for administration only.</summary>
    AdministrationOnly,

    /// <summary>Windows Server 2003 terminal server: Terminal Server is enabled (S3).</summary>
    TerminalServer2003,

    /// <summary>Windows 2000 in application mode: its own licensing (S18).</summary>
    TerminalServer2000,

    /// <summary>Windows 2000 otherwise.</summary>
    WindowsServer2000,

    /// <summary>Windows Server 2003 in an edition or architecture outside the article (S74).</summary>
    OutOfScopeEdition,

    /// <summary>Another product, which the article does not speak of.</summary>
    OtherProduct,
}
