using ComplianceAnalyzer.Inventory.Sources;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Inventories to begin with: every fixture and every sample, each a folder of names and bytes.</summary>
internal static class Seeds
{
    /// <summary>A file of a seed beyond this size is cut: what it repeats teaches nothing.</summary>
    private const int LargestFile = 16 * 1024;

    public static IReadOnlyList<IReadOnlyList<(string File, byte[] Bytes)>> All { get; } =
    [
        .. new[] { Fixture.Root, Path.Combine(AppContext.BaseDirectory, "Samples") }
            .SelectMany(Directory.EnumerateDirectories)
            .Order(StringComparer.Ordinal)
            .Select(Read)
            .Where(files => files.Count > 0),
    ];

    private static List<(string, byte[])> Read(string folder) =>
        [
            .. new FolderSource(folder).Files.Select(file =>
                (file, Cut(file, File.ReadAllBytes(Path.Combine(folder, file))))
            ),
        ];

    private static byte[] Cut(string file, byte[] bytes) =>
        bytes.Length <= LargestFile || file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)
            ? bytes
            : bytes[..LargestFile];
}
