using System.Collections.Immutable;
using System.Security.Cryptography;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Identity;
using ComplianceAnalyzer.Inventory.Recognition;
using ComplianceAnalyzer.Inventory.Settings;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Inventory.Workbooks;
using ComplianceAnalyzer.Model.Diagnostics;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>One import: recognize the files, survey their rows, decide what the names mean, bind the rows.</summary>
internal sealed class ImportRun
{
    private readonly IInventorySource source;
    private readonly ImportOptions options;
    private readonly CancellationToken cancellation;
    private readonly DiagnosticSink sink = new();
    private readonly List<string> problems = [];
    private readonly List<MergeRecord> ledger = [];
    private readonly Tables tables = Tables.All;
    private readonly FileOpener opener;

    /// <summary>Files in the order of their names, which is the order of their rows.</summary>
    private readonly SortedDictionary<string, InputTable> files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DateOrderDecision?[]> dateOrders = new(StringComparer.Ordinal);
    private readonly SettingsFiles settings;
    private readonly FileTaker taker;

    internal ImportRun(IInventorySource source, ImportOptions options, CancellationToken cancellation)
    {
        this.source = source;
        this.options = options;
        this.cancellation = cancellation;
        opener = new FileOpener(options, sink);
        taker = new FileTaker(source, sink);
        settings = new SettingsFiles(source, sink, tables.Schemas);
    }

    internal ImportOutcome Run()
    {
        settings.Read();
        problems.AddRange(settings.Problems);
        if (problems.Count > 0)
            return Unusable();
        foreach (string file in source.Files.Where(file => !SettingsFiles.IsOne(file)))
            Take(file);
        TellMissingFiles();
        TakeWaivers();
        if (!files.Values.Any(file => file.Schema.Table == InventoryTable.Servers))
            problems.Add(NoServersFile());
        if (problems.Count > 0)
            return Unusable();
        var census = new NameCensus();
        var surveyor = new Surveyor(census, sink, options.DateOrder);
        foreach (InputTable file in files.Values.Where(file => file.Header is not null))
            dateOrders.Add(file.File, surveyor.Survey(file, cancellation));
        census.Domains.Link();
        Estate estate = Bind(census);
        if (estate.Servers.IsEmpty)
        {
            problems.Add(NoServers());
            return Unusable() with { Inputs = estate.Inputs };
        }
        return new ImportOutcome
        {
            Estate = estate,
            Diagnostics = estate.Diagnostics,
            Inputs = estate.Inputs,
            Files = Recognized(),
        };
    }

    private void Take(string file)
    {
        cancellation.ThrowIfCancellationRequested();
        FileMapping? mapped = settings.Mapping.GetValueOrDefault(file);
        bool isWorkbook = WorkbookReader.IsWorkbook(file);
        TableSchema? schema = mapped is null ? tables.Names.Recognize(file) : mapped.Schema;
        if (schema is null && mapped is null && !isWorkbook)
        {
            taker.PassOver(file);
            return;
        }
        long most = isWorkbook ? InputLimits.Workbook : InputLimits.Text;
        if (IsReplaced(file, schema) || (schema is null && !isWorkbook) || taker.Bytes(file, most) is not { } bytes)
            return;
        if (isWorkbook)
            TakeWorkbook(file, bytes, schema);
        else
            files.Add(file, opener.Open(file, bytes, NamesOf(schema!, mapped)));
    }

    /// <summary>A sheet is a table if its name says so; the only sheet of a workbook is the table that the workbook's name says.</summary>
    private void TakeWorkbook(string file, byte[] bytes, TableSchema? schemaOfFile)
    {
        if (WorkbookReader.Read(bytes, cancellation, out string reason, out bool isBeyond) is not { } sheets)
        {
            DiagnosticKind kind = isBeyond ? DiagnosticCatalog.OverLimit : DiagnosticCatalog.BinaryFile;
            sink.Add(kind, file, $"The workbook cannot be read: {reason}.");
            return;
        }
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        foreach ((string sheet, SheetTable rows) in sheets)
        {
            string name = $"{file}#{sheet}";
            FileMapping? mapped =
                settings.Mapping.GetValueOrDefault(name)
                ?? (sheets.Count == 1 ? settings.Mapping.GetValueOrDefault(file) : null);
            TableSchema? schema = mapped is null
                ? tables.Names.RecognizeSheet(sheet) ?? (sheets.Count == 1 ? schemaOfFile : null)
                : mapped.Schema;
            if (schema is null && mapped is null)
                sink.Add(
                    DiagnosticCatalog.UnknownFile,
                    name,
                    "The name of the sheet is none of an inventory; it was not read."
                );
            else if (schema is not null && !IsReplaced(name, schema))
            {
                files[name] = opener.Open(name, sha256, rows, NamesOf(schema, mapped));
                TellErrors(name, rows);
            }
        }
    }

    private void TellErrors(string sheet, SheetTable table)
    {
        if (table.FirstError is not { } first)
            return;
        sink.Add(
            DiagnosticCatalog.ValueUnreadable,
            new SourceLocation(sheet, first.Key.Row),
            "",
            $"The formula of a cell gives {SafeText.Quote(first.Value)}; such cells of the sheet, which have no value: "
                + FormattableString.Invariant($"{table.Errors}.")
        );
    }

    private HeaderNames NamesOf(TableSchema schema, FileMapping? mapped) =>
        mapped is null ? tables.HeadersOf(schema.Table) : tables.HeadersOf(schema, mapped.Headers, mapped.Constants);

    private bool IsReplaced(string file, TableSchema? schema)
    {
        if (schema?.Table != InventoryTable.Waivers || options.Waivers is null)
            return false;
        sink.Add(
            DiagnosticCatalog.FileReplaced,
            file,
            $"The waivers of {options.Waivers} take the place of this file."
        );
        return true;
    }

    private void TellMissingFiles()
    {
        foreach (string file in settings.Mapping.Keys)
            if (
                !source.Files.Contains(file, StringComparer.OrdinalIgnoreCase)
                && !files.Keys.Contains(file, StringComparer.OrdinalIgnoreCase)
            )
                sink.Add(
                    DiagnosticCatalog.MappedFileMissing,
                    MappingReader.FileName,
                    $"There is no file {SafeText.Quote(file)}."
                );
    }

    private void TakeWaivers()
    {
        if (options.Waivers is not { } path)
            return;
        try
        {
            using FileStream stream = RegularFile.Open(RealPath.Of(path));
            byte[] bytes = InputFileReader.Read(stream, InputLimits.Text);
            string name = Path.GetFileName(path);
            if (files.ContainsKey(name))
                name = path;
            files[name] = opener.Open(name, bytes, tables.HeadersOf(InventoryTable.Waivers));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            problems.Add($"The waivers '{path}' cannot be read: {refused.Message}");
        }
    }

    private Estate Bind(NameCensus census)
    {
        NameDirectory hosts = NameDirectory.OfHosts(census);
        NameDirectory accounts = NameDirectory.OfAccounts(census);
        var context = new ImportContext(sink, census.Domains, hosts, accounts);
        var loader = new TableLoader(context, sink, ledger, files, dateOrders, cancellation);
        ImmutableArray<UserAccount> users = loader.Load(tables.Users);
        foreach (UserAccount user in users)
            context.SetPerson(user.Key, user.PersonKey);
        var estate = new Estate
        {
            Servers = loader.Load(tables.Servers),
            Clients = loader.Load(tables.Clients),
            Users = users,
            XpLicenses = loader.Load(tables.XpLicenses),
            CalPacks = loader.Load(tables.Cals),
            Sessions = loader.Load(tables.Sessions),
            LicenseServers = loader.Load(tables.LicenseServers),
            KeyPacks = loader.Load(tables.KeyPacks),
            IssuedLicenses = loader.Load(tables.IssuedLicenses),
            ServerLicenses = loader.Load(tables.ServerLicenses),
            Domains = loader.Load(tables.Domains),
            Incidents = loader.Load(tables.Incidents),
            Prices = loader.Load(tables.Prices),
            Waivers = loader.Load(tables.Waivers),
            UndecidedDates = [.. dateOrders.SelectMany(entry => Recognizer.Undecided(files[entry.Key], entry.Value))],
            Settings = settings.Settings,
        };
        Tell(estate, hosts, accounts);
        return estate with
        {
            Tables = Evidence(estate),
            Inputs = Inputs(),
            Merges = MergeLedger.Sorted(census.Domains, hosts, accounts, users, ledger),
            Diagnostics = sink.Sorted(),
        };
    }

    private void Tell(Estate estate, NameDirectory hosts, NameDirectory accounts)
    {
        foreach (UndecidedDateColumn column in estate.UndecidedDates)
            sink.Add(
                column.IsMixed ? DiagnosticCatalog.DateOrderMixed : DiagnosticCatalog.DateOrderUndecided,
                column.Source,
                column.Column,
                FormattableString.Invariant($"Dates of {column.Column} that can be read in two ways: {column.Values}.")
            );
        foreach (
            (SourceLocation location, string name, string others) in hosts
                .PossibleDuplicates()
                .Concat(accounts.PossibleDuplicates())
        )
            sink.Add(
                DiagnosticCatalog.PossibleDuplicate,
                location,
                "",
                $"{SafeText.Quote(name)} may be one of {others}."
            );
    }

    private ImmutableArray<EvidenceTable> Evidence(Estate estate)
    {
        ILookup<InventoryTable, InputTable> byTable = files.Values.ToLookup(file => file.Schema.Table);
        return
        [
            .. tables.Schemas.Select(schema => new EvidenceTable(
                schema.Table,
                byTable[schema.Table].Any(file => file.IsEvidence),
                byTable[schema.Table].Sum(file => file.Accepted),
                byTable[schema.Table].Sum(file => file.Rejected - file.RejectedBesides)
            )),
        ];
    }

    private ImmutableArray<InputFile> Inputs()
    {
        IEnumerable<InputFile> read = files.Values.Select(file => new InputFile(
            file.File,
            file.Schema.Table,
            file.Sha256,
            file.Encoding,
            file.Delimiter,
            file.Read,
            file.Accepted,
            file.Merged,
            file.Rejected
        ));
        return [.. read.Concat(settings.Inputs).OrderBy(file => file.File, StringComparer.Ordinal)];
    }

    private ImmutableArray<RecognizedFile> Recognized() =>
        [.. files.Values.Select(file => Recognizer.Describe(file, dateOrders.GetValueOrDefault(file.File)))];

    private string NoServersFile()
    {
        Diagnostic? cause = sink.Sorted()
            .FirstOrDefault(found => tables.Names.Recognize(found.File)?.Table == InventoryTable.Servers);
        return cause is null
            ? "The inventory has no servers.csv, which lists the copies of the server software."
            : $"The inventory has no servers.csv that can be read: {cause.Message.TrimEnd('.')} ({cause.File}).";
    }

    /// <summary>One sentence that names the first cause: nobody sees the diagnostics of a run that is refused.</summary>
    private string NoServers()
    {
        Diagnostic? cause = sink.Sorted()
            .Where(found =>
                files.TryGetValue(found.File, out InputTable? file) && file.Schema.Table == InventoryTable.Servers
            )
            .MinBy(found => found.Severity);
        return cause is null
            ? "No row of servers.csv can be used."
            : $"No row of servers.csv can be used: {cause.Message.TrimEnd('.')} ({new SourceLocation(cause.File, cause.Line)}).";
    }

    private ImportOutcome Unusable() =>
        new()
        {
            Problems = [.. problems],
            Diagnostics = sink.Sorted(),
            Files = Recognized(),
        };
}
