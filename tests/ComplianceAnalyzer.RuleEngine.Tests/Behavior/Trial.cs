using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>A session over rules that write what they do into one notebook, the last parameter of their constructors.</summary>
internal sealed class Trial
{
    private readonly List<string> said;

    private Trial(ISessionFactory factory, List<string> said)
    {
        this.said = said;
        Factory = factory;
        Session = factory.CreateSession();
    }

    internal ISessionFactory Factory { get; }

    internal ISession Session { get; }

    internal static Trial Of<TRule>()
        where TRule : Rule => Of(typeof(TRule));

    internal static Trial Of(params Type[] rules) => Of(new RuleCompiler(), rules);

    internal static Trial Of(RuleCompiler compiler, params Type[] rules)
    {
        List<string> notes = [];
        return new Trial(compiler.Compile(Repository(notes, rules).GetRuleSets()), notes);
    }

    internal static RuleRepository Repository(List<string> notes, params Type[] rules)
    {
        var repository = new RuleRepository(new Notebook(notes));
        repository.Load(spec => spec.PrivateTypes().NestedTypes().From(rules));
        return repository;
    }

    internal Trial Insert(params object[] facts)
    {
        Session.InsertAll(facts);
        return this;
    }

    internal Trial Update(params object[] facts)
    {
        Session.UpdateAll(facts);
        return this;
    }

    internal Trial Retract(params object[] facts)
    {
        Session.RetractAll(facts);
        return this;
    }

    /// <summary>Fires and hands over what the rules wrote since it was last asked for.</summary>
    internal string[] Fire()
    {
        Session.Fire();
        return Said();
    }

    internal string[] Said()
    {
        string[] lines = [.. said];
        said.Clear();
        return lines;
    }

    internal T[] Facts<T>() => [.. Session.Query<T>()];

    private sealed class Notebook(List<string> notes) : IRuleActivator
    {
        public IEnumerable<Rule> Activate(Type type)
        {
            bool writes = type.GetConstructor([typeof(List<string>)]) is not null;
            object?[] arguments = writes ? [notes] : [];
            yield return (Rule)Activator.CreateInstance(type, arguments)!;
        }
    }
}
