using System.Collections.Immutable;
using System.Numerics;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

/// <summary>Solves small questions by trying every set of people: whoever has no CAL leaves the devices to have one.</summary>
internal sealed class ExhaustiveMixSolver : ICalMixSolver
{
    public CalMixAnswer Solve(CalMixQuestion question)
    {
        Mix[] owned = [.. Mixes(question)];
        CalMixQuestion fromZero = question with { HeldPeople = [], HeldDevices = [], PoolUser = 0, PoolDevice = 0 };
        Mix best = owned
            .OrderBy(mix => mix.Cost(question))
            .ThenBy(mix => mix.AddUser(question) + mix.AddDevice(question))
            .ThenBy(mix => mix.UserCals + mix.Devices.Length)
            .First();
        Mix bestFromZero = Mixes(fromZero)
            .OrderBy(mix => mix.Cost(fromZero))
            .ThenBy(mix => mix.UserCals + mix.Devices.Length)
            .First();
        return new CalMixAnswer
        {
            MinimumMixed = Mixes(fromZero).Min(mix => mix.UserCals + mix.Devices.Length),
            MinimumMixedLowerBound = Mixes(fromZero).Min(mix => mix.UserCals + mix.Devices.Length),
            FromZeroUser = bestFromZero.UserCals,
            FromZeroDevice = bestFromZero.Devices.Length,
            Covered = owned.Any(mix => mix.AddUser(question) + mix.AddDevice(question) == 0),
            UserHolders = best.People,
            DeviceHolders = best.Devices,
            AddUser = best.AddUser(question),
            AddDevice = best.AddDevice(question),
            AddFewest = owned.Min(mix => mix.AddUser(question) + mix.AddDevice(question)),
            AddCostLowerBound = best.Cost(question),
            IsLeast = true,
            AddLowerBound = owned.Min(mix => mix.AddUser(question) + mix.AddDevice(question)),
            Proof = "every mix was tried",
        };
    }

    private static IEnumerable<Mix> Mixes(CalMixQuestion question)
    {
        for (uint chosen = 0; chosen < 1u << question.PeopleWeights.Length; chosen++)
        {
            uint covered = question.HeldPeople.Aggregate(chosen, (set, person) => set | 1u << person);
            if (question.Accesses.Any(access => access.Device < 0 && !Has(covered, access.Person)))
                continue;
            SortedSet<int> devices = [.. question.ForcedDevices];
            foreach ((int person, int device) in question.Accesses)
                if (device >= 0 && (person < 0 || !Has(covered, person)))
                    devices.Add(device);
            devices.ExceptWith(question.HeldDevices);
            ImmutableArray<int> people = [.. Bits(chosen).Except(question.HeldPeople)];
            yield return new Mix(people, [.. devices], people.Sum(person => question.PeopleWeights[person]));
        }
    }

    private static bool Has(uint set, int person) => person >= 0 && (set & (1u << person)) != 0;

    private static IEnumerable<int> Bits(uint set)
    {
        for (; set != 0; set &= set - 1)
            yield return BitOperations.TrailingZeroCount(set);
    }

    private sealed record Mix(ImmutableArray<int> People, ImmutableArray<int> Devices, int UserCals)
    {
        internal int AddUser(CalMixQuestion question) => Math.Max(0, UserCals - question.PoolUser);

        internal int AddDevice(CalMixQuestion question) => Math.Max(0, Devices.Length - question.PoolDevice);

        internal decimal Cost(CalMixQuestion question) =>
            (AddUser(question) * question.PriceUser) + (AddDevice(question) * question.PriceDevice);
    }
}
