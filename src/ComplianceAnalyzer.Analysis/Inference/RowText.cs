using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Analysis.Inference;

/// <summary>Says a row of the inventory in words, for derivations. No secret is in them.</summary>
internal static class RowText
{
    internal static string Of(InventoryFact row) =>
        row switch
        {
            Server server =>
                $"Server {server.Key}: {server.OperatingSystem.Text}, Terminal Server {server.TerminalServer}",
            Client client => $"Client {client.Key}: {client.OperatingSystem?.Text ?? "operating system unknown"}",
            UserAccount { People: > 1 } account => FormattableString.Invariant(
                $"Account {account.Key}, shared by {account.People} people"
            ),
            UserAccount account => $"Account {account.Key}",
            ServerSession session => $"{session.Purpose} of {session.User ?? "an unnamed user"} on {session.Server} "
                + $"from {session.Client ?? "an unnamed device"}",
            CalPack { AssignedTo: { } holder } pack => FormattableString.Invariant(
                $"Pack {pack.PackId}: {pack.Quantity} {pack.Kind} of {pack.Version}, held by {holder}"
            ),
            CalPack pack => FormattableString.Invariant(
                $"Pack {pack.PackId}: {pack.Quantity} {pack.Kind} of {pack.Version}"
            ),
            XpLicense license => FormattableString.Invariant(
                $"License {license.LicenseId}: {license.Quantity} {license.Product}, acquired {license.AcquiredOn:yyyy-MM-dd}, {license.Channel}"
            ),
            ServerLicense license => FormattableString.Invariant(
                $"Server license {license.LicenseId}: {license.Quantity} {license.Edition} {license.Version}"
            ),
            LicenseServer server =>
                $"License server {server.Key}: {server.OperatingSystem.Text}, {server.Role}, {Activation(server)}",
            KeyPack pack => FormattableString.Invariant(
                $"Key pack {pack.KeyPackId} on {pack.LicenseServer}: total {pack.Total}, issued {pack.Issued}"
            ),
            IssuedLicense token => FormattableString.Invariant(
                $"Token {token.LicenseId} issued to {token.Client ?? token.User}, expires {token.ExpiresOn:yyyy-MM-dd}"
            ),
            Incident incident => $"Incident {incident.IncidentId}: {incident.Symptom}",
            DomainInfo domain =>
                $"Domain {domain.Domain}: controllers on {domain.ControllersOperatingSystem?.Text ?? "an unknown system"}",
            Price price => FormattableString.Invariant($"Price of {price.Kind}: {price.UnitPrice} {price.Currency}"),
            Waiver waiver => $"Waiver of {waiver.RuleId} for {waiver.Subject}",
            _ => row.GetType().Name,
        };

    private static string Activation(LicenseServer server) =>
        server.Activated switch
        {
            true => "activated",
            false => "not activated",
            _ => "activation unknown",
        };
}
