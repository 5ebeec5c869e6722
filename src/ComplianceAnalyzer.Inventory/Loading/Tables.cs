using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>The binder of every table, and the names that files and headers have. Holds no state of an import.</summary>
internal sealed class Tables
{
    private readonly FrozenDictionary<InventoryTable, HeaderNames> headers;

    private Tables()
    {
        ImmutableArray<NameAlias> aliases = NameAliases.Read();
        Schemas =
        [
            Servers.Schema,
            Clients.Schema,
            Users.Schema,
            XpLicenses.Schema,
            Cals.Schema,
            Sessions.Schema,
            LicenseServers.Schema,
            KeyPacks.Schema,
            IssuedLicenses.Schema,
            ServerLicenses.Schema,
            Domains.Schema,
            Incidents.Schema,
            Prices.Schema,
            Waivers.Schema,
        ];
        Names = new TableNames(Schemas, aliases);
        headers = Schemas.ToFrozenDictionary(schema => schema.Table, schema => new HeaderNames(schema, aliases));
    }

    internal static Tables All { get; } = new();

    internal ServerBinder Servers { get; } = new();
    internal ClientBinder Clients { get; } = new();
    internal UserBinder Users { get; } = new();
    internal XpLicenseBinder XpLicenses { get; } = new();
    internal CalPackBinder Cals { get; } = new();
    internal SessionBinder Sessions { get; } = new();
    internal LicenseServerBinder LicenseServers { get; } = new();
    internal KeyPackBinder KeyPacks { get; } = new();
    internal IssuedLicenseBinder IssuedLicenses { get; } = new();
    internal ServerLicenseBinder ServerLicenses { get; } = new();
    internal DomainBinder Domains { get; } = new();
    internal IncidentBinder Incidents { get; } = new();
    internal PriceBinder Prices { get; } = new();
    internal WaiverBinder Waivers { get; } = new();

    /// <summary>Every schema, in the order of the documentation.</summary>
    internal ImmutableArray<TableSchema> Schemas { get; }

    /// <summary>Names of files.</summary>
    internal TableNames Names { get; }

    /// <summary>Names of the headers of a table.</summary>
    internal HeaderNames HeadersOf(InventoryTable table) => headers[table];
}
