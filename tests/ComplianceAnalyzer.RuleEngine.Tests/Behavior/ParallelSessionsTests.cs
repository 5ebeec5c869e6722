using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>One factory serves many threads: every session does what one alone does.</summary>
public sealed class ParallelSessionsTests
{
    private const int Sessions = 16;

    [Fact]
    [Trait(Advantages.Name, Advantages.Threads)]
    public void Sixteen_sessions_side_by_side_fire_in_the_order_in_which_one_alone_does()
    {
        string[] alone = Run(Factory());
        // At least one firing of each rule, or the rule would prove nothing.
        alone
            .Select(line => line[..line.IndexOf(':')])
            .Distinct(StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(rules.Select(rule => rule.Name));

        // A factory that no session has warmed up, and all sixteen begin at once.
        ISessionFactory shared = Factory();
        using var start = new Barrier(Sessions);
        var results = new string[Sessions][];
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, Sessions)
                .Select(place => new Thread(() =>
                {
                    start.SignalAndWait();
                    results[place] = Run(shared);
                })),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();

        results.Should().AllSatisfy(result => result.Should().Equal(alone));
    }

    private static readonly Type[] rules =
    [
        typeof(Joined),
        typeof(SomeBadge),
        typeof(NoBadge),
        typeof(OnlyCats),
        typeof(Grouped),
        typeof(Sorted),
        typeof(LookedUp),
        typeof(Flattened),
        typeof(Projected),
        typeof(Either),
        typeof(Computed),
        typeof(Watched),
        typeof(Improved),
        typeof(Undone),
    ];

    private static ISessionFactory Factory() => Trial.Repository([], rules).Compile();

    /// <summary>Inserts, updates and retracts between firings; gives every firing with its facts.</summary>
    private static string[] Run(ISessionFactory factory)
    {
        var firings = new List<string>();
        ISession session = factory.CreateSession();
        session.Events.RuleFiredEvent += (_, args) =>
            firings.Add($"{args.Rule.Name.Split('.', '+')[^1]}: {string.Join(", ", args.Facts.Select(Show))}");
        Person[] people =
        [
            .. Enumerable.Range(0, 40).Select(i => new Person($"p{i}", i, i % 2 == 0 ? "Oslo" : "Rome")),
        ];
        Pet[] pets =
        [
            .. Enumerable.Range(0, 60).Select(i => new Pet($"q{i}", $"p{i / 2}", i % 7 == 0 ? "dog" : "cat", i % 5)),
        ];
        session.InsertAll(people);
        foreach (Pet pet in pets)
            session.Insert(pet);
        session.InsertAll(people.Where(person => person.Age % 3 == 0).Select(person => new Badge(person.Name)));
        session.Fire();
        foreach (Person person in people.Where(person => person.Age % 4 == 0))
        {
            person.Age++;
            session.Update(person);
        }
        session.Fire();
        session.RetractAll(pets.Where(pet => pet.Weight == 3));
        session.Fire();
        return [.. firings];
    }

    private static string Show(IFact fact) =>
        fact.Value switch
        {
            IGrouping<string, Pet> group => $"{group.Key}[{string.Join(' ', group)}]",
            IEnumerable<Pet> pets => $"[{string.Join(' ', pets)}]",
            IKeyedLookup<string, Pet> lookup => $"{{{string.Join(' ', lookup.Keys)}}}",
            object value => value.ToString()!,
        };

    private sealed class Joined : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Yield(ctx => new Note($"{person} {pet}"));
        }
    }

    private sealed class SomeBadge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Exists<Badge>(b => b.Text == person.Name);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class NoBadge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Not<Badge>(b => b.Text == person.Name);
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class OnlyCats : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).All<Pet>(p => p.Owner == person.Name, p => p.Kind == "cat");
            Then().Do(ctx => person.ToString());
        }
    }

    private sealed class Grouped : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().GroupBy(p => p.Kind));
            Then().Yield(ctx => new Badge($"{pets.Key} {pets.Count()}"));
        }
    }

    private sealed class Sorted : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When()
                .Query(
                    () => pets,
                    q => q.Match<Pet>(p => p.Weight > 1).Collect().OrderByDescending(p => p.Weight).ThenBy(p => p.Owner)
                )
                .Having(() => pets.Any());
            Then().Do(ctx => pets.ToString());
        }
    }

    private sealed class LookedUp : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect().ToLookup(p => p.Kind));
            Then().Do(ctx => pets.ToString());
        }
    }

    private sealed class Flattened : Rule
    {
        public override void Define()
        {
            Pet pet = null!;
            When()
                .Query(
                    () => pet,
                    q => q.Match<Pet>().GroupBy(p => p.Owner).Where(g => g.Count() > 1).SelectMany(g => g)
                );
            Then().Do(ctx => pet.ToString());
        }
    }

    private sealed class Projected : Rule
    {
        public override void Define()
        {
            string city = null!;
            When().Query(() => city, q => q.Match<Person>().Select(p => p.City!).Where(c => c == "Oslo"));
            Then().Do(ctx => city.ToString());
        }
    }

    private sealed class Either : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When()
                .Match(() => person)
                .Or(any => any.Exists<Pet>(p => p.Name == person.Name).And(all => all.Having(() => person.Age > 30)));
            Then().Do(ctx => person.ToString());
        }
    }

    [Priority(5)]
    private sealed class Computed : Rule
    {
        public override void Define()
        {
            Person person = null!;
            string where = null!;
            When().Match(() => person).Let(() => where, () => person.City + person.Age);
            Then().Do(ctx => where.ToString());
        }
    }

    private sealed class Watched : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Filter().OnChange(() => person.City!).Where(() => person.Age > 5);
            Then().Do(ctx => person.ToString());
        }
    }

    [Priority(-5)]
    private sealed class Improved : Rule
    {
        public override void Define()
        {
            Note note = null!;
            IEnumerable<Badge> badges = null!;
            When().Match(() => note, n => n.Text.EndsWith('2')).Query(() => badges, q => q.Match<Badge>().Collect());
            Then()
                .Yield(
                    ctx => new Visit(note.Text, badges.Count()),
                    (ctx, visit) => new Visit(note.Text, visit.Price + 1)
                );
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class Undone : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person, p => p.Age < 3).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => ctx.InsertLinked("note", new Note("young " + pet))).Undo(ctx => pet.ToString());
        }
    }
}
