using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Csv;

public sealed class EncodingTests
{
    private const string Text = "Account;DisplayName\njz;Jürgen Zürcher\nfg;François Müller\nnh;Niño Hernández\n";

    public static TheoryData<string, bool, string> Encodings =>
        new()
        {
            { "utf-8", false, "utf-8" },
            { "utf-8", true, "utf-8" },
            { "windows-1252", false, "windows-1252" },
            { "utf-16", true, "utf-16" },
            { "utf-16", false, "utf-16" },
            { "utf-16BE", true, "utf-16BE" },
            { "utf-16BE", false, "utf-16BE" },
            { "utf-32", true, "utf-32" },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Each_encoding_gives_the_same_names(string name, bool withMark, string expected)
    {
        Estate estate = Usable(ImportBytes(new ImportOptions(), ("users.csv", Bytes(name, withMark, Text))));

        estate
            .Users.Select(user => user.DisplayName)
            .Should()
            .Equal("François Müller", "Jürgen Zürcher", "Niño Hernández");
        estate.Input("users.csv").Encoding.Should().Be(expected);
    }

    [Fact]
    public void An_encoding_that_is_only_likely_is_told()
    {
        ImportOutcome outcome = ImportBytes(
            new ImportOptions(),
            ("users.csv", Bytes("windows-1252", false, "Account;DisplayName\njz;Zürich\n"))
        );

        outcome.Diagnostics.Codes().Should().Equal("INV023 users.csv:0");
        Usable(outcome).Users.Single().DisplayName.Should().Be("Zürich");
    }

    [Fact]
    public void Cyrillic_text_is_recognized()
    {
        const string names =
            "Account;DisplayName\n1;Ирина Соколова\n2;Дмитрий Кузнецов\n3;Екатерина Морозова\n4;Александр Павлов\n";
        ImportOutcome outcome = ImportBytes(new ImportOptions(), ("users.csv", Bytes("windows-1251", false, names)));

        Usable(outcome).Users[0].DisplayName.Should().Be("Ирина Соколова");
    }

    [Fact]
    public void The_option_wins_over_detection()
    {
        byte[] bytes = Bytes("windows-1250", false, "Account;DisplayName\n1;Łukasz Żak\n");
        ImportOptions options = ImportOptions.TryParse("windows-1250", null, null, out _)!;

        Usable(ImportBytes(options, ("users.csv", bytes))).Users.Single().DisplayName.Should().Be("Łukasz Żak");
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_told()
    {
        ImportOptions options = ImportOptions.TryParse("utf-8", null, null, out _)!;

        ImportOutcome outcome = ImportBytes(
            options,
            ("users.csv", Bytes("windows-1252", false, "Account;DisplayName\n1;Zürich\n"))
        );

        outcome.Diagnostics.Codes().Should().Equal("INV024 users.csv:0");
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0, 6, 0 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 })]
    [InlineData(new byte[] { (byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-' })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3 })]
    [InlineData(new byte[] { 65, 0, 0, 0, 66, 7, 0, 1, 0, 0, 3, 0 })]
    public void A_binary_file_is_a_diagnostic(byte[] bytes)
    {
        Estate estate = Usable(ImportBytes(new ImportOptions(), ("clients.csv", bytes)));

        estate.Diagnostics.Codes().Should().Equal("INV009 clients.csv:0");
        estate.Table(InventoryTable.Clients).Present.Should().BeFalse();
    }

    private static byte[] Bytes(string name, bool withMark, string text)
    {
        Encoding encoding = CodePages.Find(name)!;
        byte[] mark = withMark ? encoding.GetPreamble() : [];
        return [.. mark, .. encoding.GetBytes(text)];
    }
}
