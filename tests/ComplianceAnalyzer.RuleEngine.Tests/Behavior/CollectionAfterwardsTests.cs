using System.Collections;
using AwesomeAssertions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>What a rule has seen of a query stays readable when the match that it was taken for is gone.</summary>
public sealed class CollectionAfterwardsTests
{
    private readonly Person ann = new("Ann");
    private readonly Pet tom = new("Tom", "Ann", "cat", 3);
    private readonly Pet ivy = new("Ivy", "Ann", "cat", 2);

    [Theory]
    [InlineData(typeof(PetsOfPerson), "Tom,Ivy")]
    [InlineData(typeof(PetsByWeight), "Ivy,Tom")]
    [InlineData(typeof(NamesOfPets), "Tom,Ivy")]
    [InlineData(typeof(KindsOfPets), "cat:Tom,Ivy")]
    [InlineData(typeof(LookupOfPets), "cat:Tom,Ivy")]
    public void It_shows_what_it_held_then(Type rule, string expected)
    {
        Trial trial = Trial.Of(rule).Insert(ann, tom, ivy);
        IEnumerable? seen = null;
        trial.Session.Events.RuleFiredEvent += (_, args) => seen ??= (IEnumerable)args.Match.Facts.Last().Value;
        trial.Fire().Should().Equal(expected);

        trial.Retract(ann).Fire().Should().Equal("gone " + expected);
        // The rows of the query are those of other elements now.
        trial.Insert(new Person("Bob"), new Pet("Rex", "Bob", "dog")).Fire();

        Show(seen!).Should().Be(expected);
    }

    [Theory]
    [InlineData(typeof(PetsOfPerson))]
    [InlineData(typeof(PetsByWeight))]
    [InlineData(typeof(KindsOfPets))]
    [InlineData(typeof(LookupOfPets))]
    public void A_result_names_the_facts_that_it_was_made_from(Type rule)
    {
        Trial trial = Trial.Of(rule).Insert(ann, tom, ivy);
        IFactMatch? pets = null;
        trial.Session.Events.RuleFiredEvent += (_, args) => pets ??= args.Match.Facts.Last();
        trial.Fire();

        trial.Retract(ann).Insert(new Person("Bob"), new Pet("Rex", "Bob", "dog")).Fire();

        pets!.Source!.Facts.Select(fact => fact.Value).Should().Equal(tom, ivy);
    }

    private static string Show(IEnumerable seen) =>
        string.Join(
            ',',
            seen.Cast<object>()
                .Select(each => each is IGrouping<string, Pet> group ? $"{group.Key}:{Show(group)}" : each.ToString())
        );

    private sealed class PetsOfPerson(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            When().Match(() => person).Query(() => pets, q => q.Match<Pet>(p => p.Owner == person.Name).Collect());
            Then().Do(ctx => log.Add(Show(pets))).Undo(ctx => log.Add("gone " + Show(pets)));
        }
    }

    private sealed class PetsByWeight(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            When()
                .Match(() => person)
                .Query(() => pets, q => q.Match<Pet>(p => p.Owner == person.Name).Collect().OrderBy(p => p.Weight));
            Then().Do(ctx => log.Add(Show(pets))).Undo(ctx => log.Add("gone " + Show(pets)));
        }
    }

    private sealed class NamesOfPets(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<string> names = null!;
            When()
                .Match(() => person)
                .Query(() => names, q => q.Match<Pet>(p => p.Owner == person.Name).Select(p => p.Name).Collect());
            Then().Do(ctx => log.Add(Show(names))).Undo(ctx => log.Add("gone " + Show(names)));
        }
    }

    private sealed class KindsOfPets(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<IGrouping<string, Pet>> kinds = null!;
            When()
                .Match(() => person)
                .Query(() => kinds, q => q.Match<Pet>(p => p.Owner == person.Name).GroupBy(p => p.Kind).Collect());
            Then().Do(ctx => log.Add(Show(kinds))).Undo(ctx => log.Add("gone " + Show(kinds)));
        }
    }

    private sealed class LookupOfPets(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IKeyedLookup<string, Pet> kinds = null!;
            When()
                .Match(() => person)
                .Query(
                    () => kinds,
                    q => q.Match<Pet>(p => p.Owner == person.Name).Collect().ToLookup(p => p.Kind, p => p)
                );
            Then().Do(ctx => log.Add(Show(kinds))).Undo(ctx => log.Add("gone " + Show(kinds)));
        }
    }
}
