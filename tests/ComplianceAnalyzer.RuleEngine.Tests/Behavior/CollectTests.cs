using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Collect, its orders and its lookups.</summary>
public sealed class CollectTests
{
    [Fact]
    public void Collect_makes_one_collection_of_all()
    {
        Trial trial = Trial
            .Of<AllPets>()
            .Insert(new Pet("Tom", "Ann"), new Pet("Rex", "Bob", "dog"), new Pet("Ivy", "Cyd"));

        trial.Fire().Should().Equal("Tom,Ivy");
    }

    [Fact]
    public void Collect_over_no_facts_is_empty_and_matches() => Trial.Of<AllPets>().Fire().Should().Equal("");

    [Fact]
    public void Collect_fires_again_as_facts_come_change_and_go()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<AllPets>().Insert(tom);
        trial.Fire().Should().Equal("Tom");

        var ivy = new Pet("Ivy", "Ann");
        trial.Insert(ivy).Fire().Should().Equal("Tom,Ivy");
        ivy.Name = "Eve";
        trial.Update(ivy).Fire().Should().Equal("Tom,Eve");
        trial.Retract(tom).Fire().Should().Equal("Eve");
        trial.Retract(ivy).Fire().Should().Equal("");
    }

    [Fact]
    public void Collect_lets_go_of_a_fact_that_no_longer_matches()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<AllPets>().Insert(tom, new Pet("Ivy", "Bob"));
        trial.Fire();

        tom.Kind = "dog";
        trial.Update(tom).Fire().Should().Equal("Ivy");
        tom.Kind = "cat";
        trial.Update(tom).Fire().Single().Split(',').Should().BeEquivalentTo("Tom", "Ivy");
    }

    [Fact]
    public void A_batch_fires_a_collection_once()
    {
        Trial trial = Trial.Of<AllPets>();
        trial.Fire();

        trial.Insert(new Pet("Tom", "Ann"), new Pet("Ivy", "Cyd")).Fire().Should().Equal("Tom,Ivy");
    }

    [Fact]
    public void Collect_is_made_for_each_match_before_it()
    {
        Trial trial = Trial
            .Of<PetsOfPerson>()
            .Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"), new Pet("Ivy", "Ann"));

        trial.Fire().Should().BeEquivalentTo("Ann: Tom,Ivy", "Bob: ");
    }

    [Fact]
    public void Only_the_collection_that_changed_fires_again()
    {
        Trial trial = Trial.Of<PetsOfPerson>().Insert(new Person("Ann"), new Person("Bob"), new Pet("Tom", "Ann"));
        trial.Fire();

        trial.Insert(new Pet("Rex", "Bob")).Fire().Should().Equal("Bob: Rex");
    }

    [Fact]
    public void A_fact_moves_from_one_collection_to_another()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<PetsOfPerson>().Insert(new Person("Ann"), new Person("Bob"), tom);
        trial.Fire();

        tom.Owner = "Bob";
        trial.Update(tom).Fire().Should().BeEquivalentTo("Ann: ", "Bob: Tom");
    }

    [Fact]
    public void The_collection_of_a_match_goes_with_it()
    {
        var ann = new Person("Ann");
        Trial trial = Trial.Of<PetsOfPerson>().Insert(ann, new Pet("Tom", "Ann"));
        trial.Fire();

        trial.Retract(ann).Fire().Should().BeEmpty();
        trial.Insert(new Pet("Ivy", "Ann")).Fire().Should().BeEmpty();
    }

    [Fact]
    public void Where_after_Collect_looks_at_the_collection()
    {
        Trial trial = Trial.Of<Pairs>().Insert(new Pet("Tom", "Ann"));
        trial.Fire().Should().BeEmpty();

        var ivy = new Pet("Ivy", "Ann");
        trial.Insert(ivy).Fire().Should().Equal("2 pets");
        trial.Insert(new Pet("Rex", "Ann")).Fire().Should().Equal("3 pets");
        trial.Retract(ivy).Fire().Should().Equal("2 pets");
    }

    [Fact]
    public void A_collection_that_ceases_to_meet_the_condition_ends_the_match()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Pairs>().Insert(tom, new Pet("Ivy", "Ann"));
        trial.Fire();

        trial.Retract(tom).Fire().Should().Equal("no pair");
    }

    [Fact]
    public void A_collection_joins_with_a_further_pattern()
    {
        Trial trial = Trial
            .Of<AsOldAsPets>()
            .Insert(new Person("Two", 2), new Pet("Tom", "Ann"), new Pet("Ivy", "Bob"));

        trial.Fire().Should().Equal("Two");
        trial.Insert(new Pet("Rex", "Cyd")).Fire().Should().BeEmpty();
        trial.Insert(new Person("Three", 3)).Fire().Should().Equal("Three");
    }

    [Fact]
    public void Collect_of_selections()
    {
        Trial trial = Trial.Of<NamesOnly>().Insert(new Pet("Tom", "Ann"), new Pet("Ivy", "Bob"));

        trial.Fire().Should().Equal("TOM,IVY");
    }

    [Fact]
    public void Collect_of_selections_follows_updates()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<NamesOnly>().Insert(tom, new Pet("Ivy", "Bob"));
        trial.Fire();

        tom.Name = "Sam";
        trial.Update(tom).Fire().Single().Split(',').Should().BeEquivalentTo("SAM", "IVY");
    }

    [Fact]
    public void Two_collections_stand_side_by_side()
    {
        Trial trial = Trial.Of<PetsAndPeople>().Insert(new Pet("Tom", "Ann"), new Person("Ann"), new Person("Bob"));

        trial.Fire().Should().Equal("1 2");
    }

    [Fact]
    public void Exists_and_Not_after_Collect_still_decide()
    {
        var badge = new Badge("stop");
        Trial trial = Trial.Of<UnlessStopped>().Insert(new Pet("Tom", "Ann"), badge);
        trial.Fire().Should().BeEmpty();

        trial.Retract(badge).Fire().Should().Equal("1");
    }

    [Fact]
    public void OrderBy_sorts()
    {
        Trial trial = Trial
            .Of<ByWeight>()
            .Insert(new Pet("Tom", "x", "cat", 3), new Pet("Rex", "x", "dog", 9), new Pet("Ivy", "x", "cat", 1));

        trial.Fire().Should().Equal("Ivy,Tom,Rex");
    }

    [Fact]
    public void OrderBy_keeps_the_order_as_facts_come_change_and_go()
    {
        var tom = new Pet("Tom", "x", "cat", 3);
        var rex = new Pet("Rex", "x", "dog", 9);
        Trial trial = Trial.Of<ByWeight>().Insert(tom, rex);
        trial.Fire().Should().Equal("Tom,Rex");

        trial.Insert(new Pet("Ivy", "x", "cat", 5)).Fire().Should().Equal("Tom,Ivy,Rex");
        rex.Weight = 1;
        trial.Update(rex).Fire().Should().Equal("Rex,Tom,Ivy");
        trial.Retract(tom).Fire().Should().Equal("Rex,Ivy");
    }

    [Fact]
    public void OrderBy_keeps_equal_keys_in_the_order_in_which_they_came()
    {
        Trial trial = Trial
            .Of<ByWeight>()
            .Insert(new Pet("Tom", "x"), new Pet("Rex", "x"), new Pet("Ivy", "x"), new Pet("Abe", "x"));

        trial.Fire().Should().Equal("Tom,Rex,Ivy,Abe");
    }

    [Fact]
    public void OrderByDescending_sorts_the_other_way()
    {
        Trial trial = Trial
            .Of<Heaviest>()
            .Insert(new Pet("Tom", "x", "cat", 3), new Pet("Rex", "x", "dog", 9), new Pet("Ivy", "x", "cat", 1));

        trial.Fire().Should().Equal("Rex,Tom,Ivy");
    }

    [Fact]
    public void ThenBy_sorts_within_equal_keys()
    {
        Trial trial = Trial
            .Of<ByKindThenName>()
            .Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), new Pet("Ivy", "x"), new Pet("Bo", "x", "dog"));

        trial.Fire().Should().Equal("Ivy,Tom,Bo,Rex");
    }

    [Fact]
    public void ThenByDescending_sorts_within_equal_keys()
    {
        Trial trial = Trial
            .Of<ByKindDownThenWeightDown>()
            .Insert(
                new Pet("Tom", "x", "cat", 1),
                new Pet("Rex", "x", "dog", 2),
                new Pet("Ivy", "x", "cat", 3),
                new Pet("Bo", "x", "dog", 4)
            );

        trial.Fire().Should().Equal("Bo,Rex,Ivy,Tom");
    }

    [Fact]
    public void ThenBy_moves_a_fact_whose_later_key_changed()
    {
        var tom = new Pet("Tom", "x");
        Trial trial = Trial.Of<ByKindThenName>().Insert(tom, new Pet("Ivy", "x"), new Pet("Rex", "x", "dog"));
        trial.Fire().Should().Equal("Ivy,Tom,Rex");

        tom.Name = "Abe";
        trial.Update(tom).Fire().Should().Equal("Abe,Ivy,Rex");
    }

    [Fact]
    public void ToLookup_finds_by_key()
    {
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), new Pet("Rex", "x", "dog"), new Pet("Ivy", "x"));

        trial.Fire().Should().Equal("cat=Tom+Ivy;dog=Rex");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Lookups)]
    public void ToLookup_lets_go_of_retracted_facts_and_empty_keys()
    {
        var rex = new Pet("Rex", "x", "dog");
        var tom = new Pet("Tom", "x");
        Trial trial = Trial.Of<Kinds>().Insert(tom, rex, new Pet("Ivy", "x"));
        trial.Fire();

        trial.Retract(rex).Fire().Should().Equal("cat=Tom+Ivy");
        trial.Retract(tom).Fire().Should().Equal("cat=Ivy");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Lookups)]
    public void ToLookup_moves_a_fact_whose_key_changed()
    {
        var rex = new Pet("Rex", "x", "dog");
        Trial trial = Trial.Of<Kinds>().Insert(new Pet("Tom", "x"), rex);
        trial.Fire();

        rex.Kind = "cat";
        trial.Update(rex).Fire().Should().Equal("cat=Tom+Rex");
    }

    [Fact]
    public void ToLookup_keeps_the_order_of_arrival_where_a_key_changes()
    {
        var rex = new Pet("Rex", "x", "dog");
        Trial trial = Trial
            .Of<Kinds>()
            .Insert(rex, new Pet("Tom", "x"), new Pet("Ivy", "x"), new Pet("Max", "x", "dog"));
        trial.Fire().Should().Equal("dog=Rex+Max;cat=Tom+Ivy");

        rex.Kind = "cat";
        trial.Update(rex).Fire().Should().Equal("cat=Rex+Tom+Ivy;dog=Max");
    }

    /// <summary>Text is its own key, and compared by content: a key that its owner changes is looked up as it is now.</summary>
    [Fact]
    public void ToLookup_finds_a_key_that_has_changed_within()
    {
        var label = new Label { Text = "old" };
        Trial trial = Trial.Of<Labels>().Insert(label);
        trial.Fire().Should().Equal("old:1 new:0");

        label.Text = "new";
        trial.Update(label).Fire().Should().Equal("old:0 new:1");
        trial.Retract(label).Fire().Should().Equal("old:0 new:0");
    }

    [Fact]
    public void ToLookup_over_no_facts_is_empty_and_matches() => Trial.Of<Kinds>().Fire().Should().Equal("");

    [Fact]
    public void ToLookup_without_element_selector_holds_the_facts()
    {
        Trial trial = Trial.Of<WholeKinds>().Insert(new Pet("Tom", "x", "cat", 2), new Pet("Ivy", "x", "cat", 3));

        trial.Fire().Should().Equal("5, 0 dogs, cat");
    }

    [Fact]
    public void ToLookup_by_the_facts_themselves()
    {
        Trial trial = Trial.Of<Words>().Insert("a", "b");

        trial.Fire().Should().Equal("a b True False");
    }

    [Fact]
    public void A_condition_over_a_lookup_may_use_its_keys()
    {
        Trial trial = Trial.Of<DogsWanted>().Insert(new Person("Ann"), new Pet("Tom", "x"));
        trial.Fire().Should().BeEmpty();

        trial.Insert(new Pet("Rex", "x", "dog")).Fire().Should().Equal("Ann");
    }

    private sealed class AllPets(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>(p => p.Kind == "cat").Collect());
            Then().Do(ctx => log.Add(string.Join(",", pets)));
        }
    }

    private sealed class PetsOfPerson(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            When().Match(() => person).Query(() => pets, q => q.Match<Pet>(p => p.Owner == person.Name).Collect());
            Then().Do(ctx => log.Add($"{person}: {string.Join(",", pets)}"));
        }
    }

    private sealed class Pairs(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect().Where(all => all.Count() >= 2));
            Then().Do(ctx => log.Add($"{pets.Count()} pets")).Undo(ctx => log.Add("no pair"));
        }
    }

    private sealed class AsOldAsPets(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            Person person = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect()).Match(() => person, p => p.Age == pets.Count());
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class NamesOnly(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<string> names = null!;
            When().Query(() => names, q => q.Match<Pet>().Select(p => p.Name.ToUpperInvariant()).Collect());
            Then().Do(ctx => log.Add(string.Join(",", names)));
        }
    }

    private sealed class PetsAndPeople(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            IEnumerable<Person> people = null!;
            When()
                .Query(() => pets, q => q.Match<Pet>().Collect())
                .Query(() => people, q => q.Match<Person>().Collect());
            Then().Do(ctx => log.Add($"{pets.Count()} {people.Count()}"));
        }
    }

    private sealed class UnlessStopped(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect()).Exists<Pet>().Not<Badge>(b => b.Text == "stop");
            Then().Do(ctx => log.Add($"{pets.Count()}"));
        }
    }

    private sealed class ByWeight(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect().OrderBy(p => p.Weight));
            Then().Do(ctx => log.Add(string.Join(",", pets)));
        }
    }

    private sealed class Heaviest(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect().OrderByDescending(p => p.Weight));
            Then().Do(ctx => log.Add(string.Join(",", pets)));
        }
    }

    private sealed class ByKindThenName(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When().Query(() => pets, q => q.Match<Pet>().Collect().OrderBy(p => p.Kind).ThenBy(p => p.Name));
            Then().Do(ctx => log.Add(string.Join(",", pets)));
        }
    }

    private sealed class ByKindDownThenWeightDown(List<string> log) : Rule
    {
        public override void Define()
        {
            IEnumerable<Pet> pets = null!;
            When()
                .Query(
                    () => pets,
                    q => q.Match<Pet>().Collect().OrderByDescending(p => p.Kind).ThenByDescending(p => p.Weight)
                );
            Then().Do(ctx => log.Add(string.Join(",", pets)));
        }
    }

    private sealed class Kinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, string> kinds = null!;
            When().Query(() => kinds, q => q.Match<Pet>().Collect().ToLookup(p => p.Kind, p => p.Name));
            Then().Do(ctx => log.Add(Show(kinds)));
        }

        private static string Show(IKeyedLookup<string, string> kinds) =>
            string.Join(";", kinds.Keys.Select(key => $"{key}={string.Join("+", kinds[key])}"));
    }

    private sealed class Label : IIdentityProvider
    {
        public string Text { get; set; } = "";

        public object GetIdentity() => 1;

        public override bool Equals(object? obj) => obj is Label other && other.Text == Text;

        public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class Labels(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<Label, Label> labels = null!;
            When().Query(() => labels, q => q.Match<Label>().Collect().ToLookup());
            Then().Do(ctx => log.Add($"old:{CountOf(labels, "old")} new:{CountOf(labels, "new")}"));
        }

        private static int CountOf(IKeyedLookup<Label, Label> labels, string text) =>
            labels[new Label { Text = text }].Count();
    }

    private sealed class WholeKinds(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, Pet> kinds = null!;
            When().Query(() => kinds, q => q.Match<Pet>().Collect().ToLookup(p => p.Kind));
            Then()
                .Do(ctx =>
                    log.Add(
                        $"{kinds["cat"].Sum(p => p.Weight)}, {kinds["dog"].Count()} dogs, {string.Join(",", kinds.Select(g => g.Key))}"
                    )
                );
        }
    }

    private sealed class Words(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, string> words = null!;
            When().Query(() => words, q => q.Match<string>().Collect().ToLookup());
            Then().Do(ctx => log.Add($"{string.Join(" ", words.Keys)} {words.Contains("a")} {words.Contains("c")}"));
        }
    }

    private sealed class DogsWanted(List<string> log) : Rule
    {
        public override void Define()
        {
            IKeyedLookup<string, Pet> kinds = null!;
            Person person = null!;
            When()
                .Query(() => kinds, q => q.Match<Pet>().Collect().ToLookup(p => p.Kind))
                .Match(() => person, p => kinds.Contains("dog"));
            Then().Do(ctx => log.Add(person.Name));
        }
    }
}
