using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>What every row of one import is bound against.</summary>
internal sealed class ImportContext(
    DiagnosticSink sink,
    DomainDirectory domains,
    NameDirectory hosts,
    NameDirectory accounts
)
{
    private readonly Dictionary<(string Text, bool RunsServers), OperatingSystemInfo> operatingSystems = [];
    private readonly Dictionary<(string Text, NameRoles Roles), NameResolution?> resolvedHosts = [];
    private readonly Dictionary<string, NameResolution?> resolvedAccounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> persons = new(StringComparer.Ordinal);

    internal DiagnosticSink Sink => sink;

    internal DomainDirectory Domains => domains;

    internal OperatingSystemInfo OperatingSystem(string text, bool runsServers)
    {
        if (!operatingSystems.TryGetValue((text, runsServers), out OperatingSystemInfo? info))
            operatingSystems.Add((text, runsServers), info = Values.OperatingSystemText.Read(text, runsServers));
        return info;
    }

    /// <summary>What the name of a host means; null where the text is no name.</summary>
    internal NameResolution? Host(string text, NameRoles preferred)
    {
        if (!resolvedHosts.TryGetValue((text, preferred), out NameResolution? resolution))
        {
            resolution = QualifiedName.OfHost(text, null) is { } name ? hosts.Resolve(name, preferred) : null;
            resolvedHosts.Add((text, preferred), resolution);
        }
        return resolution;
    }

    /// <summary>What the name of an account means; null where the text is no name.</summary>
    internal NameResolution? Account(string text)
    {
        if (!resolvedAccounts.TryGetValue(text, out NameResolution? resolution))
        {
            resolution = QualifiedName.OfAccount(text, null) is { } name
                ? accounts.Resolve(name, NameRoles.User)
                : null;
            resolvedAccounts.Add(text, resolution);
        }
        return resolution;
    }

    /// <summary>What the name of a described host means, with its domain column.</summary>
    internal NameResolution? DeclaredHost(string text, string? domain, NameRoles role) =>
        QualifiedName.OfHost(text, domain) is { } name ? hosts.Resolve(name, role) : null;

    /// <summary>What the name of a described account means, with its domain column and user principal name.</summary>
    internal NameResolution? DeclaredAccount(string text, string? domain, string? principalName) =>
        NameCensus.AccountOf(text, domain, principalName) is { } name ? accounts.Resolve(name, NameRoles.User) : null;

    /// <summary>Remembers the human being behind an account.</summary>
    internal void SetPerson(string account, string person) => persons[account] = person;

    /// <summary>The human being behind an account; the account's own key where it is not described.</summary>
    internal string PersonOf(string account) => persons.GetValueOrDefault(account, account);
}
