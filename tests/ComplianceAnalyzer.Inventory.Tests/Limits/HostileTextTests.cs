using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Limits;

/// <summary>Texts that are no tables cost what reading them costs, and end in a diagnostic.</summary>
public sealed class HostileTextTests
{
    private const int Large = 100_000_000;

    [Fact]
    public void A_header_of_a_million_columns()
    {
        string header = string.Join(',', Enumerable.Range(1, 1_000_000).Select(i => $"c{i}"));

        Check(300, "INV037 clients.csv:1", Encoding.ASCII.GetBytes(header + "\nPC1\n"));
    }

    [Fact]
    public void A_line_of_100_megabytes() => Check(250, "INV037 clients.csv:2", Filled("Name\n"u8, (byte)'x'));

    [Fact]
    public void A_line_of_100_million_fields() => Check(250, "INV037 clients.csv:2", Filled("Name\n"u8, (byte)','));

    [Fact]
    public void One_hundred_million_quotes() => Check(250, "INV037 clients.csv:2", Filled("Name\n"u8, (byte)'"'));

    [Fact]
    public void One_hundred_million_NULs() => Check(250, "INV009 clients.csv:0", Filled("Name\n"u8, 0));

    [Fact]
    public void One_hundred_million_line_feeds() => Check(250, "INV008 clients.csv:0", Filled("Name\n"u8, (byte)'\n'));

    private static byte[] Filled(ReadOnlySpan<byte> beginning, byte filling)
    {
        byte[] bytes = new byte[Large];
        bytes.AsSpan().Fill(filling);
        beginning.CopyTo(bytes);
        return bytes;
    }

    private static void Check(int mebibytes, string expected, byte[] clients)
    {
        ImportOutcome? outcome = null;
        Cost cost = Cost.Of(() => outcome = ImportBytes(new ImportOptions(), ("clients.csv", clients)));

        cost.ShouldBeBelow(mebibytes);
        outcome!.Diagnostics.Codes().Should().Contain(expected);
        Estate estate = Usable(outcome);
        estate.Clients.Should().BeEmpty();
    }
}
