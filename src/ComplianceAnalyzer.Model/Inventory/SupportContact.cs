namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Whom the article sends a problem to.</summary>
public enum SupportContact
{
    /// <summary>Microsoft Clearinghouse.</summary>
    Clearinghouse,

    /// <summary>Microsoft product support.</summary>
    ProductSupport,

    /// <summary>The supplier the product was bought from.</summary>
    Supplier,
}
