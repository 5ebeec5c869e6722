using AwesomeAssertions;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Facts match by every type they have; values are facts too.</summary>
public sealed class FactTypeTests
{
    [Fact]
    public void A_derived_fact_matches_its_base()
    {
        Trial trial = Trial.Of<People>().Insert(new Person("Ann"), new Employee("Bob", "Acme"));

        trial.Fire().Should().Equal("person Ann", "person Bob");
    }

    [Fact]
    public void A_base_fact_does_not_match_a_derived_type()
    {
        Trial trial = Trial.Of<Employees>().Insert(new Person("Ann"), new Employee("Bob", "Acme"));

        trial.Fire().Should().Equal("employee Bob of Acme");
    }

    [Fact]
    public void A_fact_fires_the_rules_of_all_its_types()
    {
        Trial trial = Trial.Of(typeof(People), typeof(Employees)).Insert(new Employee("Bob", "Acme"));

        trial.Fire().Should().BeEquivalentTo("person Bob", "employee Bob of Acme");
    }

    [Fact]
    public void A_fact_matches_its_interface()
    {
        Trial trial = Trial.Of<Dated>().Insert(new Visit("Tom", 5, 2003), new Person("Ann"));

        trial.Fire().Should().Equal("2003");
    }

    [Fact]
    public void Every_fact_matches_object()
    {
        Trial trial = Trial.Of<Anything>().Insert(new Badge("x"), "text", 7);

        trial.Fire().Should().Equal("Badge", "String", "Int32");
    }

    [Fact]
    public void Updating_a_derived_fact_reaches_the_rules_of_its_base()
    {
        var bob = new Employee("Bob", "Acme");
        Trial trial = Trial.Of<People>().Insert(bob);
        trial.Fire();

        trial.Update(bob).Fire().Should().Equal("person Bob");
    }

    [Fact]
    public void Retracting_a_derived_fact_reaches_the_rules_of_its_base()
    {
        var bob = new Employee("Bob", "Acme");

        Trial.Of<People>().Insert(bob).Retract(bob).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_join_may_be_over_base_types()
    {
        Trial trial = Trial.Of<Namesakes>().Insert(new Person("Ann"), new Employee("Ann", "Acme"));

        trial.Fire().Should().ContainSingle();
    }

    [Fact]
    public void Numbers_are_facts()
    {
        Trial trial = Trial.Of<BigNumbers>().Insert(1, 5, 9, 5L);

        trial.Fire().Should().Equal("5", "9");
    }

    [Fact]
    public void Zero_is_a_fact_like_others()
    {
        Trial trial = Trial.Of<Zeros>().Insert(0, 1);

        trial.Fire().Should().Equal("0");
    }

    [Fact]
    public void Strings_are_facts()
    {
        Trial trial = Trial.Of<LongWords>().Insert("ab", "abc");

        trial.Fire().Should().Equal("abc");
    }

    [Fact]
    public void Members_of_an_enumeration_are_facts()
    {
        Trial trial = Trial.Of<Reds>().Insert(Color.Green, Color.Red);

        trial.Fire().Should().Equal("Red");
    }

    [Fact]
    public void Structs_are_facts()
    {
        Trial trial = Trial.Of<Diagonal>().Insert(new Point(1, 2), new Point(3, 3));

        trial.Fire().Should().Equal("3");
    }

    [Fact]
    public void Structs_join_with_one_another()
    {
        Trial trial = Trial.Of<NextPoints>().Insert(new Point(1, 0), new Point(2, 0), new Point(4, 0));

        trial.Fire().Should().Equal("1 2");
    }

    [Fact]
    public void Equal_values_are_one_fact()
    {
        Trial trial = Trial.Of<Diagonal>().Insert(new Point(3, 3));

        trial.Session.TryInsert(new Point(3, 3)).Should().BeFalse();
        trial.Retract(new Point(3, 3)).Fire().Should().BeEmpty();
    }

    [Fact]
    public void The_number_and_the_long_of_one_value_are_two_facts()
    {
        Trial trial = Trial.Of<BigNumbers>().Insert(5, 5L);

        trial.Facts<object>().Should().Equal(5, 5L);
    }

    [Fact]
    public void Enumerations_and_nullables_may_be_join_keys()
    {
        Trial trial = Trial.Of<Painted>().Insert(Color.Red, Color.Green, new Box("a", Color.Green), new Box("b", null));

        trial.Fire().Should().Equal("a Green");
    }

    [Fact]
    public void Collections_may_be_facts()
    {
        Trial trial = Trial.Of<Lists>().Insert(new List<int> { 1, 2 }, new List<int> { 3 });

        trial.Fire().Should().Equal("2", "1");
    }

    private sealed record Box(string Name, Color? Color);

    private sealed class People(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"person {person}"));
        }
    }

    private sealed class Employees(List<string> log) : Rule
    {
        public override void Define()
        {
            Employee employee = null!;
            When().Match(() => employee);
            Then().Do(ctx => log.Add($"employee {employee} of {employee.Employer}"));
        }
    }

    private sealed class Dated(List<string> log) : Rule
    {
        public override void Define()
        {
            IDated dated = null!;
            When().Match(() => dated, d => d.Year > 2000);
            Then().Do(ctx => log.Add($"{dated.Year}"));
        }
    }

    private sealed class Anything(List<string> log) : Rule
    {
        public override void Define()
        {
            object fact = null!;
            When().Match(() => fact);
            Then().Do(ctx => log.Add(fact.GetType().Name));
        }
    }

    private sealed class Namesakes(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Employee employee = null!;
            When().Match(() => employee).Match(() => person, p => p.Name == employee.Name, p => p != employee);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class BigNumbers(List<string> log) : Rule
    {
        public override void Define()
        {
            int number = 0;
            When().Match(() => number, n => n > 3);
            Then().Do(ctx => log.Add($"{number}"));
        }
    }

    private sealed class Zeros(List<string> log) : Rule
    {
        public override void Define()
        {
            int number = 7;
            When().Match(() => number, n => n == 0);
            Then().Do(ctx => log.Add($"{number}"));
        }
    }

    private sealed class LongWords(List<string> log) : Rule
    {
        public override void Define()
        {
            string word = null!;
            When().Match(() => word, w => w.Length > 2);
            Then().Do(ctx => log.Add(word));
        }
    }

    private sealed class Reds(List<string> log) : Rule
    {
        public override void Define()
        {
            Color color = default;
            When().Match(() => color, c => c == Color.Red);
            Then().Do(ctx => log.Add($"{color}"));
        }
    }

    private sealed class Diagonal(List<string> log) : Rule
    {
        public override void Define()
        {
            Point point = default;
            When().Match(() => point, p => p.X == p.Y);
            Then().Do(ctx => log.Add($"{point.X}"));
        }
    }

    private sealed class NextPoints(List<string> log) : Rule
    {
        public override void Define()
        {
            Point left = default;
            Point right = default;
            When().Match(() => left).Match(() => right, p => p.X == left.X + 1);
            Then().Do(ctx => log.Add($"{left.X} {right.X}"));
        }
    }

    private sealed class Painted(List<string> log) : Rule
    {
        public override void Define()
        {
            Color color = default;
            Box box = null!;
            When().Match(() => color).Match(() => box, b => b.Color == color);
            Then().Do(ctx => log.Add($"{box.Name} {color}"));
        }
    }

    private sealed class Lists(List<string> log) : Rule
    {
        public override void Define()
        {
            List<int> list = null!;
            When().Match(() => list);
            Then().Do(ctx => log.Add($"{list.Count}"));
        }
    }
}
