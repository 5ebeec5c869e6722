using AwesomeAssertions;
using NRules;
using NRules.Diagnostics;
using NRules.Fluent.Dsl;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>The network as a graph, and what its nodes count.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData(NodeType.Root)]
    [InlineData(NodeType.Type)]
    [InlineData(NodeType.Selection)]
    [InlineData(NodeType.AlphaMemory)]
    [InlineData(NodeType.Join)]
    [InlineData(NodeType.Exists)]
    [InlineData(NodeType.Not)]
    [InlineData(NodeType.Aggregate)]
    [InlineData(NodeType.Binding)]
    [InlineData(NodeType.BetaMemory)]
    [InlineData(NodeType.Rule)]
    public void Every_kind_of_node_is_shown(NodeType kind)
    {
        Trial.Of<Everything>().Factory.GetSchema().Nodes.Should().Contain(node => node.NodeType == kind);
    }

    [Fact]
    public void There_is_one_root() =>
        Trial.Of<Everything>().Factory.GetSchema().Nodes.Should().ContainSingle(node => node.NodeType == NodeType.Root);

    [Fact]
    public void Nodes_have_numbers_of_their_own()
    {
        Trial.Of<Everything>().Factory.GetSchema().Nodes.Select(node => node.Id).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Links_join_nodes_of_the_graph()
    {
        ReteGraph graph = Trial.Of<Everything>().Factory.GetSchema();

        graph.Links.SelectMany(link => new[] { link.Source, link.Target }).Should().BeSubsetOf(graph.Nodes);
    }

    [Fact]
    public void Every_rule_is_reached_from_the_root()
    {
        ReteGraph graph = Trial.Of(typeof(Everything), typeof(Adults)).Factory.GetSchema();
        HashSet<ReteNode> reached = [graph.Nodes.Single(node => node.NodeType == NodeType.Root)];
        while (graph.Links.Any(link => reached.Contains(link.Source) && reached.Add(link.Target)))
            continue;

        graph.Nodes.Where(node => node.NodeType == NodeType.Rule).Should().HaveCount(2).And.BeSubsetOf(reached);
    }

    [Fact]
    public void Type_nodes_name_their_type()
    {
        Trial
            .Of<Adults>()
            .Factory.GetSchema()
            .Nodes.Single(node => node.NodeType == NodeType.Type)
            .OutputType.Should()
            .Be<Person>();
    }

    [Fact]
    public void Selections_show_their_condition()
    {
        Trial
            .Of<Adults>()
            .Factory.GetSchema()
            .Nodes.Single(node => node.NodeType == NodeType.Selection)
            .Expressions.Single()
            .Value.ToString()
            .Should()
            .Contain("Age");
    }

    [Fact]
    public void Equal_conditions_of_two_rules_share_a_node()
    {
        ReteGraph graph = Trial.Of(typeof(Adults), typeof(AdultsAgain)).Factory.GetSchema();

        graph
            .Nodes.Where(node => node.NodeType == NodeType.Selection)
            .Should()
            .ContainSingle()
            .Which.Rules.Should()
            .HaveCount(2);
        graph.Nodes.Where(node => node.NodeType == NodeType.Type).Should().ContainSingle();
        graph.Nodes.Where(node => node.NodeType == NodeType.Rule).Should().HaveCount(2);
    }

    [Fact]
    public void Equal_joins_of_two_rules_share_a_node()
    {
        ReteGraph graph = Trial.Of(typeof(Owners), typeof(OwnersAgain)).Factory.GetSchema();
        ReteGraph alone = Trial.Of(typeof(Owners)).Factory.GetSchema();

        int Joins(ReteGraph of) => of.Nodes.Count(node => node.NodeType == NodeType.Join);
        Joins(graph).Should().Be(Joins(alone));
    }

    [Fact]
    public void A_session_shows_the_graph_of_its_factory()
    {
        Trial trial = Trial.Of<Everything>();

        trial
            .Session.GetSchema()
            .Nodes.Select(node => (node.Id, node.NodeType))
            .Should()
            .Equal(trial.Factory.GetSchema().Nodes.Select(node => (node.Id, node.NodeType)));
    }

    [Fact]
    public void Nodes_count_what_they_hold_and_pass()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 30), new Person("Bob", 3));
        ReteNode selection = trial.Session.GetSchema().Nodes.Single(node => node.NodeType == NodeType.Selection);

        INodeMetrics metrics = trial.Session.Metrics.FindByNodeId(selection.Id)!;

        metrics.NodeId.Should().Be(selection.Id);
        metrics.InsertInputCount.Should().Be(2);
        metrics.InsertOutputCount.Should().Be(1);
    }

    [Fact]
    public void Counts_may_be_reset()
    {
        Trial trial = Trial.Of<Adults>().Insert(new Person("Ann", 30));

        trial.Session.Metrics.Reset();

        trial
            .Session.Metrics.GetAll()
            .Should()
            .NotBeEmpty()
            .And.AllSatisfy(node => node.InsertInputCount.Should().Be(0));
    }

    [Fact]
    public void An_unknown_node_has_no_counts() =>
        Trial.Of<Adults>().Session.Metrics.FindByNodeId(-1).Should().BeNull();

    private sealed class Everything(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            IEnumerable<Pet> pets = null!;
            int count = 0;
            When()
                .Match(() => person, p => p.Age > 17)
                .Query(() => pets, q => q.Match<Pet>(p => p.Owner == person.Name).Collect())
                .Let(() => count, () => pets.Count())
                .Exists<Badge>(b => b.Text == person.Name)
                .Not<Visit>(v => v.Price == count);
            Then().Do(ctx => log.Add($"{person} {count}"));
        }
    }

    private sealed class Adults(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person, p => p.Age > 17);
            Then().Do(ctx => log.Add(person.Name));
        }
    }

    private sealed class AdultsAgain(List<string> log) : Rule
    {
        public override void Define()
        {
            Person adult = null!;
            When().Match(() => adult, a => a.Age > 17);
            Then().Do(ctx => log.Add(adult.Name));
        }
    }

    private sealed class Owners(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name);
            Then().Do(ctx => log.Add($"{person} {pet}"));
        }
    }

    private sealed class OwnersAgain(List<string> log) : Rule
    {
        public override void Define()
        {
            Person owner = null!;
            Pet animal = null!;
            When().Match(() => owner).Match(() => animal, a => a.Owner == owner.Name);
            Then().Do(ctx => log.Add($"{owner} {animal}"));
        }
    }
}
