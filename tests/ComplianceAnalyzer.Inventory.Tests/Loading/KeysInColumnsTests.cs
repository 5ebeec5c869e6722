using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Loading;

/// <summary>A product key in a column of something else does not become part of a fact.</summary>
public sealed class KeysInColumnsTests
{
    private const string Key = "KA1AA-BB2BB-CC3CC-DD4DD-EE501";

    [Fact]
    public void A_key_in_place_of_a_name_is_masked_before_it_is_a_name()
    {
        Estate estate = Importing.Estate(
            ("servers.csv", $"Name,OperatingSystem,License\nTS1,Windows Server 2003,{Key}\n"),
            ("sessions.csv", $"User,Client,Server\n{Key},PC1,TS1\n"),
            ("users.csv", $"Account,PersonId\nanna,{Key.ToLowerInvariant()}\n"),
            ("settings.json", $$"""{ "organisation": "{{Key}}" }""")
        );

        string.Concat(estate.Facts().Select(fact => fact.ToString())).Should().Contain("EE501").And.NotContain("CC3CC");
        estate.Settings.Organisation.Should().Be("*****-EE501");
    }

    /// <summary>The constant of a mapping goes the way of a cell.</summary>
    [Fact]
    public void A_key_in_a_mapping_is_masked()
    {
        Estate estate = Importing.Estate(
            ("sessions.csv", "User,Client\nanna,PC1\n"),
            (
                "mapping.json",
                $$"""{ "files": { "sessions.csv": { "table": "sessions", "constants": { "Server": "{{Key}}" } } } }"""
            )
        );

        string.Concat(estate.Facts()).Should().NotContain("CC3CC");
        string.Concat(estate.Merges).Should().NotContain("CC3CC");
    }
}
