using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Where the sources allow more than one reading, the reading that was chosen; and the effort put into the CAL mix.</summary>
public sealed record InterpretationSwitches
{
    /// <summary>Name of the switch for <see cref="Effort"/>.</summary>
    public const string EffortSwitch = "effort";

    /// <summary>Its values, in the order of <see cref="MixEffort"/>.</summary>
    public static ImmutableArray<string> EffortNames { get; } = ["low", "normal", "high"];

    /// <summary><c>transition.cutoff</c>: true where a license acquired on 2003-04-24 itself qualifies; else it is undetermined.</summary>
    public bool CutoffDayQualifies { get; init; }

    /// <summary><c>tscal.mixed-mode</c>: true (<c>technical</c>) where on a Per Device server only a device CAL helps.</summary>
    public bool TechnicalMixedMode { get; init; }

    /// <summary><c>windowscal.basis</c>: true (<c>directory</c>) where every enabled internal user needs a Windows CAL, seen or not.</summary>
    public bool WindowsCalByDirectory { get; init; }

    /// <summary><c>usage.window</c>: days before the analysis date whose sessions count; null counts all.</summary>
    public int? UsageWindowDays { get; init; }

    /// <summary><c>users.disabled</c>: true (<c>include</c>) where disabled accounts without a session count too.</summary>
    public bool IncludeDisabledUsers { get; init; }

    /// <summary><c>effort</c>: the work put into the CAL mix. It is no reading of the law; more of it leaves fewer questions open.</summary>
    public MixEffort Effort { get; init; } = MixEffort.Normal;

    /// <summary>Sets one switch by name.</summary>
    /// <returns>The new set, or null with one sentence in <paramref name="error"/> where name or value is unknown.</returns>
    public InterpretationSwitches? With(string name, string value, out string error)
    {
        error = "";
        switch (name, value)
        {
            case ("transition.cutoff", "before" or "on-or-before"):
                return this with { CutoffDayQualifies = value == "on-or-before" };
            case ("tscal.mixed-mode", "contract" or "technical"):
                return this with { TechnicalMixedMode = value == "technical" };
            case ("windowscal.basis", "access" or "directory"):
                return this with { WindowsCalByDirectory = value == "directory" };
            case ("users.disabled", "exclude" or "include"):
                return this with { IncludeDisabledUsers = value == "include" };
            case (EffortSwitch, _) when EffortNames.IndexOf(value) is >= 0 and var effort:
                return this with { Effort = (MixEffort)effort };
            case ("usage.window", "all"):
                return this with { UsageWindowDays = null };
            case ("usage.window", _)
                when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int days)
                    && days is >= 1 and <= InterpretationSwitch.MostDays:
                return this with { UsageWindowDays = days };
        }
        InterpretationSwitch? known = InterpretationSwitch.All.FirstOrDefault(entry => entry.Name == name);
        error = known switch
        {
            null when name == EffortSwitch =>
                $"Switch {EffortSwitch} takes {string.Join(" or ", EffortNames)}, not '{value}'.",
            null => $"There is no switch '{name}'; the switches are "
                + $"{string.Join(", ", InterpretationSwitch.All.Select(entry => entry.Name).Prepend(EffortSwitch))}.",
            { TakesDays: true } => FormattableString.Invariant(
                $"Switch {name} takes {known.Values[0]} or a number of days from 1 to {InterpretationSwitch.MostDays}, not '{value}'."
            ),
            _ => $"Switch {name} takes {string.Join(" or ", known.Values)}, not '{value}'.",
        };
        return null;
    }

    /// <summary>Every switch with its value, sorted by name, as written into results.</summary>
    public ImmutableSortedDictionary<string, string> ToDictionary() =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [EffortSwitch] = EffortNames[(int)Effort],
                ["transition.cutoff"] = CutoffDayQualifies ? "on-or-before" : "before",
                ["tscal.mixed-mode"] = TechnicalMixedMode ? "technical" : "contract",
                ["usage.window"] = UsageWindowDays?.ToString(CultureInfo.InvariantCulture) ?? "all",
                ["users.disabled"] = IncludeDisabledUsers ? "include" : "exclude",
                ["windowscal.basis"] = WindowsCalByDirectory ? "directory" : "access",
            }
        );
}
