using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Lifecycle;

/// <summary>Names copies of Windows Server 2003 that the article does not speak of.</summary>
[LicensingRule("Edition or architecture outside the article", "S74", "facts: editions")]
public sealed class TSL7002OutOfScope : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ServerRole role = null!;
        Server server = null!;

        When()
            .Match(() => role, fact => fact.InScope || fact.Kind == ServerRoleKind.OutOfScopeEdition)
            .Match(() => server, fact => fact.Key == role.Server);
        Then().Yield(_ => Judge(role, server));
    }

    private static Finding Judge(ServerRole role, Server server)
    {
        var subject = new Subject("server", server.Key);
        Finding finding =
            role.Kind == ServerRoleKind.OutOfScopeEdition
                ? Conclude
                    .Indeterminate<TSL7002OutOfScope>(
                        subject,
                        $"{server.Name} runs an edition or architecture of Windows Server 2003 that the article does not speak of: its CALs and Terminal Services are not judged."
                    )
                    .Saying(
                        recommendation: $"Read the license agreement of {server.Name}; correct Edition or Architecture in servers.csv if they are wrong."
                    )
            : server.Edition == ServerEdition.Unknown || server.ArchitectureAssumed
                ? Conclude.Compliant<TSL7002OutOfScope>(
                    subject,
                    $"{server.Name} is taken to be in the article's scope, since the inventory does not name its edition or architecture."
                )
            : Conclude.Compliant<TSL7002OutOfScope>(subject, $"{server.Name} is in the article's scope.");
        return finding
            .Saying(
                $"{server.OperatingSystem.Text}; edition {server.Edition}, architecture {server.Architecture}",
                $"Standard, Enterprise or Datacenter Edition on x86"
            )
            .From(server.Source);
    }
}
