namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>The Windows XP Professional transition offer in dates.</summary>
public static class TransitionOfferTerms
{
    /// <summary>Licenses owned before this day qualify; the day itself is read both ways.</summary>
    public static DatedTerm<DateOnly> CutoffDay { get; } = new(new DateOnly(2003, 4, 24), "S20", 'O');

    /// <summary>Last day on which a TS CAL could be drawn; the day itself counts.</summary>
    public static DatedTerm<DateOnly> LastDay { get; } = new(new DateOnly(2007, 6, 30), "S21", 'O');
}
