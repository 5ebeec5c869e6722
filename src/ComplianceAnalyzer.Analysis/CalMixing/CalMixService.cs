using System.Collections.Immutable;
using System.Globalization;
using ComplianceAnalyzer.CalMix;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.CalMixing;

/// <summary>Answers the rules' question by the CAL mix library, and puts its proof into words.</summary>
/// <param name="gapCloser">Asked about what flows and exact search leave open; null to do without.</param>
/// <param name="proofs">Where proofs are kept; null to let them go.</param>
/// <param name="cancellation">Stops the search.</param>
internal sealed class CalMixService(IGapCloser? gapCloser, CalMixProofs? proofs, CancellationToken cancellation)
    : ICalMixSolver
{
    /// <inheritdoc/>
    public CalMixAnswer Solve(CalMixQuestion question)
    {
        CalMixResult result = CalMixSolver.Solve(
            Graph(question),
            new CalPools(question.PoolUser, question.PoolDevice),
            Prices(question),
            new SolveLimits { GapCloser = gapCloser, Cancellation = cancellation },
            new CalMix.CalAssignment(question.PresentPeople, question.PresentDevices)
        );
        proofs?.Keep(question, result);
        MixAnswer best = result.Cheapest;
        return new CalMixAnswer
        {
            MinimumMixed = checked((int)result.FewestFromZero.Cost),
            FromZeroUser = checked((int)result.CheapestFromZero.UserCals),
            FromZeroDevice = checked((int)result.CheapestFromZero.DeviceCals),
            Covered = result.Covered,
            UserHolders = best.Assignment.People,
            DeviceHolders = best.Assignment.Devices,
            AddUser = checked((int)best.AddUser),
            AddDevice = checked((int)best.AddDevice),
            AddLowerBound = checked((int)result.Fewest.LowerBound),
            Proof = Words(best),
        };
    }

    private static AccessGraph Graph(CalMixQuestion question)
    {
        var builder = new AccessGraphBuilder(question.PeopleWeights.AsSpan(), question.Devices.Length);
        foreach ((int person, int device) in question.Accesses)
        {
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

    /// <summary>Prices in the smallest whole unit that holds both; their ratio is all that counts.</summary>
    private static CalPrices Prices(CalMixQuestion question)
    {
        decimal user = question.PriceUser;
        decimal device = question.PriceDevice;
        while (user != decimal.Truncate(user) || device != decimal.Truncate(device))
        {
            user *= 10;
            device *= 10;
        }
        return new CalPrices((long)user, (long)device);
    }

    private static string Words(MixAnswer answer) =>
        answer.Proof switch
        {
            MixProof.FlowCertificate => "proved by a flow certificate",
            MixProof.ExactSearch => "proved by exact search",
            MixProof.Solver => string.Create(
                CultureInfo.InvariantCulture,
                $"according to a solver, certified within {answer.CertifiedGap}"
            ),
            MixProof.Gap => string.Create(
                CultureInfo.InvariantCulture,
                $"best found, at most {answer.Cost - answer.LowerBound} above the bound"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(answer)),
        };
}
