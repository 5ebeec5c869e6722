using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Which objects are one fact.</summary>
public sealed class IdentityTests
{
    [Fact]
    public void Objects_without_equality_are_facts_of_their_own()
    {
        Trial trial = Trial.Of<People>().Insert(new Person("Ann"), new Person("Ann"));

        trial.Fire().Should().Equal("Ann", "Ann");
    }

    [Fact]
    public void A_fact_may_name_its_identity()
    {
        Trial trial = Trial.Of<Accounts>().Insert(new Account(1, 10));
        trial.Fire().Should().Equal("1: 10");

        trial.Session.TryInsert(new Account(1, 99)).Should().BeFalse();
        trial.Update(new Account(1, 20)).Fire().Should().Equal("1: 20");
        trial.Facts<Account>().Should().Equal(new Account(1, 20));
        trial.Retract(new Account(1, 0));
        trial.Facts<Account>().Should().BeEmpty();
    }

    [Fact]
    public void Identities_differ_where_they_are_not_equal()
    {
        Trial trial = Trial.Of<Accounts>().Insert(new Account(1, 10), new Account(2, 10));

        trial.Fire().Should().Equal("1: 10", "2: 10");
    }

    [Fact]
    public void An_update_by_identity_moves_joins()
    {
        Trial trial = Trial.Of<RichEnough>().Insert(new Person("Ann", 10), new Account(1, 5));
        trial.Fire().Should().BeEmpty();

        trial.Update(new Account(1, 10)).Fire().Should().Equal("Ann 1");
        trial.Update(new Account(1, 9)).Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_comparer_may_be_registered_for_a_type()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.RegisterComparer(new ByName());
        Trial trial = Trial.Of(compiler, typeof(People)).Insert(new Person("Ann", 1));

        trial.Session.TryInsert(new Person("Ann", 2)).Should().BeFalse();
        var again = new Person("Ann", 3);
        trial.Update(again);
        trial.Facts<Person>().Single().Should().BeSameAs(again);
    }

    [Fact]
    public void A_registered_comparer_goes_before_the_identity_of_the_fact()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.RegisterComparer(EqualityComparer<Account>.Default);
        Trial trial = Trial.Of(compiler, typeof(Accounts)).Insert(new Account(1, 10), new Account(1, 20));

        trial.Fire().Should().Equal("1: 10", "1: 20");
    }

    [Fact]
    public void A_registered_comparer_is_for_its_own_type_alone()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.RegisterComparer(new ByName());
        Trial trial = Trial.Of(compiler, typeof(People));

        trial.Insert(new Employee("Bob", "x"), new Employee("Bob", "y"), new Person("Bob"));
        trial.Fire().Should().HaveCount(3);
    }

    [Fact]
    public void The_default_comparer_may_be_replaced()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance!;
        Trial trial = Trial.Of(compiler, typeof(Badges)).Insert(new Badge("a"), new Badge("a"));

        trial.Fire().Should().Equal("a", "a");
    }

    [Fact]
    public void The_same_object_is_always_the_same_fact()
    {
        var compiler = new RuleCompiler();
        compiler.FactIdentityComparerRegistry.RegisterComparer(new NeverEqual());
        var badge = new Badge("a");
        Trial trial = Trial.Of(compiler, typeof(Badges)).Insert(badge);

        trial.Session.TryInsert(badge).Should().BeFalse();
        trial.Session.TryRetract(badge).Should().BeTrue();
    }

    [Fact]
    public void Yielded_facts_are_told_apart_by_identity()
    {
        var ann = new Person("Ann", 1);
        Trial trial = Trial.Of(typeof(AccountOfAge), typeof(Accounts)).Insert(ann);
        trial.Fire().Should().Equal("7: 1");

        ann.Age = 2;
        trial.Update(ann).Fire().Should().Equal("7: 2");
        trial.Facts<Account>().Should().Equal(new Account(7, 2));
    }

    private sealed class ByName : IEqualityComparer<Person>
    {
        public bool Equals(Person? x, Person? y) => x?.Name == y?.Name;

        public int GetHashCode(Person obj) => obj.Name.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class NeverEqual : IEqualityComparer<Badge>
    {
        public bool Equals(Badge? x, Badge? y) => false;

        public int GetHashCode(Badge obj) => 0;
    }

    private sealed class People(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class Accounts(List<string> log) : Rule
    {
        public override void Define()
        {
            Account account = null!;
            When().Match(() => account);
            Then().Do(ctx => log.Add($"{account.Number}: {account.Balance}"));
        }
    }

    private sealed class RichEnough(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Account account = null!;
            When().Match(() => person).Match(() => account, a => a.Balance == person.Age);
            Then().Do(ctx => log.Add($"{person} {account.Number}"));
        }
    }

    private sealed class Badges(List<string> log) : Rule
    {
        public override void Define()
        {
            Badge badge = null!;
            When().Match(() => badge);
            Then().Do(ctx => log.Add(badge.Text));
        }
    }

    private sealed class AccountOfAge : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Account(7, person.Age));
        }
    }
}
