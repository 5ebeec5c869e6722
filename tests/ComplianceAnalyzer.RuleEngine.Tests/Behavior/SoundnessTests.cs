using AwesomeAssertions;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Where engines of this kind are known to err: sharing, names, loops, cancellation.</summary>
public sealed class SoundnessTests
{
    [Fact]
    [Trait(Advantages.Name, Advantages.Sharing)]
    public void Members_of_a_new_object_are_told_apart_when_conditions_are_shared()
    {
        Trial trial = Trial.Of(typeof(NewX), typeof(NewY)).Insert(new Person("Ann", 5));

        trial.Fire().Should().Equal("x");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Sharing)]
    public void Type_tests_of_different_members_are_told_apart()
    {
        Trial trial = Trial.Of(typeof(LeftIsPet), typeof(RightIsPet)).Insert(new Pair(new Pet("Tom", "x"), "no pet"));

        trial.Fire().Should().Equal("left");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Sharing)]
    public void Outer_parameters_in_nested_lambdas_are_told_apart()
    {
        Trial trial = Trial
            .Of(typeof(AnyOfFirst), typeof(AnyOfSecond))
            .Insert(new Numbers([1], []), new Badge("go"), new Person("Ann", 1));

        trial.Fire().Should().Equal("first");
    }

    [Fact]
    public void Constants_of_different_rules_are_told_apart()
    {
        Trial trial = Trial.Of(typeof(OlderThanFive), typeof(OlderThanSeven)).Insert(new Person("Ann", 6));

        trial.Fire().Should().Equal("five");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Declarations)]
    public void A_member_of_the_name_of_a_variable_is_not_the_variable()
    {
        // The variable and the field are both called person.
        Trial trial = Trial.Of<FieldOfTheSameName>().Insert(new Person("Ann"), new Holder(new Person("Bob")));

        trial.Fire().Should().Equal("Ann and Bob");
    }

    [Theory]
    [InlineData(typeof(NewArray))]
    [InlineData(typeof(Initialized))]
    [InlineData(typeof(ListInitialized))]
    [InlineData(typeof(Conditional))]
    [InlineData(typeof(TypeAs))]
    [InlineData(typeof(Indexed))]
    [InlineData(typeof(Coalesced))]
    [InlineData(typeof(Invoked))]
    [InlineData(typeof(NestedLambda))]
    [InlineData(typeof(Converted))]
    [InlineData(typeof(Defaulted))]
    [Trait(Advantages.Name, Advantages.Shapes)]
    public void Every_shape_of_expression_compiles_alone_and_compared_with_another(Type rule)
    {
        Trial.Of(rule).Insert(new Person("Ann", 5)).Fire().Should().Equal("Ann");

        List<string> notes = [];
        RuleRepository repository = Trial.Repository(notes, rule);
        repository.Load(spec => spec.PrivateTypes().NestedTypes().From(rule).To("again"));
        ISession session = repository.Compile().CreateSession();
        session.Insert(new Person("Ann", 5));
        session.Fire();
        notes.Should().Equal("Ann", "Ann");
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Loops)]
    public void A_rule_that_updates_itself_for_ever_is_stopped()
    {
        Trial trial = Trial.Of<Forever>().Insert(new Person("Ann"));

        trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleExecutionException>()
            .Which.Message.Should()
            .Contain("Forever")
            .And.Contain("Ann");
    }

    [Fact]
    public void The_limit_of_a_loop_may_be_set()
    {
        var compiler = new RuleCompiler(new RuleCompilerOptions { SelfActivationLimit = 5 });
        Trial trial = Trial.Of(compiler, typeof(Forever)).Insert(new Person("Ann"));

        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleExecutionException>();
        trial.Said().Should().HaveCount(5);
    }

    [Fact]
    public void A_limit_counts_within_one_Fire()
    {
        var compiler = new RuleCompiler(new RuleCompilerOptions { SelfActivationLimit = 5 });
        var ann = new Person("Ann", 3);
        Trial trial = Trial.Of(compiler, typeof(OlderThanFive));
        ann.Age = 6;
        trial.Insert(ann);
        for (int i = 0; i < 20; i++)
            trial.Update(ann).Fire().Should().Equal("five");
    }

    [Fact]
    public void A_limit_of_less_than_one_is_refused()
    {
        new RuleCompilerOptions()
            .Invoking(options => options.SelfActivationLimit = 0)
            .Should()
            .Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Cancellation)]
    public void A_cancelled_compilation_gives_nothing()
    {
        RuleRepository repository = Trial.Repository([], typeof(OlderThanFive), typeof(OlderThanSeven));

        repository
            .Invoking(r => r.Compile(new CancellationToken(canceled: true)))
            .Should()
            .Throw<OperationCanceledException>();
    }

    [Fact]
    [Trait(Advantages.Name, Advantages.Variables)]
    public void A_variable_that_nothing_binds_is_an_error_of_the_definition()
    {
        Action load = () => Trial.Of<Unbound>();

        load.Should().Throw<RuleDefinitionException>().Which.Message.Should().Contain("pet").And.Contain("Unbound");
    }

    [Fact]
    public void A_fact_that_changed_unreported_may_be_retracted()
    {
        var ann = new Person("Ann", 6);
        Trial trial = Trial.Of<OlderThanFive>().Insert(ann);

        ann.Age = 1;
        trial.Retract(ann).Fire().Should().BeEmpty();
        trial.Facts<Person>().Should().BeEmpty();
    }

    [Fact]
    public void A_join_key_that_changed_unreported_may_be_retracted()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Owned>().Insert(new Person("Ann"), tom);
        trial.Fire();

        tom.Owner = "Bob";
        trial.Retract(tom);
        trial.Facts<Note>().Should().BeEmpty();
        trial.Insert(new Person("Bob")).Fire();
        trial.Facts<Note>().Should().BeEmpty();
    }

    private sealed record Pair(object Left, object Right);

    private sealed record Numbers(int[] First, int[] Second);

    private sealed class Holder(Person person)
    {
#pragma warning disable CA1051, MA0069, IDE1006, SA1401 // The field's name is the point.
        public readonly Person person = person;
#pragma warning restore CA1051, MA0069, IDE1006, SA1401
    }

    private sealed class NewX(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>(p => new Point(p.Age, 0).X == 5);
            Then().Do(ctx => log.Add("x"));
        }
    }

    private sealed class NewY(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>(p => new Point(p.Age, 0).Y == 5);
            Then().Do(ctx => log.Add("y"));
        }
    }

    private sealed class LeftIsPet(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Pair>(p => p.Left is Pet);
            Then().Do(ctx => log.Add("left"));
        }
    }

    private sealed class RightIsPet(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Pair>(p => p.Right is Pet);
            Then().Do(ctx => log.Add("right"));
        }
    }

    private sealed class AnyOfFirst(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Match<Numbers>(n => n.First.Any(i => i == person.Age));
            Then().Do(ctx => log.Add("first"));
        }
    }

    private sealed class AnyOfSecond(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person).Match<Numbers>(n => n.Second.Any(i => i == person.Age));
            Then().Do(ctx => log.Add("second"));
        }
    }

    private sealed class OlderThanFive(List<string> log) : Rule
    {
        public override void Define()
        {
            int limit = 5;
            When().Match<Person>(p => p.Age > limit);
            Then().Do(ctx => log.Add("five"));
        }
    }

    private sealed class OlderThanSeven(List<string> log) : Rule
    {
        public override void Define()
        {
            int limit = 7;
            When().Match<Person>(p => p.Age > limit);
            Then().Do(ctx => log.Add("seven"));
        }
    }

    private sealed class FieldOfTheSameName(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Holder holder = null!;
            When().Match(() => person).Match(() => holder, h => h.person.Name == "Bob");
            Then().Do(ctx => log.Add($"{person.Name} and {holder.person.Name}"));
        }
    }

    private sealed class NewArray(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => new[] { p.Age, 7 }.Contains(5));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Initialized(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => new Person(p.Name) { Age = 3 }.Age < p.Age);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class ListInitialized(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => new List<int> { p.Age, 2 }.Count == 2);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Conditional(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => (p.Age > 3 ? p.Name : "nobody") == "Ann");
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class TypeAs(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => (p as Employee) == null);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Indexed(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Name[0] == 'A');
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Coalesced(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => (p.City ?? "none") == "none");
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Invoked(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Func<int, bool> grown = age => age > 3;
            When().Match(() => person, p => grown(p.Age));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class NestedLambda(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Name.Any(letter => letter == 'n' && p.Age > 1));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Converted(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => (long)p.Age + 1 == 6L && (object)p.Age != null);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Defaulted(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age != default && !(p.Age == -p.Age));
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Forever(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add("again")).Do(ctx => ctx.Update(person));
        }
    }

    private sealed class Unbound(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person, p => p.Name == pet.Owner);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Owned : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Yield(ctx => new Note($"{person} {pet}"));
        }
    }
}
