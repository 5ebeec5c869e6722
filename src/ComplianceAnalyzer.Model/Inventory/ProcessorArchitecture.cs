namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Processor architecture of a copy of the server software.</summary>
public enum ProcessorArchitecture
{
    /// <summary>32-bit x86, the only one the article covers (S74).</summary>
    X86,

    /// <summary>64-bit x64.</summary>
    X64,

    /// <summary>Itanium.</summary>
    Itanium,
}
