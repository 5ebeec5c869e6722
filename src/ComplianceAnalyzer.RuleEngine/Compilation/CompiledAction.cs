using NRules.Rete.Beta;
using NRules.RuleModel;

namespace NRules.Compilation;

/// <summary>Runs the body of an action, or computes the fact of a Yield.</summary>
/// <param name="context">The firing.</param>
/// <param name="match">The match.</param>
/// <param name="services">Resolved dependencies of the rule, in their order.</param>
/// <param name="existing">The fact that a Yield linked before.</param>
internal delegate object? ActionBody(IContext context, Token match, object?[] services, object? existing);

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
            .. places.Select(place => place switch
            {
                int.MaxValue => null,
                < 0 => services[-1 - place],
                _ => TokenLayout.ValueAt(match, depth - 1 - place),
            }),
        ];
}
