using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Diagnostics;

namespace ComplianceAnalyzer.Inventory.Validation;

/// <summary>Every kind of diagnostic the importer gives. Codes are permanent: new kinds are added at the end.</summary>
public static class DiagnosticCatalog
{
    /// <summary>The header lacks a required column, so no row of the file can be read.</summary>
    public static DiagnosticKind RequiredColumnMissing { get; } =
        new(
            "INV001",
            DiagnosticSeverity.Error,
            "The header lacks a required column, so no row of the file can be read.",
            "Export the column, or rename its header; every column and its other names are in the documentation of the inventory."
        );

    /// <summary>A row leaves a required column blank; the row is left out.</summary>
    public static DiagnosticKind RequiredValueMissing { get; } =
        new(
            "INV002",
            DiagnosticSeverity.Error,
            "A row leaves a required column blank; the row is left out.",
            "Fill in the value at its source and export again."
        );

    /// <summary>A required value cannot be read; the row is left out.</summary>
    public static DiagnosticKind RequiredValueUnreadable { get; } =
        new(
            "INV003",
            DiagnosticSeverity.Error,
            "A required value cannot be read; the row is left out.",
            "Correct the value at its source and export again."
        );

    /// <summary>An optional value cannot be read; it counts as unknown.</summary>
    public static DiagnosticKind ValueUnreadable { get; } =
        new(
            "INV004",
            DiagnosticSeverity.Warning,
            "An optional value cannot be read; it counts as unknown.",
            "Correct the value at its source and export again."
        );

    /// <summary>A column is not part of the table and was not read.</summary>
    public static DiagnosticKind UnknownColumn { get; } =
        new(
            "INV005",
            DiagnosticSeverity.Info,
            "A column is not part of the table and was not read.",
            "Nothing, or rename the header where it holds a value the table asks for."
        );

    /// <summary>A file is not part of an inventory and was not read.</summary>
    public static DiagnosticKind UnknownFile { get; } =
        new(
            "INV006",
            DiagnosticSeverity.Info,
            "A file is not part of an inventory and was not read.",
            "Nothing, or rename it where it holds one of the tables."
        );

    /// <summary>A file holds nothing, not even a header.</summary>
    public static DiagnosticKind EmptyFile { get; } =
        new(
            "INV007",
            DiagnosticSeverity.Warning,
            "A file holds nothing, not even a header.",
            "Export it again, or remove it: an absent table is treated as unknown, an empty one as none."
        );

    /// <summary>A file holds a header and no row.</summary>
    public static DiagnosticKind HeaderOnly { get; } =
        new(
            "INV008",
            DiagnosticSeverity.Info,
            "A file holds a header and no row.",
            "Nothing, where there is nothing to list."
        );

    /// <summary>A file is not text and was not read.</summary>
    public static DiagnosticKind BinaryFile { get; } =
        new("INV009", DiagnosticSeverity.Error, "A file is not text and was not read.", "Export it as CSV.");

    /// <summary>A file could not be opened.</summary>
    public static DiagnosticKind FileUnreadable { get; } =
        new(
            "INV010",
            DiagnosticSeverity.Error,
            "A file could not be opened.",
            "Close it in other programs, and check that it may be read."
        );

    /// <summary>Two columns have one header; the first is read.</summary>
    public static DiagnosticKind DuplicateHeader { get; } =
        new(
            "INV011",
            DiagnosticSeverity.Warning,
            "Two columns have one header; the first is read.",
            "Remove or rename the column that is not meant."
        );

    /// <summary>Nothing in a column of dates decides whether day or month comes first; its dates count as unknown.</summary>
    public static DiagnosticKind DateOrderUndecided { get; } =
        new(
            "INV012",
            DiagnosticSeverity.Warning,
            "Nothing in a column of dates decides whether day or month comes first; its dates count as unknown.",
            "Say --date-order dmy or --date-order mdy, or export dates as 2003-04-23."
        );

    /// <summary>A column holds dates with the day first and dates with the month first; those that can be read both ways count as unknown.</summary>
    public static DiagnosticKind DateOrderMixed { get; } =
        new(
            "INV013",
            DiagnosticSeverity.Warning,
            "A column holds dates with the day first and dates with the month first; those that can be read both ways count as unknown.",
            "Export dates as 2003-04-23."
        );

    /// <summary>Rows describe the same thing and were merged.</summary>
    public static DiagnosticKind RowsMerged { get; } =
        new(
            "INV014",
            DiagnosticSeverity.Info,
            "Rows describe the same thing and were merged.",
            "Nothing; the merge ledger lists them."
        );

    /// <summary>Rows of one key give different values; the value of the first row is kept.</summary>
    public static DiagnosticKind ConflictingRows { get; } =
        new(
            "INV015",
            DiagnosticSeverity.Warning,
            "Rows of one key give different values; the value of the first row is kept.",
            "Correct the row that is wrong."
        );

    /// <summary>Rows of purchases are identical; all of them count.</summary>
    public static DiagnosticKind IdenticalPurchases { get; } =
        new(
            "INV016",
            DiagnosticSeverity.Warning,
            "Rows of purchases are identical; all of them count.",
            "Check that they are separate purchases, and remove the copy if they are not."
        );

    /// <summary>Different purchases bear one id; all of them count.</summary>
    public static DiagnosticKind PurchaseIdReused { get; } =
        new(
            "INV017",
            DiagnosticSeverity.Warning,
            "Different purchases bear one id; all of them count.",
            "Give each purchase an id of its own."
        );

    /// <summary>A name may mean one of several hosts or accounts and was not merged with any.</summary>
    public static DiagnosticKind PossibleDuplicate { get; } =
        new(
            "INV018",
            DiagnosticSeverity.Warning,
            "A name may mean one of several hosts or accounts and was not merged with any.",
            "Add the domain to the row."
        );

    /// <summary>A reference may mean one of several hosts or accounts and was left unresolved.</summary>
    public static DiagnosticKind AmbiguousReference { get; } =
        new(
            "INV019",
            DiagnosticSeverity.Warning,
            "A reference may mean one of several hosts or accounts and was left unresolved.",
            "Write the name with its domain."
        );

    /// <summary>An account of a computer is not a user; its row is left out.</summary>
    public static DiagnosticKind ComputerAccount { get; } =
        new(
            "INV020",
            DiagnosticSeverity.Info,
            "An account of a computer is not a user; its row is left out.",
            "Nothing."
        );

    /// <summary>A reference to a user names the account of a computer; the user counts as unknown.</summary>
    public static DiagnosticKind ComputerAccountReference { get; } =
        new(
            "INV021",
            DiagnosticSeverity.Warning,
            "A reference to a user names the account of a computer; the user counts as unknown.",
            "Nothing, where a service of that computer was meant."
        );

    /// <summary>An identifier was turned into a number in scientific notation and is lost; it counts as unknown.</summary>
    public static DiagnosticKind CorruptNumber { get; } =
        new(
            "INV022",
            DiagnosticSeverity.Warning,
            "An identifier was turned into a number in scientific notation and is lost; it counts as unknown.",
            "Export again without opening the file in a spreadsheet program."
        );

    /// <summary>The encoding was chosen by its likelihood.</summary>
    public static DiagnosticKind EncodingAssumed { get; } =
        new(
            "INV023",
            DiagnosticSeverity.Info,
            "The encoding was chosen by its likelihood.",
            "Look at names with accents; say --encoding where they are wrong."
        );

    /// <summary>Characters were lost before or while the file was read.</summary>
    public static DiagnosticKind CharactersLost { get; } =
        new(
            "INV024",
            DiagnosticSeverity.Warning,
            "Characters were lost before or while the file was read.",
            "Export again as UTF-8."
        );

    /// <summary>A row has fewer fields than the header; the missing ones count as blank.</summary>
    public static DiagnosticKind ShortRow { get; } =
        new(
            "INV025",
            DiagnosticSeverity.Warning,
            "A row has fewer fields than the header; the missing ones count as blank.",
            "Check that no field lacks its quotes."
        );

    /// <summary>A row has more fields than the header; the surplus was not read.</summary>
    public static DiagnosticKind LongRow { get; } =
        new(
            "INV026",
            DiagnosticSeverity.Warning,
            "A row has more fields than the header; the surplus was not read.",
            "Check that no field holds the delimiter without quotes."
        );

    /// <summary>Rows end with a delimiter too many.</summary>
    public static DiagnosticKind TrailingDelimiter { get; } =
        new("INV027", DiagnosticSeverity.Info, "Rows end with a delimiter too many.", "Nothing.");

    /// <summary>Lines in front of the header are not part of the table.</summary>
    public static DiagnosticKind LinesBeforeHeader { get; } =
        new("INV028", DiagnosticSeverity.Info, "Lines in front of the header are not part of the table.", "Nothing.");

    /// <summary>A quote stands where none may stand; the field was read as it is written.</summary>
    public static DiagnosticKind QuotesMisplaced { get; } =
        new(
            "INV029",
            DiagnosticSeverity.Warning,
            "A quote stands where none may stand; the field was read as it is written.",
            "Check the row; quotes inside a quoted field are doubled."
        );

    /// <summary>A quoted field is never closed.</summary>
    public static DiagnosticKind QuoteNotClosed { get; } =
        new(
            "INV030",
            DiagnosticSeverity.Error,
            "A quoted field is never closed.",
            "Close the quote at its source and export again."
        );

    /// <summary>The text names no operating system that is known here.</summary>
    public static DiagnosticKind OperatingSystemUnknown { get; } =
        new(
            "INV031",
            DiagnosticSeverity.Warning,
            "The text names no operating system that is known here.",
            "Write the name of the product as its maker does."
        );

    /// <summary>A pack is held by name, which its kind or quantity does not allow.</summary>
    public static DiagnosticKind AssignedPack { get; } =
        new(
            "INV032",
            DiagnosticSeverity.Warning,
            "A pack is held by name, which its kind or quantity does not allow.",
            "Name a holder for one User or Device CAL only."
        );

    /// <summary>A file was not read, since another takes its place.</summary>
    public static DiagnosticKind FileReplaced { get; } =
        new("INV033", DiagnosticSeverity.Info, "A file was not read, since another takes its place.", "Nothing.");

    /// <summary>Several columns mean one thing under different names; the plainest name is read.</summary>
    public static DiagnosticKind AlternativeColumn { get; } =
        new(
            "INV034",
            DiagnosticSeverity.Info,
            "Several columns mean one thing under different names; the plainest name is read.",
            "Nothing, or remove the column that is not meant."
        );

    /// <summary>The header names more columns than the rows have fields.</summary>
    public static DiagnosticKind HeaderTooLong { get; } =
        new(
            "INV035",
            DiagnosticSeverity.Warning,
            "The header names more columns than the rows have fields.",
            "Check the columns that were read; export again where they are wrong."
        );

    /// <summary>A record belongs to the layout of the export: totals, a line of dashes, the header again.</summary>
    public static DiagnosticKind LayoutRow { get; } =
        new(
            "INV036",
            DiagnosticSeverity.Info,
            "A record belongs to the layout of the export: totals, a line of dashes, the header again.",
            "Nothing."
        );

    /// <summary>A row is too long to be one and is left out.</summary>
    public static DiagnosticKind RowTooLong { get; } =
        new(
            "INV037",
            DiagnosticSeverity.Error,
            "A row is too long to be one and is left out.",
            "Check the quotes around it, and export again."
        );

    /// <summary>The mapping names a file that is not there.</summary>
    public static DiagnosticKind MappedFileMissing { get; } =
        new(
            "INV038",
            DiagnosticSeverity.Warning,
            "The mapping names a file that is not there.",
            "Correct the name in mapping.json, or remove it."
        );

    /// <summary>A file is a report of this program, which is no evidence.</summary>
    public static DiagnosticKind OwnReport { get; } =
        new(
            "INV039",
            DiagnosticSeverity.Info,
            "A file is a report of this program, which is no evidence; it was left out.",
            "Nothing; where it holds data of your own, copy them into a new file."
        );

    /// <summary>A link leads out of the inventory and was not followed.</summary>
    public static DiagnosticKind LinkOutside { get; } =
        new(
            "INV040",
            DiagnosticSeverity.Error,
            "A link leads out of the inventory and was not followed.",
            "Put the file itself into the folder."
        );

    /// <summary>A pipe, a device or a socket stands in place of a file and was not read.</summary>
    public static DiagnosticKind NotRegularFile { get; } =
        new(
            "INV041",
            DiagnosticSeverity.Error,
            "A pipe, a device or a socket stands in place of a file and was not read.",
            "Put a file in its place."
        );

    /// <summary>A file is larger, or would become larger, than any inventory; it was not read.</summary>
    public static DiagnosticKind OverLimit { get; } =
        new(
            "INV042",
            DiagnosticSeverity.Error,
            "A file is larger, or would become larger, than any inventory; it was not read.",
            "Export it again with the table alone, or split it; the limits are in docs/limits.md."
        );

    /// <summary>All kinds by code.</summary>
    public static ImmutableArray<DiagnosticKind> All { get; } =
    [
        RequiredColumnMissing,
        RequiredValueMissing,
        RequiredValueUnreadable,
        ValueUnreadable,
        UnknownColumn,
        UnknownFile,
        EmptyFile,
        HeaderOnly,
        BinaryFile,
        FileUnreadable,
        DuplicateHeader,
        DateOrderUndecided,
        DateOrderMixed,
        RowsMerged,
        ConflictingRows,
        IdenticalPurchases,
        PurchaseIdReused,
        PossibleDuplicate,
        AmbiguousReference,
        ComputerAccount,
        ComputerAccountReference,
        CorruptNumber,
        EncodingAssumed,
        CharactersLost,
        ShortRow,
        LongRow,
        TrailingDelimiter,
        LinesBeforeHeader,
        QuotesMisplaced,
        QuoteNotClosed,
        OperatingSystemUnknown,
        AssignedPack,
        FileReplaced,
        AlternativeColumn,
        HeaderTooLong,
        LayoutRow,
        RowTooLong,
        MappedFileMissing,
        OwnReport,
        LinkOutside,
        NotRegularFile,
        OverLimit,
    ];
}
