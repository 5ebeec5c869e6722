using System.Diagnostics;
using System.Globalization;
using System.Linq.Expressions;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>Whole-process figures in one table: engine against dictionaries at each size.</summary>
internal static class Ratios
{
    private const int Changes = 1000;
    private const int Rules = 1000;

    /// <summary>Devices over all runs of one size: 300 runs of 1,000 devices, one of 1,000,000.</summary>
    private const int Workload = 300_000;

    internal static void Print(IReadOnlyList<int> sizes)
    {
        var engine = new Engine();
        // The first runs pay for the machine code of either side.
        Measure(engine, 1000);
        Console.WriteLine(
            "  devices  engine s   1by1 s  by hand s   ratio  bytes/fact  time exp  memory exp  insert us  update us  retract us"
        );
        Line? before = null;
        foreach (int size in sizes)
        {
            Line line = Measure(engine, size);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{size, 9} {line.Engine, 9:0.0000} {line.OneByOne, 8:0.0000} {line.ByHand, 10:0.0000} {line.Engine / line.ByHand, 7:0.0} {line.Bytes / line.Facts, 11:0} {Exponent(before, line, of => of.Engine), 9:0.00} {Exponent(before, line, of => of.Bytes), 11:0.00} {line.Insert, 10:0.0} {line.Update, 10:0.0} {line.Retract, 11:0.0}"
                )
            );
            before = line;
        }
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"compile: {CompileMilliseconds():0.000} ms a rule over {Rules} rules"
            )
        );
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"peak working set: {process.PeakWorkingSet64 >> 20} MB")
        );
    }

    private static Line Measure(Engine engine, int size)
    {
        var estate = new Estate(size);
        Tally expected = ByHand.Answer(estate);
        int runs = Math.Max(1, Workload / size);
        double byHand = Processor(runs, () => ByHand.Answer(estate));
        double atOnce = Processor(runs, () => Check(engine, expected, session => session.InsertAll(estate.Facts)));
        double oneByOne = Processor(
            runs,
            () => Check(engine, expected, session => Array.ForEach(estate.Facts, session.Insert))
        );

        long empty = GC.GetTotalMemory(forceFullCollection: true);
        ISession session = Check(engine, expected, fresh => fresh.InsertAll(estate.Facts));
        double bytes = GC.GetTotalMemory(forceFullCollection: true) - empty;

        ServerSession[] added =
        [
            .. Enumerable.Range(0, Changes).Select(i => estate.Sessions[i] with { Id = (2 * size) + i }),
        ];
        double insert = Each(added, session.Insert);
        double update = Each(added, session.Update);
        double retract = Each(added, session.Retract);
        GC.KeepAlive(session);
        return new Line(size, estate.Facts.Length, atOnce, oneByOne, byHand, bytes, insert, update, retract);
    }

    /// <summary>Loads a new session of the compiled rules, fires, and holds what was found against the dictionaries.</summary>
    private static ISession Check(Engine engine, Tally expected, Action<ISession> load)
    {
        engine.Tally.Clear();
        ISession session = engine.Begin();
        load(session);
        session.Fire();
        if (engine.Tally.ToString() != expected.ToString())
            throw new InvalidOperationException($"The engine answers {engine.Tally}, the dictionaries {expected}.");
        return session;
    }

    /// <summary>Microseconds a change.</summary>
    private static double Each(ServerSession[] facts, Action<object> change) =>
        Seconds(() => Array.ForEach(facts, fact => change(fact))) * 1e6 / facts.Length;

    /// <summary>Seconds of processor a run, those of the garbage collector with them: another program's load does not count.</summary>
    private static double Processor(int runs, Action action)
    {
        TimeSpan sum = TimeSpan.Zero;
        for (int i = 0; i < runs; i++)
        {
            GC.Collect();
            TimeSpan before = Environment.CpuUsage.TotalTime;
            action();
            sum += Environment.CpuUsage.TotalTime - before;
        }
        return sum.TotalSeconds / runs;
    }

    private static double Seconds(Action action)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Exponent(Line? before, Line line, Func<Line, double> of) =>
        before is null ? double.NaN : Math.Log(of(line) / of(before)) / Math.Log((double)line.Size / before.Size);

    private static double CompileMilliseconds()
    {
        var definitions = new RuleDefinitionFactory().Create(Enumerable.Range(0, Rules).Select(i => new Numbered(i)));
        return Seconds(() => new RuleCompiler().Compile(definitions)) * 1000 / Rules;
    }

    /// <summary>A rule unlike that of any other number.</summary>
    private sealed class Numbered(int number) : Rule
    {
        public override void Define()
        {
            int limit = number;
            User user = null!;
            ServerSession session = null!;
            Name($"Numbered {number}");
            When()
                .Match(() => user, u => u.Department != limit)
                .Match(() => session, s => s.User == user.Id, s => s.Server > limit)
                .Not<Cal>(c => c.User == user.Id && c.Id > limit);
            Then().Do(_ => Expression.Empty());
        }
    }

    private sealed record Line(
        int Size,
        int Facts,
        double Engine,
        double OneByOne,
        double ByHand,
        double Bytes,
        double Insert,
        double Update,
        double Retract
    );
}
