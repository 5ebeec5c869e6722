using System.Globalization;

namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>How far the values of a sheet reach, told from the references of its rows and cells as they come.</summary>
internal sealed class SheetExtent
{
    private const int Letters = 26;

    private int row;
    private int lastColumn;

    /// <summary>1-based column of the cell that began last.</summary>
    internal int Column { get; private set; }

    /// <summary>1-based row of the value that came last; 0 before the first.</summary>
    internal int LastRow { get; private set; }

    /// <summary>Rows times columns up to the last that holds a value.</summary>
    internal long Area => (long)LastRow * lastColumn;

    /// <summary>A row begins.</summary>
    /// <param name="reference">Its number; null for the next.</param>
    /// <exception cref="PackageLimitException">It is none that may follow.</exception>
    internal void Row(string? reference)
    {
        int number = row + 1;
        if (
            reference is not null
            && !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        )
            throw new PackageLimitException("the number of a row cannot be read");
        if (number <= row || number > PackageLimits.RowsOfSheet)
            throw new PackageLimitException("its rows are not in order");
        row = number;
        Column = 0;
    }

    /// <summary>A cell begins.</summary>
    /// <param name="reference">Its column and row; null for the next.</param>
    /// <exception cref="PackageLimitException">It is none that may follow.</exception>
    internal void Cell(string? reference)
    {
        int number = reference is null ? Column + 1 : ColumnOf(reference);
        if (number <= Column || number > PackageLimits.Columns)
            throw new PackageLimitException("the cells of a row are not in order");
        Column = number;
    }

    /// <summary>The cell holds a value.</summary>
    /// <exception cref="PackageLimitException">It stands far below the others.</exception>
    internal void Value()
    {
        if (row - LastRow > PackageLimits.Gap)
            throw new PackageLimitException("its values stand too far apart");
        LastRow = row;
        lastColumn = Math.Max(lastColumn, Column);
    }

    /// <summary>1-based column of a reference such as B7; 0 where it is none.</summary>
    private static int ColumnOf(string reference)
    {
        int number = 0;
        int at = 0;
        for (; at < reference.Length && at < 3 && reference[at] is >= 'A' and <= 'Z'; at++)
            number = (number * Letters) + reference[at] - 'A' + 1;
        bool isReference =
            at > 0
            && int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row)
            && row > 0;
        return isReference ? number : 0;
    }
}
