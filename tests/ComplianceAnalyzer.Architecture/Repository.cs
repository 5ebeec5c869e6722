namespace ComplianceAnalyzer.Architecture;

/// <summary>Where the sources are: the nearest folder above the test that holds the solution.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "ComplianceAnalyzer.sln"))
            ? folder
            : Find(
                Path.GetDirectoryName(folder)
                    ?? throw new DirectoryNotFoundException("The tests run outside a checkout of the solution.")
            );
}
