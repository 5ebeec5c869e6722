using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Headers;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>A file that is read as a table, with the counts of its rows.</summary>
internal sealed class InputTable(string file, string sha256, TableSchema schema)
{
    internal string File { get; } = file;

    internal string Sha256 { get; } = sha256;

    internal TableSchema Schema { get; } = schema;

    internal string Encoding { get; set; } = "";

    internal string EncodingReason { get; set; } = "";

    internal string Delimiter { get; set; } = "";

    internal string DelimiterReason { get; set; } = "";

    /// <summary>The records; null where the file is not text.</summary>
    internal RecordTable? Records { get; set; }

    /// <summary>The header; null where there is none.</summary>
    internal HeaderMap? Header { get; set; }

    /// <summary>True where the file has characters that may stand for lost ones.</summary>
    internal bool MayHaveLostCharacters { get; set; }

    /// <summary>True where rows can be bound.</summary>
    internal bool IsBound => Header is { MissingRequired.Length: 0 };

    /// <summary>True where what the file does not list is known not to be there.</summary>
    internal bool IsEvidence { get; set; }

    internal int Read { get; set; }

    internal int Accepted { get; set; }

    internal int Merged { get; set; }

    internal int Rejected { get; set; }

    /// <summary>Rejected rows that are no evidence of anything, such as accounts of computers.</summary>
    internal int RejectedBesides { get; set; }

    /// <summary>The texts of columns that refer to a host or an account; null for columns of other kinds.</summary>
    internal TextColumn?[] References { get; } = new TextColumn?[schema.Columns.Length];

    /// <summary>Begins a walk over the data records.</summary>
    /// <param name="problems">Told of each malformed record; null for nobody.</param>
    /// <param name="skipped">Told the line of each record that is no row, and what it is; null for nobody.</param>
    internal DataCursor OpenData(Action<MalformedRecord>? problems = null, Action<int, string>? skipped = null) =>
        new(Records!.Open(problems), Header!, skipped);
}
