using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Copies of one edition beside the licenses of that edition.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Copies">Copies installed, by key.</param>
/// <param name="Licenses">Licenses that count.</param>
/// <param name="Unlicensed">Copies that no license is left for, or that name a license which cannot serve them.</param>
/// <param name="Left">Licenses that no copy uses.</param>
internal sealed record EditionBalance(
    ServerEdition Edition,
    ImmutableArray<Server> Copies,
    ImmutableArray<ServerLicense> Licenses,
    ImmutableArray<Server> Unlicensed,
    int Left
)
{
    internal int Missing => Unlicensed.Length;

    internal int Licensed => Copies.Length - Missing;

    internal int Owned => Licenses.Sum(license => license.Quantity);

    /// <summary>A license of version 2003 or later that is owned on the day.</summary>
    internal static bool IsValid(ServerLicense license, DateOnly asOf) =>
        license.Version >= ProductVersion.V2003 && !(license.AcquiredOn > asOf);

    /// <summary>
    /// Copies that name a license take it first; one that names a known license of another kind, or more than it holds, is not licensed by it.
    /// The others share what is left. A name that leads to no license at all says nothing: such a copy stands with the others.
    /// </summary>
    internal static EditionBalance Of(
        ServerEdition edition,
        IEnumerable<Server> installed,
        IEnumerable<ServerLicense> licenses,
        DateOnly asOf
    )
    {
        ImmutableArray<Server> copies = [.. installed.OrderBy(copy => copy.Key, StringComparer.Ordinal)];
        ImmutableArray<ServerLicense> valid =
        [
            .. licenses.Where(license => license.Edition == edition && IsValid(license, asOf)),
        ];
        HashSet<string> known = licenses.Select(license => license.LicenseId).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, int> left = valid
            .GroupBy(license => license.LicenseId, StringComparer.Ordinal)
            .ToDictionary(id => id.Key, id => id.Sum(license => license.Quantity), StringComparer.Ordinal);

        var unlicensed = ImmutableArray.CreateBuilder<Server>();
        foreach (Server copy in copies.Where(copy => copy.License is not null && known.Contains(copy.License)))
        {
            if (left.GetValueOrDefault(copy.License!) > 0)
                left[copy.License!]--;
            else
                unlicensed.Add(copy);
        }
        ImmutableArray<Server> others =
        [
            .. copies.Where(copy => copy.License is null || !known.Contains(copy.License)),
        ];
        int shared = left.Values.Sum();
        unlicensed.AddRange(others.Skip(shared));
        return new EditionBalance(
            edition,
            copies,
            valid,
            unlicensed.ToImmutable(),
            Math.Max(0, shared - others.Length)
        );
    }
}
