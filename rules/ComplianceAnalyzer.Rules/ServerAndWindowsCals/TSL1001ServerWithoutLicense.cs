using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.Rules.ServerAndWindowsCals;

/// <summary>Holds the installed copies of Windows Server 2003 against the server licenses owned.</summary>
[LicensingRule("Copies of the server software without a license", "S4", Severity = Severity.Error)]
public sealed class TSL1001ServerWithoutLicense : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        EvidenceTable table = null!;
        IEnumerable<Server> copies = null!;
        IEnumerable<ServerLicense> licenses = null!;
        Finding finding = null!;

        When()
            .Match(() => table, evidence => evidence.Table == InventoryTable.ServerLicenses)
            .Query(
                () => copies,
                facts =>
                    facts
                        .Match<Server>(server =>
                            server.OperatingSystem.Family == OperatingSystemFamily.WindowsServer2003
                        )
                        .Collect()
            )
            .Having(() => copies.Any())
            .Query(() => licenses, facts => facts.Match<ServerLicense>().Collect())
            .Query(
                () => finding,
                facts =>
                    facts.Match<AnalysisContext>().SelectMany(context => Judge(table, copies, licenses, context.AsOf))
            );
        Then().Yield(_ => finding);
    }

    private static IEnumerable<Finding> Judge(
        EvidenceTable table,
        IEnumerable<Server> copies,
        IEnumerable<ServerLicense> licenses,
        DateOnly asOf
    )
    {
        if (!table.Present)
            return [LicensesUnknown(table, [.. copies])];
        EditionBalance[] balances =
        [
            .. copies
                .GroupBy(copy => copy.Edition)
                .Select(edition => EditionBalance.Of(edition.Key, edition, licenses, asOf)),
        ];
        IEnumerable<ServerEdition> installed = balances.Select(balance => balance.Edition);
        int left =
            balances.Where(balance => balance.Edition != ServerEdition.Unknown).Sum(balance => balance.Left)
            + licenses
                .Where(license => !installed.Contains(license.Edition) || license.Edition == ServerEdition.Unknown)
                .Where(license => EditionBalance.IsValid(license, asOf))
                .Sum(license => license.Quantity);
        return balances.Select(balance =>
            balance.Edition == ServerEdition.Unknown ? JudgeUnknown(balance, left) : JudgeEdition(balance)
        );
    }

    private static Finding LicensesUnknown(EvidenceTable table, Server[] copies) =>
        Conclude
            .Indeterminate<TSL1001ServerWithoutLicense>(
                new Subject("table", table.Table.FileName()),
                $"The inventory holds no server-licenses.csv: of {copies.Length} copies of Windows Server 2003, between 0 and {copies.Length} are without a license."
            )
            .Saying(
                $"Copies installed: {copies.Length}",
                $"One license for each copy",
                $"Add server-licenses.csv with the licenses owned for the server software."
            )
            .From(copies.Select(copy => copy.Source));

    private static Finding JudgeEdition(EditionBalance balance)
    {
        var subject = new Subject("server-edition", balance.Edition.ToString());
        Finding finding =
            balance.Missing > 0
                ? Conclude
                    .NonCompliant<TSL1001ServerWithoutLicense>(
                        subject,
                        $"Copies of Windows Server 2003, {balance.Edition} Edition, without a license: {balance.Missing}. Installed are {balance.Copies.Length}, and licenses for {balance.Licensed} of them are owned."
                    )
                    .Saying(
                        recommendation: $"Buy licenses for {balance.Edition} Edition: {balance.Missing}; or take the copies out of use. Copies concerned: {Names.Of(balance.Unlicensed.Select(copy => copy.Key))}."
                    )
                : Conclude.Compliant<TSL1001ServerWithoutLicense>(
                    subject,
                    $"Each of the {balance.Copies.Length} copies of Windows Server 2003, {balance.Edition} Edition, has a license; {balance.Owned} are owned."
                );
        return WithNumbers(finding, balance);
    }

    /// <summary>A copy of an unknown edition could use any license that is left; whether it is of the right edition, nothing says.</summary>
    private static Finding JudgeUnknown(EditionBalance balance, int left)
    {
        var subject = new Subject("server-edition", ServerEdition.Unknown.ToString());
        int copies = balance.Copies.Length;
        Finding finding =
            left < copies
                ? Conclude
                    .NonCompliant<TSL1001ServerWithoutLicense>(
                        subject,
                        $"Copies of Windows Server 2003 whose edition is unknown: {copies}. Licenses of any edition that are left: {left}. At least {copies - left} copies are without a license."
                    )
                    .Saying(
                        recommendation: $"Find out the edition of {Names.Of(balance.Copies.Select(copy => copy.Key))}, and buy the licenses that are missing."
                    )
                : Conclude
                    .Indeterminate<TSL1001ServerWithoutLicense>(
                        subject,
                        $"Copies of Windows Server 2003 whose edition is unknown: {copies}. Licenses of any edition that are left: {left}. Between 0 and {copies} copies are without a license."
                    )
                    .Saying(
                        recommendation: $"Find out the edition of {Names.Of(balance.Copies.Select(copy => copy.Key))}."
                    );
        return WithNumbers(finding, balance);
    }

    private static Finding WithNumbers(Finding finding, EditionBalance balance) =>
        finding
            .Saying(
                $"Licenses owned, of version 2003 or later: {balance.Owned}",
                $"Licenses needed, one for each copy: {balance.Copies.Length}"
            )
            .From(
                balance
                    .Unlicensed.Concat(balance.Copies)
                    .Select(copy => copy.Source)
                    .Take(Conclude.MostEvidence)
                    .Concat(balance.Licenses.Select(license => license.Source))
            );
}
