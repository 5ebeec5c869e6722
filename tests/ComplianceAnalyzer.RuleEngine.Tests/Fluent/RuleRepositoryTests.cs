using AwesomeAssertions;
using NRules.Fluent;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Fluent;

/// <summary>Rules are loaded, filtered, made and put into sets.</summary>
public sealed class RuleRepositoryTests
{
    private readonly RuleRepository repository = new();

    [Fact]
    public void A_new_repository_is_empty() => repository.GetRuleSets().Should().BeEmpty();

    [Fact]
    public void Rules_are_loaded_into_the_default_set_in_the_order_of_the_types()
    {
        repository.Load(spec => spec.From(typeof(Second), typeof(First)));

        repository.GetRuleSets().Single().Name.Should().Be("default");
        Names("default").Should().Equal("second", "first");
    }

    [Fact]
    public void Rules_are_loaded_from_a_sequence_of_types()
    {
        IEnumerable<Type> types = new List<Type> { typeof(First) };

        repository.Load(spec => spec.From(types));

        Names("default").Should().Equal("first");
    }

    [Fact]
    public void Rules_are_loaded_into_the_set_that_is_named()
    {
        repository.Load(spec => spec.From(typeof(First)).To("own"));
        repository.Load(spec => spec.From(typeof(Second)));

        repository.GetRuleSets().Select(set => set.Name).Should().Equal("own", "default");
    }

    [Fact]
    public void A_set_that_is_there_takes_more_rules()
    {
        repository.Load(spec => spec.From(typeof(Second)).To("own"));
        repository.Load(spec => spec.From(typeof(First)).To("own"));

        repository.GetRuleSets().Should().ContainSingle();
        Names("own").Should().Equal("second", "first");
    }

    [Fact]
    public void Rules_are_loaded_from_assemblies()
    {
        repository.Load(spec => spec.From(typeof(ScannedRule).Assembly).Where(IsScanned).To("array"));
        repository.Load(spec =>
            spec.PrivateTypes()
                .NestedTypes()
                .From(new List<System.Reflection.Assembly> { typeof(ScannedRule).Assembly })
                .Where(IsScanned)
                .To("sequence")
        );

        Names("array").Should().Equal(typeof(PublicScannedRule).FullName, typeof(AnotherPublicScannedRule).FullName);
        Names("sequence").Should().HaveCount(5);

        static bool IsScanned(IRuleMetadata rule) => typeof(ScannedRule).IsAssignableFrom(rule.RuleType);
    }

    [Fact]
    public void Rules_are_loaded_from_a_scan()
    {
        repository.Load(spec => spec.From(scanner => scanner.Type(typeof(First)).Type(typeof(Second))));

        Names("default").Should().Equal("first", "second");
    }

    [Fact]
    public void Every_filter_must_hold()
    {
        repository.Load(spec =>
            spec.From(typeof(First), typeof(Second), typeof(PublicScannedRule))
                .Where(rule => rule.IsTagged("ordered"))
                .Where(rule => rule.Name != "first")
        );

        Names("default").Should().Equal("second");
    }

    [Fact]
    public void Filters_see_the_metadata()
    {
        repository.Load(spec =>
            spec.From(typeof(First), typeof(PublicScannedRule))
                .Where(rule => rule.RuleType == typeof(First) && rule.Description == "comes first")
        );

        Names("default").Should().Equal("first");
    }

    [Fact]
    public void A_set_can_be_added_once()
    {
        var set = new RuleSet("own");
        repository.Add(set);
        Action again = () => repository.Add(new RuleSet("own"));

        repository.GetRuleSets().Should().Equal(set);
        again.Should().Throw<ArgumentException>().WithMessage("*own*");
    }

    [Fact]
    public void An_added_set_takes_loaded_rules()
    {
        var set = new RuleSet("own");
        repository.Add(set);
        repository.Load(spec => spec.From(typeof(First)).To("own"));

        set.Rules.Should().ContainSingle();
    }

    [Fact]
    public void An_activator_makes_the_rules()
    {
        var several = new Several();
        var own = new RuleRepository(several);
        own.Load(spec => spec.From(typeof(First)));

        own.Activator.Should().BeSameAs(several);
        own.GetRuleSets().Single().Rules.Select(rule => rule.Name).Should().Equal("1", "2");
    }

    [Fact]
    public void The_activator_can_be_replaced()
    {
        repository.Activator.Should().BeOfType<DefaultRuleActivator>();
        repository.Activator = new Several();
        repository.Load(spec => spec.From(typeof(First)));

        Names("default").Should().Equal("1", "2");
    }

    [Fact]
    public void The_default_activator_makes_one_rule() =>
        new DefaultRuleActivator().Activate(typeof(First)).Single().Should().BeOfType<First>();

    [Fact]
    public void A_rule_whose_constructor_throws_is_named()
    {
        Action load = () => repository.Load(spec => spec.From(typeof(First), typeof(Unmakeable)));

        RuleActivationException error = load.Should().Throw<RuleActivationException>().Which;
        error.RuleType.Should().Be<Unmakeable>();
        error.RuleTypeName.Should().Be(typeof(Unmakeable).FullName);
        error.Message.Should().Contain(nameof(Unmakeable)).And.Contain("on purpose");
        error.InnerException.Should().BeOfType<NotSupportedException>();
        repository.GetRuleSets().Should().BeEmpty();
    }

    [Fact]
    public void A_rule_without_constructor_is_named()
    {
        Action load = () => repository.Load(spec => spec.From(typeof(Needy)));

        load.Should().Throw<RuleActivationException>().WithInnerException<MissingMethodException>();
    }

    [Fact]
    public void A_rule_that_cannot_be_defined_leaves_the_repository_as_it_was()
    {
        Action load = () => repository.Load(spec => spec.From(typeof(First), typeof(Undefinable)));

        load.Should().Throw<RuleDefinitionException>().Which.RuleType.Should().Be<Undefinable>();
        repository.GetRuleSets().Should().BeEmpty();
    }

    private IEnumerable<string> Names(string set) =>
        repository.GetRuleSets().Single(known => known.Name == set).Rules.Select(rule => rule.Name);

    [Name("first"), Description("comes first"), Tag("ordered")]
    private sealed class First : ScannedElsewhere;

    [Name("second"), Tag("ordered")]
    private sealed class Second : ScannedElsewhere;

    private abstract class ScannedElsewhere : Rule
    {
        public override void Define() => Then().Do(context => context.Halt());
    }

    private sealed class Unmakeable : ScannedElsewhere
    {
        public Unmakeable() => throw new NotSupportedException("on purpose");
    }

    private sealed class Needy(int number) : ScannedElsewhere
    {
        public override void Define() => Priority(number);
    }

    private sealed class Undefinable : Rule
    {
        public override void Define() => When().Match<Order>();
    }

    private sealed class Several : IRuleActivator
    {
        public IEnumerable<Rule> Activate(Type type)
        {
            yield return Named("1");
            yield return Named("2");
        }

        private static WrittenRule Named(string name) =>
            new(rule =>
            {
                rule.Name(name);
                rule.Then().Do(context => context.Halt());
            });
    }
}
