using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>What one row adds to a stock of TS CALs.</summary>
/// <param name="Stock">The stock.</param>
/// <param name="Name">Pack, or license server and key pack.</param>
/// <param name="Source">The row.</param>
internal sealed record StockEntry(TokenStock Stock, string Name, SourceLocation Source)
{
    /// <summary>CALs owned.</summary>
    internal int Owned { get; private init; }

    /// <summary>CALs redeemed without a license behind them, as far as the inventory shows.</summary>
    internal int Unbacked { get; private init; }

    /// <summary>True for a row of <c>cals.csv</c> that names a license server.</summary>
    internal bool IsLocated { get; private init; }

    /// <summary>True for what a license server reports.</summary>
    internal bool IsReported { get; private init; }

    /// <summary>CALs that a license server reports; null where it reports a pack and not how many are in it.</summary>
    internal int? Installed { get; private init; } = 0;

    /// <summary>True for facts that are entries of some stock, perhaps.</summary>
    internal static bool IsSource(object fact) => fact is Entitlement or CalPack or KeyPack;

    /// <summary>CALs that serve no server any more are owned all the same; those of a later day, or drawn too late, are not.</summary>
    internal static IEnumerable<StockEntry> Of(object fact) =>
        fact switch
        {
            Entitlement { Kind: CalKind.TsUser or CalKind.TsDevice } owned => owned.Exclusion switch
            {
                EntitlementExclusion.None or EntitlementExclusion.TooOld =>
                [
                    OfPack(owned) with
                    {
                        Owned = owned.Quantity,
                    },
                ],
                EntitlementExclusion.Unbacked => [OfPack(owned) with { Unbacked = owned.Quantity }],
                _ => [],
            },
            CalPack { Kind: CalKind.TsUser or CalKind.TsDevice, LicenseServer: not null } pack =>
            [
                new StockEntry(TokenStock.Of(pack.Kind, pack.Version), pack.PackId, pack.Source) { IsLocated = true },
            ],
            KeyPack { Kind: not (KeyPackKind.BuiltIn or KeyPackKind.Temporary) } pack =>
            [
                new StockEntry(
                    StockOf(pack),
                    FormattableString.Invariant($"{pack.LicenseServer} {pack.KeyPackId}"),
                    pack.Source
                )
                {
                    IsReported = true,
                    Installed = pack.Total,
                },
            ],
            _ => [],
        };

    private static StockEntry OfPack(Entitlement owned) =>
        new(TokenStock.Of(owned.Kind, owned.Version), owned.PackId, owned.Source);

    private static TokenStock StockOf(KeyPack pack) =>
        pack is { Kind: { } kind, Version: { } version }
            ? TokenStock.Of(kind == KeyPackKind.TsUser ? CalKind.TsUser : CalKind.TsDevice, version)
            : TokenStock.Unknown;
}
