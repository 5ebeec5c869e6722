using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>
/// Every name of a host, an account or a domain in the inventory, gathered before any row is bound: only then can be told which names
/// can mean one thing only.
/// </summary>
internal sealed class NameCensus
{
    private readonly Dictionary<QualifiedName, Mention> hosts = [];
    private readonly Dictionary<QualifiedName, Mention> accounts = [];
    private readonly Dictionary<string, QualifiedName?> principalNames = new(StringComparer.Ordinal);

    internal DomainDirectory Domains { get; } = new();

    internal IReadOnlyCollection<Mention> Hosts => hosts.Values;

    internal IReadOnlyCollection<Mention> Accounts => accounts.Values;

    /// <summary>User principal names, upper case, with the account they belong to; null where several accounts claim one.</summary>
    internal IReadOnlyDictionary<string, QualifiedName?> PrincipalNames => principalNames;

    internal void AddHost(string text, string? domain, NameRoles roles, SourceLocation location)
    {
        if (QualifiedName.OfHost(text, domain) is not { } name)
            return;
        Add(hosts, name, roles, location);
        if (name.Domain is not null)
            Domains.SeeHostDomain(name.Domain);
        if (name.Form == NameForm.Column && QualifiedName.OfHost(text, null) is { Form: NameForm.Suffix } written)
            Domains.SeeHostPair(name.Domain!, written.Domain!);
    }

    internal void AddAccount(
        string text,
        string? domain,
        string? principalName,
        NameRoles roles,
        SourceLocation location
    )
    {
        if (QualifiedName.IsComputerAccount(text) || AccountOf(text, domain, principalName) is not { } name)
            return;
        Add(accounts, name, roles, location);
        if (name.Domain is not null)
            Domains.SeeAccountDomain(name.Domain);
        if (roles == NameRoles.None || principalName is null)
            return;
        string upper = principalName.Trim().ToUpperInvariant();
        if (!principalNames.TryAdd(upper, name) && principalNames[upper] != name)
            principalNames[upper] = null;
        int at = upper.LastIndexOf('@');
        if (name.Form is NameForm.Column or NameForm.Prefix && at > 0)
            Domains.SeeAccountPair(name.Domain!, upper[(at + 1)..]);
    }

    internal void AddDomain(string domain) => Domains.SeeHostDomain(domain.ToUpperInvariant());

    /// <summary>The name of an account; the suffix of its user principal name stands in for a domain that the row does not give.</summary>
    internal static QualifiedName? AccountOf(string text, string? domain, string? principalName)
    {
        if (QualifiedName.OfAccount(text, domain) is not { } name)
            return null;
        if (name.Domain is not null || principalName is null)
            return name;
        return QualifiedName.OfAccount(principalName, null) is { Form: NameForm.Suffix } principal
            ? new QualifiedName(name.Local, principal.Domain, NameForm.Suffix)
            : name;
    }

    private static void Add(
        Dictionary<QualifiedName, Mention> names,
        QualifiedName name,
        NameRoles roles,
        SourceLocation location
    )
    {
        if (!names.TryGetValue(name, out Mention? known))
            names.Add(name, new Mention(name, roles, location));
        else if ((known.Roles | roles) != known.Roles)
            names[name] = known with { Roles = known.Roles | roles };
    }
}
