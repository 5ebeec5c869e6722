using System.Globalization;
using System.Text;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Changes tables as exports differ: columns, headers, values, delimiters, quotes, line ends, encodings, layout and length.</summary>
internal static class CsvMutator
{
    private const int Largest = 400_000;

    private static readonly char[] delimiters = [',', ';', '\t', '|'];

    private static readonly Func<byte[], byte[]>[] encodings =
    [
        utf8 => utf8,
        utf8 => [0xEF, 0xBB, 0xBF, .. utf8],
        utf8 => [0xFF, 0xFE, .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, utf8)],
        utf8 => Encoding.Convert(Encoding.UTF8, Encoding.Unicode, utf8),
        utf8 => [0xFE, 0xFF, .. Encoding.Convert(Encoding.UTF8, Encoding.BigEndianUnicode, utf8)],
        utf8 => [0xFF, 0xFE, 0, 0, .. Encoding.Convert(Encoding.UTF8, Encoding.UTF32, utf8)],
        utf8 => Encoding.Convert(Encoding.UTF8, Encoding.Latin1, utf8),
    ];

    public static byte[] Change(byte[] bytes, Random random)
    {
        string text = Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
        char delimiter = delimiters.MaxBy(candidate => text.Split('\n')[0].Count(c => c == candidate));
        List<List<string>> rows =
        [
            .. text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None).Select(line => line.Split(delimiter).ToList()),
        ];
        for (int edits = random.Next(1, 6); edits > 0; edits--)
            Edit(rows, random);
        if (random.Next(4) == 0)
            delimiter = delimiters[random.Next(delimiters.Length)];
        string written = Write(rows, delimiter, random);
        return encodings[random.Next(8) == 0 ? random.Next(encodings.Length) : 0](Encoding.UTF8.GetBytes(written));
    }

    private static void Edit(List<List<string>> rows, Random random)
    {
        List<string> row = rows[random.Next(rows.Count)];
        int column = random.Next(row.Count);
        switch (random.Next(14))
        {
            case 0 or 1 or 2 or 3:
                row[column] = Oddities.Pick(random);
                break;
            case 4:
                string value = Oddities.Pick(random);
                foreach (List<string> other in rows.Skip(1).Where(other => column < other.Count))
                    other[column] = value;
                break;
            case 5:
                row.RemoveAt(column);
                if (row.Count == 0)
                    row.Add("");
                break;
            case 6:
                row.Insert(column, row[random.Next(row.Count)]);
                break;
            case 7:
                foreach (List<string> other in rows.Where(other => other.Count > column))
                    (other[0], other[column]) = (other[column], other[0]);
                break;
            case 8:
                rows[0][random.Next(rows[0].Count)] = rows[0][random.Next(rows[0].Count)];
                break;
            case 9:
                rows.Insert(random.Next(rows.Count + 1), [.. rows[0]]);
                break;
            case 10:
                Multiply(rows, row, random);
                break;
            case 11:
                Widen(row, random);
                break;
            case 12:
                rows.Insert(0, [random.Next(2) == 0 ? "sep=;" : "#TYPE System.Object", .. row.Take(random.Next(3))]);
                break;
            default:
                rows.Insert(rows.Count, ["Total", .. Enumerable.Repeat("5", random.Next(12))]);
                break;
        }
    }

    /// <summary>Many rows alike, or alike but for a number in one column.</summary>
    private static void Multiply(List<List<string>> rows, List<string> row, Random random)
    {
        int length = row.Sum(field => field.Length + 1);
        int times = Math.Min(random.Next(10) == 0 ? 20_000 : random.Next(200), Largest / Math.Max(length + 6, 1));
        int numbered = random.Next(-1, row.Count);
        for (int i = 0; i < times; i++)
        {
            List<string> copy = [.. row];
            if (numbered >= 0)
                copy[numbered] += i.ToString(CultureInfo.InvariantCulture);
            rows.Add(copy);
        }
    }

    private static void Widen(List<string> row, Random random)
    {
        int columns = random.Next(10) == 0 ? 20_000 : random.Next(300);
        string header = random.Next(2) == 0 ? "" : row[0];
        if (columns * (header.Length + 1) < Largest)
            row.AddRange(Enumerable.Repeat(header, columns));
    }

    private static string Write(List<List<string>> rows, char delimiter, Random random)
    {
        string end = random.Next(6) switch
        {
            0 => "\r",
            1 => "\r\n",
            _ => "\n",
        };
        bool isQuoted = random.Next(3) == 0;
        bool hasTrailing = random.Next(8) == 0;
        var written = new StringBuilder();
        foreach (List<string> row in rows)
        {
            written.AppendJoin(delimiter, isQuoted ? row.Select(Quoted) : row);
            if (hasTrailing)
                written.Append(delimiter);
            written.Append(end);
        }
        return written.ToString();
    }

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
