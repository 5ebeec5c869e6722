using System.Runtime.InteropServices;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>
/// Decides which names mean one host, or one account. Names of one local part are one thing as long as their domains can be one domain;
/// names in different domains are different things, and a name without domain then belongs to none of them.
/// </summary>
internal sealed class NameDirectory
{
    private const int NetBiosLength = 15;
    private const int MostListed = 10;
    private const NameRoles AnyRole = NameRoles.Server | NameRoles.Client | NameRoles.LicenseServer | NameRoles.User;
    private const string OwnPrincipalName = "user principal name of the account";

    private readonly DomainDirectory domains;
    private readonly bool isHosts;
    private readonly IReadOnlyDictionary<string, QualifiedName?> principalNames;
    private readonly Dictionary<string, Namesakes> byLocal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> cut = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string[]> undecidedCuts = new(StringComparer.Ordinal);

    private NameDirectory(
        DomainDirectory domains,
        bool isHosts,
        IReadOnlyDictionary<string, QualifiedName?> principalNames,
        IReadOnlyCollection<Mention> mentions
    )
    {
        this.domains = domains;
        this.isHosts = isHosts;
        this.principalNames = principalNames;
        if (isHosts)
            FindCutNames(mentions);
        foreach (
            IGrouping<string, Mention> group in mentions.GroupBy(
                mention => LocalOf(mention.Name),
                StringComparer.Ordinal
            )
        )
            byLocal.Add(group.Key, new Namesakes([.. Named(Split(group.Key, [.. group]))]));
    }

    internal static NameDirectory OfHosts(NameCensus census) =>
        new(census.Domains, true, new Dictionary<string, QualifiedName?>(StringComparer.Ordinal), census.Hosts);

    internal static NameDirectory OfAccounts(NameCensus census) =>
        new(census.Domains, false, census.PrincipalNames, census.Accounts);

    /// <summary>Mark between a name and its suffix.</summary>
    private char SuffixMark => isHosts ? '.' : '@';

    /// <summary>Finds what a name means.</summary>
    /// <param name="name">The name.</param>
    /// <param name="preferred">Tables in which a name without domain is looked for first.</param>
    internal NameResolution Resolve(QualifiedName name, NameRoles preferred)
    {
        QualifiedName meant = ByPrincipalName(name) ?? name;
        NamedThing? found = byLocal.TryGetValue(LocalOf(meant), out Namesakes? namesakes)
            ? Find(meant, namesakes, preferred)
            : null;
        if (found is not null)
            return new NameResolution(found.Key, found.Domain, false);
        bool isAmbiguous = meant.Domain is null && namesakes is { Single: null };
        string? domain = name.Domain is null ? null : domains.Canonical(name.Domain);
        return new NameResolution(name.Text(SuffixMark), domain, isAmbiguous);
    }

    /// <summary>Things whose name may be that of another one, with what the others are called.</summary>
    internal IEnumerable<(SourceLocation Location, string Name, string Others)> PossibleDuplicates()
    {
        foreach (Namesakes namesakes in byLocal.Values.Where(namesakes => namesakes.Single is null))
        {
            if (namesakes.Bare is not { IsDeclared: true } bare)
                continue;
            IEnumerable<string> others = namesakes.Things.Where(thing => thing != bare).Select(thing => thing.Key);
            yield return (Declared(bare).First, bare.Key, Listed([.. others.Order(StringComparer.Ordinal)]));
        }
        foreach ((string name, string[] longer) in undecidedCuts)
        foreach (NamedThing thing in byLocal[name].Things.Where(thing => thing.IsDeclared))
            yield return (Declared(thing).First, thing.Key, Listed(longer));
    }

    private static string Listed(string[] names) =>
        names.Length <= MostListed
            ? string.Join(", ", names)
            : FormattableString.Invariant(
                $"{string.Join(", ", names.Take(MostListed))} and {names.Length - MostListed} more"
            );

    /// <summary>Names that were taken to mean one thing.</summary>
    internal IEnumerable<MergeRecord> Merges() =>
        byLocal
            .Values.SelectMany(namesakes => namesakes.Things)
            .SelectMany(thing =>
                thing
                    .Members.Select(member => (Text: member.Name.Text(SuffixMark), Rule: MergeRule(thing, member.Name)))
                    .Where(member => member.Rule is not null && member.Text != thing.Key)
                    .GroupBy(member => member.Rule!, member => member.Text, StringComparer.Ordinal)
                    .Select(group => Merge(thing.Key, [.. group.Distinct(StringComparer.Ordinal)], group.Key))
            )
            .Concat(PrincipalNameMerges());

    private MergeRecord Merge(string kept, string[] names, string rule) =>
        new(
            isHosts ? "host" : "account",
            kept,
            [.. names.Order(StringComparer.Ordinal)],
            rule,
            FormattableString.Invariant($"{names.Length + 1} names count as 1 {(isHosts ? "host" : "account")}")
        );

    private IEnumerable<MergeRecord> PrincipalNameMerges() =>
        principalNames
            .Where(entry => entry.Value is not null)
            .Select(entry => (Text: entry.Key, Account: Resolve(entry.Value!.Value, NameRoles.User)))
            .Where(entry => !SameLocal(entry.Text, entry.Account.Key))
            .GroupBy(entry => entry.Account.Key, entry => entry.Text, StringComparer.Ordinal)
            .Select(group => Merge(group.Key, [.. group], OwnPrincipalName));

    private static bool SameLocal(string principalName, string key) =>
        principalName[..Math.Max(0, principalName.LastIndexOf('@'))] == key[(key.LastIndexOf('\\') + 1)..];

    private QualifiedName? ByPrincipalName(QualifiedName name) =>
        name.Form == NameForm.Suffix && principalNames.TryGetValue(name.Text('@'), out QualifiedName? account)
            ? account
            : null;

    /// <summary>A name of fifteen characters is the NetBIOS form of the one longer name that begins with it.</summary>
    private void FindCutNames(IReadOnlyCollection<Mention> mentions)
    {
        var longer = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (Mention mention in mentions.Where(mention => mention.Name.Local.Length > NetBiosLength))
        {
            ref SortedSet<string>? names = ref CollectionsMarshal.GetValueRefOrAddDefault(
                longer,
                mention.Name.Local[..NetBiosLength],
                out _
            );
            (names ??= new SortedSet<string>(StringComparer.Ordinal)).Add(mention.Name.Local);
        }
        if (longer.Count == 0)
            return;
        ILookup<string, QualifiedName> byName = mentions.ToLookup(
            mention => mention.Name.Local,
            mention => mention.Name,
            StringComparer.Ordinal
        );
        foreach ((string name, SortedSet<string> candidates) in longer)
        {
            if (!byName.Contains(name))
                continue;
            if (candidates.Count > 1)
                undecidedCuts.Add(name, [.. candidates]);
            else if (CanBeOne([.. byName[name], .. byName[candidates.Min!]]))
                cut.Add(name, candidates.Min!);
        }
    }

    private string LocalOf(QualifiedName name) => cut.TryGetValue(name.Local, out string? longer) ? longer : name.Local;

    private bool CanBeOne(IEnumerable<QualifiedName> names)
    {
        string[] canonical =
        [
            .. names
                .Where(name => name.Domain is not null)
                .Select(name => domains.Canonical(name.Domain!))
                .Distinct(StringComparer.Ordinal),
        ];
        if (canonical.Length <= 1)
            return true;
        string[] open = [.. canonical.Where(domains.IsOpen)];
        string[] closed = [.. canonical.Except(open, StringComparer.Ordinal)];
        return open.Length == 1 && closed.Length == 1 && MayBe(closed[0], open[0]);
    }

    /// <summary>Whether a DNS name may be another name of a NetBIOS domain: not where that has a DNS name of its own.</summary>
    private bool MayBe(string flat, string dotted) =>
        !domains.HasDnsName(flat) || (!isHosts && !domains.IsOfHosts(dotted));

    private List<NamedThing> Split(string local, List<Mention> mentions)
    {
        if (CanBeOne(mentions.Select(mention => mention.Name)))
            return [new NamedThing(local, CommonDomain(mentions), mentions)];
        List<NamedThing> things =
        [
            .. mentions
                .Where(mention => mention.Name.Domain is not null)
                .GroupBy(mention => domains.Canonical(mention.Name.Domain!), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new NamedThing(local, group.Key, [.. group])),
        ];
        if (mentions.Find(mention => mention.Name.Domain is null && mention.Roles != NameRoles.None) is { } bare)
            things.Add(new NamedThing(local, null, [bare]));
        return things;
    }

    private string? CommonDomain(List<Mention> mentions) =>
        mentions
            .Where(mention => mention.Name.Domain is not null)
            .Select(mention => domains.Canonical(mention.Name.Domain!))
            .OrderBy(domains.IsOpen)
            .ThenBy(domain => domain, StringComparer.Ordinal)
            .FirstOrDefault();

    private List<NamedThing> Named(List<NamedThing> things)
    {
        bool isUnique = things.Count(thing => thing.IsDeclared) == 1;
        foreach (NamedThing thing in things)
        {
            string qualified = thing.Domain is null ? thing.Local : $"{thing.Domain}\\{thing.Local}";
            if (thing.IsDeclared)
                thing.Key = isUnique ? thing.Local : qualified;
            else
                thing.Key = OnlyText(thing) ?? (things.Count == 1 ? thing.Local : qualified);
        }
        return things;
    }

    /// <summary>What nothing declares keeps the name it is called by, so that a reader finds it in the file.</summary>
    private string? OnlyText(NamedThing thing)
    {
        string first = thing.Members[0].Name.Text(SuffixMark);
        return thing.Members.All(member => member.Name.Text(SuffixMark) == first) ? first : null;
    }

    private NamedThing? Find(QualifiedName name, Namesakes namesakes, NameRoles preferred)
    {
        NamedThing? single = namesakes.Single;
        if (name.Domain is not null)
        {
            string domain = domains.Canonical(name.Domain);
            return namesakes.Of(domain) ?? (single is not null && Admits(single, domain) ? single : null);
        }
        return single ?? namesakes.Bare ?? namesakes.Only(preferred) ?? namesakes.Only(AnyRole);
    }

    private bool Admits(NamedThing thing, string domain) =>
        CanBeOne([
            .. thing.Members.Select(member => member.Name),
            new QualifiedName(thing.Local, domain, NameForm.Prefix),
        ]);

    private static Mention Declared(NamedThing thing) => thing.Members.First(member => member.Roles != NameRoles.None);

    /// <summary>The rule by which a name was taken to mean the thing; null where the name says it in full.</summary>
    private string? MergeRule(NamedThing thing, QualifiedName name)
    {
        if (name.Local != thing.Local)
            return "NetBIOS name cut at 15 characters";
        switch (name.Form)
        {
            case NameForm.Bare:
                return thing.Domain is null ? null : "name without domain that only one can bear";
            case NameForm.Suffix when isHosts:
                return "DNS suffix of a short name that only one bears";
            case NameForm.Suffix when principalNames.GetValueOrDefault(name.Text('@')) is not null:
                return OwnPrincipalName;
            case NameForm.Suffix:
                return "user principal name that only one can mean";
            default:
                bool isStated = thing.Members.Any(member =>
                    member.Roles != NameRoles.None
                    && member.Name.Domain is not null
                    && domains.Canonical(member.Name.Domain) == domains.Canonical(name.Domain!)
                );
                return isStated ? null : "domain in front of a name that only one bears";
        }
    }
}
