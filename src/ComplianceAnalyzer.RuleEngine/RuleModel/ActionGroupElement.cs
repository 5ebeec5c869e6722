namespace NRules.RuleModel;

/// <summary>The right-hand side of a rule.</summary>
public sealed class ActionGroupElement : RuleElement
{
    internal ActionGroupElement(IReadOnlyList<ActionElement> actions)
    {
        Actions = actions;
        Imports = ImportsOf(actions);
    }

    /// <inheritdoc/>
    public override ElementType ElementType => ElementType.ActionGroup;

    /// <summary>The actions, in the order in which they run.</summary>
    public IReadOnlyList<ActionElement> Actions { get; }
}
