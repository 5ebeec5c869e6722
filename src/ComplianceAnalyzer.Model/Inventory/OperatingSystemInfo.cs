namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>An operating system as exported, and what it was read as.</summary>
/// <param name="Text">The text of the export, unchanged.</param>
/// <param name="Family">Product line.</param>
/// <param name="IsR2">True for an R2 release.</param>
/// <param name="Edition">Edition named in the text, <see cref="ServerEdition.Unknown"/> if none.</param>
/// <param name="Architecture">Architecture named in the text, null if none.</param>
public sealed record OperatingSystemInfo(
    string Text,
    OperatingSystemFamily Family,
    bool IsR2 = false,
    ServerEdition Edition = ServerEdition.Unknown,
    ProcessorArchitecture? Architecture = null
);
