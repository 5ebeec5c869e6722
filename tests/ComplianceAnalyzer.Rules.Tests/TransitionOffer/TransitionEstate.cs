using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.TransitionOffer;

/// <summary>An estate of one file server with Windows XP licenses and TS CALs drawn against them.</summary>
internal static class TransitionEstate
{
    private static readonly EstateText server = EstateText.Empty.With(
        "servers.csv",
        "Name,Domain,OperatingSystem,Edition",
        "FS1,CONTOSO,Windows Server 2003,Standard"
    );

    /// <summary>Rows of <c>LicenseId,Product,Quantity,AcquiredOn,Channel,Programme,EnrollmentNumber,ProductKey</c>.</summary>
    internal static EstateText Licenses(params string[] rows) =>
        server.With(
            "xp-licenses.csv",
            ["LicenseId,Product,Quantity,AcquiredOn,Channel,Programme,EnrollmentNumber,ProductKey", .. rows]
        );

    /// <summary>Packs without any XP license file.</summary>
    internal static EstateText PacksOnly(params string[] rows) => server.Packs(rows);

    /// <summary>Adds rows of <c>PackId,Kind,Version,Quantity,AcquiredOn,Channel,XpLicense,RedeemedOn,RedeemedWith,LicenseServer</c>.</summary>
    internal static EstateText Packs(this EstateText estate, params string[] rows) =>
        estate.With(
            "cals.csv",
            ["PackId,Kind,Version,Quantity,AcquiredOn,Channel,XpLicense,RedeemedOn,RedeemedWith,LicenseServer", .. rows]
        );
}
