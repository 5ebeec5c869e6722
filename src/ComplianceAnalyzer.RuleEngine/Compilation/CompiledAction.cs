using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>An action of one branch of a rule, ready to run.</summary>
/// <param name="element">As defined.</param>
/// <param name="body">What it runs.</param>
/// <param name="arguments">What it is given, but for its context.</param>
internal sealed class CompiledAction(ActionElement element, ActionBody body, ArgumentPlaces arguments)
{
    internal ActionElement Element { get; } = element;

    internal ActionBody Body { get; } = body;

    internal object?[] Arguments(RuleMatch match, object?[] services) => arguments.Of(match.Values, services);
}
