using CsvHelper;

namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Lengths beyond which a row is not one but a file gone wrong.</summary>
internal static class RowLimits
{
    /// <summary>Bytes of a field.</summary>
    internal const int Field = 1 << 20;

    /// <summary>Bytes of a row.</summary>
    internal const int Row = 16 << 20;

    /// <summary>Fields of a row: as many as a sheet has columns.</summary>
    internal const int Fields = 16_384;

    /// <summary>Why a record is too long; null where it is not.</summary>
    /// <param name="reader">The reader at the record, of which nothing is made a string.</param>
    internal static string? Describe(CsvReader reader)
    {
        if (reader.FieldCount > Fields)
            return FormattableString.Invariant($"The row has {reader.FieldCount} fields; at most {Fields} are read.");
        if (reader.RawRecord.Length <= Field)
            return null;
        if (reader.RawRecord.Length > Row)
            return "The row is longer than 16 MiB.";
        for (int i = 0; i < reader.FieldCount; i++)
            if (reader.GetSpan(i).Length > Field)
                return FormattableString.Invariant($"Field {i + 1} is longer than 1 MiB.");
        return null;
    }
}
