namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>A name of a host or an account, taken apart; upper case.</summary>
/// <param name="Local">Name within the domain.</param>
/// <param name="Domain">Domain as written; null where none is.</param>
/// <param name="Form">How the domain is written.</param>
internal readonly record struct QualifiedName(string Local, string? Domain, NameForm Form)
{
    private const string DomainComponent = "DC=";

    /// <summary>Takes the name of a host apart; null where nothing is left of it.</summary>
    /// <param name="text">Name as exported: short, with a DNS suffix, with a domain in front, or a distinguished name.</param>
    /// <param name="domain">Value of the domain column; null or blank where there is none.</param>
    internal static QualifiedName? OfHost(string text, string? domain)
    {
        string name = text.Trim().TrimStart('\\').TrimEnd('.', '$').ToUpperInvariant();
        if (name.StartsWith("CN=", StringComparison.Ordinal))
            return OfDistinguishedName(name);
        int slash = name.LastIndexOfAny(['\\', '/']);
        string? prefix = slash > 0 ? name[..slash] : null;
        name = name[(slash + 1)..];
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        bool hasSuffix = dot > 0 && !IsAddress(name);
        string? suffix = hasSuffix ? name[(dot + 1)..] : null;
        return Qualify(hasSuffix ? name[..dot] : name, prefix, domain, suffix);
    }

    /// <summary>Takes the name of an account apart; null where nothing is left of it.</summary>
    /// <param name="text">Name as exported: alone, with a domain in front, or as a user principal name.</param>
    /// <param name="domain">Value of the domain column; null or blank where there is none.</param>
    internal static QualifiedName? OfAccount(string text, string? domain)
    {
        string name = text.Trim().ToUpperInvariant();
        int slash = name.IndexOfAny(['\\', '/']);
        string? prefix = slash > 0 ? name[..slash] : null;
        name = name[(slash + 1)..];
        int at = name.LastIndexOf('@');
        bool hasSuffix = at > 0 && at < name.Length - 1;
        return Qualify(hasSuffix ? name[..at] : name, prefix, domain, hasSuffix ? name[(at + 1)..] : null);
    }

    /// <summary>True for the account of a computer, whose name ends in <c>$</c>.</summary>
    internal static bool IsComputerAccount(string text)
    {
        ReadOnlySpan<char> name = text.AsSpan().Trim();
        int at = name.LastIndexOf('@');
        return (at > 0 ? name[..at] : name).EndsWith('$');
    }

    /// <summary>The name as one text, written as it was but for case and the slash.</summary>
    internal string Text(char suffixMark) =>
        Form switch
        {
            NameForm.Bare => Local,
            NameForm.Suffix => $"{Local}{suffixMark}{Domain}",
            _ => $"{Domain}\\{Local}",
        };

    private static QualifiedName? Qualify(string local, string? prefix, string? column, string? suffix)
    {
        local = local.Trim();
        if (local.Length == 0)
            return null;
        prefix = Usable(prefix);
        column = Usable(column?.ToUpperInvariant());
        // The domain column is a statement about the row; what stands around the name is how somebody wrote it.
        if (column is not null)
            return new QualifiedName(local, column, NameForm.Column);
        if (prefix is not null)
            return new QualifiedName(local, prefix, NameForm.Prefix);
        return suffix is not null
            ? new QualifiedName(local, suffix, NameForm.Suffix)
            : new QualifiedName(local, null, NameForm.Bare);
    }

    private static QualifiedName? OfDistinguishedName(string name)
    {
        string[] parts = name.Split(',', StringSplitOptions.TrimEntries);
        string suffix = string.Join(
            '.',
            parts
                .Where(part => part.StartsWith(DomainComponent, StringComparison.Ordinal))
                .Select(part => part[DomainComponent.Length..])
        );
        return Qualify(parts[0][3..], null, null, suffix.Length > 0 ? suffix : null);
    }

    private static string? Usable(string? domain)
    {
        string? trimmed = domain?.Trim().TrimEnd('.');
        return string.IsNullOrEmpty(trimmed) || trimmed is "." ? null : trimmed;
    }

    private static bool IsAddress(string name)
    {
        foreach (char c in name)
            if (!char.IsAsciiDigit(c) && c != '.')
                return false;
        return true;
    }
}
