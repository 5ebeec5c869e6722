using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Binding;

/// <summary>
/// The row that is being bound: typed access to its columns. A blank or unreadable value of a required column rejects the row, an
/// unreadable value of another one counts as unknown; both are told.
/// </summary>
internal sealed class Row(ImportContext context, InputTable file, DataCursor cursor, DateOrderDecision?[] dateOrders)
{
    private readonly HashSet<(int Column, string Text)> reportedOnce = [];
    private readonly string?[]?[] references = new string?[]?[file.Schema.Columns.Length];
    private readonly int[]?[] keyNumbers = new int[]?[file.Schema.Columns.Length];
    private int index = -1;

    internal ImportContext Context => context;

    internal SourceLocation Location { get; private set; }

    /// <summary>True where the row is left out.</summary>
    internal bool IsRejected { get; private set; }

    /// <summary>True where the row is left out but would have been no evidence of anything.</summary>
    internal bool IsBesides { get; private set; }

    /// <summary>Takes the row the cursor stands on.</summary>
    internal void Begin()
    {
        index++;
        Location = new SourceLocation(file.File, cursor.Line);
        IsRejected = false;
        IsBesides = false;
    }

    /// <summary>Text as exported, but for product keys in it; null where blank.</summary>
    internal string? Text(Column column)
    {
        string? text = cursor.Value(column);
        if (text is null && column.IsRequired)
            Reject(DiagnosticCatalog.RequiredValueMissing, column, $"{column.Name} is blank.");
        return text;
    }

    /// <summary>A name or number of something.</summary>
    internal string? Identifier(Column column)
    {
        if (Text(column) is not { } text)
            return null;
        if (!NumberText.IsScientific(text))
            return text;
        if (column.IsRequired)
            return Unreadable<string>(column, text, "an identifier but what a spreadsheet program made of one");
        Report(
            DiagnosticCatalog.CorruptNumber,
            column,
            $"{column.Name} {SafeText.Quote(text)} is what a spreadsheet program made of an identifier."
        );
        return null;
    }

    internal bool? Flag(Column column) => Choice(column, Choices.Flag);

    internal T? Choice<T>(Column column, ChoiceTable<T> choices)
        where T : struct
    {
        if (Text(column) is not { } text)
            return null;
        return choices.TryRead(text, out T value)
            ? value
            : UnreadableValue<T>(column, text, $"one of {string.Join(", ", choices.Canonical)}");
    }

    /// <summary>A whole number not below a bound.</summary>
    internal int? Integer(Column column, int minimum)
    {
        if (cursor.TryDigits(column, out int digits) && digits >= minimum)
            return digits;
        if (Text(column) is not { } text)
            return null;
        return NumberText.TryInteger(text, out int number) && number >= minimum
            ? number
            : UnreadableValue<int>(column, text, FormattableString.Invariant($"a whole number of at least {minimum}"));
    }

    /// <summary>A count, where <c>-1</c> (and its unsigned form) means unlimited or not counted.</summary>
    internal int? CountOrUnlimited(Column column)
    {
        if (Text(column) is not { } text || text is "4294967295")
            return null;
        return Integer(column, -1) is { } number and >= 0 ? number : null;
    }

    internal decimal? Amount(Column column)
    {
        if (Text(column) is not { } text)
            return null;
        return NumberText.TryDecimal(text, out decimal amount) && amount >= 0
            ? amount
            : UnreadableValue<decimal>(column, text, "an amount of at least 0");
    }

    internal ProductVersion? Version(Column column)
    {
        if (Text(column) is not { } text)
            return null;
        return VersionText.TryRead(text, out ProductVersion version)
            ? version
            : UnreadableValue<ProductVersion>(column, text, "a release such as 2003 or 2008 R2");
    }

    internal DateOnly? Date(Column column)
    {
        if (cursor.Date(column) is not { } written)
        {
            Text(column);
            return null;
        }
        switch (dateOrders[column.Index]!.Read(written, out DateOnly? date))
        {
            case DateReading.Unreadable:
                NotRead(column, Text(column)!, "a date");
                break;
            case DateReading.Ambiguous when column.IsRequired:
                NotRead(column, Text(column)!, "a date that one can read: nothing tells day from month");
                break;
            case DateReading.Read when date is null && column.IsRequired:
                NotRead(column, Text(column)!, "a date but says that there is none");
                break;
        }
        return date;
    }

    internal OperatingSystemInfo? OperatingSystem(Column column, bool runsServers)
    {
        if (Text(column) is not { } text)
            return null;
        OperatingSystemInfo info = context.OperatingSystem(text, runsServers);
        if (info.Family == OperatingSystemFamily.Unknown && reportedOnce.Add((column.Index, text)))
            Report(
                DiagnosticCatalog.OperatingSystemUnknown,
                column,
                $"{SafeText.Quote(text)} names no operating system that is known here."
            );
        return info;
    }

    /// <summary>A product key, masked at once; no message shows it.</summary>
    internal MaskedSecret? Secret(Column column)
    {
        if (Text(column) is not { } text)
            return null;
        if (!NumberText.IsScientific(text) && ProductKeyText.Mask(text) is { } secret)
            return secret;
        Report(DiagnosticCatalog.ValueUnreadable, column, $"{column.Name} holds no product key.");
        return null;
    }

    /// <summary>The host that the row describes; null (and the row rejected) where its name is none.</summary>
    internal NameResolution? Declared(Column name, Column domain, NameRoles role) =>
        Named(name, context.DeclaredHost(cursor.Value(name)!, cursor.Value(domain), role));

    /// <summary>The account that the row describes; null (and the row rejected) where its name is none.</summary>
    internal NameResolution? DeclaredAccount(Column account, Column domain, Column principalName) =>
        Named(
            account,
            context.DeclaredAccount(cursor.Value(account)!, cursor.Value(domain), cursor.Value(principalName))
        );

    /// <summary>Canonical key of a host that the row refers to.</summary>
    internal string? Host(Column column, NameRoles preferred) => Reference(column, preferred);

    /// <summary>Canonical key of an account that the row refers to; the account of a computer counts as unknown.</summary>
    internal string? Account(Column column) => Reference(column, NameRoles.User);

    /// <summary>Canonical keys of the hosts in a list, sorted, each once.</summary>
    internal IEnumerable<string> Hosts(Column column, NameRoles preferred) =>
        Text(column) is not { } text
            ? []
            : HostList
                .Split(text)
                .Select(name => HostKey(column, name, preferred))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal);

    internal string? HostKey(Column column, string text, NameRoles preferred) =>
        Resolved(column, text, context.Host(text, preferred));

    internal string? AccountKey(Column column, string text)
    {
        if (!QualifiedName.IsComputerAccount(text))
            return Resolved(column, text, context.Account(text));
        if (reportedOnce.Add((column.Index, text)))
            Report(
                DiagnosticCatalog.ComputerAccountReference,
                column,
                $"{SafeText.Quote(text)} is the account of a computer."
            );
        return null;
    }

    /// <summary>Number of the key that a reference of the row was found to mean; see <see cref="KeyNumbers"/>.</summary>
    internal int KeyNumber(Column column)
    {
        if (file.References[column.Index] is not { } texts)
            return cursor.Value(column) is { } constant && KeyOf(column, constant, NameRoles.None) is { } only
                ? context.KeyNumbers.Of(only)
                : KeyNumbers.None;
        int id = texts.IdOf(index);
        if (id == TextColumn.Blank || references[column.Index]?[id] is not { } key)
            return KeyNumbers.None;
        int[] numbers = keyNumbers[column.Index] ??= new int[references[column.Index]!.Length];
        return numbers[id] != KeyNumbers.None ? numbers[id] : numbers[id] = context.KeyNumbers.Of(key);
    }

    /// <summary>What a reference means is found for the first row that has it and then known by the id of its text.</summary>
    private string? Reference(Column column, NameRoles preferred)
    {
        if (file.References[column.Index] is not { } texts || texts.IdOf(index) is var id && id == TextColumn.Blank)
            return Text(column) is { } constant ? KeyOf(column, constant, preferred) : null;
        string?[] known = references[column.Index] ??= new string?[texts.Distinct];
        return known[id] ??= KeyOf(column, texts.Text(id), preferred);
    }

    private string? KeyOf(Column column, string text, NameRoles preferred) =>
        preferred == NameRoles.User ? AccountKey(column, text) : HostKey(column, text, preferred);

    /// <summary>Leaves the row out.</summary>
    internal void Reject(DiagnosticKind kind, Column column, string message)
    {
        IsRejected = true;
        Report(kind, column, message);
    }

    /// <summary>Leaves out a row that is no evidence of anything.</summary>
    internal void RejectBesides(DiagnosticKind kind, Column column, string message)
    {
        IsBesides = true;
        Reject(kind, column, message);
    }

    internal void Report(DiagnosticKind kind, Column column, string message) =>
        context.Sink.Add(kind, Location, column.Name, message);

    private NameResolution? Named(Column column, NameResolution? resolution)
    {
        if (resolution is null)
            NotRead(column, cursor.Value(column)!, "a name");
        return resolution;
    }

    private string? Resolved(Column column, string text, NameResolution? resolution)
    {
        if (resolution is not { } found)
            return Unreadable<string>(column, text, "a name");
        if (found.IsAmbiguous && reportedOnce.Add((column.Index, text)))
            Report(
                DiagnosticCatalog.AmbiguousReference,
                column,
                $"{column.Name} {SafeText.Quote(text)} is the name of several, in different domains."
            );
        return found.Key;
    }

    private T? Unreadable<T>(Column column, string text, string expected)
        where T : class
    {
        NotRead(column, text, expected);
        return null;
    }

    private T? UnreadableValue<T>(Column column, string text, string expected)
        where T : struct
    {
        NotRead(column, text, expected);
        return null;
    }

    private void NotRead(Column column, string text, string expected)
    {
        string message = $"{column.Name} {SafeText.Quote(text)} is not {expected}.";
        if (column.IsRequired)
            Reject(DiagnosticCatalog.RequiredValueUnreadable, column, message);
        else
            Report(DiagnosticCatalog.ValueUnreadable, column, message);
    }
}
