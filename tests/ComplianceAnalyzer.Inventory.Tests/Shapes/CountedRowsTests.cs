using System.Globalization;
using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using CsCheck;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>Files made of rows whose fate is known when they are written: each file must count them as they were dealt.</summary>
public sealed class CountedRowsTests
{
    /// <summary>What a row of clients.csv is, and so what becomes of it.</summary>
    private enum Kind
    {
        /// <summary>A device of its own: accepted.</summary>
        New,

        /// <summary>The first device of all files again: merged where it is not the first row of it.</summary>
        Repeated,

        /// <summary>No name: rejected.</summary>
        Nameless,

        /// <summary>A name that is none: rejected.</summary>
        Unreadable,

        /// <summary>A field too many, which is told and costs nothing: accepted.</summary>
        Long,

        /// <summary>Nothing but delimiters: no row.</summary>
        Blank,

        /// <summary>The header again: no row.</summary>
        Header,
    }

    private static readonly Gen<Shape> shape = Gen.Select(
        Gen.Int[0, 3],
        Gen.Int[0, 2],
        Gen.Int[0, 2],
        (delimiter, lineEnd, encoding) =>
            new Shape(",;\t|"[delimiter], new[] { "\n", "\r\n", "\r" }[lineEnd], Encodings[encoding])
    );

    private static Encoding[] Encodings =>
        [new UTF8Encoding(false), new UTF8Encoding(true), new UnicodeEncoding(false, true)];

    [Fact]
    public void Every_file_counts_its_rows_as_they_were_dealt()
    {
        Gen<(Shape, Kind[])[]> files = Gen.Select(shape, Gen.Int[0, 6].Select(kind => (Kind)kind).Array[1, 12]).Array[
            1,
            4
        ];

        Repeatable.Sample(files, 300, Check);
    }

    private static void Check((Shape Shape, Kind[] Kinds)[] files)
    {
        var expected = new List<(string File, int Read, int Accepted, int Merged, int Rejected)>();
        var content = new List<(string, byte[])>();
        int serial = 0;
        bool isRepeated = false;
        foreach (((Shape shape, Kind[] kinds), int number) in files.Select((file, number) => (file, number)))
        {
            string file = string.Create(CultureInfo.InvariantCulture, $"clients-{number}.csv");
            var text = new StringBuilder(shape.Row("Name", "Site", "Department"));
            (int read, int accepted, int merged, int rejected) = (0, 0, 0, 0);
            foreach (Kind kind in kinds)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"PC{serial++}");
                text.Append(
                    kind switch
                    {
                        Kind.New => shape.Row(name, "Malmö", "IT"),
                        Kind.Repeated => shape.Row("SAME", "HQ", "IT"),
                        Kind.Nameless => shape.Row("", "HQ", "IT"),
                        Kind.Unreadable => shape.Row("\\\\", "HQ", "IT"),
                        Kind.Long => shape.Row(name, "HQ", "IT", "more"),
                        Kind.Blank => shape.Row("", "", ""),
                        _ => shape.Row("Name", "Site", "Department"),
                    }
                );
                read += kind is Kind.Blank or Kind.Header ? 0 : 1;
                rejected += kind is Kind.Nameless or Kind.Unreadable ? 1 : 0;
                merged += kind == Kind.Repeated && isRepeated ? 1 : 0;
                accepted += kind is Kind.New or Kind.Long || (kind == Kind.Repeated && !isRepeated) ? 1 : 0;
                isRepeated |= kind == Kind.Repeated;
            }
            expected.Add((file, read, accepted, merged, rejected));
            content.Add((file, shape.Bytes(text.ToString())));
        }

        Estate estate = Importing.Usable(Importing.ImportBytes(new ImportOptions(), [.. content]));

        estate
            .Inputs.Where(input => input.Table == InventoryTable.Clients)
            .Select(input => (input.File, input.Read, input.Accepted, input.Merged, input.Rejected))
            .Should()
            .Equal(expected);
    }

    private sealed record Shape(char Delimiter, string LineEnd, Encoding Encoding)
    {
        public string Row(params string[] fields) => string.Join(Delimiter, fields) + LineEnd;

        public byte[] Bytes(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];
    }
}
