using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Model.Results;

namespace ComplianceAnalyzer.Analysis.Summaries;

/// <summary>The effective license position: what is owned against what is required, product by product.</summary>
internal static class Positions
{
    private const string Version = "2003";

    internal static ImmutableArray<LicensePosition> Of(
        Estate estate,
        AnalysisContext context,
        ImmutableArray<CalDemand> demand,
        ImmutableArray<Entitlement> entitlements
    ) => [.. Servers(estate, context.AsOf), .. demand.SelectMany(layer => Cals(layer, entitlements))];

    /// <summary>One line for each edition of Windows Server 2003 that is installed or owned (S4).</summary>
    private static IEnumerable<LicensePosition> Servers(Estate estate, DateOnly asOf)
    {
        bool known = estate.Tables.Any(table => table is { Table: InventoryTable.ServerLicenses, Present: true });
        ILookup<ServerEdition, Server> copies = estate
            .Servers.Where(server => server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003)
            .ToLookup(server => server.Edition);
        ILookup<ServerEdition, ServerLicense> licenses = estate.ServerLicenses.ToLookup(license => license.Edition);
        foreach (ServerEdition edition in Enum.GetValues<ServerEdition>())
        {
            int required = copies[edition].Count();
            int onPaper = licenses[edition].Sum(license => license.Quantity);
            if (required == 0 && onPaper == 0)
                continue;
            int owned = licenses[edition]
                .Where(license => license.Version >= ProductVersion.V2003 && !(license.AcquiredOn > asOf))
                .Sum(license => license.Quantity);
            bool decided = known && edition != ServerEdition.Unknown;
            yield return Position(
                "Windows Server 2003",
                "Server",
                edition.ToString(),
                owned,
                onPaper - owned,
                required,
                decided
            );
        }
    }

    /// <summary>
    /// User and device CALs of a layer; required is what the CAL mix puts to use, owned or to be bought. Owned is what the demand could draw
    /// on: CALs for Windows 2000 that find no device to serve are on paper only.
    /// </summary>
    private static IEnumerable<LicensePosition> Cals(CalDemand demand, ImmutableArray<Entitlement> entitlements)
    {
        bool windows = demand.Layer == CalLayer.Windows;
        string product = windows ? "Windows Server CAL" : "Terminal Server CAL";
        bool decided =
            demand.Covered is not null
            && (demand.Covered == true || demand.IsLeast)
            && demand.LowerBound == demand.UpperBound;
        CalKind[] kinds = windows ? [CalKind.WindowsUser, CalKind.WindowsDevice] : [CalKind.TsUser, CalKind.TsDevice];
        foreach (CalKind kind in kinds)
        {
            int owned = kind is CalKind.WindowsUser or CalKind.TsUser ? demand.OwnedUser : demand.OwnedDevice;
            yield return Position(
                product,
                kind.ToString(),
                null,
                owned,
                OnPaper(entitlements, kind) - owned,
                demand.Assignments.Where(assignment => assignment.Kind == kind).Sum(assignment => assignment.Count),
                decided
            );
        }
    }

    private static int OnPaper(ImmutableArray<Entitlement> entitlements, CalKind kind) =>
        entitlements.Where(entitlement => entitlement.Kind == kind).Sum(entitlement => entitlement.Quantity);

    private static LicensePosition Position(
        string product,
        string kind,
        string? edition,
        int owned,
        int excluded,
        int required,
        bool decided
    )
    {
        int delta = owned - required;
        PositionState state = decided
            ? delta switch
            {
                < 0 => PositionState.Shortfall,
                0 => PositionState.Balanced,
                > 0 => PositionState.Surplus,
            }
            : PositionState.Undetermined;
        return new LicensePosition(
            product,
            kind,
            Version,
            edition,
            owned,
            excluded,
            decided ? required : null,
            decided ? delta : null,
            state
        );
    }
}
