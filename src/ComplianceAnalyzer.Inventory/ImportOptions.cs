using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ComplianceAnalyzer.Inventory.Csv;
using ComplianceAnalyzer.Inventory.Values;

namespace ComplianceAnalyzer.Inventory;

/// <summary>How to read an inventory where its files leave it open.</summary>
public sealed record ImportOptions
{
    private static readonly FrozenDictionary<string, char> delimiterNames = new Dictionary<string, char>(
        StringComparer.Ordinal
    )
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
        ["\\t"] = '\t',
        ["pipe"] = '|',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Encoding of every file; null detects it for each file.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Delimiter of every file; null detects it for each file.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Order of day, month and year in columns whose own values do not decide it; null leaves those undecided.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Path of a file whose waivers take the place of those in the inventory; null for the inventory's own.</summary>
    public string? Waivers { get; init; }

    /// <summary>Places that the run is about to write; a report that stands there from an earlier run is no part of the inventory.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>Reads the options as a user writes them; null or blank means detection.</summary>
    /// <param name="encoding">Name or number of a code page.</param>
    /// <param name="delimiter">comma, semicolon, tab, pipe or one ASCII character.</param>
    /// <param name="dateOrder">dmy, mdy or ymd.</param>
    /// <param name="error">One sentence where an option cannot be read, else empty.</param>
    /// <returns>The options, or null where one of them cannot be read.</returns>
    public static ImportOptions? TryParse(string? encoding, string? delimiter, string? dateOrder, out string error)
    {
        error = "";
        Encoding? readEncoding = null;
        char? readDelimiter = null;
        DateOrder? readOrder = null;
        if (!string.IsNullOrEmpty(encoding) && (readEncoding = CodePages.Find(encoding)) is null)
            error = $"There is no encoding '{encoding}'; use a name such as utf-8, windows-1252 or utf-16.";
        else if (!string.IsNullOrEmpty(delimiter) && (readDelimiter = DelimiterOf(delimiter)) is null)
            error = $"The delimiter is comma, semicolon, tab, pipe or one ASCII character, not '{delimiter}'.";
        else if (!string.IsNullOrEmpty(dateOrder) && (readOrder = OrderOf(dateOrder)) is null)
            error = $"The date order is dmy, mdy or ymd, not '{dateOrder}'.";
        return error.Length > 0
            ? null
            : new ImportOptions
            {
                Encoding = readEncoding,
                Delimiter = readDelimiter,
                DateOrder = readOrder,
            };
    }

    private static char? DelimiterOf(string text)
    {
        if (delimiterNames.TryGetValue(text.ToLowerInvariant(), out char named))
            return named;
        return text.Length == 1 && CsvRecordTable.CanDelimit(text[0]) ? text[0] : null;
    }

    private static DateOrder? OrderOf(string text) =>
        text.ToLowerInvariant() switch
        {
            "dmy" => Values.DateOrder.DayMonthYear,
            "mdy" => Values.DateOrder.MonthDayYear,
            "ymd" => Values.DateOrder.YearMonthDay,
            _ => null,
        };
}
