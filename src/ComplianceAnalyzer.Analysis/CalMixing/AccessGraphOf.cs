using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Builds the graph that a question is about.</summary>
internal static class AccessGraphOf
{
    // Some tenths of a second's work.
    private const int Interval = 1 << 20;

    /// <param name="question">The question.</param>
    /// <param name="cancellation">Stops the building.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal static AccessGraph Question(CalMixQuestion question, CancellationToken cancellation)
    {
        var builder = new AccessGraphBuilder(question.PeopleWeights.AsSpan(), question.Devices.Length);
        int added = 0;
        foreach ((int person, int device) in question.Accesses)
        {
            if (++added % Interval == 0)
                cancellation.ThrowIfCancellationRequested();
            if (device < 0)
                builder.ForcePerson(person);
            else if (person < 0)
                builder.ForceDevice(device);
            else
                builder.AddAccess(person, device);
        }
        foreach (int device in question.ForcedDevices)
            builder.ForceDevice(device);
        foreach (int person in question.HeldPeople)
            builder.HoldPerson(person);
        foreach (int device in question.HeldDevices)
            builder.HoldDevice(device);
        return builder.Build();
    }
}
