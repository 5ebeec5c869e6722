using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>Says a fact in words, for derivations.</summary>
internal static class FactText
{
    internal static string Of(object fact) =>
        fact switch
        {
            AnalysisContext context => FormattableString.Invariant($"Analysis as of {context.AsOf:yyyy-MM-dd}"),
            EvidenceTable { Present: false } table => $"Table {table.Table} is not in the inventory",
            EvidenceTable table => FormattableString.Invariant(
                $"Table {table.Table}: {table.Rows} rows accepted, {table.Rejected} rejected"
            ),
            ServerRole role => $"{role.Server} is {role.Kind}, {role.WindowsCalMode}, {role.LicensingMode}",
            AccessRelation access =>
                $"{access.Person ?? "an unnamed user"} uses {access.Server} from {access.Device ?? "an unnamed device"}: "
                    + $"{access.Layer} CAL of {access.MinimumVersion} or later ({access.Basis})",
            Entitlement { Counts: true } owned => FormattableString.Invariant(
                $"Pack {owned.PackId}: {owned.Quantity} {owned.Kind} CALs of {owned.Version} count"
            ),
            Entitlement excluded => FormattableString.Invariant(
                $"Pack {excluded.PackId}: {excluded.Quantity} {excluded.Kind} CALs of {excluded.Version} do not count ({excluded.Exclusion})"
            ),
            TransitionEntitlement right => FormattableString.Invariant(
                $"Licenses {right.LicenseId}: {right.Eligibility}, {right.Lower} to {right.Upper} TS CALs, {right.Redeemed} redeemed"
            ),
            CalDemand demand => FormattableString.Invariant(
                $"{demand.Layer} layer: {demand.MinimumMixed} CALs needed at least, {demand.OwnedUser} user and {demand.OwnedDevice} device CALs owned"
            ),
            LicenseServerReach reach => $"{reach.TerminalServer} finds {reach.LicenseServer} ({reach.Route})",
            ServerUsage usage =>
                $"{usage.Person ?? "An unnamed user"} used {usage.Server} from {usage.Device ?? "an unnamed device"}: "
                    + $"{usage.Purpose} ({usage.Basis})",
            AccountHolder { People: > 1 } holder => FormattableString.Invariant(
                $"Account {holder.Account} stands for {holder.Person}, {holder.People} people"
            ),
            AccountHolder holder => $"Account {holder.Account} stands for {holder.Person}",
            UsageEvidence { IsKnown: false } => "Nothing tells who used which server",
            UsageEvidence evidence => "Use is known from " + (evidence.Sessions ? "sessions" : "main users of clients"),
            InventoryFact row => RowText.Of(row),
            _ => fact.GetType().Name,
        };
}
