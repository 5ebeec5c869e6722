using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.Reconciliation;

/// <summary>Estates of one terminal server with CALs, and what license servers report.</summary>
internal static class TokenEstate
{
    /// <summary>Rows of <c>PackId,Kind,Version,Quantity,LicenseServer,AcquiredOn</c>.</summary>
    internal static EstateText Owned(params string[] rows) =>
        Estates.TwoGenerations.With("cals.csv", ["PackId,Kind,Version,Quantity,LicenseServer,AcquiredOn", .. rows]);

    /// <summary>Rows of <c>LicenseServer,KeyPackId,Kind,Version,Total,Issued</c>.</summary>
    internal static EstateText Reported(this EstateText estate, params string[] rows) =>
        estate.With("key-packs.csv", ["LicenseServer,KeyPackId,Kind,Version,Total,Issued", .. rows]);

    /// <summary>Rows of <c>LicenseId,Client,IssuedOn,ExpiresOn,Type,Version</c>.</summary>
    internal static EstateText Tokens(params string[] rows) =>
        Estates.TwoGenerations.With(
            "issued-licenses.csv",
            ["LicenseId,Client,IssuedOn,ExpiresOn,Type,Version", .. rows]
        );
}
