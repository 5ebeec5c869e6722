using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A member of a collection as it was when it was read.</summary>
/// <param name="Order">Its order among the members.</param>
/// <param name="Shown">What the collection shows of it.</param>
/// <param name="Keys">Sort keys, or the key in a lookup.</param>
/// <param name="Facts">The facts that it was made from.</param>
internal sealed record FrozenMember(int Order, object? Shown, IReadOnlyList<object?> Keys, IReadOnlyList<IFact> Facts);
