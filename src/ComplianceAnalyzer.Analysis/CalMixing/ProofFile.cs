using System.Globalization;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Lays a proof out as lines of a word and whole numbers, names last (docs/cal-mix-proof.md).</summary>
internal static class ProofFile
{
    internal static void Write(TextWriter writer, CalLayer layer, CalMixQuestion question)
    {
        writer.Write($"{ReportMark.Proof} {layer}\n");
        for (int person = 0; person < question.People.Length; person++)
            Line(writer, "person", question.People[person], person, question.PeopleWeights[person]);
        for (int device = 0; device < question.Devices.Length; device++)
            Line(writer, "device", question.Devices[device], device);
        foreach (int person in question.HeldPeople)
            Line(writer, "held-person", null, person);
        foreach (int device in question.HeldDevices)
            Line(writer, "held-device", null, device);
        foreach (int device in question.ForcedDevices)
            Line(writer, "access", null, null, device);
        foreach ((int person, int device) in question.Accesses)
            Line(writer, "access", null, person < 0 ? null : person, device < 0 ? null : device);
    }

    internal static void Write(TextWriter writer, string answer, MixAnswer mix)
    {
        writer.Write($"answer {answer}\n");
        CertificateWriter.Write(writer, mix);
    }

    private static void Line(TextWriter writer, string word, string? name, params ReadOnlySpan<int?> numbers)
    {
        writer.Write(word);
        foreach (int? number in numbers)
        {
            writer.Write(' ');
            writer.Write(number?.ToString(CultureInfo.InvariantCulture) ?? "-");
        }
        if (name is not null)
        {
            writer.Write(' ');
            // A name may hold anything but must not begin a line.
            writer.Write(string.Concat(name.Select(letter => char.IsControl(letter) ? '?' : letter)));
        }
        writer.Write('\n');
    }
}
