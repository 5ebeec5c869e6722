namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What a key pack on a license server holds.</summary>
public enum KeyPackKind
{
    /// <summary>TS Device CALs.</summary>
    TsDevice,

    /// <summary>TS User CALs.</summary>
    TsUser,

    /// <summary>The built-in pool for Windows 2000 terminal servers.</summary>
    BuiltIn,

    /// <summary>Temporary licenses.</summary>
    Temporary,
}
