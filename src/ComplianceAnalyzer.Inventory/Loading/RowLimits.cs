using ComplianceAnalyzer.Inventory.Csv;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>Lengths beyond which a row is not one but a file gone wrong.</summary>
internal static class RowLimits
{
    /// <summary>Bytes of a field.</summary>
    internal const int Field = 1 << 20;

    /// <summary>Bytes of a row.</summary>
    internal const int Row = 16 << 20;

    /// <summary>Why a record is too long; null where it is not.</summary>
    internal static string? Describe(RecordCursor record)
    {
        if (record.Length > Row)
            return "The row is longer than 16 MiB.";
        for (int i = 0; i < record.FieldCount; i++)
            if (record.Bytes(i).Length > Field)
                return FormattableString.Invariant($"Field {i + 1} is longer than 1 MiB.");
        return null;
    }
}
