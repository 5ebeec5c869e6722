using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Accesses of a layer, held against a stock of CALs.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Graph">The accesses that CALs of 2003 and later must cover.</param>
/// <param name="Answer">How they are covered.</param>
/// <param name="OldHolders">Devices that a CAL older than 2003 covers.</param>
/// <param name="HeldPeople">People who hold their CALs by name, as many as stand behind the account, by index.</param>
/// <param name="HeldDevices">Devices that hold a CAL by name, by index.</param>
/// <param name="PeopleNeeds">CALs that each of the others takes beside those that people behind the account hold by name.</param>
internal sealed record CalCover(
    CalLayer Layer,
    AccessGraph Graph,
    CalMixAnswer Answer,
    ImmutableArray<string> OldHolders,
    ImmutableArray<int> HeldPeople,
    ImmutableArray<int> HeldDevices,
    ImmutableArray<int> PeopleNeeds
)
{
    internal static CalCover Of(
        IReadOnlyCollection<AccessRelation> accesses,
        CalStock stock,
        CalPrices prices,
        ICalMixSolver solver,
        bool countUnbacked = false,
        TokenHolders? tokens = null,
        bool isVerdict = false
    )
    {
        ImmutableArray<string> oldHolders = OldHoldersAmong(accesses, stock);
        var served = oldHolders.ToHashSet(StringComparer.Ordinal);
        var graph = new AccessGraph([
            .. accesses.Where(access => access.Device is null || !served.Contains(access.Device)),
        ]);
        // A CAL assigned to an account that several people share covers one of them, and nobody else.
        int[] unheld =
        [
            .. graph.People.Select(
                (person, index) => graph.Weights[index] - stock.NamedUsers.GetValueOrDefault(person)
            ),
        ];
        ImmutableArray<int> people = [.. Enumerable.Range(0, unheld.Length).Where(person => unheld[person] <= 0)];
        ImmutableArray<int> needs =
        [
            .. graph.Weights.Select((all, person) => unheld[person] > 0 ? unheld[person] : all),
        ];
        ImmutableArray<int> devices =
        [
            .. Enumerable
                .Range(0, graph.Devices.Length)
                .Where(each => stock.NamedDevices.ContainsKey(graph.Devices[each])),
        ];
        CalMixQuestion question = QuestionOf(stock.Layer, graph, prices) with
        {
            IsVerdict = isVerdict,
            PeopleWeights = needs,
            HeldPeople = people,
            HeldDevices = devices,
            PresentPeople = IndexesOf(graph.People, tokens?.People),
            PresentDevices = IndexesOf(graph.Devices, tokens?.Devices),
            PoolUser = stock.PoolUser + (countUnbacked ? stock.UnbackedUser : 0),
            PoolDevice = stock.PoolDevice + (countUnbacked ? stock.UnbackedDevice : 0),
        };
        return new CalCover(stock.Layer, graph, solver.Solve(question), oldHolders, people, devices, needs);
    }

    /// <summary>Least number of CALs that cover the accesses, of which there are some, whatever is owned.</summary>
    internal static int Fewest(IReadOnlyCollection<AccessRelation> accesses, ICalMixSolver solver) =>
        Solve(accesses.First().Layer, new AccessGraph(accesses), CalPrices.None, solver).MinimumMixed;

    /// <summary>
    /// What the accesses of this cover take whatever is owned: asked for again only where CALs held by name or older ones took part.
    /// </summary>
    internal CalMixAnswer FromZero(
        IReadOnlyCollection<AccessRelation> accesses,
        CalPrices prices,
        ICalMixSolver solver
    ) =>
        OldHolders.IsEmpty && HeldPeople.IsEmpty && HeldDevices.IsEmpty && PeopleNeeds.SequenceEqual(Graph.Weights)
            ? Answer
            : Solve(Layer, new AccessGraph(accesses), prices, solver);

    private static CalMixAnswer Solve(CalLayer layer, AccessGraph graph, CalPrices prices, ICalMixSolver solver) =>
        solver.Solve(QuestionOf(layer, graph, prices));

    private static CalMixQuestion QuestionOf(CalLayer layer, AccessGraph graph, CalPrices prices) =>
        new()
        {
            Layer = layer,
            PeopleWeights = graph.Weights,
            People = graph.People,
            Devices = graph.Devices,
            Accesses = graph.Pairs,
            ForcedDevices = graph.Forced,
            PriceUser = prices.User,
            PriceDevice = prices.Device,
            Currency = prices.Currency,
        };

    /// <summary>
    /// Devices that use nothing but Windows 2000 terminal servers take the older CALs first, in the order of their keys; those of the pool not
    /// where a later CAL is held by name.
    /// </summary>
    private static ImmutableArray<string> OldHoldersAmong(IEnumerable<AccessRelation> accesses, CalStock stock)
    {
        string[] candidates =
        [
            .. accesses
                .Where(access => access.Device is not null)
                .GroupBy(access => access.Device!, StringComparer.Ordinal)
                .Where(device => device.All(access => access.MinimumVersion < ProductVersion.V2003))
                .Select(device => device.Key)
                .Order(StringComparer.Ordinal),
        ];
        return
        [
            .. candidates.Where(stock.IsOldHolder),
            .. candidates
                .Where(device => !stock.IsOldHolder(device) && !stock.NamedDevices.ContainsKey(device))
                .Take(stock.PoolOldDevice),
        ];
    }

    private static ImmutableArray<int> IndexesOf(ImmutableArray<string> keys, ImmutableHashSet<string>? present) =>
        present is null or { IsEmpty: true }
            ? []
            : [.. Enumerable.Range(0, keys.Length).Where(index => present.Contains(keys[index]))];
}
