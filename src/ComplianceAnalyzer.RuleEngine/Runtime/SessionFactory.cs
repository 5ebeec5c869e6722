using NRules.Compilation;
using NRules.Diagnostics;
using NRules.Extensibility;

namespace NRules.Runtime;

/// <summary>Holds what sessions share and never change.</summary>
internal sealed class SessionFactory(NetworkPlan plan, FactIdentityComparer identity, int selfActivationLimit)
    : ISessionFactory
{
    public IEventProvider Events => SessionEvents;

    public IDependencyResolver DependencyResolver { get; set; } = new NoServices();

    public IActionInterceptor? ActionInterceptor { get; set; }

    internal NetworkPlan Plan { get; } = plan;

    internal IEqualityComparer<object> Identity { get; } = identity;

    internal int SelfActivationLimit { get; } = selfActivationLimit;

    internal SessionEvents SessionEvents { get; } = new(factory: null);

    public ISession CreateSession() => CreateSession(null);

    public ISession CreateSession(Action<ISession>? initializationAction)
    {
        var session = new Session(this);
        initializationAction?.Invoke(session);
        session.Activate();
        return session;
    }

    public ReteGraph GetSchema() => new SchemaBuilder(Plan).Build();
}
