namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Kinds of client access license.</summary>
public enum CalKind
{
    /// <summary>Windows User CAL.</summary>
    WindowsUser,

    /// <summary>Windows Device CAL.</summary>
    WindowsDevice,

    /// <summary>TS User CAL (S12).</summary>
    TsUser,

    /// <summary>TS Device CAL (S11).</summary>
    TsDevice,

    /// <summary>External Connector for one copy of the server software.</summary>
    ExternalConnector,

    /// <summary>Terminal Server External Connector for one copy of the server software.</summary>
    TsExternalConnector,
}
