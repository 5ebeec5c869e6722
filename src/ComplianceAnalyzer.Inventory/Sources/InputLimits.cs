namespace ComplianceAnalyzer.Inventory.Sources;

/// <summary>Sizes beyond which a file is not read, so that none costs more than its size is worth. The limits of rows are <c>RowLimits</c>, those inside a workbook <c>PackageLimits</c>.</summary>
internal static class InputLimits
{
    /// <summary>Bytes of a text file.</summary>
    internal const long Text = 1L << 30;

    /// <summary>Bytes of a workbook.</summary>
    internal const long Workbook = 256L << 20;

    /// <summary>Bytes of settings.json and mapping.json.</summary>
    internal const long Settings = 1L << 20;

    /// <summary>Objects and lists within each other in settings.json and mapping.json; those that are understood have four.</summary>
    internal const int SettingsDepth = 16;
}
