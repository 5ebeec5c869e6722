using System.Globalization;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>
/// Checks a proof file as an auditor would, with nothing but the file: every access has a CAL at one end; no flow exceeds a capacity or uses what is
/// no access; the flows bound the cost from below as the file says. Shares no code with the program.
/// </summary>
internal sealed class ProofChecker
{
    private readonly Dictionary<long, long> weights = [];
    private readonly HashSet<(long?, long?)> accesses = [];
    private readonly HashSet<long> heldPeople = [];
    private readonly HashSet<long> heldDevices = [];

    /// <summary>Answers found sound.</summary>
    internal List<(string Layer, string Answer, long Cost, long Bound)> Sound { get; } = [];

    /// <summary>What is wrong; empty where all is sound.</summary>
    internal List<string> Problems { get; } = [];

    internal static ProofChecker Of(IEnumerable<string> lines)
    {
        var checker = new ProofChecker();
        string layer = "";
        List<string[]> answer = [];
        foreach (string[] words in lines.Select(line => line.Split(' ')))
            switch (words[0])
            {
                case "layer":
                    checker.Finish(layer, answer);
                    layer = words[1];
                    checker.weights.Clear();
                    checker.accesses.Clear();
                    checker.heldPeople.Clear();
                    checker.heldDevices.Clear();
                    break;
                case "person":
                    checker.weights[Number(words[1])!.Value] = Number(words[2])!.Value;
                    break;
                case "held-person":
                    checker.heldPeople.Add(Number(words[1])!.Value);
                    break;
                case "held-device":
                    checker.heldDevices.Add(Number(words[1])!.Value);
                    break;
                case "access":
                    checker.accesses.Add((Number(words[1]), Number(words[2])));
                    break;
                case "answer":
                    checker.Finish(layer, answer);
                    answer.Add(words);
                    break;
                default:
                    if (answer.Count > 0)
                        answer.Add(words);
                    break;
            }
        checker.Finish(layer, answer);
        return checker;
    }

    private void Finish(string layer, List<string[]> answer)
    {
        if (answer.Count == 0)
            return;
        int before = Problems.Count;
        long[] owned = Numbers(answer, "owned");
        long[] prices = Numbers(answer, "prices");
        long[] used = Numbers(answer, "used");
        long cost = Numbers(answer, "cost")[0];
        long bound = Numbers(answer, "bound")[0];
        HashSet<long> people = [.. Column(answer, "user-cal")];
        HashSet<long> devices = [.. Column(answer, "device-cal")];
        foreach ((long? person, long? device) in accesses)
            if (!Covered(person, device, people, devices))
                Problems.Add($"access {person} {device} has no CAL");
        Same("user CALs", used[0], people.Sum(person => weights[person]));
        Same("device CALs", used[1], devices.Count);
        Same(
            "cost",
            cost,
            (prices[0] * Math.Max(0, used[0] - owned[0])) + (prices[1] * Math.Max(0, used[1] - owned[1]))
        );
        Same("bound", bound, BoundOf(Lines(answer), owned, prices));
        if (bound > cost)
            Problems.Add("the bound is above the cost");
        if (Problems.Count == before)
            Sound.Add((layer, answer[0][1], cost, bound));
        answer.Clear();
    }

    private bool Covered(long? person, long? device, HashSet<long> people, HashSet<long> devices) =>
        (person is { } who && (people.Contains(who) || heldPeople.Contains(who)))
        || (device is { } what && (devices.Contains(what) || heldDevices.Contains(what)));

    /// <summary>The least cost over every number of user CALs that the lines allow.</summary>
    private long BoundOf(List<(long User, long Device, long Value)> lines, long[] owned, long[] prices)
    {
        long most = weights.Values.Sum() + 1;
        long least = long.MaxValue;
        for (long x = 0; x <= most; x++)
        {
            long y = 0;
            foreach ((long user, long device, long value) in lines)
            {
                long rest = value - (user * x);
                if (rest > 0)
                    y = device == 0 ? long.MaxValue : Math.Max(y, (rest + device - 1) / device);
                if (y == long.MaxValue)
                    break;
            }
            if (y != long.MaxValue)
                least = Math.Min(
                    least,
                    (prices[0] * Math.Max(0, x - owned[0])) + (prices[1] * Math.Max(0, y - owned[1]))
                );
        }
        return least;
    }

    /// <summary>A line counts for the flow that is written under it, and for no more.</summary>
    private List<(long User, long Device, long Value)> Lines(List<string[]> answer)
    {
        List<(long User, long Device, long Value)> lines = [];
        var ofPerson = new Dictionary<long, long>();
        var ofDevice = new Dictionary<long, long>();
        long sum = 0;
        foreach (string[] words in answer.Where(words => words[0] is "line" or "flow").Append(["line", "0", "0", "0"]))
        {
            if (words[0] == "line")
            {
                if (lines.Count > 0)
                {
                    (long user, long device, long value) = lines[^1];
                    Same("value of a line", value, sum);
                    if (ofPerson.Any(entry => entry.Value > user * weights[entry.Key]))
                        Problems.Add("a person carries more than the line allows");
                    if (ofDevice.Any(entry => entry.Value > device))
                        Problems.Add("a device carries more than the line allows");
                }
                lines.Add((Number(words[1])!.Value, Number(words[2])!.Value, Number(words[3])!.Value));
                ofPerson.Clear();
                ofDevice.Clear();
                sum = 0;
                continue;
            }
            (long? from, long? to, long amount) = (Number(words[1]), Number(words[2]), Number(words[3])!.Value);
            if (!accesses.Contains((from, to)) || amount <= 0)
                Problems.Add($"flow {from} {to} is no access");
            if ((from is { } who && heldPeople.Contains(who)) || (to is { } what && heldDevices.Contains(what)))
                Problems.Add($"flow {from} {to} is covered by a CAL held by name");
            if (from is { } person)
                ofPerson[person] = ofPerson.GetValueOrDefault(person) + amount;
            if (to is { } carried)
                ofDevice[carried] = ofDevice.GetValueOrDefault(carried) + amount;
            sum += amount;
        }
        lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    private void Same(string what, long said, long found)
    {
        if (said != found)
            Problems.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {said} is written, {found} is found"));
    }

    private static long[] Numbers(List<string[]> answer, string word) =>
        [.. answer.Single(words => words[0] == word).Skip(1).Select(text => Number(text)!.Value)];

    private static IEnumerable<long> Column(List<string[]> answer, string word) =>
        answer.Where(words => words[0] == word).Select(words => Number(words[1])!.Value);

    private static long? Number(string text) =>
        text == "-" ? null : long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
