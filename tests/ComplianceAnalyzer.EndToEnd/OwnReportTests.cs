using System.Security.Cryptography;
using System.Text.Json;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>Reports inside the inventory: written again freely, never read, and never in the place of what is read.</summary>
public sealed class OwnReportTests
{
    private const string Sample = "mixed-mode";
    private const string AsOf = "2006-10-31";

    private static readonly string[] reports =
    [
        "report.xlsx",
        "result.json",
        "result.sarif",
        "result.junit.xml",
        "summary.md",
        "holders.csv",
    ];

    [Fact]
    public void Writing_into_the_inventory_gives_the_same_bytes_each_time()
    {
        using var folder = new TemporaryFolder();
        Copy(folder);
        string[] outputs = [.. reports.SelectMany(report => new[] { "-o", folder.File(report) })];

        string[] hashes =
        [
            .. Enumerable
                .Range(0, 3)
                .Select(_ =>
                {
                    CommandRun run = BuiltCommand.Run(["analyze", folder.Path, "--as-of", AsOf, "-q", .. outputs]);
                    run.ExitCode.Should().Be(1, run.Error);
                    return string.Join(
                        ' ',
                        reports.Select(report =>
                            Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.File(report))))
                        )
                    );
                }),
        ];

        hashes.Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    /// <summary>Every format, the proof and the report of an import, each under its own name and under that of a table.</summary>
    [Fact]
    public void What_the_command_wrote_is_left_out_under_every_name()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Copy(folder);
        string before = Judged(folder, elsewhere);
        string[] outputs = [.. reports.SelectMany(report => new[] { "-o", elsewhere.File(report) })];
        BuiltCommand.Run([
            "optimize",
            folder.Path,
            "--as-of",
            AsOf,
            "-q",
            .. outputs,
            "--proof",
            elsewhere.File("proof.txt"),
        ]);
        BuiltCommand.Run("validate", folder.Path, "-q", "-o", elsewhere.File("import.json"));
        string[] written = [.. reports, "proof.txt", "import.json"];

        foreach (string report in written)
        {
            File.Copy(elsewhere.File(report), folder.File(report));
            string extension = report == "report.xlsx" ? ".xlsx" : ".csv";
            File.Copy(elsewhere.File(report), folder.File($"cals-{report.Replace('.', '-')}{extension}"));
        }

        Judged(folder, elsewhere).Should().Be(before);
        Diagnostics(elsewhere)
            .Where(diagnostic => diagnostic.StartsWith("INV039 ", StringComparison.Ordinal))
            .Should()
            .HaveCount(2 * written.Length);
    }

    [Theory]
    [InlineData("analyze", "-o", "servers.csv")]
    [InlineData("analyze", "-o", "prices.csv")]
    [InlineData("analyze", "-o", "cals.xlsx")]
    [InlineData("analyze", "-o", "settings.json")]
    [InlineData("optimize", "-o", "cals.csv")]
    [InlineData("optimize", "--proof", "sessions.csv")]
    [InlineData("validate", "-o", "settings.json")]
    public void An_output_in_the_place_of_an_input_is_refused(string command, string option, string name)
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Copy(folder);
        string before = Content(folder);
        string[] other = command == "validate" ? [] : ["-o", elsewhere.File("result.json")];

        CommandRun run = BuiltCommand.Run([command, folder.Path, .. other, option, folder.File(name)]);

        run.ExitCode.Should().Be(2);
        run.Error.TrimEnd().Split('\n').Should().ContainSingle().Which.Should().Contain($"{name}'").And.EndWith(".");
        Content(folder).Should().Be(before);
        File.Exists(elsewhere.File("result.json")).Should().BeFalse("nothing is written where one place is refused");
    }

    [Fact]
    public void The_file_of_waivers_is_no_place_for_a_report()
    {
        using var folder = new TemporaryFolder();
        using var elsewhere = new TemporaryFolder();
        Copy(folder);
        string waivers = elsewhere.File("accepted.csv", "RuleId,Subject,Justification,Owner,ExpiresOn\n");

        CommandRun run = BuiltCommand.Run("analyze", folder.Path, "--waivers", waivers, "-o", waivers);

        run.ExitCode.Should().Be(2);
        File.ReadAllText(waivers).Should().StartWith("RuleId");
    }

    private static void Copy(TemporaryFolder folder)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(BuiltCommand.Root, "sample-data", Sample)))
            File.Copy(file, folder.File(Path.GetFileName(file)));
    }

    private static string Content(TemporaryFolder folder) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(folder.Path)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
        );

    /// <summary>Verdict, positions and findings of a run that writes elsewhere.</summary>
    private static string Judged(TemporaryFolder folder, TemporaryFolder elsewhere)
    {
        string result = elsewhere.File("judged.json");
        BuiltCommand.Run("analyze", folder.Path, "--as-of", AsOf, "-q", "-o", result).ExitCode.Should().Be(1);
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(result));
        string[] parts = ["inputs", "verdict", "positions", "calDemand", "findings"];
        return string.Join('\n', parts.Select(part => json.RootElement.GetProperty(part).GetRawText()));
    }

    private static string[] Diagnostics(TemporaryFolder elsewhere)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(elsewhere.File("judged.json")));
        return
        [
            .. json
                .RootElement.GetProperty("diagnostics")
                .EnumerateArray()
                .Select(diagnostic =>
                    $"{diagnostic.GetProperty("code").GetString()} {diagnostic.GetProperty("file").GetString()}"
                ),
        ];
    }
}
