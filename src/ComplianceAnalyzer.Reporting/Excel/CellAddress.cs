using System.Globalization;

namespace ComplianceAnalyzer.Reporting.Excel;

/// <summary>Addresses in A1 notation; rows and columns count from 1.</summary>
internal static class CellAddress
{
    internal static string Column(int column)
    {
        Span<char> letters = stackalloc char[3];
        int at = letters.Length;
        for (; column > 0; column = (column - 1) / 26)
            letters[--at] = (char)('A' + ((column - 1) % 26));
        return new string(letters[at..]);
    }

    internal static string Of(int column, int row) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of a sheet as formulas and links write it.</summary>
    internal static string Sheet(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Part of a column on a sheet, with fixed ends.</summary>
    internal static string Range(string sheet, int column, int firstRow, int lastRow)
    {
        string letters = Column(column);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Sheet(sheet)}!${letters}${firstRow}:${letters}${lastRow}"
        );
    }
}
