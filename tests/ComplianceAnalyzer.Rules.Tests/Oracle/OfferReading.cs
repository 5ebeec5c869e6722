using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>The terms of the transition offer (TSL4xxx) read plainly over the rows, one verdict a line, without the rules.</summary>
internal sealed class OfferReading(Estate estate, DateOnly asOf, InterpretationSwitches switches)
{
    private static readonly DateOnly cutoff = new(2003, 4, 24);
    private static readonly DateOnly lastDay = new(2007, 6, 30);

    private EvidenceTable Licenses => estate.Tables.Single(table => table.Table == InventoryTable.XpLicenses);

    private CalPack[] Offer => [.. estate.CalPacks.Where(pack => pack.Channel == AcquisitionChannel.TransitionOffer)];

    internal IEnumerable<string> Verdicts() =>
        [.. Late(), .. TooMany(), .. Ineligible(), .. Numbers(), .. Keys(), .. Methods(), .. Installed()];

    /// <summary>CALs that each license can give: certainly, and at most.</summary>
    internal (int Lower, int Upper) Right(XpLicense license) =>
        !license.IsXpProfessional || license.AcquiredOn > cutoff ? (0, 0)
        : license.AcquiredOn < cutoff || switches.CutoffDayQualifies ? (license.Quantity, license.Quantity)
        : (0, license.Quantity);

    private static bool InTime(CalPack pack) => pack.RedeemedOn is null || pack.RedeemedOn <= lastDay;

    private bool Drawn(CalPack pack) => InTime(pack) && (pack.RedeemedOn is null || pack.RedeemedOn <= asOf);

    private IEnumerable<string> Late() =>
        Offer.Select(pack =>
            $"TSL4002 {(
                pack.RedeemedOn > lastDay ? "NonCompliant"
                : pack.RedeemedOn is null && !(pack.AcquiredOn <= lastDay) && asOf > lastDay ? "Indeterminate"
                : "Compliant")} cal-pack {pack.PackId}"
        );

    private IEnumerable<string> TooMany()
    {
        foreach (XpLicense license in estate.XpLicenses)
        {
            CalPack[] named = [.. Offer.Where(pack => InTime(pack) && pack.XpLicense == license.LicenseId)];
            if (named.Length == 0)
                continue;
            int drawn = named.Where(Drawn).Sum(pack => pack.Quantity);
            (int lower, int upper) = Right(license);
            yield return $"TSL4003 {Between(drawn, lower, upper)} xp-license {license.LicenseId}";
        }
        if (!Offer.Any(InTime))
            yield break;
        int total = Offer.Where(Drawn).Sum(pack => pack.Quantity);
        yield return $"TSL4003 {(
            !Licenses.Present && total > 0
                ? "Indeterminate"
                : Between(total, estate.XpLicenses.Sum(row => Right(row).Lower), estate.XpLicenses.Sum(row => Right(row).Upper))
        )} transition-offer total";
    }

    private static string Between(int drawn, int lower, int upper) =>
        drawn > upper ? "NonCompliant"
        : drawn > lower ? "Indeterminate"
        : "Compliant";

    private CalPack[] Claims => [.. Offer.Where(pack => pack.XpLicense is not null && !(pack.RedeemedOn > asOf))];

    private XpLicense? LicenseOf(CalPack pack) =>
        estate.XpLicenses.SingleOrDefault(license => license.LicenseId == pack.XpLicense);

    private IEnumerable<string> Ineligible() =>
        Claims.Select(pack =>
            $"TSL4004 {(
                LicenseOf(pack) is not { } license ? (Licenses.Present ? "NonCompliant" : "Indeterminate")
                : Right(license).Lower > 0 ? "Compliant"
                : Right(license).Upper > 0 ? "Indeterminate"
                : "NonCompliant")} cal-pack {pack.PackId}"
        );

    private IEnumerable<string> Numbers()
    {
        foreach (XpLicense license in estate.XpLicenses.Where(row => row.Channel == AcquisitionChannel.Volume))
        {
            bool redeemed = Offer.Any(pack =>
                Drawn(pack) && pack.XpLicense == license.LicenseId && pack.Kind is CalKind.TsUser or CalKind.TsDevice
            );
            (int lower, int upper) = Right(license);
            bool open = asOf <= lastDay;
            if (!redeemed && !(open && upper > 0))
                continue;
            bool enrollment = license.EnrollmentNumber == "1000001";
            bool agreement = license.AgreementNumber == "2000001";
            bool? good = license.Program switch
            {
                VolumeProgram.Select => enrollment,
                VolumeProgram.OpenValue => agreement,
                _ => enrollment || agreement ? null : false,
            };
            string outcome =
                good == true ? "Compliant"
                : good is null ? "Indeterminate"
                : redeemed || (open && lower > 0) ? "NonCompliant"
                : "Indeterminate";
            yield return $"TSL4006 {outcome} xp-license {license.LicenseId}";
        }
    }

    private IEnumerable<string> Keys()
    {
        XpLicense[] keyed =
        [
            .. estate.XpLicenses.Where(row =>
                row.IsXpProfessional && row.Channel is AcquisitionChannel.Retail or AcquisitionChannel.Oem
            ),
        ];
        foreach (XpLicense license in keyed)
        {
            yield return $"TSL4007 {(license.ProductKey is null ? "NonCompliant" : "Compliant")} xp-license {license.LicenseId}";
            if (license.ProductKey is { } key)
                yield return $"TSL4008 {(
                    keyed.Count(other => other.ProductKey?.Hash == key.Hash) > 1 ? "NonCompliant" : "Compliant")} xp-license {license.LicenseId}";
        }
    }

    private IEnumerable<string> Methods() =>
        from pack in Claims
        let license = LicenseOf(pack)
        where license is not null
        let outcome = pack.RedeemedWith is null ? "Indeterminate"
        : license.Channel == AcquisitionChannel.Volume == (pack.RedeemedWith == RedemptionCredential.ProductKey)
            ? "NonCompliant"
        : "Compliant"
        select $"TSL4009 {outcome} cal-pack {pack.PackId}";

    private IEnumerable<string> Installed() =>
        Offer
            .Where(pack => Drawn(pack) && pack.Kind != CalKind.WindowsUser)
            .Select(pack =>
                $"TSL4010 {(pack.LicenseServer is null ? "NonCompliant" : "Compliant")} cal-pack {pack.PackId}"
            );
}
