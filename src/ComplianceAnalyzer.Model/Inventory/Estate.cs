using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Diagnostics;

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>A whole inventory after import: frozen, keyed and sorted by table and source, so that the order of files and rows does not matter.</summary>
public sealed record Estate
{
    /// <summary>Servers, sorted by key.</summary>
    public ImmutableArray<Server> Servers { get; init; } = [];

    /// <summary>Clients, sorted by key.</summary>
    public ImmutableArray<Client> Clients { get; init; } = [];

    /// <summary>Accounts, sorted by key.</summary>
    public ImmutableArray<UserAccount> Users { get; init; } = [];

    /// <summary>XP licenses, sorted by id.</summary>
    public ImmutableArray<XpLicense> XpLicenses { get; init; } = [];

    /// <summary>CAL packs, sorted by id.</summary>
    public ImmutableArray<CalPack> CalPacks { get; init; } = [];

    /// <summary>Sessions, sorted by server, user and client.</summary>
    public ImmutableArray<ServerSession> Sessions { get; init; } = [];

    /// <summary>License servers, sorted by key.</summary>
    public ImmutableArray<LicenseServer> LicenseServers { get; init; } = [];

    /// <summary>Key packs, sorted by server and id.</summary>
    public ImmutableArray<KeyPack> KeyPacks { get; init; } = [];

    /// <summary>Issued tokens, sorted by id.</summary>
    public ImmutableArray<IssuedLicense> IssuedLicenses { get; init; } = [];

    /// <summary>Server licenses, sorted by id.</summary>
    public ImmutableArray<ServerLicense> ServerLicenses { get; init; } = [];

    /// <summary>Domains, sorted by name.</summary>
    public ImmutableArray<DomainInfo> Domains { get; init; } = [];

    /// <summary>Incidents, sorted by id.</summary>
    public ImmutableArray<Incident> Incidents { get; init; } = [];

    /// <summary>Prices, sorted by kind.</summary>
    public ImmutableArray<Price> Prices { get; init; } = [];

    /// <summary>Waivers, sorted by rule and subject.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    /// <summary>Columns of dates whose order nothing decides, sorted by file and column.</summary>
    public ImmutableArray<UndecidedDateColumn> UndecidedDates { get; init; } = [];

    /// <summary>Settings of the inventory.</summary>
    public EstateSettings Settings { get; init; } = new();

    /// <summary>One entry for each table.</summary>
    public ImmutableArray<EvidenceTable> Tables { get; init; } = [];

    /// <summary>One entry for each file read, sorted by name.</summary>
    public ImmutableArray<InputFile> Inputs { get; init; } = [];

    /// <summary>Diagnostics, sorted by file, line and code.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The merge ledger, sorted.</summary>
    public ImmutableArray<MergeRecord> Merges { get; init; } = [];

    /// <summary>Every row as a fact, table by table.</summary>
    public IEnumerable<InventoryFact> Facts() =>
        Enumerable
            .Empty<InventoryFact>()
            .Concat(Servers)
            .Concat(Clients)
            .Concat(Users)
            .Concat(XpLicenses)
            .Concat(CalPacks)
            .Concat(Sessions)
            .Concat(LicenseServers)
            .Concat(KeyPacks)
            .Concat(IssuedLicenses)
            .Concat(ServerLicenses)
            .Concat(Domains)
            .Concat(Incidents)
            .Concat(Prices)
            .Concat(UndecidedDates);
}
