using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests;

/// <summary>
/// What one change costs after load is counted by the facts themselves, whose properties count how often they are read. It depends on what
/// the change touches, never on how many facts there are.
/// </summary>
public sealed class CostTests
{
    private const int Few = 100;
    private const int Many = 2000;

    [Theory]
    [InlineData(typeof(Joined))]
    [InlineData(typeof(Unpaid))]
    [InlineData(typeof(Shared))]
    [InlineData(typeof(Listed))]
    public void One_change_reads_as_many_properties_among_many_facts_as_among_few(Type rule)
    {
        Reads few = ReadsAfterLoad(rule, Few);
        Reads many = ReadsAfterLoad(rule, Many);

        many.Should().Be(few);
    }

    [Theory]
    [InlineData(typeof(Joined))]
    [InlineData(typeof(Unpaid))]
    [InlineData(typeof(Shared))]
    [InlineData(typeof(Listed))]
    public void A_fact_takes_as_many_bytes_among_many_facts_as_among_few(Type rule)
    {
        // The first load pays once for what the rules share.
        BytesToLoad(rule, Few);
        double few = BytesToLoad(rule, Few) / (double)Few;
        double many = BytesToLoad(rule, Many) / (double)Many;

        // Arrays that double leave at most as much again behind; a cost that grew with the facts would show 2000 / 100 = 20 times.
        many.Should().BeLessThan(2 * few);
    }

    /// <summary>A collection that is built anew after each change takes bytes for each of its members.</summary>
    [Theory]
    [InlineData(typeof(Joined))]
    [InlineData(typeof(Unpaid))]
    [InlineData(typeof(Shared))]
    [InlineData(typeof(Listed))]
    [InlineData(typeof(LookedUp))]
    public void Changes_and_their_firings_take_as_many_bytes_among_many_facts_as_among_few(Type rule)
    {
        BytesToChange(rule, Few);
        double few = BytesToChange(rule, Few);
        double many = BytesToChange(rule, Many);

        // A table may have to grow once; a cost that grew with the facts would show 2000 / 100 = 20 times.
        many.Should().BeLessThan(2 * few);
    }

    private static long BytesToChange(Type rule, int size)
    {
        var counter = new Counter();
        ISession session = Sessions.With(rule);
        session.InsertAll(Facts(counter, size));
        session.Fire();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Few; i++)
        {
            session.Insert(new Entry(counter, (2 * size) + i, 7));
            session.Fire();
        }
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static long BytesToLoad(Type rule, int size)
    {
        ISession session = Sessions.With(rule);
        object[] facts = Facts(new Counter(), size);
        long before = GC.GetAllocatedBytesForCurrentThread();
        session.InsertAll(facts);
        session.Fire();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Reads ReadsAfterLoad(Type rule, int size)
    {
        var counter = new Counter();
        ISession session = Sessions.With(rule);
        session.InsertAll(Facts(counter, size));
        session.Fire();
        var entry = new Entry(counter, 2 * size, 7);
        int insert = counter.During(() => session.Insert(entry));
        int update = counter.During(() => session.Update(new Entry(counter, 2 * size, 8)));
        int retract = counter.During(() => session.Retract(entry));
        return new Reads(insert, update, retract);
    }

    private static object[] Facts(Counter counter, int size) =>
        [
            .. Enumerable
                .Range(0, size)
                .SelectMany(id =>
                    new object[]
                    {
                        new Account(counter, id, id),
                        new Entry(counter, id, id),
                        new Entry(counter, size + id, id),
                        new Payment(counter, id, id / 2 * 2),
                    }
                ),
        ];

    private sealed record Reads(int Insert, int Update, int Retract);

    public sealed class Counter
    {
        internal int Count { get; set; }

        internal int During(Action change)
        {
            int before = Count;
            change();
            return Count - before;
        }
    }

    public abstract class Counted(Counter counter, int id, int key)
    {
        public int Key
        {
            get
            {
                counter.Count++;
                return key;
            }
        }

        public override bool Equals(object? obj) =>
            obj is Counted other && other.GetType() == GetType() && other.GetHashCode() == id;

        public override int GetHashCode() => id;
    }

    public sealed class Account(Counter counter, int id, int key) : Counted(counter, id, key);

    public sealed class Entry(Counter counter, int id, int key) : Counted(counter, id, key);

    public sealed class Payment(Counter counter, int id, int key) : Counted(counter, id, key);

    public sealed class Joined : Rule
    {
        public override void Define()
        {
            Account account = null!;
            Entry entry = null!;
            When()
                .Match(() => account)
                .Match(() => entry, e => e.Key == account.Key)
                .Match<Payment>(p => p.Key == entry.Key);
            Then().Do(_ => entry.GetHashCode());
        }
    }

    public sealed class Unpaid : Rule
    {
        public override void Define()
        {
            Account account = null!;
            When()
                .Match(() => account)
                .Exists<Entry>(e => e.Key == account.Key)
                .Not<Payment>(p => p.Key == account.Key)
                .All<Entry>(e => e.Key == account.Key, e => e.Key >= 0);
            Then().Do(_ => account.GetHashCode());
        }
    }

    public sealed class Shared : Rule
    {
        public override void Define()
        {
            IGrouping<int, Entry> entries = null!;
            When().Query(() => entries, q => q.Match<Entry>().GroupBy(e => e.Key)).Having(() => entries.Count() > 1);
            Then().Do(_ => entries.GetHashCode());
        }
    }

    public sealed class LookedUp : Rule
    {
        public override void Define()
        {
            IKeyedLookup<int, Entry> entries = null!;
            When().Query(() => entries, q => q.Match<Entry>().Collect().ToLookup(e => e.Key));
            Then().Do(_ => entries[7].First());
        }
    }

    public sealed class Listed : Rule
    {
        public override void Define()
        {
            Account account = null!;
            IEnumerable<Entry> entries = null!;
            When().Match(() => account).Query(() => entries, q => q.Match<Entry>(e => e.Key == account.Key).Collect());
            Then().Do(_ => entries.GetHashCode());
        }
    }
}
