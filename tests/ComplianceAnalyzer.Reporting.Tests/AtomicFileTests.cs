using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.Reporting.Tests;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("atomic-file-").FullName;

    private string Place => Path.Combine(folder, "report.json");

    [Fact]
    public void A_complete_file_takes_the_place()
    {
        File.WriteAllText(Place, "old and longer");

        AtomicFile.Write(Place, stream => stream.Write("new"u8));

        File.ReadAllText(Place).Should().Be("new");
        Directory.GetFiles(folder).Should().ContainSingle();
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_nothing_beside_it()
    {
        File.WriteAllText(Place, "old");

        Action write = () =>
            AtomicFile.Write(
                Place,
                stream =>
                {
                    stream.Write("half"u8);
                    throw new InvalidDataException("broken");
                }
            );

        write.Should().Throw<InvalidDataException>();
        File.ReadAllText(Place).Should().Be("old");
        Directory.GetFiles(folder).Should().ContainSingle();
    }

    [Theory]
    [InlineData("report.xlsx")]
    [InlineData("result.json")]
    public void Cancellation_leaves_the_old_file(string name)
    {
        string place = Path.Combine(folder, name);
        File.WriteAllText(place, "old");
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Action write = () =>
            ReportWriter.WriteFile(SampleResult.Build(), place, ReportLanguage.English, cancelled.Token);

        write.Should().Throw<OperationCanceledException>();
        File.ReadAllText(place).Should().Be("old");
        Directory.GetFiles(folder).Should().ContainSingle();
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        string target = Path.Combine(folder, "target.json");
        File.WriteAllText(target, "old");
        File.CreateSymbolicLink(Place, target);

        AtomicFile.Write(Place, stream => stream.Write("new"u8));

        File.ReadAllText(target).Should().Be("new");
        new FileInfo(Place).LinkTarget.Should().Be(target);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_input_output_error()
    {
        Action write = () => AtomicFile.Write(Path.Combine(folder, "no", "report.json"), _ => { });

        write.Should().Throw<DirectoryNotFoundException>();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
