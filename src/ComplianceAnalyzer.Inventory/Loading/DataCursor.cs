using System.Buffers;
using System.Buffers.Text;
using System.Collections.Frozen;
using System.Text;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>A walk over the rows below the header; blank rows are none, nor is what belongs to the layout of an export.</summary>
internal sealed class DataCursor : IDisposable
{
    private const int LongestPlainDate = 32;

    private static readonly FrozenSet<string> errors = FrozenSet.Create(
        StringComparer.Ordinal,
        "#NULL!",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#SPILL!",
        "#CALC!"
    );

    private readonly RecordCursor records;
    private readonly HeaderMap header;
    private readonly Action<int, string>? skipped;

    /// <param name="records">The records, at their beginning.</param>
    /// <param name="header">The header.</param>
    /// <param name="skipped">Told the line of each record that is passed over, and what it is; null for nobody.</param>
    internal DataCursor(RecordCursor records, HeaderMap header, Action<int, string>? skipped)
    {
        this.records = records;
        this.header = header;
        this.skipped = skipped;
        for (int before = 0; before <= header.RecordsBefore; before++)
            records.Read();
    }

    internal int Line => records.Line;

    internal int FieldCount => records.FieldCount;

    /// <summary>Fields that a row should have.</summary>
    internal int RowFields => header.RowFields;

    /// <summary>Moves to the next row.</summary>
    internal bool Read()
    {
        while (records.Read())
        {
            if (IsOversized)
                return true;
            if (records.IsBlank())
                continue;
            if (StructuralRow.Describe(records, header) is not { } layout)
                return true;
            skipped?.Invoke(records.Line, layout);
        }
        return false;
    }

    /// <summary>True for a row that is too long to be one: such rows are left out.</summary>
    internal bool IsOversized => Oversize is not null;

    /// <summary>Why the row is too long; null where it is not.</summary>
    internal string? Oversize => records.Oversize;

    /// <summary>
    /// Text of a column; null where it is blank or the file lacks it. Product keys stand in every column of real exports, so they are
    /// masked here, before anything is made of the text; the column of keys alone gives them whole.
    /// </summary>
    internal string? Value(Column column)
    {
        int field = header.FieldOf[column.Index];
        string? text = field < 0 ? header.ConstantOf(column) : records.Field(field);
        if (text is null || (field >= 0 && (IsBlank(text) || (text[0] == '#' && IsErrorForName(column, text)))))
            return null;
        return column.Kind == ColumnKind.Secret ? text : SafeText.MaskKeys(text);
    }

    /// <summary>True where the column begins with a year of four digits, so that no order of day and month matters to it.</summary>
    internal bool BeginsWithYear(Column column) =>
        Bytes(column) is [_, _, _, _, (byte)'-' or (byte)'/' or (byte)'.', ..] bytes
        && bytes[..4].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>The date of a column, read without making a string of it; null where it is blank or the file lacks it.</summary>
    internal DateText? Date(Column column)
    {
        Span<char> characters = stackalloc char[LongestPlainDate];
        ReadOnlySpan<byte> bytes = Bytes(column);
        bool isPlain =
            bytes.Length is > 0 and <= LongestPlainDate
            && Ascii.ToUtf16(bytes, characters, out int written) == OperationStatus.Done
            && written == bytes.Length;
        if (isPlain && DateText.Parse(characters[..bytes.Length]) is { Kind: not DateTextKind.Unreadable } date)
            return date;
        return Value(column) is { } text ? DateText.Parse(text) : null;
    }

    /// <summary>The whole number of a column, where it is written in digits alone.</summary>
    internal bool TryDigits(Column column, out int number)
    {
        ReadOnlySpan<byte> bytes = Bytes(column);
        return Utf8Parser.TryParse(bytes, out number, out int consumed) && consumed == bytes.Length;
    }

    /// <summary>Bytes of a column; empty where the file lacks it.</summary>
    internal ReadOnlySpan<byte> Bytes(Column column) =>
        header.FieldOf[column.Index] is var field && field < 0 ? [] : records.Bytes(field);

    /// <summary>Text of a field by its place.</summary>
    internal string Field(int index) => records.Field(index);

    /// <inheritdoc/>
    public void Dispose() => records.Dispose();

    /// <summary>The error of a formula is nobody's name; what has a form says itself that it is not of that form.</summary>
    private static bool IsErrorForName(Column column, string text) =>
        column.Kind
            is ColumnKind.Text
                or ColumnKind.Identifier
                or ColumnKind.Host
                or ColumnKind.HostList
                or ColumnKind.Account
                or ColumnKind.Holder
                or ColumnKind.Domain
        && errors.Contains(text);

    /// <summary>Databases and spreadsheet programs write words where there is nothing.</summary>
    private static bool IsBlank(string text) =>
        text.Length switch
        {
            0 => true,
            1 => text[0] == '-',
            3 or 4 or 6 => text.Equals("null", StringComparison.OrdinalIgnoreCase)
                || text.Equals("n/a", StringComparison.OrdinalIgnoreCase)
                || text is "#N/A" or "(null)" or "<null>" or "#N/B" or "#NV",
            _ => false,
        };
}
