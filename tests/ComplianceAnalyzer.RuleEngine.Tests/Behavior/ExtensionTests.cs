using AwesomeAssertions;
using NRules;
using NRules.Extensibility;
using NRules.Fluent.Dsl;
using NRules.RuleModel;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>Services for actions, interceptors of actions, and what an action knows of its rule.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public void A_dependency_is_resolved_by_the_session()
    {
        Trial trial = Trial.Of<Greets>().Insert(new Person("Ann"));
        trial.Session.DependencyResolver = new Services(new Greeter("Hello"));

        trial.Fire().Should().Equal("Hello Ann");
    }

    [Fact]
    public void A_dependency_is_resolved_by_the_factory()
    {
        Trial trial = Trial.Of<Greets>();
        trial.Factory.DependencyResolver = new Services(new Greeter("Hello"));
        ISession session = trial.Factory.CreateSession();

        session.Insert(new Person("Ann"));
        session.Fire();

        trial.Said().Should().Equal("Hello Ann");
    }

    [Fact]
    public void The_session_goes_before_the_factory()
    {
        Trial trial = Trial.Of<Greets>();
        trial.Factory.DependencyResolver = new Services(new Greeter("factory"));
        ISession session = trial.Factory.CreateSession();
        session.DependencyResolver = new Services(new Greeter("session"));

        session.Insert(new Person("Ann"));
        session.Fire();

        trial.Said().Should().Equal("session Ann");
    }

    [Fact]
    public void The_resolver_is_told_who_asks()
    {
        var services = new Services(new Greeter("Hello"));
        Trial trial = Trial.Of<Greets>().Insert(new Person("Ann"));
        trial.Session.DependencyResolver = services;

        trial.Fire();

        services.Asked.Should().ContainSingle();
        services.Asked[0].Type.Should().Be<Greeter>();
        services.Asked[0].Session.Should().BeSameAs(trial.Session);
        services.Asked[0].Rule.Name.Should().EndWith("Greets");
    }

    [Fact]
    public void An_action_may_resolve_by_its_context()
    {
        Trial trial = Trial.Of<GreetsByContext>().Insert(new Person("Ann"));
        trial.Session.DependencyResolver = new Services(new Greeter("Hello"));

        trial.Fire().Should().Equal("Hello Ann", "Hello again Ann");
    }

    [Fact]
    public void Resolving_without_a_resolver_fails_the_action()
    {
        Trial trial = Trial.Of<GreetsByContext>().Insert(new Person("Ann"));

        trial.Session.Invoking(s => s.Fire()).Should().Throw<RuleRhsExpressionEvaluationException>();
    }

    [Fact]
    public void Several_actions_share_a_dependency()
    {
        Trial trial = Trial.Of<GreetsTwice>().Insert(new Person("Ann"));
        trial.Session.DependencyResolver = new Services(new Greeter("Hello"));

        trial.Fire().Should().Equal("Hello Ann", "Hello Ann");
    }

    [Fact]
    public void An_interceptor_runs_the_actions()
    {
        var interceptor = new Interceptor(_ => true);
        Trial trial = Trial.Of<Steps>().Insert(new Person("Ann"));
        trial.Session.ActionInterceptor = interceptor;

        trial.Fire().Should().Equal("do Ann", "again Ann");
        interceptor.Rules.Should().ContainSingle().Which.Should().EndWith("Steps");
    }

    [Fact]
    public void An_interceptor_sees_arguments_and_triggers()
    {
        var ann = new Person("Ann");
        var interceptor = new Interceptor(_ => true);
        Trial trial = Trial.Of<Steps>().Insert(ann);
        trial.Session.ActionInterceptor = interceptor;

        trial.Fire();

        interceptor.Seen.Should().HaveCount(2);
        interceptor.Seen.Should().AllSatisfy(action => action.Arguments.Should().Equal(ann));
        interceptor
            .Seen.Select(action => action.Trigger)
            .Should()
            .AllBeEquivalentTo(ActionTrigger.Activated | ActionTrigger.Reactivated);
    }

    [Fact]
    public void An_interceptor_may_leave_actions_out()
    {
        Trial trial = Trial.Of<Steps>().Insert(new Person("Ann"));
        int asked = 0;
        trial.Session.ActionInterceptor = new Interceptor(_ => asked++ == 1);

        trial.Session.Fire().Should().Be(1);
        trial.Said().Should().Equal("again Ann");
    }

    [Fact]
    public void An_interceptor_is_handed_the_undo()
    {
        var ann = new Person("Ann");
        var interceptor = new Interceptor(_ => true);
        Trial trial = Trial.Of<Steps>().Insert(ann);
        trial.Fire();
        trial.Session.ActionInterceptor = interceptor;

        trial.Retract(ann).Fire().Should().Equal("undo Ann");
        interceptor.Seen.Single().Trigger.Should().Be(ActionTrigger.Deactivated);
    }

    [Fact]
    public void The_factory_hands_its_interceptor_to_new_sessions()
    {
        var interceptor = new Interceptor(_ => false);
        Trial trial = Trial.Of<Steps>();
        trial.Factory.ActionInterceptor = interceptor;
        ISession session = trial.Factory.CreateSession();

        session.Insert(new Person("Ann"));
        session.Fire();

        trial.Said().Should().BeEmpty();
        interceptor.Seen.Should().HaveCount(2);
    }

    [Fact]
    public void An_interceptor_sees_what_an_action_threw()
    {
        var interceptor = new Catcher();
        Trial trial = Trial.Of<Throws>().Insert(new Person("Ann", 0));
        trial.Session.ActionInterceptor = interceptor;

        trial.Session.Fire().Should().Be(1);
        interceptor.Caught.Should().BeOfType<DivideByZeroException>();
    }

    [Fact]
    public void An_action_knows_its_rule()
    {
        Trial trial = Trial.Of<Described>().Insert(new Person("Ann"));

        trial.Fire().Should().Equal("The name|What it is for|one,two|7|NonRepeatable");
    }

    [Fact]
    public void An_action_knows_its_match()
    {
        Trial trial = Trial.Of<ShowsMatch>().Insert(new Person("Ann"), new Pet("Tom", "Ann"), new Badge("x"));

        trial.Fire().Should().Equal("person=Ann pet=Tom");
    }

    private sealed record Greeter(string Word);

    private sealed class Services(object service) : IDependencyResolver
    {
        internal List<(ISession Session, IRuleDefinition Rule, Type Type)> Asked { get; } = [];

        public object Resolve(IResolutionContext context, Type serviceType)
        {
            Asked.Add((context.Session, context.Rule, serviceType));
            return service;
        }
    }

    private sealed class Interceptor(Func<IActionInvocation, bool> runs) : IActionInterceptor
    {
        internal List<IActionInvocation> Seen { get; } = [];

        internal List<string> Rules { get; } = [];

        public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
        {
            Rules.Add(context.Rule.Name);
            Seen.AddRange(actions);
            foreach (IActionInvocation action in actions.Where(runs))
                action.Invoke();
        }
    }

    private sealed class Catcher : IActionInterceptor
    {
        internal Exception? Caught { get; private set; }

        public void Intercept(IContext context, IReadOnlyCollection<IActionInvocation> actions)
        {
            try
            {
                actions.Single().Invoke();
            }
            catch (DivideByZeroException fault)
            {
                Caught = fault;
            }
        }
    }

    private sealed class Greets(List<string> log) : Rule
    {
        public override void Define()
        {
            Greeter greeter = null!;
            Person person = null!;
            Dependency().Resolve(() => greeter);
            When().Match(() => person);
            Then().Do(ctx => log.Add($"{greeter.Word} {person}"));
        }
    }

    private sealed class GreetsTwice(List<string> log) : Rule
    {
        public override void Define()
        {
            Greeter greeter = null!;
            Person person = null!;
            Dependency().Resolve(() => greeter);
            When().Match(() => person);
            Then().Do(ctx => log.Add($"{greeter.Word} {person}")).Do(ctx => log.Add($"{greeter.Word} {person}"));
        }
    }

    private sealed class GreetsByContext(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx => log.Add($"{ctx.Resolve<Greeter>().Word} {person}"))
                .Do(ctx => log.Add($"{((Greeter)ctx.Resolve(typeof(Greeter))).Word} again {person}"));
        }
    }

    private sealed class Steps(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then()
                .Do(ctx => log.Add($"do {person}"))
                .Do(ctx => log.Add($"again {person}"))
                .Undo(ctx => log.Add($"undo {person}"));
        }
    }

    private sealed class Throws(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            When().Match(() => person);
            Then().Do(ctx => log.Add($"{1 / person.Age}"));
        }
    }

    [Name("The name")]
    [Description("What it is for")]
    [Tag("one")]
    [Tag("two")]
    [Priority(7)]
    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class Described(List<string> log) : Rule
    {
        public override void Define()
        {
            When().Match<Person>();
            Then().Do(ctx => log.Add(Show(ctx.Rule)));
        }

        private static string Show(IRuleDefinition rule) =>
            string.Join(
                "|",
                rule.Name,
                rule.Description,
                string.Join(",", rule.Tags.Order(StringComparer.Ordinal)),
                rule.Priority,
                rule.Repeatability
            );
    }

    private sealed class ShowsMatch(List<string> log) : Rule
    {
        public override void Define()
        {
            Person person = null!;
            Pet pet = null!;
            When().Match(() => person).Match(() => pet, p => p.Owner == person.Name).Exists<Badge>();
            Then().Do(ctx => log.Add(Show(ctx.Match)));
        }

        private static string Show(IMatch match) =>
            string.Join(" ", match.Facts.Select(fact => $"{fact.Declaration.Name}={fact.Value}"));
    }
}
