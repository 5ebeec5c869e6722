using System.CommandLine;
using System.Globalization;
using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>The options that say under which terms to judge.</summary>
internal sealed class AnalysisOptionSet
{
    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "Analysis date, YYYY-MM-DD; else settings.json's, else today",
    };

    private readonly Option<string[]> set = new("--set")
    {
        Description = "Interpretation switch as name=value; repeats",
    };
    private readonly Option<string?> waivers = new("--waivers")
    {
        Description = "Waiver file, instead of the folder's waivers.csv",
    };
    private readonly Option<string[]> only = new("--only") { Description = "Run this rule; repeats" };
    private readonly Option<string[]> exclude = new("--exclude") { Description = "Leave this rule out; repeats" };

    private readonly Option<string?> effort = new("--effort")
    {
        Description =
            "Work put into the CAL mix: low, normal (the default) or high; what it does not settle is reported as a gap",
    };

    private readonly Option<bool> sensitivity = new("--sensitivity")
    {
        Description = "Judge under every other reading of the switches too, and report what depends on them",
    };

    internal AnalysisOptionSet() => effort.AcceptOnlyFromAmong([.. InterpretationSwitches.EffortNames]);

    internal void AddTo(Command command)
    {
        command.Add(asOf);
        command.Add(set);
        command.Add(waivers);
        command.Add(only);
        command.Add(exclude);
        command.Add(sensitivity);
        command.Add(effort);
    }

    /// <summary>Reads the options.</summary>
    /// <returns>A request without folder and outputs, or null with one sentence in <paramref name="error"/>.</returns>
    internal AnalyzeRequest? Read(ParseResult parsed, out string error)
    {
        error = "";
        DateOnly? date = null;
        if (parsed.GetValue(asOf) is { } text)
        {
            if (
                !DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateOnly day
                )
            )
            {
                error = $"'{text}' is not a date; write --as-of as YYYY-MM-DD.";
                return null;
            }
            date = day;
        }
        var switches = new List<KeyValuePair<string, string>>();
        foreach (string pair in parsed.GetValue(set) ?? [])
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                error = $"'{pair}' is not a switch; write --set name=value.";
                return null;
            }
            switches.Add(KeyValuePair.Create(pair[..equals], pair[(equals + 1)..]));
        }
        if (parsed.GetValue(effort) is { } chosen)
            switches.Add(KeyValuePair.Create(InterpretationSwitches.EffortSwitch, chosen));
        return new AnalyzeRequest
        {
            AsOf = date,
            Switches = [.. switches],
            Waivers = parsed.GetValue(waivers),
            Only = [.. parsed.GetValue(only) ?? []],
            Exclude = [.. parsed.GetValue(exclude) ?? []],
            Sensitivity = parsed.GetValue(sensitivity),
        };
    }
}
