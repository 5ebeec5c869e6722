using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>
/// Checks a proof as an auditor would, with nothing but its two files: every pair has a CAL at one end; no flow exceeds a capacity or uses what is
/// no pair; the flows bound the cost from below as the file says. Shares no code with the program, nor with the script in docs.
/// </summary>
internal sealed class ProofChecker
{
    private const string Header =
        "CalMixPairs,Layer,PersonNumber,Person,Humans,PersonHolds,DeviceNumber,Device,DeviceHolds,OwnedUser,OwnedDevice,PriceUser,PriceDevice";

    private static readonly string[] layers = ["Windows", "TerminalServices"];
    private readonly Dictionary<string, PairGraph> graphs = new(StringComparer.Ordinal);
    private readonly Queue<string[]> records = new();

    private ProofChecker() { }

    /// <summary>What is wrong first, or null.</summary>
    /// <param name="proof">Content of the proof.</param>
    /// <param name="pairs">Content of the file of pairs.</param>
    internal static string? Problem(string proof, string pairs) =>
        Problem(Encoding.UTF8.GetBytes(proof), Encoding.UTF8.GetBytes(pairs));

    private static string? Problem(byte[] proof, byte[] pairs)
    {
        try
        {
            new ProofChecker().Check(proof, pairs);
            return null;
        }
        catch (InvalidDataException wrong)
        {
            return wrong.Message;
        }
    }

    private void Check(byte[] proof, byte[] pairs)
    {
        string text = Encoding.ASCII.GetString(proof);
        Demand(text.EndsWith('\n'), "cut short within a line");
        string[] lines = text[..^1].Split('\n');
        foreach (string line in lines)
            records.Enqueue(line.Split(' '));
        Demand(Fields("compliance-analyzer-proof", 1)[0] == "2", "version");
        Demand(Fields("pairs", 1)[0] == Convert.ToHexStringLower(SHA256.HashData(pairs)), "other pairs");
        ReadPairs(Encoding.UTF8.GetString(pairs));
        Demand(graphs.Count > 0, "no layer");
        foreach (string layer in layers.Where(graphs.ContainsKey))
        {
            Demand(Fields("layer", 1)[0] == layer, "layer");
            CheckAnswer(graphs[layer], "with-owned", graphs[layer].Owned);
            CheckAnswer(graphs[layer], "from-zero", [0, 0]);
        }
        Demand(Whole(Fields("end", 1)[0]) == lines.Length - 1 && records.Count == 0, "number of lines");
    }

    private void ReadPairs(string text)
    {
        string[] rows = text.Split('\n');
        Demand(rows[0] == Header && rows[^1].Length == 0, "header or end of the pairs");
        foreach (string[] row in rows[1..^1].Select(row => row.Split(',')))
        {
            // The estates of the tests have no name with a comma in it.
            Demand(row.Length == 13 && layers.Contains(row[1]), "row of pairs");
            if (row[0] == "stock")
            {
                Demand(row[2..9].All(field => field.Length == 0), "stock with an end");
                long[] stock = [.. row[9..].Select(Whole)];
                Demand(stock[2] > 0 && stock[3] > 0, "price");
                Demand(graphs.TryAdd(row[1], new PairGraph(stock[..2], stock[2..])), "two stocks");
                continue;
            }
            Demand(row[0] == "pair" && row[9..].All(field => field.Length == 0), "kind of row");
            Demand(graphs.TryGetValue(row[1], out PairGraph? graph), "pair before stock");
            graph!.Add(row[2..6], [row[6], row[7], "1", row[8]]);
        }
    }

    private void CheckAnswer(PairGraph graph, string name, long[] owned)
    {
        Demand(Fields("answer", 1)[0] == name, "answer");
        Demand(Wholes("owned", 2).SequenceEqual(owned), "owned");
        Demand(Wholes("prices", 2).SequenceEqual(graph.Prices), "prices");
        long[] used = Wholes("used", 2);
        long cost = Wholes("cost", 1)[0];
        long bound = Wholes("bound", 1)[0];
        string claim = string.Join(' ', Demand(records.TryDequeue(out string[]? words), words, "claim"));
        HashSet<long> people = Holders("user-cal", graph.People);
        HashSet<long> devices = Holders("device-cal", graph.Devices);
        foreach ((long person, long device) in graph.Pairs)
            Demand(
                Covers(person, graph.People, people) || Covers(device, graph.Devices, devices),
                "a pair without a CAL"
            );
        Demand(used[0] == people.Sum(person => graph.People[person].Humans) && used[1] == devices.Count, "used");
        Demand(cost == graph.Cost(owned, used[0], used[1]), "cost");
        List<(long A, long B, long Value)> flows = [];
        while (records.TryPeek(out string[]? next) && next[0] == "line")
            flows.Add(Flow(graph));
        Demand(flows.DistinctBy(flow => (flow.A, flow.B)).Count() == flows.Count, "two lines alike");
        Demand(bound == Least(graph, owned, flows) && bound <= cost, "bound");
        string right =
            bound == cost ? "claim optimal" : string.Create(CultureInfo.InvariantCulture, $"claim gap {cost - bound}");
        Demand(claim == right, "claim");
    }

    private static bool Covers(long end, Dictionary<long, End> ends, HashSet<long> holders) =>
        end >= 0 && (holders.Contains(end) || ends[end].Holds);

    private HashSet<long> Holders(string word, Dictionary<long, End> ends)
    {
        HashSet<long> holders = [];
        long last = -1;
        while (records.TryPeek(out string[]? next) && next[0] == word)
        {
            long holder = Wholes(word, 1)[0];
            Demand(holder > last && ends.TryGetValue(holder, out End? end) && !end.Holds, "holder");
            holders.Add(last = holder);
        }
        return holders;
    }

    private (long A, long B, long Value) Flow(PairGraph graph)
    {
        long[] line = Wholes("line", 3);
        Demand(line[0] + line[1] > 0, "a line without capacity");
        Dictionary<long, long> ofPeople = [];
        Dictionary<long, long> ofDevices = [];
        HashSet<(long, long)> seen = [];
        long sum = 0;
        while (records.TryPeek(out string[]? next) && next[0] == "flow")
        {
            string[] entry = Fields("flow", 3);
            (long person, long device) = (Optional(entry[0]), Optional(entry[1]));
            long amount = Whole(entry[2]);
            Demand(amount > 0 && graph.Pairs.Contains((person, device)) && seen.Add((person, device)), "flow");
            Load(person, amount, line[0], graph.People, ofPeople);
            Load(device, amount, line[1], graph.Devices, ofDevices);
            sum += amount;
        }
        Demand(sum == line[2] && sum > 0, "value of a line");
        return (line[0], line[1], line[2]);
    }

    private static void Load(
        long key,
        long amount,
        long capacity,
        Dictionary<long, End> ends,
        Dictionary<long, long> loads
    )
    {
        if (key < 0)
            return;
        loads[key] = loads.GetValueOrDefault(key) + amount;
        Demand(!ends[key].Holds && loads[key] <= capacity * ends[key].Humans, "load");
    }

    /// <summary>The least cost over every number of user CALs that the lines allow.</summary>
    private static long Least(PairGraph graph, long[] owned, List<(long A, long B, long Value)> flows)
    {
        long least = long.MaxValue;
        long all = graph.People.Values.Sum(person => person.Humans);
        for (long x = 0; x <= all; x++)
        {
            long y = 0;
            bool isPossible = true;
            foreach ((long a, long b, long value) in flows.Where(flow => flow.Value > flow.A * x))
            {
                isPossible &= b > 0;
                y = b == 0 ? y : Math.Max(y, (value - (a * x) + b - 1) / b);
            }
            if (isPossible)
                least = Math.Min(least, graph.Cost(owned, x, y));
        }
        return least;
    }

    private string[] Fields(string word, int count)
    {
        Demand(
            records.TryDequeue(out string[]? words) && words[0] == word && words.Length == count + 1,
            $"'{word}' is not there"
        );
        return words![1..];
    }

    private long[] Wholes(string word, int count) => [.. Fields(word, count).Select(Whole)];

    private static long Optional(string text) => text == "-" ? -1 : Whole(text);

    private static long Whole(string text)
    {
        bool isWhole = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long value);
        Demand(isWhole && value.ToString(CultureInfo.InvariantCulture) == text, $"number '{text}'");
        return value;
    }

    private static T Demand<T>(bool holds, T? value, string what)
        where T : class
    {
        Demand(holds, what);
        return value!;
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
            throw new InvalidDataException(what);
    }

    private sealed record End(string Name, long Humans, bool Holds);

    private sealed class PairGraph(long[] owned, long[] prices)
    {
        internal long[] Owned { get; } = owned;

        internal long[] Prices { get; } = prices;

        internal Dictionary<long, End> People { get; } = [];

        internal Dictionary<long, End> Devices { get; } = [];

        internal HashSet<(long Person, long Device)> Pairs { get; } = [];

        internal void Add(string[] person, string[] device)
        {
            (long one, long other) = (EndOf(People, person), EndOf(Devices, device));
            Demand((one >= 0 || other >= 0) && Pairs.Add((one, other)), "pair");
        }

        internal long Cost(long[] have, long x, long y) =>
            (Prices[0] * Math.Max(0, x - have[0])) + (Prices[1] * Math.Max(0, y - have[1]));

        private static long EndOf(Dictionary<long, End> ends, string[] fields)
        {
            if (fields[0].Length == 0)
            {
                Demand(fields[1].Length == 0 && fields[3].Length == 0 && fields[2] is "" or "1", "half an end");
                return -1;
            }
            Demand(fields[3] is "yes" or "no", "holds");
            var end = new End(fields[1], Whole(fields[2]), fields[3] == "yes");
            Demand(end.Humans > 0, "humans");
            ends.TryAdd(Whole(fields[0]), end);
            Demand(ends[Whole(fields[0])] == end, "one number, two ends");
            return Whole(fields[0]);
        }
    }
}
