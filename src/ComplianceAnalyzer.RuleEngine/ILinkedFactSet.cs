using NRules.RuleModel;

namespace NRules;

/// <summary>Linked facts that went through the network together.</summary>
public interface ILinkedFactSet
{
    /// <summary>What was done with them.</summary>
    LinkedFactAction Action { get; }

    /// <summary>The facts.</summary>
    IEnumerable<IFact> Facts { get; }

    /// <summary>How many there are.</summary>
    int FactCount { get; }
}
