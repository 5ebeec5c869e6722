using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A rule as the agenda and the firing see it.</summary>
internal sealed class CompiledRule(IRuleDefinition definition)
{
    internal IRuleDefinition Definition { get; } = definition;

    /// <summary>Triggers on which at least one action runs.</summary>
    internal ActionTrigger Triggers { get; } =
        definition
            .RightHandSide.Actions.Where(action => action.Part != YieldPart.Retract)
            .Aggregate(ActionTrigger.None, (all, action) => all | action.ActionTrigger);

    /// <summary>
    /// True where its matches can fire one after the other before what they yield is matched: the meaning is the same, since no firing
    /// can change another match of the rule, nor make one that would fire between them.
    /// </summary>
    internal bool FiresInBatches { get; set; }
}
