using NRules;
using NRules.Fluent;

namespace ComplianceAnalyzer.RuleEngine.Benchmarks;

/// <summary>The rules, compiled, with what they found.</summary>
internal sealed class Engine
{
    private readonly ISessionFactory factory;

    internal Engine()
    {
        var repository = new RuleRepository(new EstateRules(Tally));
        repository.Load(spec => spec.NestedTypes().From(EstateRules.All));
        factory = repository.Compile();
    }

    internal Tally Tally { get; } = new();

    internal ISession Begin() => factory.CreateSession();
}
