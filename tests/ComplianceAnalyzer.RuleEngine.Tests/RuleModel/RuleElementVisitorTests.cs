using AwesomeAssertions;
using ComplianceAnalyzer.RuleEngine.Tests.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>A visitor comes to every element, in order, and makes anew only what changed.</summary>
public sealed class RuleElementVisitorTests
{
    [Fact]
    public void A_visitor_that_changes_nothing_gives_the_rule_itself()
    {
        IRuleDefinition rule = Everything();

        new RuleElementVisitor<int>().Visit(0, rule).Should().BeSameAs(rule);
    }

    [Fact]
    public void A_visitor_comes_to_every_kind_of_element()
    {
        var seen = new List<ElementType>();

        new Recorder().Visit(seen, Everything());

        seen.Distinct().Should().BeEquivalentTo(Enum.GetValues<ElementType>());
        seen.Take(4)
            .Should()
            .Equal(ElementType.DependencyGroup, ElementType.Dependency, ElementType.FilterGroup, ElementType.Filter);
        seen.TakeLast(2).Should().Equal(ElementType.ActionGroup, ElementType.Action);
    }

    [Fact]
    public void What_changed_is_made_anew_up_to_the_rule()
    {
        IRuleDefinition rule = Everything();

        IRuleDefinition changed = new WithoutConditions().Visit(0, rule);

        changed.Should().NotBeSameAs(rule);
        changed.Name.Should().Be(rule.Name);
        changed.Properties.Should().BeSameAs(rule.Properties);
        changed.RightHandSide.Should().BeSameAs(rule.RightHandSide);
        changed.DependencyGroup.Should().BeSameAs(rule.DependencyGroup);
        changed.FilterGroup.Should().BeSameAs(rule.FilterGroup);
        var seen = new List<ElementType>();
        new Recorder().Visit(seen, changed.LeftHandSide);
        seen.Should().Contain(ElementType.Aggregate).And.Contain(ElementType.ForAll);
        changed.LeftHandSide.Exports.Should().Equal(rule.LeftHandSide.Exports);
        new ConditionCounter().Count(changed).Should().Be(0);
        new ConditionCounter().Count(rule).Should().Be(8);
    }

    [Fact]
    public void What_did_not_change_is_kept()
    {
        IRuleDefinition rule = Everything();

        GroupElement changed = new WithoutConditions().Visit(0, rule).LeftHandSide;

        // The first pattern has no condition.
        changed.ChildElements[0].Should().BeSameAs(rule.LeftHandSide.ChildElements[0]);
        changed.ChildElements[1].Should().NotBeSameAs(rule.LeftHandSide.ChildElements[1]);
    }

    [Fact]
    public void An_element_is_replaced_only_by_one_of_its_kind()
    {
        IRuleDefinition rule = Everything();
        Action visit = () => new Mixer().Visit(0, rule);

        visit.Should().Throw<InvalidOperationException>().WithMessage("*ActionElement*");
    }

    [Fact]
    public void A_list_stays_itself_while_its_elements_do()
    {
        IReadOnlyList<RuleElement> elements = Everything().LeftHandSide.ChildElements;

        RuleElementVisitor<int>.Visit(0, elements, (_, element) => element).Should().BeSameAs(elements);
        RuleElementVisitor<int>
            .Visit(0, elements, (_, _) => elements[0])
            .Should()
            .NotBeSameAs(elements)
            .And.OnlyContain(element => element == elements[0]);
    }

    private static IRuleDefinition Everything()
    {
        TextWriter writer = null!;
        Customer customer = null!;
        IEnumerable<Order> orders = null!;
        return WrittenRule.Whole(rule =>
        {
            rule.Dependency().Resolve(() => writer);
            rule.Filter().Where(() => customer.Limit > 1);
            rule.When()
                .Match(() => customer)
                .Exists<Order>(o => o.Customer == customer.Name)
                .Not<Order>(o => o.Id == 0)
                .All<Order>(o => o.Id == 1, o => o.Amount > 1)
                .Or(or => or.Match<Note>(n => n.Text == "a").And(and => and.Match<Note>(n => n.Text == "b")))
                .Query(() => orders, q => q.Match<Order>(o => o.Id > 0).Collect().OrderBy(o => o.Id))
                .Having(() => orders.Any());
            rule.Then().Do(_ => writer.WriteLine(customer.Name));
        });
    }

    private sealed class Recorder : RuleElementVisitor<List<ElementType>>
    {
        protected override RuleElement VisitAnd(List<ElementType> context, AndElement element) =>
            base.VisitAnd(Seen(context, element), element);

        protected override RuleElement VisitOr(List<ElementType> context, OrElement element) =>
            base.VisitOr(Seen(context, element), element);

        protected override RuleElement VisitPattern(List<ElementType> context, PatternElement element) =>
            base.VisitPattern(Seen(context, element), element);

        protected override RuleElement VisitAggregate(List<ElementType> context, AggregateElement element) =>
            base.VisitAggregate(Seen(context, element), element);

        protected override RuleElement VisitBinding(List<ElementType> context, BindingElement element) =>
            base.VisitBinding(Seen(context, element), element);

        protected override RuleElement VisitExists(List<ElementType> context, ExistsElement element) =>
            base.VisitExists(Seen(context, element), element);

        protected override RuleElement VisitNot(List<ElementType> context, NotElement element) =>
            base.VisitNot(Seen(context, element), element);

        protected override RuleElement VisitForAll(List<ElementType> context, ForAllElement element) =>
            base.VisitForAll(Seen(context, element), element);

        protected override RuleElement VisitNamedExpression(
            List<ElementType> context,
            NamedExpressionElement element
        ) => base.VisitNamedExpression(Seen(context, element), element);

        protected override RuleElement VisitDependencyGroup(
            List<ElementType> context,
            DependencyGroupElement element
        ) => base.VisitDependencyGroup(Seen(context, element), element);

        protected override RuleElement VisitDependency(List<ElementType> context, DependencyElement element) =>
            base.VisitDependency(Seen(context, element), element);

        protected override RuleElement VisitFilterGroup(List<ElementType> context, FilterGroupElement element) =>
            base.VisitFilterGroup(Seen(context, element), element);

        protected override RuleElement VisitFilter(List<ElementType> context, FilterElement element) =>
            base.VisitFilter(Seen(context, element), element);

        protected override RuleElement VisitActionGroup(List<ElementType> context, ActionGroupElement element) =>
            base.VisitActionGroup(Seen(context, element), element);

        protected override RuleElement VisitAction(List<ElementType> context, ActionElement element) =>
            base.VisitAction(Seen(context, element), element);

        private static List<ElementType> Seen(List<ElementType> seen, RuleElement element)
        {
            seen.Add(element.ElementType);
            return seen;
        }
    }

    private sealed class WithoutConditions : RuleElementVisitor<int>
    {
        protected override ExpressionCollection VisitExpressionCollection(
            int context,
            ExpressionCollection expressions
        ) => expressions.Update([.. expressions.Where(known => known.Name != PatternElement.ConditionName)]);
    }

    private sealed class ConditionCounter : RuleElementVisitor<int>
    {
        private int count;

        internal int Count(IRuleDefinition rule)
        {
            Visit(0, rule);
            return count;
        }

        protected override RuleElement VisitNamedExpression(int context, NamedExpressionElement element)
        {
            if (element.Name == PatternElement.ConditionName)
                count++;
            return element;
        }
    }

    private sealed class Mixer : RuleElementVisitor<int>
    {
        protected override RuleElement VisitAction(int context, ActionElement element) =>
            new BindingElement(element.Expression, element.Parameters);
    }
}
