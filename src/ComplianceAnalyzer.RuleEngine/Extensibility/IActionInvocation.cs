using NRules.RuleModel;

namespace NRules.Extensibility;

/// <summary>One action of a rule that fires, ready to run.</summary>
public interface IActionInvocation
{
    /// <summary>What the action's variables are bound to, without the context.</summary>
    IReadOnlyList<object?> Arguments { get; }

    /// <summary>When the action runs.</summary>
    ActionTrigger Trigger { get; }

    /// <summary>Runs the action. What it throws, and no listener handles, comes out as it is.</summary>
    void Invoke();
}
