namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Upgrade rights bought with a desktop license.</summary>
public enum UpgradeRights
{
    /// <summary>None.</summary>
    None,

    /// <summary>Software Assurance.</summary>
    SoftwareAssurance,

    /// <summary>Upgrade Advantage.</summary>
    UpgradeAdvantage,

    /// <summary>Desktop component of an Enterprise Agreement.</summary>
    EnterpriseAgreement,
}
