using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>
/// Domains, and which NetBIOS and DNS names mean one domain: rows that give both, else a DNS name whose first label is the NetBIOS name
/// and that is the only one of that label.
/// </summary>
internal sealed class DomainDirectory
{
    private readonly SortedSet<string> flat = new(StringComparer.Ordinal);
    private readonly SortedSet<string> dotted = new(StringComparer.Ordinal);
    private readonly HashSet<string> ofHosts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> hostPairs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> accountPairs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Flat, string Rule)> links = new(StringComparer.Ordinal);
    private readonly HashSet<string> linked = new(StringComparer.Ordinal);

    internal void SeeHostDomain(string domain)
    {
        SeeAccountDomain(domain);
        ofHosts.Add(domain);
    }

    internal void SeeAccountDomain(string domain) => (IsDotted(domain) ? dotted : flat).Add(domain);

    internal void SeeHostPair(string column, string suffix) => SeePair(hostPairs, column, suffix);

    internal void SeeAccountPair(string column, string suffix) => SeePair(accountPairs, column, suffix);

    /// <summary>Decides which names are one domain, once all are seen.</summary>
    internal void Link()
    {
        ILookup<string, string> byLabel = dotted.ToLookup(FirstLabel, StringComparer.Ordinal);
        foreach (string name in dotted)
        {
            string label = FirstLabel(name);
            if (Only(hostPairs, name) is { } ofHost)
                links.Add(name, (ofHost, "rows give both names"));
            else if (flat.Contains(label) && byLabel[label].Take(2).Count() == 1)
                links.Add(name, (label, "first label of the DNS name"));
            else if (Only(accountPairs, name) is { } ofAccount)
                links.Add(name, (ofAccount, "rows give both names"));
        }
        linked.UnionWith(links.Values.Select(link => link.Flat));
    }

    /// <summary>The one name of a domain: its NetBIOS name where that is known.</summary>
    internal string Canonical(string domain) => links.TryGetValue(domain, out var link) ? link.Flat : domain;

    /// <summary>True for a DNS name that may or may not be a domain that goes by another name too.</summary>
    internal bool IsOpen(string domain) => IsDotted(domain) && !links.ContainsKey(domain);

    /// <summary>True for a NetBIOS name whose DNS name is known.</summary>
    internal bool HasDnsName(string domain) => linked.Contains(domain);

    /// <summary>True for a domain of hosts, false for what is only a suffix of user principal names.</summary>
    internal bool IsOfHosts(string domain) => ofHosts.Contains(domain);

    internal IEnumerable<MergeRecord> Merges() =>
        links
            .GroupBy(link => (link.Value.Flat, link.Value.Rule))
            .Select(group => new MergeRecord(
                "domain",
                group.Key.Flat,
                [.. group.Select(link => link.Key).Order(StringComparer.Ordinal)],
                group.Key.Rule,
                "names of one domain"
            ));

    private void SeePair(Dictionary<string, SortedSet<string>> pairs, string column, string suffix)
    {
        if (IsDotted(column) || !IsDotted(suffix))
            return;
        SeeAccountDomain(column);
        dotted.Add(suffix);
        if (!pairs.TryGetValue(suffix, out SortedSet<string>? names))
            pairs.Add(suffix, names = new SortedSet<string>(StringComparer.Ordinal));
        names.Add(column);
    }

    private static string? Only(Dictionary<string, SortedSet<string>> pairs, string name) =>
        pairs.TryGetValue(name, out SortedSet<string>? names) && names.Count == 1 ? names.Min : null;

    private static bool IsDotted(string domain) => domain.Contains('.', StringComparison.Ordinal);

    private static string FirstLabel(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)];
}
