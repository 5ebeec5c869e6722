using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Settings;

public sealed class SettingsTests
{
    [Fact]
    public void Settings_are_read()
    {
        Estate estate = Estate(
            (
                "settings.json",
                """
                { "organisation": "Contoso", "asOf": "2006-01-31",
                  "switches": { "transition.cutoff": "on-or-before", "usage.window": 90 } }
                """
            )
        );

        estate.Settings.Organisation.Should().Be("Contoso");
        estate.Settings.AsOf.Should().Be(new DateOnly(2006, 1, 31));
        estate
            .Settings.Switches.Should()
            .Equal(KeyValuePair.Create("transition.cutoff", "on-or-before"), KeyValuePair.Create("usage.window", "90"));
        InputFile input = estate.Input("settings.json");
        (input.Table, input.Read).Should().Be((null, 0));
    }

    [Theory]
    [InlineData(
        """{ "organization": "Contoso" }""",
        "settings.json: There is no setting 'organization'; the settings are organisation, asOf and switches."
    )]
    [InlineData("""{ "asOf": "31-01-2006" }""", "settings.json: asOf is a date such as \"2006-01-31\".")]
    [InlineData("""{ "organisation": 5 }""", "settings.json: organisation is a text.")]
    [InlineData(
        """{ "switches": { "usage.window": "long" } }""",
        "settings.json: Switch usage.window takes all or a number of days from 1 to 36500, not 'long'."
    )]
    [InlineData("""[ 1 ]""", "settings.json must hold one JSON object.")]
    [InlineData("{\n \"asOf\": \n", "settings.json is not valid JSON (line 3).")]
    [InlineData(
        """{ "asOf": "2006-01-31", "asOf": "2006-02-01" }""",
        "settings.json has the key 'asOf' twice in one object; remove one of the two."
    )]
    public void A_setting_that_is_not_understood_makes_the_input_unusable(string json, string problem)
    {
        ImportOutcome outcome = Import(("settings.json", json));

        outcome.Estate.Should().BeNull();
        outcome.Problems.Should().Equal(problem);
    }

    [Theory]
    [InlineData("settings.json")]
    [InlineData("mapping.json")]
    public void Depth_size_and_length_have_limits(string file)
    {
        const int Mebibyte = 1 << 20;
        string deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);
        string wide = $"{{ \"a\": \"{new string('x', Mebibyte)}\" }}";
        string number = $"{{ \"switches\": {{ \"usage.window\": 1{new string('0', 100_000)} }} }}";
        string key = $"{{ \"{new string('k', 100_000)}\": 1 }}";

        Problem(file, deep).Should().Contain("nested more than 16 deep");
        Problem(file, wide).Should().Contain("at most 1,048,576 are read");
        Problem(file, number).Length.Should().BeLessThan(300);
        Problem(file, key).Length.Should().BeLessThan(300);
    }

    private static string Problem(string file, string json)
    {
        ImportOutcome outcome = Import((file, json));

        outcome.Estate.Should().BeNull();
        return outcome.Problems.Should().ContainSingle().Which;
    }

    /// <summary>E9 is é of Windows-1252 and no UTF-8; the escape is one half of a pair.</summary>
    [Theory]
    [InlineData("settings.json", "{ \"organisation\": \"Caf\u00E9\" }", "not UTF-8")]
    [InlineData("mapping.json", "{ \"files\": { \"caf\u00E9.csv\": { \"table\": \"users\" } } }", "not UTF-8")]
    [InlineData("settings.json", "{ \"organisation\": \"\\ud83d\" }", "half a character")]
    [InlineData("mapping.json", "{ \"files\": { \"\\udc00\": { \"table\": \"users\" } } }", "half a character")]
    public void What_is_no_text_is_refused_in_one_sentence(string file, string text, string reason)
    {
        ImportOutcome outcome = Importing.ImportBytes(new ImportOptions(), (file, Encoding.Latin1.GetBytes(text)));

        outcome.Estate.Should().BeNull();
        outcome.Problems.Should().ContainSingle().Which.Should().StartWith(file).And.Contain(reason);
    }
}
