namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Order of the parts of a date that is written in numbers alone.</summary>
public enum DateOrder
{
    /// <summary>24-04-2003.</summary>
    DayMonthYear,

    /// <summary>04/24/2003.</summary>
    MonthDayYear,

    /// <summary>03-04-24; a four-digit year in front needs no order.</summary>
    YearMonthDay,
}
