using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>
/// The accesses of a layer as pairs of people and devices, each numbered in the order of the keys, so that the order of the evidence does not
/// matter.
/// </summary>
internal sealed class AccessGraph
{
    private readonly Dictionary<string, int> personIndex;
    private readonly Dictionary<string, int> deviceIndex;

    internal AccessGraph(IReadOnlyCollection<AccessRelation> accesses)
    {
        People = Sorted(accesses.Select(access => access.Person));
        personIndex = Indexed(People);
        int[] weights = new int[People.Length];
        foreach (AccessRelation access in accesses.Where(access => access.Person is not null))
        {
            int person = personIndex[access.Person!];
            weights[person] = Math.Max(weights[person], access.People);
        }
        Weights = ImmutableCollectionsMarshal.AsImmutableArray(weights);

        NamedDevices = accesses
            .Select(access => access.Device)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Count();
        Devices = [.. Sorted(accesses.Select(access => access.Device)), .. Sorted(accesses.Select(Unnamed))];
        deviceIndex = Indexed(Devices);

        var pairs = new HashSet<(int Person, int Device)>();
        var forced = new SortedSet<int>();
        foreach (AccessRelation access in accesses)
        {
            int device = DeviceOf(access);
            pairs.Add((PersonOf(access), device));
            if (access.DeviceCalOnly)
                forced.Add(device);
        }
        Pairs = [.. pairs.Order()];
        Forced = [.. forced];
    }

    /// <summary>Keys of the people.</summary>
    internal ImmutableArray<string> People { get; }

    /// <summary>Human beings behind each of them.</summary>
    internal ImmutableArray<int> Weights { get; }

    /// <summary>Keys of the devices; behind the named ones stand those that must hold a CAL and that the evidence does not name.</summary>
    internal ImmutableArray<string> Devices { get; }

    /// <summary>Number of devices that the evidence names.</summary>
    internal int NamedDevices { get; }

    /// <summary>Distinct pairs, -1 where there is no person or no device.</summary>
    internal ImmutableArray<(int Person, int Device)> Pairs { get; }

    /// <summary>Devices that only a device CAL helps.</summary>
    internal ImmutableArray<int> Forced { get; }

    internal int PersonOf(AccessRelation access) => access.Person is null ? -1 : personIndex[access.Person];

    internal int DeviceOf(AccessRelation access) =>
        (access.Device ?? Unnamed(access)) is { } device ? deviceIndex[device] : -1;

    internal int IndexOfPerson(string key) => personIndex.GetValueOrDefault(key, -1);

    internal int IndexOfDevice(string key) => deviceIndex.GetValueOrDefault(key, -1);

    /// <summary>Only a device CAL helps and no device is named: one device for each person, at the least.</summary>
    private static string? Unnamed(AccessRelation access) =>
        access.DeviceCalOnly && access.Device is null ? $"(unnamed device of {access.Person})" : null;

    private static ImmutableArray<string> Sorted(IEnumerable<string?> keys) =>
        [.. keys.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static Dictionary<string, int> Indexed(ImmutableArray<string> keys)
    {
        var index = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        foreach (string key in keys)
            index.Add(key, index.Count);
        return index;
    }
}
