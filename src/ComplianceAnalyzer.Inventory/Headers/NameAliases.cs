using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>The table of aliases, <c>Aliases.csv</c>, which is part of the assembly.</summary>
internal static class NameAliases
{
    private const string Resource = "Aliases.csv";
    private const string EveryTable = "*";

    /// <summary>Reads the table.</summary>
    internal static ImmutableArray<NameAlias> Read()
    {
        using Stream stream =
            typeof(NameAliases).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks {Resource}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        using RecordCursor cursor = new CsvRecordTable(bytes, ',').Open();
        cursor.Read();
        var aliases = ImmutableArray.CreateBuilder<NameAlias>();
        while (cursor.Read())
            aliases.Add(
                new NameAlias(cursor.Field(0) == EveryTable ? null : cursor.Field(0), cursor.Field(1), cursor.Field(3))
            );
        return aliases.ToImmutable();
    }
}
