using System.Buffers.Text;
using System.Globalization;
using System.Text;
using ComplianceAnalyzer.Model.Inventory;
using CsvHelper;

namespace ComplianceAnalyzer.Inventory.Benchmarks;

/// <summary>CsvHelper into the same records and nothing else: no detection, no names, no diagnostics, no order.</summary>
internal static class PlainReader
{
    private const string File = "sessions.csv";

    internal static List<ServerSession> Read(string path)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        using CsvReader reader = CsvReader.Create(
            bytes,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                TrackLineNumbers = true,
                PoolStrings = true,
            }
        );
        reader.Read();
        List<ServerSession> sessions = [];
        while (reader.Read())
            sessions.Add(
                new ServerSession(new SourceLocation(File, (int)reader.LineNumber))
                {
                    User = reader.GetString(0),
                    Client = reader.GetString(1),
                    Server = reader.GetString(2),
                    Purpose = PurposeOf(reader.GetSpan(3)),
                    FirstSeen = Date(reader.GetSpan(4)),
                    LastSeen = Date(reader.GetSpan(5)),
                    Count = Utf8Parser.TryParse(reader.GetSpan(6), out int count, out _) ? count : null,
                }
            );
        return sessions;
    }

    private static SessionPurpose PurposeOf(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("WindowsAccess"u8) ? SessionPurpose.WindowsAccess : SessionPurpose.TerminalSession;

    private static DateOnly Date(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[10];
        Encoding.ASCII.GetChars(text, characters);
        return DateOnly.ParseExact(characters, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
