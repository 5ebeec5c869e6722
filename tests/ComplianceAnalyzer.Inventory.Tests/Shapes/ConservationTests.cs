using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>For every file of every fixture: rows read are accepted, merged or rejected, and the tables count the same.</summary>
public sealed class ConservationTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rows_read_are_accepted_merged_or_rejected(string name) => Conservation.Check(Fixture.Estate(name));

    /// <summary>Every fixture the importer's documentation asks for is there.</summary>
    [Fact]
    public void Every_shape_has_its_fixture()
    {
        string[] asked =
        [
            "comma-utf8",
            "semicolon-cp1252-decimal-comma",
            "utf16le-tab-bom",
            "utf8-bom",
            "cr-only",
            "type-line",
            "sep-line",
            "title-rows",
            "trailing-delimiter",
            "short-rows",
            "long-rows",
            "duplicate-headers",
            "nbsp-thousands",
            "multiline-field",
            "x-hex-names",
            "filetime",
            "generalized-time",
            "cim-datetime",
            "dd-mm-yyyy",
            "mm-dd-yyyy",
            "ambiguous-dates",
            "netbios-15",
            "fqdn-and-netbios",
            "same-name-two-domains",
            "domain-slash-user",
            "upn",
            "machine-account",
            "duplicate-purchase",
            "scientific-serial",
            "formula-cell",
            "empty-file",
            "header-only",
            "dutch-headers",
            "german-headers",
            "french-headers",
            "totals-row",
            "binary-file",
            "huge-field",
            "csvde",
            "ocs",
            "glpi",
            "snipe-it",
            "wmi-key-packs",
            "lsreport",
            "license-statement",
            "configmgr-statement",
            "ssrs",
        ];

        Fixture.Names.Should().Contain(asked);
    }
}

/// <summary>The balance of rows.</summary>
internal static class Conservation
{
    public static void Check(Estate estate)
    {
        foreach (InputFile input in estate.Inputs)
            (input.Accepted + input.Merged + input.Rejected).Should().Be(input.Read, input.File);
        estate
            .Inputs.Sum(input => input.Accepted)
            .Should()
            .Be(estate.Facts().Count() - estate.UndecidedDates.Length + estate.Waivers.Length);
        estate.Tables.Sum(table => table.Rows).Should().Be(estate.Inputs.Sum(input => input.Accepted));
    }
}
