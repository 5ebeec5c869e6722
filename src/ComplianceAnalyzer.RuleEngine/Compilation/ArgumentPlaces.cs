namespace NRules.Compilation;

/// <summary>Where the arguments of an action or filter come from.</summary>
/// <param name="places">For each its level in the match, -1 less the number of the service, or <see cref="Unbound"/>.</param>
internal sealed class ArgumentPlaces(IReadOnlyList<int> places)
{
    /// <summary>Place of a variable that the branch of an Or at hand does not bind.</summary>
    internal const int Unbound = int.MaxValue;

    internal object?[] Of(object?[] values, object?[] services) =>
        [
            .. places.Select(place =>
                place switch
                {
                    Unbound => null,
                    < 0 => services[-1 - place],
                    _ => values[place],
                }
            ),
        ];
}
