using System.Globalization;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>
/// What an auditor's script would do: reads the accesses and the written certificate, and believes nothing else.
/// Shares no code with the solver.
/// </summary>
internal sealed class CertificateChecker
{
    private readonly Dictionary<long, long> weights = [];
    private readonly HashSet<(long?, long?)> accesses = [];
    private readonly HashSet<long> heldPeople = [];
    private readonly HashSet<long> heldDevices = [];
    private readonly HashSet<long> userCals = [];
    private readonly HashSet<long> deviceCals = [];
    private readonly Dictionary<string, long[]> claims = [];
    private readonly List<(long A, long B, long Value, List<(long? Person, long? Device, long Amount)> Flow)> lines =
    [];

    private CertificateChecker() { }

    /// <summary>The first thing wrong, or null.</summary>
    public static string? Check(string accesses, string certificate)
    {
        var checker = new CertificateChecker();
        return checker.ReadAccesses(accesses)
            ?? checker.ReadCertificate(certificate)
            ?? checker.CheckCover()
            ?? checker.CheckLines()
            ?? checker.CheckBound();
    }

    private string? ReadAccesses(string text)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "person":
                    weights.Add(Number(words[1]), Number(words[2]));
                    break;
                case "access":
                    accesses.Add((Optional(words[1]), Optional(words[2])));
                    break;
                case "held-person":
                    heldPeople.Add(Number(words[1]));
                    break;
                case "held-device":
                    heldDevices.Add(Number(words[1]));
                    break;
                default:
                    return $"accesses: {line}";
            }
        }
        return null;
    }

    private string? ReadCertificate(string text)
    {
        var rows = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var row in rows)
        {
            var words = row.Split(' ');
            switch (words[0])
            {
                case "owned" or "prices" or "used" or "cost" or "bound":
                    claims.Add(words[0], [.. words.Skip(1).Select(Number)]);
                    break;
                case "claim" when words[1] == "optimal":
                    claims.Add("gap", [0]);
                    break;
                case "claim":
                    claims.Add(words[1], [Number(words[2])]);
                    break;
                case "user-cal":
                    if (!weights.ContainsKey(Number(words[1])) || !userCals.Add(Number(words[1])))
                        return $"no such person, or twice: {row}";
                    break;
                case "device-cal":
                    if (!deviceCals.Add(Number(words[1])))
                        return $"twice: {row}";
                    break;
                case "line":
                    lines.Add((Number(words[1]), Number(words[2]), Number(words[3]), []));
                    break;
                case "flow":
                    lines[^1].Flow.Add((Optional(words[1]), Optional(words[2]), Number(words[3])));
                    break;
                default:
                    return row;
            }
        }
        return null;
    }

    private string? CheckCover()
    {
        foreach (var (person, device) in accesses)
        {
            var covered =
                (person is { } p && (userCals.Contains(p) || heldPeople.Contains(p)))
                || (device is { } d && (deviceCals.Contains(d) || heldDevices.Contains(d)));
            if (!covered)
                return $"access {person} {device} has no CAL";
        }
        var (x, y) = (userCals.Sum(p => weights[p]), (long)deviceCals.Count);
        if (claims["used"][0] != x || claims["used"][1] != y)
            return "the CALs used are miscounted";
        return claims["cost"][0] == Cost(x, y) ? null : "the cost is miscounted";
    }

    private string? CheckLines()
    {
        foreach (var line in lines)
        {
            var people = new Dictionary<long, long>();
            var devices = new Dictionary<long, long>();
            var pairs = new HashSet<(long?, long?)>();
            foreach (var (person, device, amount) in line.Flow)
            {
                if (!accesses.Contains((person, device)) || !pairs.Add((person, device)) || amount <= 0)
                    return $"flow {person} {device} {amount}: no such access, or twice, or nothing";
                if (person is { } p)
                {
                    people[p] = people.GetValueOrDefault(p) + amount;
                    if (heldPeople.Contains(p) || people[p] > line.A * weights[p])
                        return $"person {p} is over its weight";
                }
                if (device is { } d)
                {
                    devices[d] = devices.GetValueOrDefault(d) + amount;
                    if (heldDevices.Contains(d) || devices[d] > line.B)
                        return $"device {d} is over its weight";
                }
            }
            if (line.Flow.Sum(entry => entry.Amount) != line.Value)
                return "the entries do not add up to the line's value";
        }
        return null;
    }

    private string? CheckBound()
    {
        var least = long.MaxValue;
        for (long x = 0; x <= weights.Values.Sum(); x++)
            if (LeastDevices(x) is { } y)
                least = Math.Min(least, Cost(x, y));
        if (claims["bound"][0] > least)
            return $"the lines prove {least} only";
        if (claims["cost"][0] - claims["bound"][0] != claims["gap"][0])
            return "the claim is not what cost and bound say";
        return claims["bound"][0] <= claims["cost"][0] ? null : "the bound is above the cost";
    }

    private long? LeastDevices(long x)
    {
        long y = 0;
        foreach (var (a, b, value, _) in lines)
        {
            var rest = value - (a * x);
            if (rest <= 0)
                continue;
            if (b == 0)
                return null;
            y = Math.Max(y, (rest + b - 1) / b);
        }
        return y;
    }

    private long Cost(long x, long y) =>
        (claims["prices"][0] * Math.Max(0, x - claims["owned"][0]))
        + (claims["prices"][1] * Math.Max(0, y - claims["owned"][1]));

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    private static long? Optional(string word) => word == "-" ? null : Number(word);
}
