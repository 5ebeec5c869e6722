using System.Diagnostics;
using System.Globalization;
using ComplianceAnalyzer.RuleEngine.Explanation;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>What it costs to be able to explain: insert and fire with and without, in turns within one run.</summary>
internal static class Explanations
{
    private const int Rounds = 9;

    internal static void Print(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("  devices  rules        plain s  recording s   ratio  measuring s   ratio");
        var repository = new RuleRepository();
        repository.Load(spec => spec.PrivateTypes().NestedTypes().From(typeof(Inserting)));
        ISessionFactory inserting = repository.Compile();
        foreach (int size in sizes)
        {
            var estate = new Estate(size);
            Print(size, "estate", estate, () => new Engine().Begin());
            Print(size, "inserting", estate, inserting.CreateSession);
        }
    }

    private static void Print(int size, string rules, Estate estate, Func<ISession> begin)
    {
        var plain = new List<double>();
        var recording = new List<double>();
        var measuring = new List<double>();
        for (int round = 0; round < Rounds; round++)
        {
            plain.Add(Seconds(estate, begin()));
            ISession recorded = begin();
            recorded.RecordInsertions();
            recording.Add(Seconds(estate, recorded));
            ISession measured = begin();
            measured.Measure();
            measuring.Add(Seconds(estate, measured));
        }
        // The least of several is the one that the rest of the machine disturbed least.
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{size, 9}  {rules, -9} {plain.Min(), 10:0.0000} {recording.Min(), 12:0.0000} {recording.Min() / plain.Min(), 7:0.00} {measuring.Min(), 12:0.0000} {measuring.Min() / plain.Min(), 7:0.00}"
            )
        );
    }

    private static double Seconds(Estate estate, ISession session)
    {
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        session.InsertAll(estate.Facts);
        session.Fire();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private sealed record Seen(int User);

    /// <summary>The worst case of recording: every firing inserts a fact and does nothing else.</summary>
    private sealed class Inserting : Rule
    {
        public override void Define()
        {
            User user = null!;
            When().Match(() => user);
            Then().Do(ctx => ctx.Insert(new Seen(user.Id)));
        }
    }
}
