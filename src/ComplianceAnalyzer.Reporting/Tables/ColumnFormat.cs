namespace ComplianceAnalyzer.Reporting.Tables;

/// <summary>How the values of a column are shown.</summary>
internal enum ColumnFormat : byte
{
    /// <summary>Text on one line; numbers as whole numbers.</summary>
    Text,

    /// <summary>Text that breaks into lines.</summary>
    LongText,

    /// <summary>Whole numbers.</summary>
    Integer,

    /// <summary>Whole numbers in which a minus sign matters: shown with sign.</summary>
    Delta,

    /// <summary>Amounts with two decimals.</summary>
    Money,

    /// <summary>Days.</summary>
    Date,

    /// <summary>True and false.</summary>
    Truth,
}
