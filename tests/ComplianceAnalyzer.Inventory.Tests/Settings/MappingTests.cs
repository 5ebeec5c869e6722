using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Settings;

public sealed class MappingTests
{
    [Fact]
    public void Constants_stand_in_for_columns_of_every_kind()
    {
        Estate estate = Estate(
            ("a.csv", "Who\njdoe\nasmith\n"),
            (
                "mapping.json",
                """{ "files": { "A.CSV": { "table": "sessions", "columns": { "Who": "User" }, "constants": { "Server": "srv1", "Client": "kiosk", "LastSeen": "2005-05-05", "Count": "3", "Purpose": "WindowsAccess" } } } }"""
            )
        );

        estate
            .Sessions.Select(session =>
                (session.User, session.Client, session.Server, session.LastSeen, session.Count, session.Purpose)
            )
            .Should()
            .Equal(
                ("ASMITH", "KIOSK", "SRV1", new DateOnly(2005, 5, 5), 3, SessionPurpose.WindowsAccess),
                ("JDOE", "KIOSK", "SRV1", new DateOnly(2005, 5, 5), 3, SessionPurpose.WindowsAccess)
            );
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_header_that_is_mapped_goes_before_every_other() =>
        Estate(
            ("clients.csv", "Name,Code\nwrong,PC1\n"),
            (
                "mapping.json",
                """{ "files": { "clients.csv": { "table": "clients", "columns": { "code": "Name" } } } }"""
            )
        )
            .Clients.Single()
            .Key.Should()
            .Be("PC1");

    [Theory]
    [InlineData("""{ "file": {} }""", "mapping.json: There is no key 'file'; the mapping has one key, files.")]
    [InlineData(
        """{ "files": { "a.csv": { "table": "machines" } } }""",
        "mapping.json: table is one of servers, clients, users, xp-licenses, cals, sessions, license-servers, key-packs, issued-licenses, server-licenses, domains, incidents, prices, waivers or none."
    )]
    [InlineData(
        """{ "files": { "a.csv": { "table": "users", "headers": {} } } }""",
        "mapping.json: There is no key 'headers' here; the keys of a file are table, columns and constants."
    )]
    [InlineData(
        """{ "files": { "a.csv": { "table": "domains", "columns": { "X": "Y" } } } }""",
        "mapping.json: 'Y' is not a column of domains.csv, which has Domain, ControllersOperatingSystem."
    )]
    [InlineData(
        """{ "files": { "a.csv": { "table": "domains", "constants": { "Domain": 5 } } } }""",
        "mapping.json: The value of Domain is a text."
    )]
    [InlineData("""{ "files": [] }""", "mapping.json: The value of files is an object.")]
    [InlineData("""{ "files": """, "mapping.json is not valid JSON (line 1).")]
    public void A_mapping_that_is_not_understood_makes_the_input_unusable(string json, string problem) =>
        Import(("mapping.json", json)).Problems.Should().Equal(problem);

    [Fact]
    public void The_mapping_is_an_input_and_its_use_is_reported()
    {
        ImportOutcome outcome = Import(
            ("a.csv", "Code\nPC1\n"),
            ("mapping.json", """{ "files": { "a.csv": { "table": "clients", "columns": { "Code": "Name" } } } }""")
        );

        Usable(outcome).Input("mapping.json").Table.Should().BeNull();
        outcome.Files.Single(file => file.File == "a.csv").Columns.Single().Column.Should().Be("Name");
    }
}
