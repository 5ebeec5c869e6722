using System.Globalization;
using System.Text;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>The accesses of a test as plain lists, from which the graph, the text for the checker and the brute force are made.</summary>
internal sealed record Estate(int[] Weights, int Devices, (int? Person, int? Device)[] Accesses)
{
    public int[] HeldPeople { get; init; } = [];

    public int[] HeldDevices { get; init; } = [];

    public AccessGraph Graph()
    {
        var builder = new AccessGraphBuilder(Weights, Devices);
        foreach (var (person, device) in Accesses)
        {
            if (person is { } p && device is { } d)
                builder.AddAccess(p, d);
            else if (person is { } alone)
                builder.ForcePerson(alone);
            else
                builder.ForceDevice(device!.Value);
        }
        foreach (var person in HeldPeople)
            builder.HoldPerson(person);
        foreach (var device in HeldDevices)
            builder.HoldDevice(device);
        return builder.Build();
    }

    /// <summary>What the checker is given beside the certificate.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var p = 0; p < Weights.Length; p++)
            text.Append(CultureInfo.InvariantCulture, $"person {p} {Weights[p]}\n");
        foreach (var (person, device) in Accesses)
            text.Append(CultureInfo.InvariantCulture, $"access {Word(person)} {Word(device)}\n");
        foreach (var person in HeldPeople)
            text.Append(CultureInfo.InvariantCulture, $"held-person {person}\n");
        foreach (var device in HeldDevices)
            text.Append(CultureInfo.InvariantCulture, $"held-device {device}\n");
        return text.ToString();
    }

    public static Estate Random(Random random, int most)
    {
        var (people, devices) = (random.Next(1, most + 1), random.Next(1, most + 1));
        var weighted = random.Next(2) == 0;
        var weights = new int[people];
        for (var p = 0; p < people; p++)
            weights[p] = weighted && random.Next(4) == 0 ? random.Next(2, 5) : 1;
        var accesses = new List<(int?, int?)>();
        var count = random.Next(0, (people * devices / (1 + random.Next(3))) + 1);
        for (var i = 0; i < count; i++)
            accesses.Add((random.Next(people), random.Next(devices)));
        if (random.Next(3) == 0)
            accesses.Add((null, random.Next(devices)));
        if (random.Next(3) == 0)
            accesses.Add((random.Next(people), null));
        return new Estate(weights, devices, [.. accesses])
        {
            HeldPeople = random.Next(4) == 0 ? [random.Next(people)] : [],
            HeldDevices = random.Next(4) == 0 ? [random.Next(devices)] : [],
        };
    }

    private static string Word(int? vertex) => vertex?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
