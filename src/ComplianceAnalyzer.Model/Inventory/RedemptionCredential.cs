namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>What a transition license was drawn with (S24, S28).</summary>
public enum RedemptionCredential
{
    /// <summary>Enrollment number.</summary>
    Enrollment,

    /// <summary>Agreement number.</summary>
    Agreement,

    /// <summary>License and authorization numbers.</summary>
    LicenseAndAuthorization,

    /// <summary>Product key.</summary>
    ProductKey,
}
