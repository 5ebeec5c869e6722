using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Lifecycle;

/// <summary>Says which products have no support on the analysis date.</summary>
[LicensingRule("Support has ended", "S1", "S2", "facts: dates", Severity = Severity.Note)]
public sealed class TSL7001SupportEnded : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<SupportedProduct, InventoryFact> machines = null!;

        When()
            .Match(() => context)
            .Query(
                () => machines,
                facts =>
                    facts
                        .Match<InventoryFact>(row => SupportedProduct.Of(row) != null)
                        .GroupBy(row => SupportedProduct.Of(row)!)
            );
        Then().Yield(_ => Judge(context, machines));
    }

    private static Finding Judge(AnalysisContext context, IGrouping<SupportedProduct, InventoryFact> machines)
    {
        SupportedProduct product = machines.Key;
        var subject = new Subject("product", product.Name);
        Finding finding =
            context.AsOf >= product.EndOfSupport
                ? Conclude
                    .NonCompliant<TSL7001SupportEnded>(
                        subject,
                        $"Support of {product.Name} ended on {product.EndOfSupport}; machines that run it: {machines.Count()}. This breaks no license term."
                    )
                    .Saying(
                        recommendation: $"Plan the move off {product.Name}: there are no software updates and no security updates any more."
                    )
                : Conclude.Compliant<TSL7001SupportEnded>(
                    subject,
                    $"{product.Name} is supported until {product.EndOfSupport}; machines that run it: {machines.Count()}."
                );
        return finding
            .Saying($"Analysis as of {context.AsOf}", $"Analysis before {product.EndOfSupport}")
            .From(machines.Select(row => row.Source));
    }
}
