namespace ComplianceAnalyzer.Inventory.Identity;

/// <summary>How a name says which domain it belongs to.</summary>
internal enum NameForm
{
    /// <summary>It does not.</summary>
    Bare,

    /// <summary>By a column of its own.</summary>
    Column,

    /// <summary><c>DOMAIN\name</c> or <c>DOMAIN/name</c>.</summary>
    Prefix,

    /// <summary><c>name.dns.suffix</c> or <c>name@dns.suffix</c>.</summary>
    Suffix,
}
