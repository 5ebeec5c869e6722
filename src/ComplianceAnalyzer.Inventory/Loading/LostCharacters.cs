using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Loading;

/// <summary>
/// Question marks inside words: what an export leaves of a letter with an accent when it is written as ASCII. The letter is gone, and two
/// names may have become one.
/// </summary>
internal sealed class LostCharacters
{
    private readonly InputTable file;
    private readonly Column[] texts;
    private int rows;
    private int firstLine;
    private Column? firstColumn;

    internal LostCharacters(InputTable file)
    {
        this.file = file;
        texts =
        [
            .. Surveyor
                .Present(file)
                .Where(column =>
                    column.Kind is ColumnKind.Text or ColumnKind.Host or ColumnKind.Account or ColumnKind.Holder
                ),
        ];
    }

    internal void Look(DataCursor cursor)
    {
        foreach (Column column in texts)
        {
            if (!HoldsOne(cursor.Bytes(column)))
                continue;
            if (rows++ == 0)
                (firstLine, firstColumn) = (cursor.Line, column);
            return;
        }
    }

    internal void Tell(DiagnosticSink sink)
    {
        if (rows > 0)
            sink.Add(
                DiagnosticCatalog.CharactersLost,
                new SourceLocation(file.File, firstLine),
                firstColumn!.Name,
                FormattableString.Invariant($"Rows with a question mark inside a word: {rows}.")
            );
    }

    private static bool HoldsOne(ReadOnlySpan<byte> text)
    {
        for (int at = text.IndexOf((byte)'?'); at >= 0 && at < text.Length - 1; )
        {
            if (char.IsAsciiLetter((char)text[at + 1]) && (at == 0 || char.IsAsciiLetter((char)text[at - 1])))
                return true;
            int next = text[(at + 1)..].IndexOf((byte)'?');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return false;
    }
}
