using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Tests;

/// <summary>Sessions over the rules of one test.</summary>
internal static class Sessions
{
    internal static ISession With<TRule>()
        where TRule : Rule => With(typeof(TRule));

    internal static ISession With(params Type[] rules)
    {
        var repository = new RuleRepository();
        repository.Load(spec => spec.From(rules));
        return repository.Compile().CreateSession();
    }

    internal static List<T> Facts<T>(this ISession session) => [.. session.Query<T>()];
}
