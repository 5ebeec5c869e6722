using NRules.RuleModel;

namespace NRules.Rete.Memory;

/// <summary>A value that a rule computes and binds.</summary>
internal sealed class BoundFact(Type type) : Fact
{
    public override Type Type { get; } = type;

    /// <summary>Null: it is made of the partial match that it extends.</summary>
    public override IFactSource? Source => null;
}
