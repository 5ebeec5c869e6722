using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Tests;

/// <summary>The folders of <c>Fixtures</c>: the shapes of real exports with rows of our own making.</summary>
internal static class Fixture
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static ImportOutcome Load(string name, ImportOptions? options = null) =>
        InventoryLoader.Load(Path.Combine(Root, name), options ?? new ImportOptions());

    public static Estate Estate(string name, ImportOptions? options = null) => Importing.Usable(Load(name, options));

    public static FolderSource Source(string name) => new(Path.Combine(Root, name));

    /// <summary>The bytes of one of its files.</summary>
    public static byte[] Bytes(string name, string file) => File.ReadAllBytes(Path.Combine(Root, name, file));

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);
}
