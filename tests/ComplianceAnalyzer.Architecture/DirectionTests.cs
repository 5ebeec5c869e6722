using System.Reflection;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.Architecture;

/// <summary>Who may know whom, as ARCHITECTURE.md draws it: read from what the built assemblies really reference.</summary>
public sealed class DirectionTests
{
    private const string Prefix = "ComplianceAnalyzer.";

    public static TheoryData<string, string[]> Directions =>
        new()
        {
            { "ComplianceAnalyzer.RuleEngine", [] },
            { "ComplianceAnalyzer.CalMix", [] },
            { "ComplianceAnalyzer.Model", [] },
            { "ComplianceAnalyzer.Inventory", ["ComplianceAnalyzer.Model"] },
            { "ComplianceAnalyzer.Reporting", ["ComplianceAnalyzer.Model"] },
            { "ComplianceAnalyzer.Rules", ["ComplianceAnalyzer.Model", "ComplianceAnalyzer.RuleEngine"] },
            {
                "ComplianceAnalyzer.Analysis",
                [
                    "ComplianceAnalyzer.CalMix",
                    "ComplianceAnalyzer.Inventory",
                    "ComplianceAnalyzer.Model",
                    "ComplianceAnalyzer.Reporting",
                    "ComplianceAnalyzer.RuleEngine",
                    "ComplianceAnalyzer.Rules",
                ]
            },
        };

    [Theory]
    [MemberData(nameof(Directions))]
    public void A_project_knows_only_what_it_may(string project, string[] mayKnow)
    {
        string[] known =
        [
            .. Assembly
                .Load(project)
                .GetReferencedAssemblies()
                .Select(reference => reference.Name!)
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)),
        ];

        known.Should().BeSubsetOf(mayKnow);
    }

    [Fact]
    public void The_model_does_no_input_or_output()
    {
        Assembly
            .Load("ComplianceAnalyzer.Model")
            .GetReferencedAssemblies()
            .Select(reference => reference.Name)
            .Should()
            .NotContain(["System.IO.FileSystem", "System.Console", "System.Net.Http"]);
    }

    [Fact]
    public void Only_the_command_line_uses_the_console()
    {
        string[] others =
        [
            "ComplianceAnalyzer.RuleEngine",
            "ComplianceAnalyzer.CalMix",
            "ComplianceAnalyzer.Model",
            "ComplianceAnalyzer.Inventory",
            "ComplianceAnalyzer.Reporting",
            "ComplianceAnalyzer.Rules",
            "ComplianceAnalyzer.Analysis",
        ];

        foreach (string project in others)
            Assembly
                .Load(project)
                .GetReferencedAssemblies()
                .Select(reference => reference.Name)
                .Should()
                .NotContain("System.Console", $"{project} speaks through its caller");
    }
}
