namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>One typed value. A cell with a <see cref="Formula"/> holds no value of its own: it is computed from the other cells.</summary>
internal readonly record struct ReportCell
{
    /// <summary>Kind of value.</summary>
    internal CellContent Content { get; init; }

    /// <summary>The text, where it is one.</summary>
    internal string? Text { get; init; }

    /// <summary>The number; the day number of a date; 1 or 0 for a truth.</summary>
    internal decimal Number { get; init; }

    /// <summary>Tone.</summary>
    internal CellTone Tone { get; init; }

    /// <summary>How it is computed; null for a value.</summary>
    internal Computation? Formula { get; init; }

    /// <summary>Where it leads; null for nowhere.</summary>
    internal CellLink? Link { get; init; }

    internal DateOnly Date => DateOnly.FromDayNumber((int)Number);

    internal static ReportCell Empty => default;

    internal static ReportCell Of(string? text, CellTone tone = CellTone.None, CellLink? link = null) =>
        string.IsNullOrEmpty(text)
            ? default
            : new()
            {
                Content = CellContent.Text,
                Text = text,
                Tone = tone,
                Link = link,
            };

    internal static ReportCell Of(decimal? number, CellTone tone = CellTone.None) =>
        number is not { } value
            ? default
            : new()
            {
                Content = CellContent.Number,
                Number = value,
                Tone = tone,
            };

    internal static ReportCell Of(DateOnly? date, CellTone tone = CellTone.None) =>
        date is not { } value
            ? default
            : new()
            {
                Content = CellContent.Date,
                Number = value.DayNumber,
                Tone = tone,
            };

    internal static ReportCell Of(bool truth) => new() { Content = CellContent.Truth, Number = truth ? 1 : 0 };

    internal static ReportCell Of(Computation formula, CellTone tone = CellTone.None) =>
        new()
        {
            Content = formula.Yields,
            Formula = formula,
            Tone = tone,
        };
}
