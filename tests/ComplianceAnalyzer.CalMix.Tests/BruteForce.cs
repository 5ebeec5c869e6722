namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>The least cost over every choice of people; the devices they leave uncovered must all have a CAL.</summary>
internal sealed class BruteForce
{
    private readonly List<(long X, long Y)> mixes = [];

    public BruteForce(Estate estate)
    {
        var people = estate.Weights.Length;
        for (var chosen = 0; chosen < 1 << people; chosen++)
        {
            long x = 0;
            for (var p = 0; p < people; p++)
                if ((chosen >> p & 1) == 1 && !estate.HeldPeople.Contains(p))
                    x += estate.Weights[p];
            var devices = new HashSet<int>();
            var lawful = true;
            foreach (var (person, device) in estate.Accesses)
            {
                var covered = person is { } p && ((chosen >> p & 1) == 1 || estate.HeldPeople.Contains(p));
                if (covered || (device is { } held && estate.HeldDevices.Contains(held)))
                    continue;
                if (device is { } d)
                    devices.Add(d);
                else
                    lawful = false;
            }
            if (lawful)
                mixes.Add((x, devices.Count));
        }
    }

    public long Cost(CalPools pools, CalPrices prices) =>
        mixes.Min(mix =>
            (prices.User * Math.Max(0, mix.X - pools.User)) + (prices.Device * Math.Max(0, mix.Y - pools.Device))
        );

    public long? AllUser => mixes.Where(mix => mix.Y == 0).Select(mix => (long?)mix.X).Min();

    public long? AllDevice => mixes.Where(mix => mix.X == 0).Select(mix => (long?)mix.Y).Min();
}
