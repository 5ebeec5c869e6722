using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Rules.Lifecycle;

/// <summary>A product whose support has an end.</summary>
/// <param name="Name">Name of the product.</param>
/// <param name="EndOfSupport">First day without support.</param>
internal sealed record SupportedProduct(string Name, DateOnly EndOfSupport)
{
    private static readonly SupportedProduct windowsServer2003 = new(
        "Windows Server 2003",
        LifecycleTerms.WindowsServer2003.Value
    );

    private static readonly SupportedProduct windowsXp = new("Windows XP", LifecycleTerms.WindowsXp.Value);

    /// <summary>The product that a row of the inventory runs; null for any other row.</summary>
    internal static SupportedProduct? Of(InventoryFact row) =>
        row switch
        {
            Server { OperatingSystem.Family: OperatingSystemFamily.WindowsServer2003 } => windowsServer2003,
            Client
            {
                OperatingSystem.Family: OperatingSystemFamily.WindowsXpProfessional
                    or OperatingSystemFamily.WindowsXpHome
            } => windowsXp,
            _ => null,
        };
}
