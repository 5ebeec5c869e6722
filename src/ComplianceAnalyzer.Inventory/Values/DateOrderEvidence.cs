namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>
/// Gathers what the values of one column say about the order of day and month. The order is decided for the column as a whole:
/// 04/05/2003 decides the transition offer, and no row alone can tell what it means. A two-digit year in front is read only where the
/// user says so, since nothing tells it from a day.
/// </summary>
internal sealed class DateOrderEvidence
{
    private bool canBeDayFirst = true;
    private bool canBeMonthFirst = true;
    private bool canBeYearFirst = true;

    /// <summary>Values that are dates with the day first and with the month first, and not the same one.</summary>
    internal int Ambiguous { get; private set; }

    /// <summary>Values of three numbers.</summary>
    internal int Parts { get; private set; }

    internal void Add(in DateText text)
    {
        if (text.Kind != DateTextKind.Parts)
            return;
        Parts++;
        canBeYearFirst &= text.In(DateOrder.YearMonthDay) is not null;
        DateOnly? dayFirst = text.In(DateOrder.DayMonthYear);
        DateOnly? monthFirst = text.In(DateOrder.MonthDayYear);
        if (dayFirst is null && monthFirst is null)
            return;
        canBeDayFirst &= dayFirst is not null;
        canBeMonthFirst &= monthFirst is not null;
        Ambiguous += dayFirst is not null && monthFirst is not null && dayFirst != monthFirst ? 1 : 0;
    }

    /// <summary>Decides the order.</summary>
    /// <param name="asked">Order that the user names for what stays open.</param>
    internal DateOrderDecision Decide(DateOrder? asked)
    {
        if (Parts == 0)
            return new DateOrderDecision(null, 0, DateOrderBasis.NotNeeded);
        if (asked == DateOrder.YearMonthDay && canBeYearFirst)
            return new DateOrderDecision(asked, Parts, DateOrderBasis.Option);
        if (canBeDayFirst != canBeMonthFirst)
            return new DateOrderDecision(
                canBeDayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear,
                Ambiguous,
                DateOrderBasis.Values
            );
        if (Ambiguous == 0)
            return new DateOrderDecision(null, 0, DateOrderBasis.NotNeeded);
        if (asked is DateOrder.DayMonthYear or DateOrder.MonthDayYear)
            return new DateOrderDecision(asked, Ambiguous, DateOrderBasis.Option);
        return new DateOrderDecision(null, Ambiguous, canBeDayFirst ? DateOrderBasis.Undecided : DateOrderBasis.Mixed);
    }
}
