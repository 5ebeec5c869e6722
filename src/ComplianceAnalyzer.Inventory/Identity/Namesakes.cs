namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>The things of one local name. Nearly always there is one; but there may be as many as there are domains, and every row may ask for one of them.</summary>
internal sealed class Namesakes(NamedThing[] things)
{
    /// <summary>Up to so many are looked through.</summary>
    private const int Few = 8;

    private Dictionary<string, NamedThing>? byDomain;
    private Dictionary<NameRoles, NamedThing?>? byRole;

    /// <summary>All of them.</summary>
    internal IReadOnlyList<NamedThing> Things => things;

    /// <summary>The only one; null where there are several.</summary>
    internal NamedThing? Single => things.Length == 1 ? things[0] : null;

    /// <summary>The thing without a domain, which stands last; null where there is none.</summary>
    internal NamedThing? Bare => things[^1].Domain is null ? things[^1] : null;

    /// <summary>The thing of a canonical domain; null where there is none.</summary>
    internal NamedThing? Of(string domain)
    {
        if (things.Length <= Few)
            return Array.Find(things, thing => thing.Domain == domain);
        byDomain ??= things
            .Where(thing => thing.Domain is not null)
            .ToDictionary(thing => thing.Domain!, StringComparer.Ordinal);
        return byDomain.GetValueOrDefault(domain);
    }

    /// <summary>The only thing with one of the roles; null where there is none, or several.</summary>
    internal NamedThing? Only(NameRoles roles)
    {
        byRole ??= [];
        if (byRole.TryGetValue(roles, out NamedThing? only))
            return only;
        NamedThing[] matching = [.. things.Where(thing => (thing.Roles & roles) != NameRoles.None).Take(2)];
        only = matching.Length == 1 ? matching[0] : null;
        byRole.Add(roles, only);
        return only;
    }
}
