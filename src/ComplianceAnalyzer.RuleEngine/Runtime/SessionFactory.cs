using NRules.Compilation;

namespace NRules.Runtime;

/// <summary>Holds what sessions share and never change.</summary>
internal sealed class SessionFactory(IReadOnlyList<CompiledRule> rules) : ISessionFactory
{
    public ISession CreateSession() => new Session(rules);
}
