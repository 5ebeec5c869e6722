using System.Globalization;
using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;
using CsCheck;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>
/// Fixtures with bytes changed at random: whatever the bytes, the import ends, throws nothing, and the balance of rows holds. The number of
/// samples for each fixture is small here; the variable <c>INVENTORY_MUTATIONS</c> sets another one for a long run.
/// </summary>
public sealed class MutationTests
{
    private const int LargestFile = 64 * 1024;

    private static readonly int samples = int.Parse(
        Environment.GetEnvironmentVariable("INVENTORY_MUTATIONS") ?? "12",
        CultureInfo.InvariantCulture
    );

    private static readonly HashSet<string> codes = [.. DiagnosticCatalog.All.Select(kind => kind.Code)];

    /// <summary>Pieces that mean something to a reader of tables.</summary>
    private static readonly byte[][] pieces =
    [
        .. new[]
        {
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "|",
            "\r",
            "\n",
            "\r\n",
            "sep=;\r\n",
            "#TYPE x\r\n",
            "\uFEFF",
            "Name",
            "Total,,5\n",
            "X'",
            "='",
            "1E+15",
            "04/05/2003",
            "\\",
            "/",
            "@",
            "$",
            "\uFFFD",
            "é",
            "-1",
            "999999999999999999999",
            "NULL",
            "{",
            "}",
            "]",
        }.Select(Encoding.UTF8.GetBytes),
        [0],
        [0xFF],
        [0xFF, 0xFE],
        [0xC3],
        [0x1A],
        [.. Enumerable.Repeat((byte)'"', 3)],
    ];

    private static readonly Gen<Edit> edit = Gen.Select(
        Gen.Int[0, 6],
        Gen.Double[0, 1],
        Gen.Int[1, 40],
        Gen.Int[0, pieces.Length - 1],
        Gen.Byte,
        (kind, at, length, piece, value) => new Edit(kind, at, length, piece, value)
    );

    public static TheoryData<string> Names => [.. Fixture.Names.Where(name => name != "huge-field")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_give_an_estate_or_a_reason(string name)
    {
        FolderSource source = Fixture.Source(name);
        (string File, byte[] Bytes)[] files = [.. source.Files.Select(file => (file, Fixture.Bytes(name, file)))];
        Gen<(int File, Edit[] Edits)> gen = Gen.Select(Gen.Int[0, files.Length - 1], edit.Array[1, 8]);

        Repeatable.Sample(
            gen,
            samples,
            sample =>
            {
                var mutated = files.ToDictionary(file => file.File, file => file.Bytes, StringComparer.Ordinal);
                byte[] bytes = sample.Edits.Aggregate(files[sample.File].Bytes, Apply);
                bytes.Length.Should().BeLessThan(LargestFile);
                mutated[files[sample.File].File] = bytes;

                Check(InventoryLoader.Load(new MemorySource(mutated), new ImportOptions()));
            }
        );
    }

    /// <summary>Bytes without any sense, in every table at once.</summary>
    [Fact]
    public void Noise_gives_a_reason()
    {
        string[] tables =
        [
            "servers.csv",
            "clients.csv",
            "users.csv",
            "sessions.csv",
            "cals.csv",
            "inventory.xlsx",
            "mapping.json",
        ];

        Repeatable.Sample(
            Gen.Byte.Array[0, 400].Array[tables.Length],
            samples * 10,
            noise =>
                Check(
                    InventoryLoader.Load(new MemorySource(tables.Zip(noise, KeyValuePair.Create)), new ImportOptions())
                )
        );
    }

    private static void Check(ImportOutcome outcome)
    {
        outcome.Diagnostics.Should().OnlyContain(diagnostic => codes.Contains(diagnostic.Code));
        if (outcome.Estate is not { } estate)
        {
            outcome.Problems.Should().NotBeEmpty();
            return;
        }
        outcome.Problems.Should().BeEmpty();
        Conservation.Check(estate);
        estate.Servers.Select(server => server.Key).Should().OnlyHaveUniqueItems();
        estate.Clients.Select(client => client.Key).Should().OnlyHaveUniqueItems();
        estate.Users.Select(user => user.Key).Should().OnlyHaveUniqueItems();
        estate.Facts().Select(fact => fact.Source).Should().OnlyContain(source => source.Line > 0);
    }

    private static byte[] Apply(byte[] bytes, Edit edit)
    {
        int at = (int)(edit.At * bytes.Length);
        int length = Math.Min(edit.Length, bytes.Length - at);
        byte[] before = bytes[..at];
        byte[] cut = bytes[at..(at + length)];
        byte[] after = bytes[(at + length)..];
        return edit.Kind switch
        {
            0 => [.. before, .. pieces[edit.Piece], .. cut, .. after],
            1 => [.. before, .. after],
            2 => [.. before, .. cut, .. cut, .. after],
            3 => [.. before, .. cut.Select(b => (byte)(b ^ edit.Value)), .. after],
            4 => [.. before, edit.Value, .. after],
            5 => before,
            _ => [.. before, .. cut.Reverse(), .. after],
        };
    }

    private sealed record Edit(int Kind, double At, int Length, int Piece, byte Value);
}
