using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Sources;

namespace ComplianceAnalyzer.Inventory;

/// <summary>Reads an inventory into facts.</summary>
public static class InventoryLoader
{
    /// <summary>Reads the inventory in a folder.</summary>
    /// <returns>An estate, or the reasons why the input is unusable; bad rows and files are diagnostics.</returns>
    /// <exception cref="OperationCanceledException">The import was cancelled.</exception>
    public static ImportOutcome Load(string folder, ImportOptions options, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!Directory.Exists(folder))
            return Unusable(
                File.Exists(folder)
                    ? $"'{folder}' is a file; name the folder that holds servers.csv."
                    : $"There is no folder '{folder}'."
            );
        FolderSource source;
        try
        {
            source = new FolderSource(folder, options.Outputs);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Unusable($"The folder '{folder}' cannot be listed: {refused.Message}");
        }
        return Load(source, options, cancellation);
    }

    /// <summary>Reads an inventory from any source.</summary>
    /// <inheritdoc cref="Load(string, ImportOptions, CancellationToken)"/>
    public static ImportOutcome Load(
        IInventorySource source,
        ImportOptions options,
        CancellationToken cancellation = default
    ) => new ImportRun(source, options, cancellation).Run();

    private static ImportOutcome Unusable(string problem) => new() { Problems = [problem] };
}
