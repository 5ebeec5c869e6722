using NRules.RuleModel;

namespace NRules.Runtime;

/// <summary>Linked facts that were propagated together.</summary>
internal sealed record LinkedFactSet(LinkedFactAction Action, IReadOnlyList<IFact> Propagated) : ILinkedFactSet
{
    public IEnumerable<IFact> Facts => Propagated;

    public int FactCount => Propagated.Count;
}
