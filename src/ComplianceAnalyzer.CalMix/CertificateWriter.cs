using System.Globalization;

namespace ComplianceAnalyzer.CalMix;

/// <summary>
/// Writes an answer as lines of words and whole numbers, so that a short script that knows the accesses can check it:
/// <c>owned</c>, <c>prices</c>, <c>used</c>, <c>cost</c>, <c>bound</c>, <c>claim</c>, a <c>user-cal</c> or <c>device-cal</c> for each
/// holder, ascending, and for each line its two capacities and value followed by a <c>flow</c> for each entry, with - where an access
/// has only one end.
/// </summary>
public static class CertificateWriter
{
    /// <summary>Writes the answer; vertices keep the caller's numbers.</summary>
    /// <param name="write">Takes one line after the other, without line end.</param>
    /// <param name="answer">The answer. What is claimed of it is no more than its flows prove.</param>
    public static void Write(Action<string> write, MixAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(write);
        ArgumentNullException.ThrowIfNull(answer);
        Put(write, "owned", answer.Pools.User, answer.Pools.Device);
        Put(write, "prices", answer.Prices.User, answer.Prices.Device);
        Put(write, "used", answer.UserCals, answer.DeviceCals);
        Put(write, "cost", answer.Cost);
        Put(write, "bound", answer.CertifiedBound);
        if (answer.CertifiedGap == 0)
            write("claim optimal");
        else
            Put(write, "claim gap", answer.CertifiedGap);
        foreach (var person in answer.Assignment.People)
            Put(write, "user-cal", person);
        foreach (var device in answer.Assignment.Devices)
            Put(write, "device-cal", device);
        foreach (var line in answer.Certificate.Lines)
        {
            Put(write, "line", line.UserCapacity, line.DeviceCapacity, line.Value);
            foreach (var entry in line.Flow)
                Put(write, "flow", entry.Person, entry.Device, entry.Amount);
        }
    }

    private static void Put(Action<string> write, string words, params ReadOnlySpan<long?> numbers)
    {
        var line = words;
        foreach (var number in numbers)
            line += " " + (number?.ToString(CultureInfo.InvariantCulture) ?? "-");
        write(line);
    }
}
