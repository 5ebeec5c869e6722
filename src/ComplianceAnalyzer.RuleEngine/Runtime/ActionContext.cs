using NRules.Extensibility;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>The session as an action sees it.</summary>
internal sealed class ActionContext(Session session, Activation activation, CancellationToken cancellation)
    : IContext,
        IResolutionContext
{
    public IRuleDefinition Rule => activation.Rule;

    public IMatch Match => activation;

    public CancellationToken CancellationToken { get; } = cancellation;

    public ISession Session => session;

    public void Halt() => session.Halt();

    public void Insert(object fact) => session.Insert(fact);

    public void InsertAll(IEnumerable<object> facts) => session.InsertAll(facts);

    public bool TryInsert(object fact) => session.TryInsert(fact);

    public void Update(object fact) => session.Update(fact);

    public void Retract(object fact) => session.Retract(fact);

    public object Resolve(Type serviceType) => session.DependencyResolver.Resolve(this, serviceType);
}
