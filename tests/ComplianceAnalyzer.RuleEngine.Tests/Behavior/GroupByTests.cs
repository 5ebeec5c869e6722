using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>GroupBy, with and without element selector, alone and in longer queries.</summary>
public sealed class GroupByTests
{
    [Fact]
    public void Each_key_is_a_group()
    {
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), new Pet("Ivy", "x"));

        trial.Fire().Should().Equal("cat: Tom,Ivy", "dog: Rex");
    }

    [Fact]
    public void No_facts_make_no_group() => Trial.Of<Kinds>().Fire().Should().BeEmpty();

    [Fact]
    public void Only_the_group_that_changed_fires_again()
    {
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"));
        trial.Fire();

        trial.Insert(new Pet("Bo", "x", "dog")).Fire().Should().Equal("dog: Rex,Bo");
    }

    [Fact]
    public void A_new_key_makes_a_new_group()
    {
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"));
        trial.Fire();

        trial.Insert(new Pet("Kaa", "x", "snake")).Fire().Should().Equal("snake: Kaa");
    }

    [Fact]
    public void A_group_goes_with_its_last_fact()
    {
        var rex = new Pet("Rex", "x", "dog");
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), rex);
        trial.Fire();

        trial.Retract(rex).Fire().Should().Equal("no dog");
        trial.Insert(rex).Fire().Should().Equal("dog: Rex");
    }

    [Fact]
    public void A_fact_moves_to_the_group_of_its_new_key()
    {
        var bo = new Pet("Bo", "x", "dog");
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), bo);
        trial.Fire();

        bo.Kind = "cat";
        trial.Update(bo).Fire().Should().BeEquivalentTo("cat: Tom,Bo", "dog: Rex");
    }

    [Fact]
    public void The_last_fact_of_a_group_may_move_to_a_new_one()
    {
        var rex = new Pet("Rex", "x", "dog");
        Trial trial = Trial.Of<Kinds>().Insert(rex);
        trial.Fire();

        rex.Kind = "wolf";
        trial.Update(rex).Fire().Should().BeEquivalentTo("no dog", "wolf: Rex");
    }

    [Fact]
    public void Members_that_leave_for_another_group_while_they_are_read_are_read_once()
    {
        Trial trial = Trial
            .Of<Taming>()
            .Insert(new Pet("Rex", "x", "dog"), new Pet("Tom", "x"), new Pet("Ivy", "x"), new Pet("Bo", "x"));

        trial.Fire().Should().Equal("Tom", "Ivy", "Bo");
    }

    [Fact]
    public void A_member_that_leaves_and_comes_back_while_it_is_read_is_read_again_in_its_new_place()
    {
        Trial trial = Trial.Of<Hesitating>().Insert(new Pet("Tom", "x"), new Pet("Ivy", "x"));

        trial.Fire().Should().Equal("Tom", "Ivy", "Tom");
    }

    [Fact]
    public void Null_is_a_key()
    {
        Trial trial = Trial.Of<Cities>().Insert(new Person("Ann"), new Person("Bob", 0, "Delft"), new Person("Cyd"));

        trial.Fire().Should().BeEquivalentTo(": Ann,Cyd", "Delft: Bob");
    }

    [Fact]
    public void Elements_may_be_selected()
    {
        Trial trial = Trial.Of<Weights>().Insert(new Pet("Tom", "x", "cat", 3), new Pet("Ivy", "x", "cat", 4));

        trial.Fire().Should().Equal("cat 7");
    }

    [Fact]
    public void Selected_elements_follow_updates()
    {
        var tom = new Pet("Tom", "x", "cat", 3);
        Trial trial = Trial.Of<Weights>().Insert(tom, new Pet("Ivy", "x", "cat", 4));
        trial.Fire();

        tom.Weight = 5;
        trial.Update(tom).Fire().Should().Equal("cat 9");
    }

    [Fact]
    public void Conditions_may_look_at_groups()
    {
        Trial trial = Trial.Of<Pairs>().Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), new Pet("Ivy", "x"));
        trial.Fire().Should().Equal("cat 2");

        trial.Insert(new Pet("Bo", "x", "dog")).Fire().Should().Equal("dog 2");
    }

    [Fact]
    public void Groups_may_be_selected_from()
    {
        Trial trial = Trial
            .Of<Sums>()
            .Insert(new Pet("Tom", "x", "cat", 3), new Pet("Ivy", "x", "cat", 4), new Pet("Rex", "x", "dog", 9));

        trial.Fire().Should().Equal("cat 7", "dog 9");
    }

    [Fact]
    public void Groups_may_be_collected()
    {
        var tom = new Pet("Tom", "x");
        Trial trial = Trial.Of<GroupCount>().Insert(tom, new Pet("Rex", "x", "dog"));
        trial.Fire().Should().Equal("2 groups");

        trial.Retract(tom).Fire().Should().Equal("1 groups");
    }

    [Fact]
    public void Groups_may_be_taken_apart_again()
    {
        Trial trial = Trial
            .Of<FirstOfEach>()
            .Insert(new Pet("Tom", "x"), new Pet("Ivy", "x"), new Pet("Rex", "x", "dog"));

        trial.Fire().Should().BeEquivalentTo("Tom", "Rex");
    }

    [Fact]
    public void Groups_are_made_for_each_match_before_them()
    {
        Trial trial = Trial
            .Of<KindsOfPerson>()
            .Insert(
                new Person("Ann"),
                new Person("Bob"),
                new Pet("Tom", "Ann"),
                new Pet("Ivy", "Ann"),
                new Pet("Rex", "Ann", "dog"),
                new Pet("Sam", "Bob")
            );

        trial.Fire().Should().BeEquivalentTo("Ann cat 2", "Ann dog 1", "Bob cat 1");
    }

    [Fact]
    public void The_key_may_use_what_is_bound_before()
    {
        var ann = new Person("Ann", 3);
        Trial trial = Trial
            .Of<LighterOrNot>()
            .Insert(ann, new Pet("Tom", "x", "cat", 2), new Pet("Ivy", "x", "cat", 4), new Pet("Rex", "x", "dog", 9));
        trial.Fire().Should().BeEquivalentTo("True 1", "False 2");

        ann.Age = 5;
        trial.Update(ann).Fire().Should().BeEquivalentTo("True 2", "False 1");
    }

    [Fact]
    public void A_group_joins_with_a_further_pattern()
    {
        Trial trial = Trial.Of<WantedKinds>().Insert(new Badge("cat"), new Pet("Tom", "x"), new Pet("Rex", "x", "dog"));

        trial.Fire().Should().Equal("cat 1");
        trial.Insert(new Badge("dog")).Fire().Should().Equal("dog 1");
    }

    [Fact]
    public void An_empty_group_is_never_seen_by_later_patterns()
    {
        // The group of the only fact goes while a collection after it looks at the group's first element.
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<PeopleOfKind>().Insert(tom, new Person("Ann"), new Badge("cat"));
        trial.Fire().Should().Equal("cat 1");

        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().BeEmpty();
        trial.Retract(tom).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_group_of_groups()
    {
        Trial trial = Trial
            .Of<SizeOfKinds>()
            .Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), new Pet("Kaa", "x", "snake"), new Pet("Ivy", "x"));

        trial.Fire().Should().BeEquivalentTo("2: cat", "1: dog,snake");
    }

    private sealed class Kinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> kind = null!;
            When().Query(() => kind, q => q.Match<Pet>().GroupBy(p => p.Kind));
            Then().Do(ctx => log.Add($"{kind.Key}: {string.Join(",", kind)}")).Undo(ctx => log.Add("no " + kind.Key));
        }
    }

    private sealed class Cities(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string?, Person> city = null!;
            When().Query(() => city, q => q.Match<Person>().GroupBy(p => p.City));
            Then().Do(ctx => log.Add($"{city.Key}: {string.Join(",", city)}"));
        }
    }

    private sealed class Weights(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string, int> weights = null!;
            When().Query(() => weights, q => q.Match<Pet>().GroupBy(p => p.Kind, p => p.Weight));
            Then().Do(ctx => log.Add($"{weights.Key} {weights.Sum()}"));
        }
    }

    private sealed class Pairs(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> kind = null!;
            When().Query(() => kind, q => q.Match<Pet>().GroupBy(p => p.Kind).Where(g => g.Count() > 1));
            Then().Do(ctx => log.Add($"{kind.Key} {kind.Count()}"));
        }
    }

    private sealed class Sums(List<string> log) : Rule
    {
        public override void Define()
        {
            string sum = null!;
            When()
                .Query(
                    () => sum,
                    q => q.Match<Pet>().GroupBy(p => p.Kind).Select(g => $"{g.Key} {g.Sum(p => p.Weight)}")
                );
            Then().Do(ctx => log.Add(sum));
        }
    }

    private sealed class GroupCount(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<IGrouping<string, Pet>> kinds = null!;
            When().Query(() => kinds, q => q.Match<Pet>().GroupBy(p => p.Kind).Collect());
            Then().Do(ctx => log.Add($"{kinds.Count()} groups"));
        }
    }

    private sealed class FirstOfEach(List<string> log) : Rule
    {
        public override void Define()
        {
            Pet first = null!;
            When().Query(() => first, q => q.Match<Pet>().GroupBy(p => p.Kind).SelectMany(g => g.Take(1)));
            Then().Do(ctx => log.Add(first.Name));
        }
    }

    private sealed class KindsOfPerson(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<string, Pet> kind = null!;
            When()
                .Match(() => person)
                .Query(() => kind, q => q.Match<Pet>(p => p.Owner == person.Name).GroupBy(p => p.Kind));
            Then().Do(ctx => log.Add($"{person} {kind.Key} {kind.Count()}"));
        }
    }

    private sealed class LighterOrNot(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IGrouping<bool, Pet> pets = null!;
            When().Match(() => person).Query(() => pets, q => q.Match<Pet>().GroupBy(p => p.Weight < person.Age));
            Then().Do(ctx => log.Add($"{pets.Key} {pets.Count()}"));
        }
    }

    private sealed class WantedKinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> kind = null!;
            Badge badge = null!;
            When()
                .Query(() => kind, q => q.Match<Pet>().GroupBy(p => p.Kind))
                .Match(() => badge, b => b.Text == kind.Key);
            Then().Do(ctx => log.Add($"{badge.Text} {kind.Count()}"));
        }
    }

    private sealed class PeopleOfKind(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> kind = null!;
            IEnumerable<Person> people = null!;
            Badge badge = null!;
            When()
                .Query(() => kind, q => q.Match<Pet>().GroupBy(p => p.Kind))
                .Query(() => people, q => q.Match<Person>(p => p.Name == kind.First().Owner).Collect())
                .Match(() => badge, b => b.Text == kind.First().Kind);
            Then().Do(ctx => log.Add($"{badge.Text} {people.Count()}"));
        }
    }

    private sealed class SizeOfKinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IGrouping<int, IGrouping<string, Pet>> size = null!;
            When().Query(() => size, q => q.Match<Pet>().GroupBy(p => p.Kind).GroupBy(g => g.Count()));
            Then().Do(ctx => log.Add($"{size.Key}: {string.Join(",", size.Select(g => g.Key))}"));
        }
    }

    private sealed class Taming(List<string> notes) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> cats = null!;
            When().Query(() => cats, q => q.Match<Pet>().GroupBy(p => p.Kind).Where(g => g.Key == "cat"));
            Then().Do(ctx => Tame(ctx, cats));
        }

        private void Tame(IContext ctx, IEnumerable<Pet> cats)
        {
            foreach (Pet cat in cats)
            {
                notes.Add(cat.Name);
                cat.Kind = "dog";
                ctx.Update(cat);
            }
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class Hesitating(List<string> notes) : Rule
    {
        public override void Define()
        {
            IGrouping<string, Pet> cats = null!;
            When().Query(() => cats, q => q.Match<Pet>().GroupBy(p => p.Kind).Where(g => g.Key == "cat"));
            Then().Do(ctx => Tame(ctx, cats));
        }

        private void Tame(IContext ctx, IEnumerable<Pet> cats)
        {
            foreach (Pet cat in cats)
            {
                notes.Add(cat.Name);
                if (notes.Count > 1)
                    continue;
                foreach (string kind in new[] { "dog", "cat" })
                {
                    cat.Kind = kind;
                    ctx.Update(cat);
                }
            }
        }
    }
}
