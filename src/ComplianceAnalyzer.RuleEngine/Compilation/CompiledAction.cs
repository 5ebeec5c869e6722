using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>An action of one branch of a rule, ready to run.</summary>
/// <param name="element">As defined.</param>
/// <param name="body">What it runs.</param>
/// <param name="places">For each argument its level in the match, or -1 less the number of the service.</param>
/// <param name="depth">Number of levels of the match.</param>
internal sealed class CompiledAction(ActionElement element, ActionBody body, IReadOnlyList<int> places, int depth)
{
    internal ActionElement Element { get; } = element;

    internal ActionBody Body { get; } = body;

    /// <summary>What the action is given, but for its context.</summary>
    internal object?[] Arguments(Token match, object?[] services) =>
        [
            .. places.Select(place =>
                place switch
                {
                    int.MaxValue => null,
                    < 0 => services[-1 - place],
                    _ => TokenLayout.ValueAt(match, depth - 1 - place),
                }
            ),
        ];
}
