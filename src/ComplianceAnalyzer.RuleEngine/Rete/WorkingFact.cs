using NRules.RuleModel;
using NRules.Runtime;

namespace NRules.Rete;

/// <summary>A fact as the network holds it.</summary>
internal sealed class WorkingFact(object value, IFactSource? source) : IFact
{
    private SmallBucket<Activation> supports;

    public Type Type => Value.GetType();

    public object Value { get; } = value;

    public IFactSource? Source { get; } = source;

    /// <summary>True where a caller inserted it: then no rule's conclusion carries it.</summary>
    internal bool IsAsserted { get; set; }

    internal bool IsSupported => supports.Count > 0;

    internal void AddSupport(Activation activation) => supports.Add(activation);

    internal void RemoveSupport(Activation activation) => supports.Remove(activation);
}
