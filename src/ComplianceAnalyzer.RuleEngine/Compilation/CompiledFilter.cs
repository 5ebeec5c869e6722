using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>A filter of one branch of a rule, ready to run.</summary>
/// <param name="element">As defined.</param>
/// <param name="body">Its value for a match.</param>
/// <param name="arguments">What it is given.</param>
internal sealed class CompiledFilter(FilterElement element, ActionBody body, ArgumentPlaces arguments)
{
    internal FilterElement Element { get; } = element;

    internal object? Evaluate(RuleMatch match, object?[] services) => body(null, match.Values, services, null);

    internal object?[] Arguments(RuleMatch match, object?[] services) => arguments.Of(match.Values, services);
}
