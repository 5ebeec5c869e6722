using System.Globalization;
using System.Text;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Encodings by name or number, the Windows code pages included, without touching the process-wide registry of encodings.</summary>
internal static class CodePages
{
    internal static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Finds an encoding; null where there is none of that name.</summary>
    internal static Encoding? Find(string name)
    {
        bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        Encoding? windows = isNumber
            ? CodePagesEncodingProvider.Instance.GetEncoding(number)
            : CodePagesEncodingProvider.Instance.GetEncoding(name);
        if (windows is not null)
            return windows;
        try
        {
            return isNumber ? Encoding.GetEncoding(number) : Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
