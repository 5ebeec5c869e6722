using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;

namespace ComplianceAnalyzer.Inventory.Settings;

/// <summary>What the inventory says about one of its files.</summary>
/// <param name="Schema">Table it holds; null where it is not to be read.</param>
/// <param name="Headers">Headers with the column each one means.</param>
/// <param name="Constants">Values by column for what the file lacks; empty for none.</param>
internal sealed record FileMapping(
    TableSchema? Schema,
    ImmutableArray<(string Header, Column Column)> Headers,
    ImmutableArray<string?> Constants
);
