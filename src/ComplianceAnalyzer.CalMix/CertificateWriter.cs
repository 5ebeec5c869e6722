using System.Globalization;

namespace ComplianceAnalyzer.CalMix;

/// <summary>
/// Writes an answer as lines of words and whole numbers, so that a short script that knows the accesses can check it:
/// <c>owned</c>, <c>prices</c>, <c>used</c>, <c>cost</c>, <c>bound</c>, a <c>user-cal</c> or <c>device-cal</c> for each holder, and for
/// each line its two capacities and value followed by a <c>flow</c> for each entry, with - where an access has only one end.
/// </summary>
public static class CertificateWriter
{
    /// <summary>Writes the answer; vertices keep the caller's numbers.</summary>
    /// <param name="writer">Where to; lines end in a line feed.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(TextWriter writer, MixAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(answer);
        writer.Write("cal-mix 1\n");
        Put(writer, "owned", answer.Pools.User, answer.Pools.Device);
        Put(writer, "prices", answer.Prices.User, answer.Prices.Device);
        Put(writer, "used", answer.UserCals, answer.DeviceCals);
        Put(writer, "cost", answer.Cost);
        Put(writer, "bound", answer.CertifiedBound);
        foreach (var person in answer.Assignment.People)
            Put(writer, "user-cal", person);
        foreach (var device in answer.Assignment.Devices)
            Put(writer, "device-cal", device);
        foreach (var line in answer.Certificate.Lines)
        {
            Put(writer, "line", line.UserCapacity, line.DeviceCapacity, line.Value);
            foreach (var entry in line.Flow)
                Put(writer, "flow", entry.Person, entry.Device, entry.Amount);
        }
    }

    private static void Put(TextWriter writer, string word, params ReadOnlySpan<long?> numbers)
    {
        writer.Write(word);
        foreach (var number in numbers)
        {
            writer.Write(' ');
            writer.Write(number?.ToString(CultureInfo.InvariantCulture) ?? "-");
        }
        writer.Write('\n');
    }
}
