namespace ComplianceAnalyzer.CalMix.Tests.Shapes;

/// <summary>Makes estates of a shape, always the same from the same seed; one account in fifty has two or three people behind it if asked.</summary>
public sealed class ShapeGenerator
{
    private readonly Random random;
    private readonly List<(int Person, int Device)> accesses = [];
    private int people;
    private int devices;

    private ShapeGenerator(int seed) => random = new Random(seed);

    public static AccessGraph Generate(Shape shape, int people, int seed, bool shared = false)
    {
        var generator = new ShapeGenerator(seed);
        generator.Add(shape, people);
        var weights = new int[generator.people];
        for (var p = 0; p < weights.Length; p++)
            weights[p] = shared && generator.random.Next(50) == 0 ? generator.random.Next(2, 4) : 1;
        var builder = new AccessGraphBuilder(weights, generator.devices);
        foreach (var (person, device) in generator.accesses)
            builder.AddAccess(person, device);
        return builder.Build();
    }

    /// <summary>So many distinct pairs, each as likely as any other; the first devices hold a CAL by name.</summary>
    public static AccessGraph Drawn(int people, int devices, int pairs, int held)
    {
        var draw = new Random(1);
        var drawn = new HashSet<(int, int)>();
        while (drawn.Count < pairs)
            drawn.Add((draw.Next(people), draw.Next(devices)));
        var builder = new AccessGraphBuilder(people, devices);
        foreach (var (person, device) in drawn)
            builder.AddAccess(person, device);
        for (var device = 0; device < held; device++)
            builder.HoldDevice(device);
        return builder.Build();
    }

    private void Add(Shape shape, int count)
    {
        switch (shape)
        {
            case Shape.Offices:
                Offices(count);
                break;
            case Shape.Kiosks:
                Groups(count, groupSize: 15, groupDevices: 3, most: 3);
                break;
            case Shape.CallCentres:
                Groups(count, groupSize: 32, groupDevices: 12, most: 5);
                break;
            case Shape.Roamers:
                Offices(count / 2);
                Roamers(count - (count / 2), count / 100, 0);
                break;
            case Shape.Mixed:
                Site(count);
                break;
            case Shape.Islands:
                for (var left = count; left > 0; )
                {
                    var size = Math.Min(left, random.Next(20, 600));
                    Site(size);
                    left -= size;
                }
                break;
            case Shape.PowerLaw:
                PowerLaw(count);
                break;
            default:
                Uniform(count);
                break;
        }
    }

    private void Site(int count)
    {
        var firstDevice = devices;
        var (office, kiosk, calls) = (count * 45 / 100, count / 5, count / 5);
        Offices(office);
        Groups(kiosk, groupSize: 15, groupDevices: 3, most: 3);
        Groups(calls, groupSize: 32, groupDevices: 12, most: 5);
        Roamers(count - office - kiosk - calls, count * 3 / 100, firstDevice);
    }

    private void Offices(int count)
    {
        var room = -1;
        for (var i = 0; i < count; i++)
        {
            if (i % 12 == 0)
                room = devices++;
            var person = people++;
            for (var own = random.Next(1, 4); own > 0; own--)
                accesses.Add((person, devices++));
            if (random.Next(3) == 0)
                accesses.Add((person, room));
        }
    }

    /// <summary>Groups of people on the devices of their group; one in twenty also lends a hand on the group before.</summary>
    private void Groups(int count, int groupSize, int groupDevices, int most)
    {
        for (var left = count; left > 0; left -= groupSize)
        {
            var first = devices;
            devices += groupDevices;
            for (var i = 0; i < Math.Min(left, groupSize); i++)
            {
                var person = people++;
                for (var used = random.Next(1, most + 1); used > 0; used--)
                    accesses.Add((person, first + random.Next(groupDevices)));
                if (left < count && random.Next(20) == 0)
                    accesses.Add((person, first - 1 - random.Next(groupDevices)));
            }
        }
    }

    /// <summary>Their own device and some others of the estate; the last of them are IT, on up to two thousand (Pareto).</summary>
    private void Roamers(int count, int it, int firstDevice)
    {
        var shared = devices;
        for (var i = 0; i < count; i++)
        {
            var person = people++;
            accesses.Add((person, devices++));
            var others =
                i < count - it ? random.Next(1, 6) : (int)Math.Min(2000, 3 / Math.Pow(1 - random.NextDouble(), 0.9));
            for (; others > 0 && shared > firstDevice; others--)
                accesses.Add((person, random.Next(firstDevice, shared)));
        }
    }

    private void PowerLaw(int count)
    {
        people = devices = count;
        for (var person = 0; person < count; person++)
        for (var used = (int)Math.Min(2000, Math.Pow(1 - random.NextDouble(), -1 / 1.5)); used > 0; used--)
            accesses.Add((person, (int)(count * Math.Pow(random.NextDouble(), 2.4))));
    }

    private void Uniform(int count)
    {
        people = devices = count;
        for (var person = 0; person < count; person++)
        for (var i = 0; i < 3; i++)
            accesses.Add((person, random.Next(count)));
    }
}
