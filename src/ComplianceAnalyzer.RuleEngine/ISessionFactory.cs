using NRules.Diagnostics;
using NRules.Extensibility;

namespace NRules;

/// <summary>Compiled rules. One factory serves many threads; its sessions share nothing that changes.</summary>
public interface ISessionFactory : ISessionSchemaProvider
{
    /// <summary>What happens in any session of the factory; listeners may be called by several threads at once.</summary>
    IEventProvider Events { get; }

    /// <summary>Resolves services for the sessions begun after it is set.</summary>
    IDependencyResolver DependencyResolver { get; set; }

    /// <summary>Carries out actions for the sessions begun after it is set; null where the engine does so itself.</summary>
    IActionInterceptor? ActionInterceptor { get; set; }

    /// <summary>Begins a session with an empty working memory.</summary>
    ISession CreateSession();

    /// <summary>Begins a session with an empty working memory.</summary>
    /// <param name="initializationAction">Sets the session up before rules without conditions become active.</param>
    ISession CreateSession(Action<ISession>? initializationAction);
}
