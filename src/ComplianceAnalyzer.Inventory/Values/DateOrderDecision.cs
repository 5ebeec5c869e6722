namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>The order in which the dates of one column are read.</summary>
/// <param name="Order">The order; null where none is known or needed.</param>
/// <param name="Ambiguous">Number of values that depend on the order.</param>
/// <param name="Basis">Why.</param>
internal sealed record DateOrderDecision(DateOrder? Order, int Ambiguous, DateOrderBasis Basis)
{
    /// <summary>The date of a text of the column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date; null where the text says there is none, or cannot be read.</param>
    internal DateReading Read(in DateText text, out DateOnly? date)
    {
        date = text.Kind == DateTextKind.Fixed ? text.Date : null;
        if (text.Kind != DateTextKind.Parts)
            return text.Kind == DateTextKind.Unreadable ? DateReading.Unreadable : DateReading.Read;
        if (Order is { } order && text.In(order) is { } ordered)
        {
            date = ordered;
            return DateReading.Read;
        }
        DateOnly? dayFirst = text.In(DateOrder.DayMonthYear);
        DateOnly? monthFirst = text.In(DateOrder.MonthDayYear);
        if (dayFirst is null && monthFirst is null)
            return DateReading.Unreadable;
        // A date that is one in a single order means that one, even where the column contradicts itself.
        if (dayFirst is not null && monthFirst is not null && dayFirst != monthFirst)
            return DateReading.Ambiguous;
        date = dayFirst ?? monthFirst;
        return DateReading.Read;
    }
}
