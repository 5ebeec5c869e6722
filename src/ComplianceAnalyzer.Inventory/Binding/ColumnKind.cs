namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>Text that names or numbers something; a spreadsheet program may have destroyed it.</summary>
    Identifier,

    /// <summary>One word of a list.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>Day.</summary>
    Date,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Decimal number.</summary>
    Decimal,

    /// <summary>Name of a host.</summary>
    Host,

    /// <summary>Names of hosts, split at <c>;</c>, <c>,</c> or <c>|</c>.</summary>
    HostList,

    /// <summary>Name of an account.</summary>
    Account,

    /// <summary>Name of an account or a host, depending on another column.</summary>
    Holder,

    /// <summary>NetBIOS or DNS domain.</summary>
    Domain,

    /// <summary>Name of an operating system.</summary>
    OperatingSystem,

    /// <summary>Release of a server product.</summary>
    Version,

    /// <summary>Product key, which leaves the importer masked.</summary>
    Secret,
}
