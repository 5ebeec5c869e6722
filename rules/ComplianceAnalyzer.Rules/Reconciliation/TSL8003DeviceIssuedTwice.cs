using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>Finds devices that hold several tokens of one version at a time.</summary>
[LicensingRule("Several tokens for one device", "facts: tokens", Severity = Severity.Note)]
public sealed class TSL8003DeviceIssuedTwice : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        AnalysisContext context = null!;
        IGrouping<string, IssuedLicense> tokens = null!;

        When()
            .Match(() => context)
            .Query(
                () => tokens,
                facts =>
                    facts
                        .Match<IssuedLicense>(
                            token => token.Client != null,
                            token => TokenLife.Holds(token, context.AsOf)
                        )
                        .GroupBy(token => token.Client!)
            );
        Then().Yield(_ => Judge(tokens));
    }

    /// <summary>A device that uses terminal servers of both products needs a token of each version.</summary>
    private static Finding Judge(IGrouping<string, IssuedLicense> tokens)
    {
        var subject = new Subject("client", tokens.Key);
        IssuedLicense[] several =
        [
            .. tokens.GroupBy(token => token.Version).Where(rows => rows.Count() > 1).SelectMany(rows => rows),
        ];
        Finding finding =
            several.Length > 0
                ? Conclude
                    .NonCompliant<TSL8003DeviceIssuedTwice>(
                        subject,
                        $"Device {tokens.Key} holds {several.Length} tokens at a time: {Names.Of(several.Select(token => token.LicenseId))}."
                    )
                    .Saying(
                        recommendation: $"A device that was installed anew, or that met several license servers, draws a second token; a permanent one returns to the pool when it expires. Nothing is owed for it."
                    )
                : Conclude.Compliant<TSL8003DeviceIssuedTwice>(
                    subject,
                    $"Device {tokens.Key} holds one token of each version at most."
                );
        return finding
            .Saying(expected: $"One token of a version for each device")
            .From((several.Length > 0 ? several : [.. tokens]).Select(token => token.Source));
    }
}
