using System.Linq.Expressions;
using AwesomeAssertions;
using NRules;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Equalities that are looked up by hash: a number that is its own hash needs no second look, any other does.</summary>
public sealed class JoinKeyTests
{
    private enum Level : byte
    {
        Low,
        High,
    }

    [Fact]
    public void Whole_numbers_join_the_equal_ones_only()
    {
        Of<int>(-1, 0, int.MaxValue).Should().Equal("-1", "0", "2147483647");
        Of<uint>(1, uint.MaxValue).Should().Equal("1", "4294967295");
        Of<short>(-1, 1).Should().Equal("-1", "1");
        Of<ushort>(1, ushort.MaxValue).Should().Equal("1", "65535");
        Of<byte>(0, 255).Should().Equal("0", "255");
        Of<sbyte>(-1, 1).Should().Equal("-1", "1");
        Of('a', 'b').Should().Equal("a", "b");
        Of(Level.Low, Level.High).Should().Equal("Low", "High");
    }

    [Fact]
    public void Numbers_whose_hashes_meet_are_told_apart()
    {
        // The hash of a long number is its lower half xor its upper half: 1 for both.
        Of(1L, 1L << 32).Should().Equal("1", "4294967296");
        Of(true, false).Should().Equal("True", "False");
        Of<int?>(0, null).Should().Equal("0", "");
    }

    /// <summary>Each of the facts that are updated together has its new values when the first of them is matched anew.</summary>
    [Fact]
    public void An_update_of_several_facts_pairs_no_old_key_with_a_new_one()
    {
        var left = new Left { Key = 1, Share = 5 };
        var right = new Right { Key = 2, Share = 5 };
        Trial trial = Trial.Of<Quotient>().Insert(left, right);

        left.Key = 2;
        right.Key = 3;
        Action update = () => trial.Update(left, right);

        update.Should().NotThrow("5 - 5 may be no divisor, and these two never had the same key");
        trial.Fire().Should().BeEmpty();
    }

    [Fact]
    public void A_linked_fact_that_was_replaced_is_paired_by_its_new_key()
    {
        var person = new Person("Ann", 1);
        Trial trial = Trial.Of(typeof(AgeOf), typeof(BadgeOfAge)).Insert(person);
        trial.Fire().Should().Equal("1 of 1");

        person.Age = 2;

        trial.Update(person).Fire().Should().Equal("2 of 2");
    }

    [Fact]
    public void What_a_listener_inserts_before_an_update_meets_no_old_key()
    {
        var person = new Person("Ann", 1);
        Trial trial = Trial.Of<BadgeOfAge>().Insert(person);
        int created = 0;
        trial.Session.Events.ActivationCreatedEvent += (_, _) => created++;
        trial.Session.Events.FactUpdatingEvent += (_, _) => trial.Insert(new Age(1));

        person.Age = 2;
        trial.Update(person);

        created.Should().Be(0);
        trial.Insert(new Age(2)).Fire().Should().Equal("2 of 2");
    }

    private static IEnumerable<string> Of<T>(params T[] keys) =>
        Trial
            .Of<SameKey<T>>()
            .Insert([.. keys.Select(key => (object)new A<T>(key)), .. keys.Select(key => new B<T>(key))])
            .Fire();

    private sealed record A<T>(T Key);

    private sealed record B<T>(T Key);

    private sealed class Left
    {
        public int Key { get; set; }

        public int Share { get; set; }
    }

    private sealed class Right
    {
        public int Key { get; set; }

        public int Share { get; set; }
    }

    private sealed record Age(int Years);

    private sealed class SameKey<T>(List<string> log) : Rule
    {
        public override void Define()
        {
            A<T> a = null!;
            B<T> b = null!;
            Expression<Func<B<T>, bool>> condition = x => IsSame(x.Key, a.Key);
            // C# knows no operator of a type parameter: it is put in here.
            condition = (Expression<Func<B<T>, bool>>)new Operator().Visit(condition);
            When().Match(() => a).Match(() => b, condition);
            Then().Do(ctx => log.Add($"{b.Key}"));
        }

        private static bool IsSame(T x, T y) => throw new NotSupportedException();

        private sealed class Operator : ExpressionVisitor
        {
            protected override Expression VisitMethodCall(MethodCallExpression node) =>
                Expression.Equal(node.Arguments[0], node.Arguments[1]);
        }
    }

    private sealed class Quotient(List<string> log) : Rule
    {
        public override void Define()
        {
            Left left = null!;
            Right right = null!;
            int quotient = 0;
            When()
                .Match(() => left)
                .Match(() => right, r => r.Key == left.Key)
                .Let(() => quotient, () => 10 / (left.Share - right.Share));
            Then().Do(ctx => log.Add($"{quotient}"));
        }
    }

    private sealed class AgeOf(List<string> log) : Rule
    {
        public override void Define()
        {
            _ = log;
            Person person = null!;
            When().Match(() => person);
            Then().Yield(ctx => new Age(person.Age), (ctx, age) => new Age(person.Age));
        }
    }

    private sealed class BadgeOfAge(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Age age = null!;
            When().Match(() => person).Match(() => age, a => a.Years == person.Age);
            Then().Do(ctx => log.Add($"{age.Years} of {person.Age}"));
        }
    }
}
