using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Packs that are judged together: those of the transition offer share the licenses behind them, any other stands alone.</summary>
/// <param name="IsOffer">True for the transition offer.</param>
/// <param name="Row">Row of a pack that stands alone.</param>
internal readonly record struct PackGroup(bool IsOffer, SourceLocation Row)
{
    private static PackGroup Offer => new(IsOffer: true, default);

    internal static PackGroup Of(CalPack pack) =>
        pack.Channel == AcquisitionChannel.TransitionOffer ? Offer : new PackGroup(IsOffer: false, pack.Source);

    /// <summary>Every right is one of the offer.</summary>
    internal static PackGroup Of(TransitionEntitlement _) => Offer;
}
