using System.Linq.Expressions;
using AwesomeAssertions;
using NRules;
using NRules.Diagnostics;
using NRules.Extensibility;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Members of the public surface that tools and hosts use and rules do not.</summary>
public sealed class SurfaceTests
{
    [Fact]
    public void A_memory_counts_insertions_updates_and_removals()
    {
        var ann = new Person("Ann", 30);
        var bob = new Person("Bob", 40);
        Trial trial = Trial.Of<Adult>();
        IMetricsProvider metrics = trial.Session.Metrics;
        ReteNode memory = trial.Session.GetSchema().Nodes.Single(node => node.NodeType == NodeType.AlphaMemory);
        INodeMetrics counts = metrics.FindByNodeId(memory.Id)!;

        trial.Insert(ann, bob, new Person("Kid", 3)).Update(ann).Retract(bob);

        // Two adults come in, one of them is updated and the other goes: one is left.
        counts.ElementCount.Should().Be(1);
        counts.InsertInputCount.Should().Be(2);
        counts.UpdateInputCount.Should().Be(1);
        counts.RetractInputCount.Should().Be(1);
        counts.InsertDurationMilliseconds.Should().BeGreaterThanOrEqualTo(0);
        counts.UpdateDurationMilliseconds.Should().BeGreaterThanOrEqualTo(0);
        counts.RetractDurationMilliseconds.Should().BeGreaterThanOrEqualTo(0);
        counts.Reset();
        counts.UpdateInputCount.Should().Be(0);
        counts.ElementCount.Should().Be(1, "what a node holds is no count of what went through it");
    }

    [Fact]
    public void A_join_passes_updates_and_removals_on()
    {
        var tom = new Pet("Tom", "Ann");
        Trial trial = Trial.Of<Owners>();
        ReteNode join = trial.Session.GetSchema().Nodes.Single(node => node.NodeType == NodeType.Join);
        INodeMetrics counts = trial.Session.Metrics.FindByNodeId(join.Id)!;

        trial.Insert(new Person("Ann"), tom).Update(tom);

        // Tom joins Ann once and is updated once.
        counts.InsertOutputCount.Should().Be(1);
        counts.UpdateOutputCount.Should().Be(1);
        tom.Owner = "Bob";
        trial.Update(tom);
        counts.RetractOutputCount.Should().Be(1);
    }

    [Fact]
    public void A_repository_lists_the_rules_of_all_its_sets()
    {
        RuleRepository repository = Trial.Repository([], typeof(Adult));
        repository.Load(spec => spec.PrivateTypes().NestedTypes().From(typeof(Owners)).To("second"));

        IEnumerable<IRuleDefinition> listed = ((IRuleRepository)repository).GetRules();

        listed.Select(rule => rule.Name).Should().Equal("adult", "owners");
        repository.GetRuleSets().Select(set => set.Name).Should().Contain("second");
    }

    [Fact]
    public void Expressions_are_compiled_by_the_compiler_that_is_set()
    {
        var counting = new Counting();
        Trial trial = Trial.Of(new RuleCompiler { ExpressionCompiler = counting }, typeof(Adult));

        trial.Insert(new Person("Ann", 30)).Session.Fire().Should().Be(1);

        counting.Compiled.Should().BePositive();
    }

    [Fact]
    public void Unsupported_expressions_fail_unless_it_is_asked_otherwise()
    {
        RuleCompilerOptions
            .Default.UnsupportedExpressionHandling.Should()
            .Be(RuleCompilerUnsupportedExpressionsHandling.FailFast);
        var options = new RuleCompilerOptions
        {
            UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual,
        };

        Trial.Of(new RuleCompiler(options), typeof(Adult)).Insert(new Person("Ann", 30)).Session.Fire().Should().Be(1);
    }

    [Fact]
    public void Failures_name_rule_and_expression()
    {
        Trial trial = Trial.Of<Failing>().Insert(new Person("Ann"));

        RuleExpressionEvaluationException failure = trial
            .Session.Invoking(s => s.Fire())
            .Should()
            .Throw<RuleExpressionEvaluationException>()
            .Which;

        failure.Expression.Should().Contain("Fail");
        failure.Message.Should().Contain("failing").And.Contain(failure.Expression);
        failure.InnerException.Should().BeOfType<InvalidOperationException>();
    }

    [Fact]
    public void A_recoverable_error_is_one_of_any_side()
    {
        Trial trial = Trial.Of<Failing>().Insert(new Person("Ann"));
        trial.Session.Events.RhsExpressionFailedEvent += (_, args) => Recover(args);

        trial.Session.Fire().Should().Be(1);

        static void Recover(IRecoverableError error)
        {
            error.Exception.Should().BeOfType<InvalidOperationException>();
            error.IsHandled.Should().BeFalse();
            error.IsHandled = true;
        }
    }

    [Fact]
    public void Arguments_of_events_hold_what_they_are_given()
    {
        Trial trial = Trial.Of<Adult>().Insert(new Person("Ann", 30));
        IMatch match = trial.Session.Agenda.Peek();
        Expression<Func<bool>> expression = () => true;
        var exception = new InvalidOperationException("no");
        object[] arguments = [1, "two"];

        var evaluated = new ExpressionEventArgs(expression, exception, arguments, "result");
        evaluated.Expression.Should().BeSameAs(expression);
        evaluated.Exception.Should().BeSameAs(exception);
        evaluated.Arguments.Should().Equal(arguments);
        evaluated.Result.Should().Be("result");

        var filtered = new AgendaExpressionErrorEventArgs(expression, exception, arguments, match);
        filtered.Match.Should().BeSameAs(match);
        filtered.Rule.Should().BeSameAs(match.Rule);
        filtered.Facts.Select(fact => fact.Value).Should().Equal(match.Facts.Select(fact => fact.Value));
        filtered.IsHandled.Should().BeFalse();

        new AgendaEventArgs(match).Match.Should().BeSameAs(match);
        new WorkingMemoryEventArgs(match.Facts.First()).Fact.Value.Should().Be(match.Facts.First().Value);
    }

    [Fact]
    public void A_match_says_what_happened_to_it()
    {
        var ann = new Person("Ann", 30);
        List<MatchTrigger> triggers = [];
        Trial trial = Trial.Of<Adult>();
        trial.Session.Events.RuleFiringEvent += (_, args) => triggers.Add(args.Match.Trigger);

        trial.Insert(ann).Session.Fire();
        trial.Update(ann).Session.Fire();
        trial.Retract(ann).Session.Fire();

        triggers.Should().Equal(MatchTrigger.Created, MatchTrigger.Updated, MatchTrigger.Removed);
    }

    [Theory]
    [InlineData(AggregateElement.CollectName, "Collect")]
    [InlineData(AggregateElement.GroupByName, "GroupBy")]
    [InlineData(AggregateElement.ProjectName, "Project")]
    [InlineData(AggregateElement.FlattenName, "Flatten")]
    [InlineData(AggregateElement.SelectorName, "Selector")]
    [InlineData(AggregateElement.ElementSelectorName, "ElementSelector")]
    [InlineData(AggregateElement.KeySelectorName, "KeySelector")]
    [InlineData(AggregateElement.KeySelectorAscendingName, "KeySelectorAscending")]
    [InlineData(AggregateElement.KeySelectorDescendingName, "KeySelectorDescending")]
    [InlineData(PatternElement.ConditionName, "Condition")]
    [InlineData(RuleProperties.ClrType, "Fluent::ClrType")]
    public void Names_that_tools_compare_with_are_those_of_NRules(string name, string expected) =>
        name.Should().Be(expected);

    private sealed class Counting : IExpressionCompiler
    {
        internal int Compiled { get; private set; }

        public TDelegate Compile<TDelegate>(Expression<TDelegate> expression)
            where TDelegate : Delegate
        {
            Compiled++;
            return expression.Compile(preferInterpretation: true);
        }
    }

    private sealed class Adult : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Name("adult");
            When().Match(() => person, p => p.Age > 17);
            Then().Do(ctx => person.ToString()).Undo(ctx => person.ToString());
        }
    }

    private sealed class Owners : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            Name("owners");
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => pet.ToString());
        }
    }

    private sealed class Failing : Rule
    {
        public override void Define()
        {
            Name("failing");
            When().Match<Person>();
            Then().Do(ctx => Fail());
        }

        private static void Fail() => throw new InvalidOperationException("no");
    }
}
