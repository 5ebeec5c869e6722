namespace ComplianceAnalyzer.Inventory.Tests;

/// <summary>A folder of its own for a test, with one server, removed at its end.</summary>
internal sealed class TemporaryInventory : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("inventory");

    public TemporaryInventory()
    {
        Directory.CreateDirectory(Folder);
        Write("servers.csv", Importing.OneServer);
    }

    /// <summary>The inventory.</summary>
    public string Folder => Path.Combine(root.FullName, "inv");

    /// <summary>A place in the inventory.</summary>
    public string Inside(string name) => Path.Combine(Folder, name);

    /// <summary>A place beside the inventory.</summary>
    public string Outside(string name) => Path.Combine(root.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(Inside(name), text);
        return Inside(name);
    }

    public string WriteOutside(string name, string text)
    {
        File.WriteAllText(Outside(name), text);
        return Outside(name);
    }

    public ImportOutcome Load(ImportOptions? options = null) =>
        InventoryLoader.Load(Folder, options ?? new ImportOptions());

    public void Dispose() => root.Delete(recursive: true);
}
