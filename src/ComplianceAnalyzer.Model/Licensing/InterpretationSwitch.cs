using System.Collections.Immutable;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>A question that the sources leave open, with the readings it may be given.</summary>
/// <param name="Name">Name on the command line and in settings.json.</param>
/// <param name="Values">The readings, default first; those that a comparison of readings tries.</param>
/// <param name="TakesDays">True where any number of days from 1 to <see cref="MostDays"/> is a reading too.</param>
/// <param name="Sources">Clauses and facts that leave the question open.</param>
public sealed record InterpretationSwitch(
    string Name,
    ImmutableArray<string> Values,
    bool TakesDays,
    ImmutableArray<string> Sources
)
{
    /// <summary>Largest number of days a window may have: a hundred years.</summary>
    public const int MostDays = 36500;

    /// <summary>Every switch, sorted by name.</summary>
    public static ImmutableArray<InterpretationSwitch> All { get; } =
    [
        new("transition.cutoff", ["before", "on-or-before"], TakesDays: false, ["S20"]),
        new("tscal.mixed-mode", ["contract", "technical"], TakesDays: false, ["S14", "S16", "facts: KB822134"]),
        // A month, a quarter and a year: what an administrator keeps logs for.
        new("usage.window", ["all", "30", "90", "365"], TakesDays: true, ["S9", "S17"]),
        new("users.disabled", ["exclude", "include"], TakesDays: false, ["S9", "S12"]),
        new("windowscal.basis", ["access", "directory"], TakesDays: false, ["S6", "facts: Windows CAL modes"]),
    ];
}
