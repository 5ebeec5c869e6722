using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Terms;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Says for each pack of CALs how many count on the analysis date, and why the others do not.</summary>
[LicensingRule("CALs that count", "S10", "S11", "S12", "S13", "S20", "S21", "S27", "facts: versions")]
[Priority(FiringOrder.FromRoles)]
public sealed class TSL0003Entitlement : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        IGrouping<PackGroup, CalPack> packs = null!;
        IEnumerable<TransitionEntitlement> rights = null!;
        IEnumerable<ServerRole> older = null!;
        Entitlement entitlement = null!;

        When()
            .Query(() => packs, facts => facts.Match<CalPack>().GroupBy(pack => PackGroup.Of(pack)))
            .Query(
                () => rights,
                facts => facts.Match<TransitionEntitlement>(right => PackGroup.Of(right) == packs.Key).Collect()
            )
            .Query(
                () => older,
                facts =>
                    facts
                        .Match<ServerRole>(role =>
                            role.Kind == ServerRoleKind.TerminalServer2000
                            || role.Kind == ServerRoleKind.WindowsServer2000
                        )
                        .Collect()
            )
            .Query(
                () => entitlement,
                facts =>
                    facts
                        .Match<AnalysisContext>()
                        .SelectMany(context => EntitlementsOf(packs, rights, older, context.AsOf))
            );
        Then().Yield(_ => entitlement);
    }

    private static IEnumerable<Entitlement> EntitlementsOf(
        IGrouping<PackGroup, CalPack> packs,
        IEnumerable<TransitionEntitlement> rights,
        IEnumerable<ServerRole> older,
        DateOnly asOf
    )
    {
        ServerRoleKind[] olderKinds = [.. older.Select(role => role.Kind)];
        ILookup<EntitlementExclusion, CalPack> sorted = packs.ToLookup(pack => ExclusionOf(pack, olderKinds, asOf));
        foreach (IGrouping<EntitlementExclusion, CalPack> excluded in sorted)
        {
            if (excluded.Key == EntitlementExclusion.None)
                continue;
            foreach (CalPack pack in excluded)
                yield return Of(pack, pack.Quantity, excluded.Key);
        }
        IEnumerable<(CalPack Pack, int Backed)> backed = packs.Key.IsOffer
            ? new TransitionBacking(rights).Lay(sorted[EntitlementExclusion.None])
            : sorted[EntitlementExclusion.None].Select(pack => (pack, pack.Quantity));
        foreach ((CalPack pack, int quantity) in backed)
        {
            if (quantity > 0)
                yield return Of(pack, quantity, EntitlementExclusion.None);
            if (pack.Quantity > quantity)
                yield return Of(pack, pack.Quantity - quantity, EntitlementExclusion.Unbacked);
        }
    }

    private static EntitlementExclusion ExclusionOf(CalPack pack, ServerRoleKind[] older, DateOnly asOf)
    {
        bool isOffer = pack.Channel == AcquisitionChannel.TransitionOffer;
        if (pack.AcquiredOn > asOf)
            return EntitlementExclusion.Future;
        if (isOffer && pack.RedeemedOn > TransitionOfferTerms.LastDay.Value)
            return EntitlementExclusion.Lapsed;
        if (isOffer && pack.RedeemedOn > asOf)
            return EntitlementExclusion.Future;
        if (isOffer && pack.Kind is not (CalKind.TsUser or CalKind.TsDevice))
            return EntitlementExclusion.Unbacked;
        return ServesNobody(pack, older) ? EntitlementExclusion.TooOld : EntitlementExclusion.None;
    }

    /// <summary>
    /// A CAL serves servers of its version and earlier. Older ones than 2003 are of use where Windows 2000 still runs: Windows CALs for any such
    /// server, TS Device CALs for its terminal servers. TS User CALs and connectors came with Windows Server 2003.
    /// </summary>
    private static bool ServesNobody(CalPack pack, ServerRoleKind[] older) =>
        pack.Version < ProductVersion.V2003
        && pack.Kind switch
        {
            CalKind.WindowsUser or CalKind.WindowsDevice => older.Length == 0,
            CalKind.TsDevice => !older.Contains(ServerRoleKind.TerminalServer2000),
            _ => true,
        };

    private static Entitlement Of(CalPack pack, int quantity, EntitlementExclusion exclusion) =>
        new(
            pack.PackId,
            pack.Kind,
            pack.Version,
            quantity,
            exclusion,
            pack.Channel,
            pack.AssignedTo,
            pack.Server,
            pack.Source
        );
}
