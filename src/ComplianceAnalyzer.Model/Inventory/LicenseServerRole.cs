namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Scope of a Terminal Server license server.</summary>
public enum LicenseServerRole
{
    /// <summary>Whole organization: found automatically in its site (S47).</summary>
    Enterprise,

    /// <summary>One domain: terminal servers are told in the registry (S48).</summary>
    Domain,

    /// <summary>A workgroup.</summary>
    Workgroup,
}
