using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>What actions, filters and services are in the rule model.</summary>
public sealed class ActionTests
{
    private static readonly Customer ann = new("Ann", 10);

    [Fact]
    public void An_action_takes_the_context_and_the_variables_it_uses()
    {
        Customer customer = null!;
        Order order = null!;
        ActionElement action = Actions(r =>
            {
                r.When().Match(() => customer).Match(() => order);
                r.Then().Do(context => context.Insert(new Note(order.Customer + customer.Name)));
            })
            .Single();

        action.ElementType.Should().Be(ElementType.Action);
        action.Expression.Parameters[0].Type.Should().Be<IContext>();
        action.Parameters.Names().Should().Equal("order", "customer");
        action
            .Expression.Parameters.Skip(1)
            .Should()
            .Equal(action.Parameters.Select(used => used.ToParameterExpression()));
        action.Imports.Should().Equal(action.Parameters);
        action.Part.Should().Be(YieldPart.None);
        action.LinkedKey.Should().BeNull();
    }

    [Fact]
    public void An_action_returns_nothing_whatever_its_body_gives()
    {
        ActionElement action = Actions(r => r.Then().Do(context => context.TryInsert(ann))).Single();

        action.Expression.ReturnType.Should().Be(typeof(void));
        var context = new RecordingContext();
        action.Run(context);
        context.Log.Should().Equal("TryInsert Ann");
    }

    [Fact]
    public void Triggers_are_as_written()
    {
        IReadOnlyList<ActionElement> actions = Actions(r =>
            r.Then()
                .Do(context => context.Halt())
                .Undo(context => context.Halt())
                .Action(context => context.Halt(), ActionTrigger.Reactivated | ActionTrigger.Deactivated)
        );

        actions
            .Select(action => action.ActionTrigger)
            .Should()
            .Equal(
                ActionTrigger.Activated | ActionTrigger.Reactivated,
                ActionTrigger.Deactivated,
                ActionTrigger.Reactivated | ActionTrigger.Deactivated
            );
        ActionElement.DefaultTrigger.Should().HaveValue(3);
    }

    [Fact]
    public void A_yield_is_three_actions_under_one_key()
    {
        Customer customer = null!;
        IReadOnlyList<ActionElement> actions = Actions(r =>
        {
            r.When().Match(() => customer);
            r.Then().Yield(_ => new Note(customer.Name)).Yield(_ => customer.Limit);
        });

        actions
            .Take(3)
            .Select(action => (action.Part, action.ActionTrigger))
            .Should()
            .Equal(
                (YieldPart.Insert, ActionTrigger.Activated),
                (YieldPart.Update, ActionTrigger.Reactivated),
                (YieldPart.Retract, ActionTrigger.Deactivated)
            );
        actions.Take(3).Select(action => action.LinkedKey).Distinct().Should().ContainSingle();
        actions.Select(action => action.LinkedKey).Distinct().Should().HaveCount(2).And.NotContainNulls();
        actions.Should().OnlyContain(action => action.Expression.ReturnType == typeof(void));
        actions.Select(action => action.YieldType).Distinct().Should().Equal(typeof(Note), typeof(int));
    }

    [Fact]
    public void The_actions_of_a_yield_work_on_the_linked_fact()
    {
        Customer customer = null!;
        IReadOnlyList<ActionElement> actions = Actions(r =>
        {
            r.When().Match(() => customer);
            r.Then().Yield(_ => new Note(customer.Name));
        });
        var context = new RecordingContext();

        actions[0].Run(context, ann);
        actions[1].Run(context, new Customer("Bob", 1));
        actions[2].Run(context);

        context.Log.Should().Equal("InsertLinked Ann", "UpdateLinked Bob", "RetractLinked Bob");
    }

    [Fact]
    public void A_yield_with_update_makes_it_of_the_fact_as_it_is()
    {
        Customer customer = null!;
        IReadOnlyList<ActionElement> actions = Actions(r =>
        {
            r.When().Match(() => customer);
            r.Then().Yield(_ => new Note(customer.Name), (_, note) => new Note(note.Text + note.Text + customer.Limit));
        });
        var context = new RecordingContext();

        actions[0].Run(context, ann);
        actions[1].Run(context, ann);

        context.Log.Should().Equal("InsertLinked Ann", "UpdateLinked AnnAnn10");
        actions[1].Value!.Run(context, new Note("x"), ann).Should().Be(new Note("xx10"));
    }

    [Fact]
    public void The_values_of_a_yield_stand_alone()
    {
        Customer customer = null!;
        IReadOnlyList<ActionElement> actions = Actions(r =>
        {
            r.When().Match(() => customer);
            r.Then().Yield(_ => new Note(customer.Name));
        });

        actions[0].Value!.Run(null, ann).Should().Be(new Note("Ann"));
        actions[1].Value!.Run(null, new Note("as it is"), ann).Should().Be(new Note("Ann"));
        actions[2].Value.Should().BeNull();
        actions[0].ValueParameters.Names().Should().Equal("customer");
        actions[1].ValueParameters.Names().Should().Equal("customer");
        actions[2].ValueParameters.Should().BeEmpty();
    }

    [Fact]
    public void A_yielded_value_has_the_type_that_the_rule_says()
    {
        IReadOnlyList<ActionElement> actions = Actions(r => r.Then().Yield<object>(_ => new Note("x")));

        actions[0].Value!.ReturnType.Should().Be<object>();
        actions.Select(action => action.YieldType).Should().AllBeEquivalentTo(typeof(object));
    }

    [Fact]
    public void A_rule_without_action_is_refused()
    {
        var define = () => WrittenRule.Whole(r => r.When().Match<Customer>());

        define.Should().Throw<RuleDefinitionException>().WithMessage("*action*");
    }

    [Fact]
    public void Filters_keep_their_kind_and_order()
    {
        Customer customer = null!;
        FilterGroupElement group = WrittenRule
            .Whole(r =>
            {
                r.When().Match(() => customer);
                r.Filter().OnChange(() => customer.Limit, () => customer.Name).Where(() => customer.Limit > 5);
                r.Then().Do(context => context.Halt());
            })
            .FilterGroup;

        group.ElementType.Should().Be(ElementType.FilterGroup);
        group.Filters.Should().OnlyContain(filter => filter.ElementType == ElementType.Filter);
        group
            .Filters.Select(filter => filter.FilterType)
            .Should()
            .Equal(FilterType.KeyChange, FilterType.KeyChange, FilterType.Predicate);
        group.Filters[0].Run(ann).Should().Be(10);
        group.Filters[0].Expression.ReturnType.Should().Be<object>();
        group.Filters[1].Expression.ReturnType.Should().Be<object>();
        group.Filters[2].Run(ann).Should().Be(true);
        group.Filters[2].Parameters.Names().Should().Equal("customer");
    }

    [Fact]
    public void Filters_and_actions_may_come_before_the_conditions()
    {
        Customer customer = null!;
        IRuleDefinition rule = WrittenRule.Whole(r =>
        {
            r.Filter().Where(() => customer.Limit > 5);
            r.Then().Do(context => context.Insert(customer));
            r.When().Match(() => customer);
        });

        rule.FilterGroup.Imports.Names().Should().Equal("customer");
        rule.RightHandSide.Imports.Names().Should().Equal("customer");
    }

    [Fact]
    public void Services_are_variables_of_actions()
    {
        TextWriter writer = null!;
        IRuleDefinition rule = WrittenRule.Whole(r =>
        {
            r.Dependency().Resolve(() => writer);
            r.Then().Do(_ => writer.WriteLine());
        });

        rule.DependencyGroup.ElementType.Should().Be(ElementType.DependencyGroup);
        DependencyElement service = rule.DependencyGroup.Dependencies.Single();
        service.ElementType.Should().Be(ElementType.Dependency);
        service.ServiceType.Should().Be<TextWriter>();
        service.Declaration.Target.Should().BeSameAs(service);
        rule.DependencyGroup.Exports.Should().Equal(service.Declaration);
        rule.RightHandSide.Actions.Single().Parameters.Should().Equal(service.Declaration);
    }

    [Fact]
    public void Conditions_cannot_use_services()
    {
        TextWriter writer = null!;
        var define = () =>
            WrittenRule.Whole(r =>
            {
                r.Dependency().Resolve(() => writer);
                r.When().Match<Note>(n => n.Text == writer.NewLine);
            });

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'writer' is a service*");
    }

    [Fact]
    public void A_service_and_a_fact_cannot_share_a_variable()
    {
        Customer customer = null!;
        var define = () =>
            WrittenRule.Whole(r =>
            {
                r.Dependency().Resolve(() => customer);
                r.When().Match(() => customer);
            });

        define.Should().Throw<RuleDefinitionException>().WithMessage("*'customer'*twice*");
    }

    [Fact]
    public void The_context_updates_and_resolves_in_short()
    {
        var context = new RecordingContext();

        context.Update(new List<int>(), list => list.Add(7));
        context.Resolve<string>().Should().Be("String");

        context.Log.Should().Equal("Update 7");
    }

    private static IReadOnlyList<ActionElement> Actions(Action<WrittenRule> define)
    {
        ActionGroupElement group = WrittenRule.Whole(define).RightHandSide;
        group.ElementType.Should().Be(ElementType.ActionGroup);
        return group.Actions;
    }
}
