using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says for each use of a server which CALs the person or the device must hold.</summary>
[LicensingRule("Access that needs a CAL", "S6", "S7", "S8", "S9", "S19", "facts: external users")]
[Priority(FiringOrder.Accesses)]
public sealed class TSL0002AccessRelation : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        CalRequirement requirement = null!;
        ServerUsage usage = null!;

        // A connector stands in for the CAL of an external user on the one copy that it is acquired for.
        When()
            .Match(() => context)
            .Query(() => requirement, facts => facts.Match<ServerRole>().SelectMany(role => CalRequirement.Of(role)))
            .Match(
                () => usage,
                use => use.Server == requirement.Server,
                use => use.Purpose == requirement.Purpose,
                use => !requirement.Exempts(use.DeviceSystem)
            )
            .Not<Entitlement>(
                connector => connector.Counts,
                connector => connector.Server == requirement.Server,
                connector => connector.Kind == requirement.Connector,
                connector => usage.External && !requirement.IsWindows2000
            );
        Then()
            .Yield(_ => new AccessRelation(
                requirement.Layer,
                usage.Person,
                usage.People,
                usage.Device,
                usage.Server,
                requirement.MinimumVersion,
                requirement.NeedsDeviceCal(context.Switches),
                usage.Basis,
                usage.UnknownPerson,
                usage.UnknownDevice,
                usage.Source
            ));
    }
}
