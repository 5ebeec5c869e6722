namespace ComplianceAnalyzer.Inventory.Reports;

/// <summary>Lines of at most 100 characters, broken between words; a word that is longer stands alone on its line.</summary>
internal sealed class WrappedText(TextWriter output)
{
    internal const int Width = 100;
    private const int Indent = 2;
    private const int LabelWidth = 10;
    private bool isStarted;

    internal void Heading(string heading)
    {
        if (isStarted)
            output.WriteLine();
        isStarted = true;
        output.WriteLine(heading);
    }

    internal void Raw(string line) => output.WriteLine(line.TrimEnd());

    internal void Line(string line) => Wrapped(new string(' ', Indent), line, 2 * Indent);

    internal void Point(string line) => Wrapped(new string(' ', 2 * Indent), line, 3 * Indent);

    /// <summary>A labelled value; nothing where the value is empty.</summary>
    internal void Item(string label, string value)
    {
        if (value.Length > 0)
            Wrapped(new string(' ', 2 * Indent) + label.PadRight(LabelWidth), value, 2 * Indent + LabelWidth);
    }

    private void Wrapped(string start, string words, int hanging)
    {
        string line = start;
        bool isEmpty = true;
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > Width)
            {
                output.WriteLine(line);
                line = new string(' ', hanging);
                isEmpty = true;
            }
            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }
        output.WriteLine(line);
    }
}
