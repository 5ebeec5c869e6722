namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>One host or account with every name that means it.</summary>
internal sealed class NamedThing(string local, string? domain, IReadOnlyList<Mention> members)
{
    internal string Local { get; } = local;

    /// <summary>Canonical domain; null where no name gives one.</summary>
    internal string? Domain { get; } = domain;

    internal IReadOnlyList<Mention> Members { get; } = members;

    internal NameRoles Roles { get; } = members.Aggregate(NameRoles.None, (roles, member) => roles | member.Roles);

    internal bool IsDeclared => Roles != NameRoles.None;

    /// <summary>Canonical key.</summary>
    internal string Key { get; set; } = "";
}
