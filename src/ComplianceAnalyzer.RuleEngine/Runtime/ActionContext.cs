using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>What the actions of one firing work with.</summary>
internal sealed class ActionContext(Session session, RuleMatch match, CancellationToken cancellationToken) : IContext
{
    public IRuleDefinition Rule => match.Rule;

    public IMatch Match => match.Activation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>An action has asked that nothing fires after this.</summary>
    internal bool IsHalted { get; private set; }

    public void Halt() => IsHalted = true;

    public void Insert(object fact) => session.Insert(fact);

    public void InsertAll(IEnumerable<object> facts) => session.InsertAll(facts);

    public bool TryInsert(object fact) => session.TryInsert(fact);

    public void Update(object fact) => session.Update(fact);

    public void UpdateAll(IEnumerable<object> facts) => session.UpdateAll(facts);

    public bool TryUpdate(object fact) => session.TryUpdate(fact);

    public void Retract(object fact) => session.Retract(fact);

    public void RetractAll(IEnumerable<object> facts) => session.RetractAll(facts);

    public bool TryRetract(object fact) => session.TryRetract(fact);

    public IReadOnlyCollection<object> GetLinkedKeys() => session.Links.KeysOf(match);

    public object? GetLinked(object key) => session.Links.Find(match, key)?.Fact.Value;

    public void InsertLinked(object key, object fact) => session.Links.Insert(match, key, fact);

    public void InsertAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts)
    {
        ArgumentNullException.ThrowIfNull(keyedFacts);
        foreach ((object key, object fact) in keyedFacts)
            InsertLinked(key, fact);
    }

    public void UpdateLinked(object key, object fact) => session.Links.Update(match, key, fact);

    public void UpdateAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts)
    {
        ArgumentNullException.ThrowIfNull(keyedFacts);
        foreach ((object key, object fact) in keyedFacts)
            UpdateLinked(key, fact);
    }

    public void RetractLinked(object key, object fact) => session.Links.Retract(match, key, fact);

    public void RetractAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts)
    {
        ArgumentNullException.ThrowIfNull(keyedFacts);
        foreach ((object key, object fact) in keyedFacts)
            RetractLinked(key, fact);
    }

    public object Resolve(Type serviceType) => session.Resolve(match.Rule, serviceType);
}
