using System.Globalization;

namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>Version of a server product or CAL by its release name; later releases compare greater.</summary>
/// <param name="Year">Year in the name, 1996 to 2099.</param>
/// <param name="IsR2">True for the R2 release of that year.</param>
public readonly record struct ProductVersion(int Year, bool IsR2 = false) : IComparable<ProductVersion>
{
    /// <summary>Windows 2000.</summary>
    public static ProductVersion V2000 => new(2000);

    /// <summary>Windows Server 2003.</summary>
    public static ProductVersion V2003 => new(2003);

    /// <inheritdoc/>
    public int CompareTo(ProductVersion other) =>
        Year != other.Year ? Year.CompareTo(other.Year) : IsR2.CompareTo(other.IsR2);

    /// <summary>True where <paramref name="left"/> is the earlier release.</summary>
    public static bool operator <(ProductVersion left, ProductVersion right) => left.CompareTo(right) < 0;

    /// <summary>True where <paramref name="left"/> is the later release.</summary>
    public static bool operator >(ProductVersion left, ProductVersion right) => left.CompareTo(right) > 0;

    /// <summary>True where <paramref name="left"/> is not the later release.</summary>
    public static bool operator <=(ProductVersion left, ProductVersion right) => left.CompareTo(right) <= 0;

    /// <summary>True where <paramref name="left"/> is not the earlier release.</summary>
    public static bool operator >=(ProductVersion left, ProductVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>2003</c>, <c>2008 R2</c>, <c>2008R2</c>.</summary>
    /// <returns>False where the text is none of these.</returns>
    public static bool TryParse(string? text, out ProductVersion version)
    {
        version = default;
        string compact = (text ?? "").Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        bool isR2 = compact.EndsWith("R2", StringComparison.Ordinal);
        string digits = isR2 ? compact[..^2] : compact;
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return false;
        if (year is < 1996 or > 2099)
            return false;
        version = new ProductVersion(year, isR2);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Year.ToString(CultureInfo.InvariantCulture) + (IsR2 ? " R2" : "");
}
