using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Rules.Tests.Oracle;

/// <summary>CALs of one layer, and whether they can be laid over accesses: every set of people who get user CALs is tried.</summary>
internal sealed class PlainStock(IReadOnlyCollection<CalPack> packs, CalKind user, CalKind device)
{
    private static readonly ProductVersion v2003 = new(2003);

    internal bool Covers(IReadOnlyCollection<PlainAccess> accesses)
    {
        string[] people =
        [
            .. accesses.Select(access => access.Use.Person).OfType<string>().Distinct(StringComparer.Ordinal),
        ];
        return Enumerable
            .Range(0, 1 << people.Length)
            .Any(set => CoversWith(accesses, [.. people.Where((_, index) => (set & (1 << index)) != 0)]));
    }

    private bool CoversWith(IReadOnlyCollection<PlainAccess> accesses, HashSet<string> withCal)
    {
        int users = withCal.Sum(person =>
        {
            int heads = accesses.Where(access => access.Use.Person == person).Max(access => access.Use.People);
            return Math.Max(0, heads - Sum(user, person, old: false));
        });
        if (users > Sum(user, null, old: false))
            return false;
        PlainAccess[] left =
        [
            .. accesses.Where(access =>
                access.DeviceOnly || access.Use.Person is null || !withCal.Contains(access.Use.Person)
            ),
        ];
        if (left.Any(access => access.Use.Device is null && !access.DeviceOnly))
            return false;
        string[] devices =
        [
            .. left.Select(access => access.Use.Device ?? $"?{access.Use.Person}").Distinct(StringComparer.Ordinal),
        ];
        // A device that is used on Windows 2000 alone may have a CAL of that version; of an unnamed one that is not known.
        string[] open = [.. devices.Where(name => Sum(device, name, old: false) == 0)];
        string[] mayBeOld =
        [
            .. open.Where(name =>
                accesses.Where(access => access.Use.Device == name).DefaultIfEmpty().All(access => access?.Old == true)
            ),
        ];
        int byOldName = mayBeOld.Count(name => Sum(device, name, old: true) > 0);
        int byOldPool = Math.Min(mayBeOld.Length - byOldName, Sum(device, null, old: true));
        return open.Length - byOldName - byOldPool <= Sum(device, null, old: false);
    }

    private int Sum(CalKind kind, string? holder, bool old) =>
        packs
            .Where(pack => pack.Kind == kind && pack.AssignedTo == holder && pack.Version < v2003 == old)
            .Sum(pack => pack.Quantity);
}
