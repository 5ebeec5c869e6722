using ComplianceAnalyzer.Analysis;
using ComplianceAnalyzer.Inventory;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Testing;

/// <summary>Takes an estate written in a test through the real importer and the real rules.</summary>
public static class EstateRun
{
    private static readonly RuleCatalog catalog = RuleCatalog.Load();

    public static AnalysisResult Analyze(EstateText estate, AnalysisOptions options) =>
        new Analyzer(catalog).Analyze(Import(estate), options);

    public static Estate Import(EstateText estate)
    {
        ImportOutcome outcome = InventoryLoader.Load(
            new MemorySource(estate.ToBytes()),
            new ImportOptions(),
            CancellationToken.None
        );
        return outcome.Estate
            ?? throw new InvalidOperationException($"The estate of the test is unusable: {outcome.Problems[0]}");
    }
}
