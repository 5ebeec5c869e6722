using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Rules.Derivations;

/// <summary>Draws the demand of one layer from its accesses and its stock.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Accesses">Its accesses.</param>
/// <param name="Stock">Its CALs.</param>
/// <param name="Prices">Their prices.</param>
/// <param name="Tokens">Who has tokens at present.</param>
/// <param name="Usage">What the inventory can tell about usage.</param>
/// <param name="CalsKnown">True where cals.csv was read.</param>
/// <param name="RedemptionsKnown">True where xp-licenses.csv was read.</param>
internal sealed record LayerDemand(
    CalLayer Layer,
    ImmutableArray<AccessRelation> Accesses,
    CalStock Stock,
    CalPrices Prices,
    TokenHolders Tokens,
    UsageEvidence Usage,
    bool CalsKnown,
    bool RedemptionsKnown
)
{
    private const int MostEvidence = 200;

    /// <summary>
    /// The question is put to the solver from zero and with the stock. Where evidence names what the inventory does not hold, it is put
    /// again without those accesses: what they alone make short is not shown to be short.
    /// </summary>
    internal CalDemand Derive(ICalMixSolver solver)
    {
        ImmutableArray<AccessRelation> certain = [.. Accesses.Where(access => !IsUncertain(access))];
        bool isCertain = certain.Length == Accesses.Length;
        CalCover all = CalCover.Of(Accesses, Stock, Prices, solver, tokens: Tokens, isVerdict: true);
        CalCover sure = isCertain ? all : CalCover.Of(certain, Stock, Prices, solver);
        CalMixAnswer fromZero = all.FromZero(Accesses, Prices, solver);
        int fewest = fromZero.MinimumMixed;
        CalMixAnswer sureFromZero = isCertain ? fromZero : sure.FromZero(certain, Prices, solver);
        int fewestSure = sureFromZero.MinimumMixedLowerBound;

        DemandGap gap = GapOf(all, sure, certain, fromZero, solver);
        bool? covered = CoveredBy(all, sure, gap);
        CalPurchase add =
            covered == true ? Prices.Purchase(0, 0) : Prices.Purchase(all.Answer.AddUser, all.Answer.AddDevice);
        var graph = new AccessGraph(Accesses);
        return new CalDemand
        {
            Layer = Layer,
            People = graph.Weights.Sum(),
            Devices = graph.NamedDevices,
            Accesses = Accesses.DistinctBy(access => (access.Person, access.Device)).Count(),
            UserOnly = Accesses.All(access => access.Person is not null && !access.DeviceCalOnly)
                ? graph.Weights.Sum()
                : null,
            DeviceOnly = Accesses.All(access => access.Device is not null) ? graph.NamedDevices : null,
            MinimumMixed = fewest,
            FromZero = Prices.Purchase(fromZero.FromZeroUser, fromZero.FromZeroDevice),
            OwnedUser = Stock.OwnedUser,
            OwnedDevice = Stock.OwnedDevice + all.OldHolders.Length,
            Covered = covered,
            Add = add,
            AddLowerBound = sure.Answer.AddLowerBound,
            AddUpperBound = covered == true ? 0 : all.Answer.AddFewest,
            AddCostLowerBound = Prices.Currency is null ? null : sure.Answer.AddCostLowerBound,
            IsLeast = all.Answer.IsLeast,
            LowerBound = fewestSure,
            UpperBound = UsageIsKnown ? fewest : Usage.MostCals ?? CalDemand.Unbounded,
            Gap = gap,
            AssumedAccesses = Accesses.Count(access => access.Basis != AccessBasis.Session),
            IdleByName = IdleByName(graph),
            Cure = covered == false ? new CureSearch(Accesses, Stock, Prices, solver).Of(all) : null,
            Evidence = EvidenceOf(all),
            Proof = all.Answer.Proof,
            Assignments = AssignmentsOf(all, add),
        };
    }

    /// <summary>Without sessions.csv, no access of the layer means that nothing is known of it.</summary>
    private bool UsageIsKnown => Usage.Sessions || Accesses.Length > 0;

    private static bool IsUncertain(AccessRelation access) => access.UnknownPerson || access.UnknownDevice;

    private DemandGap GapOf(
        CalCover all,
        CalCover sure,
        ImmutableArray<AccessRelation> certain,
        CalMixAnswer fromZero,
        ICalMixSolver solver
    )
    {
        if (!UsageIsKnown)
            return DemandGap.UsageUnknown;
        if (!CalsKnown && fromZero.MinimumMixed > 0)
            return DemandGap.CalsUnknown;
        bool isProved = all.Answer.IsLeast && fromZero.MinimumMixedLowerBound == fromZero.MinimumMixed;
        DemandGap rest =
            Accesses.Any(IsUncertain) ? DemandGap.NamesUnknown
            : isProved ? DemandGap.None
            : DemandGap.NotProved;
        if (all.Answer.Covered == true)
            return rest;
        if (sure.Answer.Covered == true)
            return DemandGap.NamesUnknown;
        if (RedemptionsWouldCover(certain, solver))
            return DemandGap.RedemptionsUnproven;
        if (sure.Answer.Covered is null)
            return DemandGap.NotProved;
        return rest;
    }

    private bool RedemptionsWouldCover(ImmutableArray<AccessRelation> certain, ICalMixSolver solver) =>
        !RedemptionsKnown
        && Stock.UnbackedUser + Stock.UnbackedDevice > 0
        && CalCover.Of(certain, Stock, Prices, solver, countUnbacked: true).Answer.Covered != false;

    private bool? CoveredBy(CalCover all, CalCover sure, DemandGap gap) =>
        gap switch
        {
            DemandGap.UsageUnknown => CoversEverybody ? true : null,
            DemandGap.CalsUnknown or DemandGap.RedemptionsUnproven => null,
            _ when all.Answer.Covered == true => true,
            _ => sure.Answer.Covered == false ? false : null,
        };

    /// <summary>Whatever is used, a CAL for each person or for each device of the inventory covers it.</summary>
    private bool CoversEverybody => CalsKnown && (Stock.PoolUser >= Usage.People || Stock.PoolDevice >= Usage.Devices);

    private int IdleByName(AccessGraph graph) =>
        Stock.NamedUsers.Where(holder => graph.IndexOfPerson(holder.Key) < 0).Sum(holder => holder.Value)
        + Stock.NamedDevices.Where(holder => graph.IndexOfDevice(holder.Key) < 0).Sum(holder => holder.Value);

    private ImmutableArray<CalAssignment> AssignmentsOf(CalCover cover, CalPurchase add)
    {
        CalKind user = CalLayers.UserCal(Layer);
        CalKind device = CalLayers.DeviceCal(Layer);
        AccessGraph graph = cover.Graph;
        ImmutableArray<int> ones = [.. Enumerable.Repeat(1, graph.Devices.Length)];
        IEnumerable<CalAssignment> assignments =
        [
            .. cover.HeldPeople.Select(person => new CalAssignment(
                user,
                graph.People[person],
                graph.Weights[person],
                HeldByName: true
            )),
            .. Assigned(user, cover.Answer.UserHolders, graph.People, graph.Weights, cover.PeopleNeeds, add.User),
            .. cover.HeldDevices.Select(each => new CalAssignment(device, graph.Devices[each], 1, HeldByName: true)),
            .. Assigned(device, cover.Answer.DeviceHolders, graph.Devices, ones, ones, add.Device),
            .. cover.OldHolders.Select(each => new CalAssignment(device, each, 1, Stock.IsOldHolder(each))),
        ];
        return [.. assignments.OrderBy(each => each.Kind).ThenBy(each => each.Holder, StringComparer.Ordinal)];
    }

    /// <summary>The CALs owned go to the first holders by key; what is to be bought goes to the last.</summary>
    private static IEnumerable<CalAssignment> Assigned(
        CalKind kind,
        ImmutableArray<int> holders,
        ImmutableArray<string> keys,
        ImmutableArray<int> counts,
        ImmutableArray<int> needs,
        int missing
    )
    {
        foreach (int holder in holders.Reverse())
        {
            int bought = Math.Min(missing, needs[holder]);
            missing -= bought;
            yield return new CalAssignment(kind, keys[holder], counts[holder], HeldByName: false, bought);
        }
    }

    /// <summary>The last holders of the mix, in the order of their keys, are those for whom the CALs are still to be bought.</summary>
    private ImmutableArray<SourceLocation> EvidenceOf(CalCover cover)
    {
        HashSet<string> people = Unprovided(
            cover.Answer.UserHolders.Select(person => (cover.Graph.People[person], cover.PeopleNeeds[person])),
            cover.Answer.AddUser
        );
        HashSet<string> devices = Unprovided(
            cover.Answer.DeviceHolders.Select(device => (cover.Graph.Devices[device], 1)),
            cover.Answer.AddDevice
        );
        return
        [
            .. Accesses
                .OrderByDescending(access =>
                    (access.Person is not null && people.Contains(access.Person))
                    || (access.Device is not null && devices.Contains(access.Device))
                )
                .ThenBy(access => access.Source)
                .Select(access => access.Source)
                .Distinct()
                .Take(MostEvidence),
        ];
    }

    private static HashSet<string> Unprovided(IEnumerable<(string Key, int Count)> holders, int missing)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string key, int count) in holders.Reverse())
        {
            if (missing <= 0)
                break;
            found.Add(key);
            missing -= count;
        }
        return found;
    }
}
