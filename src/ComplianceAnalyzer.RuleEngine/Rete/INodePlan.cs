using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>What the sessions of a factory share of one node.</summary>
internal interface INodePlan
{
    /// <summary>Number of the node, unique in its factory; sources come before what they feed.</summary>
    int Id { get; }

    /// <summary>Rules that use it.</summary>
    IReadOnlyCollection<IRuleDefinition> Rules { get; }
}
