using System.Globalization;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Writes rows and cells of sheet data as XML text, straight through.</summary>
internal sealed class CellSink(TextWriter output)
{
    private readonly List<string> columns = [""];
    private string row = "";

    internal void StartRow(int number, double height, int level)
    {
        row = number.ToString(CultureInfo.InvariantCulture);
        output.Write("<row r=\"");
        output.Write(row);
        if (height > 0)
        {
            output.Write("\" ht=\"");
            output.Write(height.ToString(CultureInfo.InvariantCulture));
            output.Write("\" customHeight=\"1");
        }
        if (level > 0)
        {
            output.Write("\" outlineLevel=\"");
            output.Write(level.ToString(CultureInfo.InvariantCulture));
        }
        output.Write("\">");
    }

    internal void EndRow() => output.Write("</row>");

    internal void Blank(int column, string style)
    {
        Open(column, style);
        output.Write("\"/>");
    }

    internal void Text(int column, string style, string text)
    {
        Open(column, style);
        output.Write("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        Escaped(text, asString: true);
        output.Write("</t></is></c>");
    }

    internal void Number(int column, string style, decimal value, string? formula)
    {
        Open(column, style);
        output.Write("\">");
        Formula(formula);
        output.Write("<v>");
        output.Write(value.ToString("0.############", CultureInfo.InvariantCulture));
        output.Write("</v></c>");
    }

    internal void Truth(int column, string style, bool value, string? formula)
    {
        Open(column, style);
        output.Write("\" t=\"b\">");
        Formula(formula);
        output.Write(value ? "<v>1</v></c>" : "<v>0</v></c>");
    }

    private void Open(int column, string style)
    {
        while (columns.Count <= column)
            columns.Add(CellAddress.Column(columns.Count));
        output.Write("<c r=\"");
        output.Write(columns[column]);
        output.Write(row);
        output.Write("\" s=\"");
        output.Write(style);
    }

    private void Formula(string? formula)
    {
        if (formula is null)
            return;
        output.Write("<f>");
        Escaped(formula, asString: false);
        output.Write("</f>");
    }

    private void Escaped(string text, bool asString)
    {
        int done = 0;
        for (int index = 0; index < text.Length; index++)
        {
            string? instead = text[index] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '_' when asString && IsEscape(text, index) => "_x005F_",
                _ => null,
            };
            if (instead is null)
                continue;
            output.Write(text.AsSpan(done, index - done));
            output.Write(instead);
            done = index + 1;
        }
        output.Write(text.AsSpan(done));
    }

    /// <summary>Readers take <c>_x0041_</c> for a letter: text that looks so must not be read so.</summary>
    private static bool IsEscape(string text, int index) =>
        index + 6 < text.Length
        && text[index + 1] == 'x'
        && text[index + 6] == '_'
        && char.IsAsciiHexDigit(text[index + 2])
        && char.IsAsciiHexDigit(text[index + 3])
        && char.IsAsciiHexDigit(text[index + 4])
        && char.IsAsciiHexDigit(text[index + 5]);
}
