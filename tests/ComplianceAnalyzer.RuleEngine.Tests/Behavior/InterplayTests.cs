using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Constructs that meet: queries over queries, keys that fail, a fact on both sides of a join, lambdas within lambdas.</summary>
public sealed class InterplayTests
{
    private readonly Person ann = new("Ann");
    private readonly Pet tom = new("Tom", "Ann", "cat", 3);
    private readonly Pet ivy = new("Ivy", "Ann", "cat", 2);

    [Theory]
    [InlineData(typeof(GroupsByKey))]
    [InlineData(typeof(LookupByKey))]
    public void A_key_that_cannot_be_hashed_is_refused_with_its_batch(Type rule)
    {
        Trial trial = Trial.Of(rule);
        trial.Insert(new Holder(new BadKey("a"), 1));
        trial.Fire().Should().Equal("a:1");
        var bad = new Holder(new BadKey(null!), 2);

        trial
            .Invoking(it => it.Insert(new Holder(new BadKey("a"), 3), bad))
            .Should()
            .Throw<RuleLhsExpressionEvaluationException>()
            .WithInnerException<NullReferenceException>();

        trial.Facts<Holder>().Should().ContainSingle();
        trial.Insert(new Holder(new BadKey("a"), 4));
        trial.Fire().Should().Equal("a:1,4");
    }

    [Fact]
    public void A_fact_on_both_sides_of_a_join_is_paired_by_its_present_keys()
    {
        var a = new Num(1, 2);
        var b = new SubNum(2, 1);
        Trial trial = Trial.Of<BaseDerived>().Insert(a, b);
        trial.Fire().Should().Equal("1-2 2-1");
        b.Y = 2;
        trial.Update(b).Fire().Should().Equal("2-2 2-2");
        b.X = 5;
        a.X = 2;
        trial.Update(a, b).Fire().Should().Equal("2-2 5-2");
        trial.Retract(b).Insert(b).Fire().Should().Equal("2-2 5-2");
        b.X = 2;
        trial.Update(b, a).Fire().Should().BeEquivalentTo("2-2 2-2", "2-2 2-2");
    }

    [Fact]
    public void Lambdas_within_expressions_read_the_match_that_they_belong_to()
    {
        Trial trial = Trial.Of<Lambdas>().Insert(ann, new Person("Bob"), tom, new Pet("Rex", "Bob"));
        trial.Fire().Should().BeEquivalentTo("Ann:Tom:Ann:3:Tom1", "Bob:Rex:Bob:3:Rex1");
    }

    [Fact]
    public void A_group_whose_key_has_changed_within_goes_with_its_members()
    {
        Trial trial = Trial.Of<GroupsOfPerson>();
        var key = new WordKey("a");
        var holder = new WordHolder(key);
        trial.Insert(ann, holder).Fire().Should().Equal("Ann a1");

        key.Text = "bb";
        trial.Update(holder).Fire().Should().Equal("Ann bb1");
        trial.Retract(holder).Insert(new WordHolder(new WordKey("c"))).Fire().Should().Equal("Ann c1");
        key.Text = "a";
        trial.Insert(holder).Fire().Should().Equal("Ann a1");
        trial.Retract(ann).Insert(new Person("Bob"), new Person("Eve")).Fire();

        trial.Insert(new WordHolder(new WordKey("d"))).Fire().Should().Equal("Bob d1", "Eve d1");
    }

    [Fact]
    public void A_listener_that_throws_keeps_no_other_match_from_the_agenda()
    {
        Trial trial = Trial.Of<GroupsOfPerson>();
        bool fails = true;
        trial.Session.Events.ActivationCreatedEvent += (_, _) =>
        {
            if (!fails)
                return;
            fails = false;
            throw new InvalidOperationException("listener");
        };
        trial
            .Invoking(it => it.Insert(ann, new Person("Bob"), new WordHolder(new WordKey("a"))))
            .Should()
            .Throw<InvalidOperationException>();

        trial.Fire().Should().Equal("Bob a1");
    }

    [Fact]
    public void A_query_over_a_query_follows_it()
    {
        Trial trial = Trial.Of<HeavyKinds>().Insert(tom, ivy);
        trial.Fire().Should().Equal("cat:Tom");
        ivy.Weight = 4;
        trial.Update(ivy).Fire().Should().BeEquivalentTo("cat:Tom,Ivy");
        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().BeEquivalentTo("dog:Tom", "cat:Ivy");
        tom.Weight = 0;
        trial.Update(tom).Fire().Should().BeEquivalentTo("cat:Ivy");
        trial.Retract(ivy).Insert(new Pet("Rex", "Bob", "dog", 9)).Fire().Should().Equal("dog:Rex");
    }

    [Fact]
    public void A_lookup_has_a_group_without_key()
    {
        tom.Kind = null!;
        Trial trial = Trial.Of<LookupOfKinds>().Insert(tom, ivy);
        trial.Fire().Should().Equal(":Tom cat:Ivy / Tom");
        ivy.Kind = null!;
        trial.Update(ivy).Fire().Should().Equal(":Tom,Ivy / Tom,Ivy");
        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().Equal("dog:Tom :Ivy / Ivy");
        trial.Retract(ivy).Fire().Should().Equal("dog:Tom / ");
    }

    [Fact]
    public void An_action_that_takes_its_own_match_away_goes_on_with_its_facts()
    {
        Trial trial = Trial.Of<Successor>().Insert(ann);
        trial.Fire().Should().Equal("Ann", "Ann of Ann", "Bob", "Bob of Bob");
        trial.Facts<Person>().Select(person => person.Name).Should().Equal("Bob");
    }

    [Fact]
    public void Groups_are_grouped_by_what_they_hold()
    {
        Trial trial = Trial.Of<GroupGroups>().Insert(tom, ivy, new Pet("Rex", "Bob", "dog"));
        trial.Fire().Should().BeEquivalentTo("[cat]", "[dog]");
        ivy.Kind = "dog";
        trial.Update(ivy).Fire().Should().BeEquivalentTo("[cat]", "[dog]");
        trial.Retract(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_value_is_taken_apart_with_what_it_holds_twice()
    {
        var person = new Person("a,a,b");
        Trial trial = Trial.Of<Letters>().Insert(person);
        trial.Fire().Should().BeEquivalentTo("a2", "b1");
        person.Name = "b,a,b";
        trial.Update(person).Fire().Should().BeEquivalentTo("a1", "b2");
        person.Name = "c";
        trial.Update(person).Fire().Should().BeEquivalentTo("c1");
        trial.Retract(person).Insert(new Person("x,x")).Fire().Should().BeEquivalentTo("x2");
    }

    [Fact]
    public void A_group_may_show_what_is_bound_before_for_each_element()
    {
        Trial.Of<BoundElements>().Insert(ann, tom, ivy).Fire().Should().Equal("cat:Ann,Ann");
    }

    private sealed class BoundElements(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<string, Person> group = null!;
            When().Match(() => person).Query(() => group, q => q.Match<Pet>().GroupBy(p => p.Kind, p => person));
            Then().Do(ctx => log.Add($"{group.Key}:{string.Join(',', group)}"));
        }
    }

    public class Num(int x, int y)
    {
        public int X { get; set; } = x;
        public int Y { get; set; } = y;

        public override string ToString() => $"{X}-{Y}";
    }

    public sealed class SubNum(int x, int y) : Num(x, y);

    private sealed class BaseDerived(List<string> log) : Rule
    {
        public override void Define()
        {
            Num num = null!;
            SubNum sub = null!;
            When().Match(() => num).Match(() => sub, s => s.Y == num.X);
            Then().Do(ctx => log.Add($"{num} {sub}"));
        }
    }

    public sealed class BadKey(string text)
    {
        public string Text => text;

        public override bool Equals(object? obj) => obj is BadKey other && other.Text == text;

        public override int GetHashCode() => text.Length;

        public override string ToString() => text;
    }

    public sealed class Holder(BadKey key, int n)
    {
        public BadKey Key => key;
        public int N => n;
    }

    private sealed class GroupsByKey(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<BadKey, Holder> group = null!;
            When().Query(() => group, q => q.Match<Holder>().GroupBy(h => h.Key));
            Then().Do(ctx => log.Add($"{group.Key}:{string.Join(',', group.Select(h => h.N))}"));
        }
    }

    private sealed class HeavyKinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            IGrouping<string, Pet> kind = null!;
            When()
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Query(
                    () => kind,
                    q => q.From(() => pets).SelectMany(all => all).Where(p => p.Weight > 2).GroupBy(p => p.Kind)
                );
            Then().Do(ctx => log.Add($"{kind.Key}:{string.Join(',', kind)}"));
        }
    }

    private sealed class LookupOfKinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, Pet> kinds = null!;
            When().Query(() => kinds, q => q.Match<Pet>().Collect().ToLookup(p => p.Kind));
            Then()
                .Do(ctx =>
                    log.Add(
                        $"{string.Join(' ', kinds.Select(kind => kind.Key + ":" + string.Join(",", kind)))} / {string.Join(',', kinds[null!])}"
                    )
                );
        }
    }

    private sealed class Successor(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx => Replace(ctx, person, log))
                .Do(ctx => log.Add($"{person} of {ctx.Match.Facts.Single().Value}"));
        }

        private static void Replace(IContext context, Person person, List<string> log)
        {
            log.Add(person.Name);
            if (person.Name != "Ann")
                return;
            context.Retract(person);
            context.Insert(new Person("Bob"));
        }
    }

    public sealed class WordKey(string text)
    {
        public string Text { get; set; } = text;

        public override bool Equals(object? obj) => obj is WordKey other && other.Text == Text;

        public override int GetHashCode() => Text.Length == 0 ? 0 : Text[0];
    }

    public sealed class WordHolder(WordKey key)
    {
        public WordKey Key => key;
    }

    private sealed class GroupsOfPerson(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<WordKey, WordHolder> group = null!;
            When().Match(() => person).Query(() => group, q => q.Match<WordHolder>().GroupBy(h => h.Key));
            Then().Do(ctx => log.Add($"{person} {group.Key.Text}{group.Count()}"));
        }
    }

    private sealed class LookupByKey(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<BadKey, Holder> lookup = null!;
            When().Query(() => lookup, q => q.Match<Holder>().Collect().ToLookup(h => h.Key));
            Then().Do(ctx => Say(log, lookup));
        }

        private static void Say(List<string> log, IKeyedLookup<BadKey, Holder> lookup)
        {
            foreach (IGrouping<BadKey, Holder> group in lookup)
                log.Add($"{group.Key}:{string.Join(',', group.Select(h => h.N))}");
        }
    }

    public delegate int Of3(int a, int b, int c);

    private static int Call(Of3 code) => code(1, 1, 1);

    private static string Call(Func<string, int, bool, string> code) => code("", 1, true);

    private sealed class Lambdas(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            IEnumerable<Pet> own = null!;
            IQueryable<Pet> queried = null!;
            int three = 0;
            string four = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Let(
                    () => own,
                    () =>
                        pets.Where(p =>
                            p.Owner == person.Name && pets.Any(o => o.Owner == p.Owner && person.Name == o.Owner)
                        )
                )
                .Let(() => queried, () => pets.AsQueryable().Where(p => p.Owner == person.Name))
                .Let(() => three, () => Call((a, b, c) => a + b + c + person.Name.Length - 3))
                .Let(() => four, () => Call((a, b, c) => own.First().Name + a + b))
                .Having(() => three == 3);
            Then()
                .Do(ctx =>
                    log.Add(
                        $"{person}:{string.Join(',', own)}:{string.Join(',', queried.Select(p => p.Owner))}:{three}:{four}"
                    )
                );
        }
    }

    private sealed class GroupGroups(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<int, string> sizes = null!;
            When().Query(() => sizes, q => q.Match<Pet>().GroupBy(p => p.Kind).GroupBy(g => g.Count(), g => g.Key));
            Then().Do(ctx => log.Add($"[{string.Join(',', sizes.Order())}]"));
        }
    }

    private sealed class Letters(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<string, string> letter = null!;
            When()
                .Match(() => person)
                .Query(() => letter, q => q.From(() => person.Name).SelectMany(n => n.Split(',')).GroupBy(s => s));
            Then().Do(ctx => log.Add($"{letter.Key}{letter.Count()}"));
        }
    }
}
