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

    /// <summary>Begins a walk over the data records.</summary>
    internal DataCursor OpenData(Action<MalformedRecord>? problems = null) => new(Records!.Open(problems), Header!);
}
