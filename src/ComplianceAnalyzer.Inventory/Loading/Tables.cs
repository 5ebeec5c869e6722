using System.Collections.Immutable;
using ComplianceAnalyzer.Inventory.Binding;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>The binder of every table.</summary>
internal sealed class Tables
{
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
    internal ImmutableArray<TableSchema> Schemas =>
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
}
