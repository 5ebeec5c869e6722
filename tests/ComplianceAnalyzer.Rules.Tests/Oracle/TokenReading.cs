using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>What license servers report (TSL8xxx) and shared accounts (TSL9003), read plainly over the rows, without the rules.</summary>
internal sealed class TokenReading(Estate estate, DateOnly asOf, OfferReading offer)
{
    private const int TemporaryDays = 90;
    private static readonly DateOnly lastDay = new(2007, 6, 30);

    private bool HasSessions => Has(InventoryTable.Sessions);

    internal IEnumerable<string> Verdicts() => [.. Stocks(), .. Twice(), .. Expired(), .. Issued(), .. Shared()];

    private bool Has(InventoryTable table) => estate.Tables.Single(entry => entry.Table == table).Present;

    private IEnumerable<string> Stocks()
    {
        (CalPack Pack, int Owned, int Unbacked)[] packs = [.. Owned()];
        KeyPack[] counted =
        [
            .. estate.KeyPacks.Where(pack => pack.Kind is not (KeyPackKind.BuiltIn or KeyPackKind.Temporary)),
        ];
        if (counted.Any(pack => pack.Kind is null || pack.Version is null))
            yield return "TSL8001 Indeterminate cal-stock unknown";
        foreach (CalKind kind in (CalKind[])[CalKind.TsUser, CalKind.TsDevice])
        foreach (int year in (int[])[2000, 2003, 2008])
        {
            KeyPack[] reported =
            [
                .. counted.Where(pack => pack.Kind?.ToString() == kind.ToString() && pack.Version?.Year == year),
            ];
            var own = packs.Where(entry => entry.Pack.Kind == kind && entry.Pack.Version.Year == year).ToArray();
            int owned = own.Sum(entry => entry.Owned);
            int unproven = Has(InventoryTable.XpLicenses) ? 0 : own.Sum(entry => entry.Unbacked);
            int installed = reported.Sum(pack => pack.Total ?? 0);
            bool uncounted = reported.Any(pack => pack.Total is null);
            if (reported.Length > 0)
                yield return $"TSL8001 {(
                    installed > owned + unproven ? (Has(InventoryTable.Cals) ? "NonCompliant" : "Indeterminate")
                    : installed > owned || uncounted ? "Indeterminate"
                    : "Compliant")} cal-stock {kind} {year}";
            if (owned == 0)
                continue;
            int located = own.Where(entry => entry.Pack.LicenseServer is not null).Sum(entry => entry.Owned);
            yield return $"TSL8002 {(
                Math.Max(located, installed) >= owned ? "Compliant"
                : uncounted ? "Indeterminate"
                : "NonCompliant")} cal-stock {kind} {year}";
        }
    }

    /// <summary>One CAL for one license: packs that name one draw on it first, in the order of redemption; the others share what is left.</summary>
    private IEnumerable<(CalPack Pack, int Owned, int Unbacked)> Owned()
    {
        CalPack[] ours =
        [
            .. estate.CalPacks.Where(pack =>
                pack.Kind is CalKind.TsUser or CalKind.TsDevice && !(pack.AcquiredOn > asOf)
            ),
        ];
        foreach (CalPack pack in ours.Where(pack => pack.Channel != AcquisitionChannel.TransitionOffer))
            yield return (pack, pack.Quantity, 0);
        Dictionary<string, int> left = estate.XpLicenses.ToDictionary(
            license => license.LicenseId,
            license => offer.Right(license).Upper,
            StringComparer.Ordinal
        );
        CalPack[] drawn =
        [
            .. ours.Where(pack => pack.Channel == AcquisitionChannel.TransitionOffer)
                .Where(pack => !(pack.RedeemedOn > asOf) && !(pack.RedeemedOn > lastDay))
                .OrderBy(pack => pack.RedeemedOn)
                .ThenBy(pack => pack.PackId, StringComparer.Ordinal),
        ];
        foreach (CalPack pack in drawn.Where(pack => pack.XpLicense is not null))
        {
            int backed = Math.Min(pack.Quantity, left.GetValueOrDefault(pack.XpLicense!));
            if (backed > 0)
                left[pack.XpLicense!] -= backed;
            yield return (pack, backed, pack.Quantity - backed);
        }
        int pool = left.Values.Sum();
        foreach (CalPack pack in drawn.Where(pack => pack.XpLicense is null))
        {
            int backed = Math.Min(pack.Quantity, pool);
            pool -= backed;
            yield return (pack, backed, pack.Quantity - backed);
        }
    }

    private static DateOnly? End(IssuedLicense token) =>
        token.ExpiresOn ?? (token.Temporary == true ? token.IssuedOn?.AddDays(TemporaryDays) : null);

    private bool Holds(IssuedLicense token) => !(token.IssuedOn > asOf) && !(End(token) < asOf);

    private IEnumerable<string> Twice() =>
        estate
            .IssuedLicenses.Where(token => token.Client is not null && Holds(token))
            .GroupBy(token => token.Client, StringComparer.Ordinal)
            .Select(device =>
                $"TSL8003 {(
                    device.GroupBy(token => token.Version).Any(version => version.Count() > 1) ? "NonCompliant" : "Compliant")} client {device.Key}"
            );

    private IEnumerable<string> Expired()
    {
        foreach (
            IGrouping<string?, IssuedLicense> device in estate
                .IssuedLicenses.Where(token => token.Client is not null && !(token.IssuedOn > asOf))
                .GroupBy(token => token.Client, StringComparer.Ordinal)
        )
        {
            IssuedLicense[] temporary = [.. device.Where(token => token.Temporary == true)];
            if (temporary.Length == 0)
                continue;
            yield return $"TSL8004 {Expiry(device, temporary)} client {device.Key}";
        }
    }

    private string Expiry(IGrouping<string?, IssuedLicense> device, IssuedLicense[] temporary)
    {
        if (device.Any(token => token.Temporary == false && Holds(token)))
            return "Compliant";
        if (temporary.Any(token => End(token) is null))
            return "Indeterminate";
        DateOnly end = temporary.Max(token => End(token)!.Value);
        if (end >= asOf)
            return "Compliant";
        DateOnly?[] days =
        [
            .. estate
                .Sessions.Where(session => session.Client == device.Key)
                .Where(session => session.Purpose == SessionPurpose.TerminalSession)
                .Select(session => session.LastSeen),
        ];
        return days.Any(day => day > end) ? "NonCompliant"
            : !HasSessions || days.Contains(null) ? "Indeterminate"
            : "Compliant";
    }

    private IEnumerable<string> Issued() =>
        estate
            .KeyPacks.Where(pack => pack.Kind is not (KeyPackKind.BuiltIn or KeyPackKind.Temporary))
            .Where(pack => pack.Issued is not null && pack.Total is not null)
            .Select(pack =>
                $"TSL8005 {(pack.Issued > pack.Total ? "NonCompliant" : "Compliant")} key-pack {pack.LicenseServer} {pack.KeyPackId}"
            );

    private IEnumerable<string> Shared() =>
        estate.Users.Where(user => user.People > 1).Select(user => $"TSL9003 Advice account {user.Key}");
}
