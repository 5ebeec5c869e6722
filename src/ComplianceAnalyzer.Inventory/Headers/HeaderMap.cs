using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;

namespace ComplianceAnalyzer.Inventory.Headers;

/// <summary>Which field of a record holds which column.</summary>
internal sealed class HeaderMap
{
    /// <summary>Header texts, field by field, without blank ones at the end.</summary>
    internal required ImmutableArray<string> Fields { get; init; }

    /// <summary>Field of each column of the schema; -1 where the file lacks it.</summary>
    internal required ImmutableArray<int> FieldOf { get; init; }

    /// <summary>1-based line of the header.</summary>
    internal required int Line { get; init; }

    /// <summary>Records in front of the header.</summary>
    internal required int RecordsBefore { get; init; }

    /// <summary>Fields that no column takes.</summary>
    internal required ImmutableArray<int> Unknown { get; init; }

    /// <summary>Fields whose header means a column that another field holds.</summary>
    internal required ImmutableArray<(int Field, Column Column)> Duplicates { get; init; }

    /// <summary>Required columns that the file lacks.</summary>
    internal required ImmutableArray<Column> MissingRequired { get; init; }

    /// <summary>Number of columns found.</summary>
    internal int Matched => FieldOf.Count(index => index >= 0);
}
