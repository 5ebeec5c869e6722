using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Rules.Derivations;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>Finds devices that go on using terminal servers after their temporary license has expired.</summary>
[LicensingRule(
    "Temporary license expired on a device in use",
    "facts: tokens",
    "facts: grace period",
    Severity = Severity.Warning
)]
public sealed class TSL8004TemporaryLicenseExpired : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        EvidenceTable table = null!;
        IGrouping<string, IssuedLicense> tokens = null!;
        IEnumerable<ServerSession> sessions = null!;

        When()
            .Match(() => context)
            .Match(() => table, evidence => evidence.Table == InventoryTable.Sessions)
            .Query(
                () => tokens,
                facts =>
                    facts
                        .Match<IssuedLicense>(token => token.Client != null, token => !(token.IssuedOn > context.AsOf))
                        .GroupBy(token => token.Client!)
                        .Where(rows => rows.Any(token => token.Temporary == true))
            )
            .Query(
                () => sessions,
                facts =>
                    facts
                        .Match<ServerSession>(
                            session => session.Client == tokens.Key,
                            session => session.Purpose == SessionPurpose.TerminalSession,
                            session => SessionUsage.Counts(session, context)
                        )
                        .Collect()
            );
        Then().Yield(_ => Judge(context.AsOf, table, tokens, sessions));
    }

    private static Finding Judge(
        DateOnly asOf,
        EvidenceTable table,
        IGrouping<string, IssuedLicense> tokens,
        IEnumerable<ServerSession> sessions
    )
    {
        var subject = new Subject("client", tokens.Key);
        IssuedLicense[] temporary = [.. tokens.Where(token => token.Temporary == true)];
        if (tokens.Any(token => token.Temporary == false && TokenLife.Holds(token, asOf)))
            return Conclude
                .Compliant<TSL8004TemporaryLicenseExpired>(
                    subject,
                    $"Device {tokens.Key} holds a permanent license beside its temporary one."
                )
                .From(tokens.Select(token => token.Source));
        if (temporary.Any(token => TokenLife.EndOf(token) is null))
            return Conclude
                .Indeterminate<TSL8004TemporaryLicenseExpired>(
                    subject,
                    $"The temporary license of device {tokens.Key} names neither the day of issue nor that of expiry."
                )
                .Saying(recommendation: $"Enter IssuedOn or ExpiresOn in issued-licenses.csv.")
                .From(temporary.Select(token => token.Source));
        DateOnly end = temporary.Max(token => TokenLife.EndOf(token)!.Value);
        return Past(subject, tokens.Key, end, asOf, table, [.. sessions])
            .Saying($"Temporary license until {end}", $"A permanent license before the temporary one expires")
            .From(temporary.Select(token => token.Source).Concat(sessions.Select(session => session.Source)));
    }

    private static Finding Past(
        Subject subject,
        string device,
        DateOnly end,
        DateOnly asOf,
        EvidenceTable table,
        ServerSession[] sessions
    )
    {
        if (end >= asOf)
            return Conclude.Compliant<TSL8004TemporaryLicenseExpired>(
                subject,
                $"The temporary license of device {device} has not expired."
            );
        if (sessions.Any(session => session.LastSeen > end))
            return Conclude
                .NonCompliant<TSL8004TemporaryLicenseExpired>(
                    subject,
                    $"The temporary license of device {device} expired on {end}, and the device has had terminal sessions since, the last on {sessions.Max(session => session.LastSeen)}."
                )
                .Saying(
                    recommendation: $"Install TS Device CALs on an activated license server, so that the device gets a permanent license; or set the terminal servers to Per User and give its users TS User CALs."
                );
        if (!table.Present || table.Rejected > 0 || sessions.Any(session => session.LastSeen is null))
            return Conclude
                .Indeterminate<TSL8004TemporaryLicenseExpired>(
                    subject,
                    $"The temporary license of device {device} expired on {end}; whether the device has had terminal sessions since is not known."
                )
                .Saying(recommendation: $"Add sessions.csv, with the day of the last session in LastSeen.");
        return Conclude.Compliant<TSL8004TemporaryLicenseExpired>(
            subject,
            $"The temporary license of device {device} has expired, and the device has had no terminal session since."
        );
    }
}
