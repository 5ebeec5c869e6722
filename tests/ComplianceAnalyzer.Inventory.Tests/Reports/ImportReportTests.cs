using System.Text;
using System.Text.Json;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Reports;
using ComplianceAnalyzer.Inventory.Values;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Reports;

/// <summary>What the report of an import says, on the console and as JSON.</summary>
public sealed class ImportReportTests
{
    public static TheoryData<string> Names => [.. Fixture.Names];

    /// <summary>Three rows: one accepted twice over (merged) and one without a name; the only date can be read in two ways.</summary>
    [Fact]
    public void Says_what_was_counted_recognized_and_left_open()
    {
        string text = Text(
            Importing.Import(
                ("clients.csv", "Rechnername;Color;LastSeen\nPC1;red;04/05/2003\nPC1;red;04/05/2003\n;red;\n")
            )
        );

        text.Should()
            .StartWith(
                """
                Rows: read = accepted + merged + rejected
                  file                                            read    accepted      merged    rejected
                  clients.csv                                        3           1           1           1
                  servers.csv                                        1           1           0           0
                  all files                                          4           2           1           1

                Files: what was recognized as what
                  clients.csv
                    table     Clients
                    encoding  utf-8 (valid UTF-8)

                """
            );
        text.Should().Contain("\n    columns   Rechnername -> Name, LastSeen\n");
        text.Should().Contain("\n    dates     LastSeen undecided (no value tells)\n");
        text.Should().Contain("\n    not read  Color\n");
        text.Should().Contain("\n    absent    Domain, Site, Department, SerialNumber, OperatingSystem, PrimaryUser\n");
        text.Should()
            .Contain(
                "\n  INV002 error, 1: A row leaves a required column blank; the row is left out.\n    clients.csv:4 Name: "
            );
        text.Should()
            .Contain(
                """

                  clients.csv LastSeen: Dates that count as unknown: 2. No date of the column tells whether day or
                    month comes first.
                    To do: --date-order dmy or --date-order mdy decides it for every column that leaves it open.
                  clients.csv: Rows that could not be read and are missing from the evidence: 1.

                """
            );
        text.Should().Contain("\n  users.csv: There is no such file").And.NotContain("\n  waivers.csv:");
    }

    [Fact]
    public void An_option_that_decides_closes_the_question()
    {
        (string, string) clients = ("clients.csv", "Name,LastSeen\nPC1,04/05/2003\n");
        var asked = new ImportOptions { DateOrder = DateOrder.MonthDayYear };

        Report(Importing.Import(clients)).Open.Should().Contain(open => open.Subject == "clients.csv LastSeen");
        ImportReport decided = Report(Importing.Import(asked, clients));

        decided.Open.Should().NotContain(open => open.Subject == "clients.csv LastSeen");
        Text(Importing.Import(asked, clients)).Should().Contain("dates     LastSeen mdy (asked for)");
    }

    /// <summary>The header has 11 names and the rows 10 values: behind the name without a value each header keeps its own column.</summary>
    [Fact]
    public void A_header_without_a_field_shifts_no_other()
    {
        ImportedFile packs = Report(Fixture.Load("wmi-key-packs"))
            .Files.Single(file => file.Recognized.File == "key-packs.csv");

        packs
            .Recognized.Columns.Select(column => (column.Header, column.Column))
            .Should()
            .Contain([
                ("Description", ""),
                ("ProductType", "Kind"),
                ("TotalLicenses", "Total"),
                ("ExpirationDate", "ExpiresOn"),
            ]);
    }

    [Fact]
    public void Shows_five_lines_of_a_kind_and_counts_the_rest()
    {
        string rows = string.Concat(Enumerable.Range(1, 7).Select(row => $"PC{row},never\n"));
        string text = Text(Importing.Import(("clients.csv", "Name,LastSeen\n" + rows)));

        text.Should().Contain("INV004 warning, 7:").And.Contain("clients.csv:6 LastSeen").And.Contain("and 2 more");
        text.Should().NotContain("clients.csv:7 LastSeen");
    }

    [Fact]
    public void An_inventory_that_is_refused_is_reported_too()
    {
        ImportOutcome outcome = Importing.Import(("servers.csv", "Name,OperatingSystem\n"));
        using JsonDocument json = Json(outcome);

        json.RootElement.GetProperty("usable").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("problems").GetArrayLength().Should().Be(1);
        json.RootElement.GetProperty("files")[0].GetProperty("rows").GetProperty("read").GetInt32().Should().Be(0);
        Text(outcome).Should().Contain("INV008");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Json_and_console_agree_with_the_import(string name)
    {
        ImportOutcome outcome = Fixture.Load(name);
        using JsonDocument json = Json(outcome);

        json.RootElement.EnumerateObject()
            .Select(property => property.Name)
            .Should()
            .Equal("schemaVersion", "tool", "usable", "problems", "files", "diagnostics", "merges", "open");
        json.RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .Sum(group => group.GetProperty("found").GetArrayLength())
            .Should()
            .Be(outcome.Diagnostics.Length);
        foreach (JsonElement file in json.RootElement.GetProperty("files").EnumerateArray())
        {
            JsonElement rows = file.GetProperty("rows");
            rows.GetProperty("read")
                .GetInt32()
                .Should()
                .Be(new[] { "accepted", "merged", "rejected" }.Sum(part => rows.GetProperty(part).GetInt32()));
        }
        Text(outcome).Split('\n').Should().OnlyContain(line => line.Length <= 100);
    }

    private static ImportReport Report(ImportOutcome outcome) => ImportReport.Of(outcome);

    private static string Text(ImportOutcome outcome)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ImportReportText.Write(Report(outcome), output);
        return output.ToString();
    }

    private static JsonDocument Json(ImportOutcome outcome)
    {
        using var output = new MemoryStream();
        ImportReportJson.Write(Report(outcome), output);
        return JsonDocument.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
