using System.Collections.Immutable;
using System.Numerics;
using ComplianceAnalyzer.Analysis.CalMixing;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Optimization;

/// <summary>
/// Weighs external connectors against CALs: a connector lets every external user reach the one server it is acquired for. The connectors of a layer
/// hang together through the users and devices that reach several servers, so sets of servers are tried, not servers.
/// </summary>
internal sealed class ConnectorSearch(AnalysisResult stated, Rerun rerun, WorkPool pool, IProgress<string> progress)
{
    /// <summary>Up to this many servers every set is tried: 2^5 = 32 judgments.</summary>
    private const int MostForEverySet = 5;

    private readonly EstateChanges changes = new(stated.Estate, new UsageOf(stated.Estate));

    internal IEnumerable<ConnectorChoice> Choices() =>
        stated.CalDemand.Select(layer => Choice(layer)).OfType<ConnectorChoice>();

    private ConnectorChoice? Choice(CalDemand layer)
    {
        CalKind connector = layer.Layer == CalLayer.Windows ? CalKind.ExternalConnector : CalKind.TsExternalConnector;
        if (
            layer.Add is not { Cost: { } without, Currency: { } currency }
            || PriceOf(connector, currency) is not { } price
        )
            return null;
        ImmutableArray<string> servers = ServersFor(connector);
        if (servers.IsEmpty)
            return null;
        // A set that is not tried costs more than any that is.
        decimal Cost(ImmutableArray<string> chosen) =>
            chosen.IsEmpty ? without
            : pool.IsSpent ? decimal.MaxValue
            : (chosen.Length * price) + CalsWith(layer.Layer, connector, chosen);
        bool tryAll = servers.Length <= MostForEverySet;
        (ImmutableArray<string> best, decimal cost) = tryAll ? BestSet(servers, Cost) : BuiltUp(servers, Cost);
        return new ConnectorChoice(
            layer.Layer,
            best,
            without,
            cost,
            currency,
            IsCheapest: tryAll && layer.IsLeast && !pool.IsSpent,
            IsCutShort: pool.IsSpent
        );
    }

    private decimal? PriceOf(CalKind connector, string currency) =>
        stated
            .Estate.Prices.Where(price => price.Kind == connector && price.Currency == currency)
            .Min(price => (decimal?)price.UnitPrice);

    /// <summary>Servers in scope that an external user reaches and for which no connector is owned.</summary>
    private ImmutableArray<string> ServersFor(CalKind connector)
    {
        HashSet<string> external =
        [
            .. stated.Estate.Users.Where(account => account.External).Select(account => account.Key),
        ];
        HashSet<string> owned =
        [
            .. stated
                .Entitlements.Where(entitlement => entitlement.Counts && entitlement.Kind == connector)
                .Select(entitlement => entitlement.Server)
                .OfType<string>(),
        ];
        HashSet<string> possible =
        [
            .. stated
                .ServerRoles.Where(role =>
                    role.InScope
                    && (connector == CalKind.ExternalConnector || role.Kind == ServerRoleKind.TerminalServer2003)
                )
                .Select(role => role.Server),
        ];
        return
        [
            .. stated
                .Estate.Sessions.Where(session => session.User is { } user && external.Contains(user))
                .Select(session => session.Server)
                .Distinct(StringComparer.Ordinal)
                .Where(server => possible.Contains(server) && !owned.Contains(server))
                .Order(StringComparer.Ordinal),
        ];
    }

    private decimal CalsWith(CalLayer layer, CalKind connector, ImmutableArray<string> servers)
    {
        progress.Report($"judging with connectors for {servers.Length} servers");
        return rerun
            .Demand(changes.WithConnectors(connector, servers), pool)
            .Single(demand => demand.Layer == layer)
            .Add.Cost!.Value;
    }

    /// <summary>Among equally cheap sets the smallest, then the first by name: sets are tried in that order.</summary>
    private static (ImmutableArray<string>, decimal) BestSet(
        ImmutableArray<string> servers,
        Func<ImmutableArray<string>, decimal> cost
    ) =>
        Enumerable
            .Range(0, 1 << servers.Length)
            .OrderBy(set => BitOperations.PopCount((uint)set))
            .Select(set => (ImmutableArray<string>)[.. servers.Where((_, index) => (set & (1 << index)) != 0)])
            .Select(set => (set, cost(set)))
            .MinBy(tried => tried.Item2);

    private static (ImmutableArray<string>, decimal) BuiltUp(
        ImmutableArray<string> servers,
        Func<ImmutableArray<string>, decimal> cost
    )
    {
        (ImmutableArray<string> Set, decimal Cost) best = ([], cost([]));
        while (true)
        {
            (ImmutableArray<string> Set, decimal Cost) next = servers
                .Except(best.Set, StringComparer.Ordinal)
                .Select(server => (ImmutableArray<string>)[.. best.Set.Append(server).Order(StringComparer.Ordinal)])
                .Select(set => (set, cost(set)))
                .DefaultIfEmpty(best)
                .MinBy(tried => tried.Item2);
            if (next.Cost >= best.Cost)
                return best;
            best = next;
        }
    }
}
