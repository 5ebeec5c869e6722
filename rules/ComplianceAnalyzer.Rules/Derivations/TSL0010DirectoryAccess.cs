using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Under windowscal.basis=directory, takes it that every internal user of the directory uses the server software.</summary>
[LicensingRule("Access assumed from the directory", "S6")]
[Priority(FiringOrder.DirectoryAccesses)]
public sealed class TSL0010DirectoryAccess : Rule
{
    /// <summary>Stands for all servers: the directory does not say which one is used.</summary>
    internal const string AnyServer = "*";

    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        AccountHolder holder = null!;

        When()
            .Match(() => context, terms => terms.Switches.WindowsCalByDirectory)
            .Exists<ServerRole>(role => role.InScope, role => role.WindowsCalMode == WindowsCalMode.PerDeviceOrUser)
            .Match(
                () => holder,
                account => !account.External,
                account => account.Enabled || context.Switches.IncludeDisabledUsers
            )
            .Not<AccessRelation>(
                access => access.Layer == CalLayer.Windows,
                access => access.Basis != AccessBasis.Directory,
                access => access.Person == holder.Person
            );
        Then()
            .Yield(_ => new AccessRelation(
                CalLayer.Windows,
                holder.Person,
                holder.People,
                null,
                AnyServer,
                ProductVersion.V2003,
                false,
                AccessBasis.Directory,
                false,
                false,
                holder.Source
            ));
    }
}
