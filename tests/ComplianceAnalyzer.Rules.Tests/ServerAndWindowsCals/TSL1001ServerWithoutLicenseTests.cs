using ComplianceAnalyzer.Model.Findings;
using ComplianceAnalyzer.Rules.ServerAndWindowsCals;
using ComplianceAnalyzer.Testing;

namespace ComplianceAnalyzer.Rules.Tests.ServerAndWindowsCals;

public sealed class TSL1001ServerWithoutLicenseTests : RuleTests<TSL1001ServerWithoutLicense>
{
    protected override IReadOnlyList<RuleCase> Cases { get; } =
    [
        RuleCase
            .Finding("two copies, one license", Copies("FS1,Standard,", "FS2,Standard,").Owned("L1,Standard,2003,1,"))
            .Expect(
                Outcome.NonCompliant,
                "server-edition",
                "Standard",
                "without a license: 1. Installed are 2, and licenses for 1 of them are owned",
                "FS2"
            )
            .RestingOn("server-licenses.csv:2", "servers.csv:2", "servers.csv:3"),
        RuleCase
            .Finding(
                "licenses of another edition do not help",
                Copies("FS1,Standard,", "FS2,Enterprise,").Owned("L1,Standard,2003,2,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard")
            .Expect(Outcome.NonCompliant, "server-edition", "Enterprise", "without a license: 1", "FS2"),
        RuleCase
            .Finding("licenses of version 2000 do not count", Copies("FS1,Standard,").Owned("L1,Standard,2000,9,"))
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1"),
        // FS1 and FS2 name L1, which holds one; FS3 names none and takes L2. FS2 stays without, though L2 has one more.
        RuleCase
            .Finding(
                "a license that is named more often than it holds",
                Copies("FS1,Standard,L1", "FS2,Standard,L1", "FS3,Standard,")
                    .Owned("L1,Standard,2003,1,", "L2,Standard,2003,2,")
            )
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1", "FS2"),
        RuleCase
            .Finding(
                "a copy that names a license of another edition",
                Copies("FS1,Standard,L2").Owned("L1,Standard,2003,1,", "L2,Enterprise,2003,1,")
            )
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1", "FS1"),
        RuleCase
            .Finding(
                "an unknown edition and no license left",
                Copies("FS1,Standard,", "FS2,,").Owned("L1,Standard,2003,1,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard")
            .Expect(Outcome.NonCompliant, "server-edition", "Unknown", "At least 1", "FS2"),
        RuleCase
            .Finding(
                "an unknown edition and a license left over",
                Copies("FS1,Standard,", "FS2,,").Owned("L1,Standard,2003,2,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard")
            .Expect(Outcome.Indeterminate, "server-edition", "Unknown", "Between 0 and 1", "FS2"),
        RuleCase
            .Finding(
                "a license of an edition that is installed nowhere is left for the unknown one",
                Copies("FS2,,").Owned("L1,Enterprise,2003,1,")
            )
            .Expect(Outcome.Indeterminate, "server-edition", "Unknown", "left: 1"),
        // Three copies of unknown editions, one license left: at least 3 - 1 = 2.
        RuleCase
            .Finding(
                "fewer licenses left than copies of unknown editions",
                Copies("FS1,,", "FS2,,", "FS3,,").Owned("L1,Enterprise,2003,1,")
            )
            .Expect(Outcome.NonCompliant, "server-edition", "Unknown", "At least 2 copies"),
        RuleCase
            .Finding("a name that leads to no license, and none is owned", Copies("FS1,Standard,LOST").Owned())
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1"),
        RuleCase
            .Clean(
                "two rows of one license hold one each",
                Copies("FS1,Standard,L1", "FS2,Standard,L1")
                    .Owned("L1,Standard,2003,1,2005-01-01", "L1,Standard,2003,1,2005-02-01")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard", "2 are owned"),
        RuleCase
            .Finding("no file of server licenses", Copies("FS1,Standard,", "FS2,Enterprise,"))
            .Expect(Outcome.Indeterminate, "table", "server-licenses.csv", "between 0 and 2"),
        RuleCase
            .Finding("a file of server licenses without rows", Copies("FS1,Standard,").Owned())
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1"),
        RuleCase
            .Clean(
                "a license for every copy, whatever the edition",
                Copies("FS1,Standard,", "WEB1,Web,", "SBS1,SmallBusiness,L3")
                    .Owned("L1,Standard,2003,1,", "L2,Web,2003,1,", "L3,SmallBusiness,2003,1,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard")
            .Expect(Outcome.Compliant, "server-edition", "Web")
            .Expect(Outcome.Compliant, "server-edition", "SmallBusiness"),
        RuleCase.Clean(
            "Windows 2000 asks for nothing here",
            EstateText
                .Empty.With("servers.csv", "Name,OperatingSystem,Edition", "OLD1,Windows 2000 Server,Standard")
                .Owned()
        ),
        RuleCase
            .Clean(
                "a name that leads to no license leaves the copy with the others",
                Copies("FS1,Standard,LOST").Owned("L1,Standard,2003,1,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard"),
        RuleCase
            .Boundary(
                "as many licenses as copies",
                Copies("FS1,Standard,", "FS2,Standard,").Owned("L1,Standard,2003,2,")
            )
            .Expect(Outcome.Compliant, "server-edition", "Standard", "2 copies", "2 are owned"),
        // Lists of names show ten.
        RuleCase
            .Boundary("ten copies without a license are all named", Copies([.. Numbered(10)]).Owned())
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "FS18, FS19."),
        RuleCase
            .Boundary("of eleven ten are named", Copies([.. Numbered(11)]).Owned())
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "FS19, … (11)."),
        RuleCase
            .Boundary("one license more", Copies("FS1,Standard,", "FS2,Standard,").Owned("L1,Standard,2003,3,"))
            .Expect(Outcome.Compliant, "server-edition", "Standard", "3 are owned"),
        RuleCase
            .Boundary("acquired on the analysis date", Copies("FS1,Standard,").Owned("L1,Standard,2003,1,2006-01-01"))
            .Expect(Outcome.Compliant, "server-edition", "Standard"),
        RuleCase
            .Boundary("acquired the day after", Copies("FS1,Standard,").Owned("L1,Standard,2003,1,2006-01-02"))
            .Expect(Outcome.NonCompliant, "server-edition", "Standard", "without a license: 1"),
        RuleCase
            .Boundary("a later version counts", Copies("FS1,Standard,").Owned("L1,Standard,2008,1,"))
            .Expect(Outcome.Compliant, "server-edition", "Standard"),
    ];

    /// <summary>FS10, FS11 and so on.</summary>
    private static IEnumerable<string> Numbered(int copies) =>
        Enumerable.Range(10, copies).Select(number => FormattableString.Invariant($"FS{number},Standard,"));

    /// <summary>Rows of <c>Name,Edition,License</c>.</summary>
    private static EstateText Copies(params string[] rows) =>
        EstateText.Empty.With(
            "servers.csv",
            ["Name,Edition,License,OperatingSystem", .. rows.Select(row => row + ",Windows Server 2003")]
        );
}

/// <summary>Server licenses of an estate.</summary>
internal static class ServerLicenseRows
{
    /// <summary>Adds rows of <c>LicenseId,Edition,Version,Quantity,AcquiredOn</c>.</summary>
    internal static EstateText Owned(this EstateText estate, params string[] rows) =>
        estate.With("server-licenses.csv", ["LicenseId,Edition,Version,Quantity,AcquiredOn", .. rows]);
}
