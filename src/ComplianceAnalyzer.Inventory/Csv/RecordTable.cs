namespace ComplianceAnalyzer.Inventory.Csv;

/// <summary>Records that can be walked over more than once.</summary>
internal abstract class RecordTable
{
    /// <summary>Begins a walk at the first record.</summary>
    /// <param name="problems">Told of each malformed record; null for nobody.</param>
    internal abstract RecordCursor Open(Action<MalformedRecord>? problems = null);
}
