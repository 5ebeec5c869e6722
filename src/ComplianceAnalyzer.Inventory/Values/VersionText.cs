using System.Collections.Frozen;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Versions of server products as exports write them: <c>2003</c>, <c>Windows Server 2008 R2</c>, <c>5.2</c>, <c>A02-5.02-S</c>.</summary>
internal static class VersionText
{
    private static readonly FrozenDictionary<string, ProductVersion> byKernel = new Dictionary<string, ProductVersion>(
        StringComparer.Ordinal
    )
    {
        ["5.0"] = ProductVersion.V2000,
        ["5.00"] = ProductVersion.V2000,
        ["5.2"] = ProductVersion.V2003,
        ["5.02"] = ProductVersion.V2003,
        ["6.0"] = new(2008),
        ["6.00"] = new(2008),
        ["6.1"] = new(2008, true),
        ["6.01"] = new(2008, true),
        ["6.2"] = new(2012),
        ["6.02"] = new(2012),
        ["6.3"] = new(2012, true),
        ["6.03"] = new(2012, true),
        ["10.0"] = new(2016),
        ["10.00"] = new(2016),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static bool TryRead(string text, out ProductVersion version)
    {
        if (ProductVersion.TryParse(text, out version))
            return true;
        if (byKernel.TryGetValue(text, out version))
            return true;
        ReadOnlySpan<char> rest = text;
        for (int at = 0; at + 4 <= rest.Length; at++)
        {
            bool isWord =
                (at == 0 || !char.IsAsciiDigit(rest[at - 1]))
                && (at + 4 == rest.Length || !char.IsAsciiDigit(rest[at + 4]));
            if (!isWord || !ProductVersion.TryParse(rest.Slice(at, 4).ToString(), out ProductVersion year))
                continue;
            version = year with
            {
                IsR2 = rest[(at + 4)..].TrimStart().StartsWith("R2", StringComparison.OrdinalIgnoreCase),
            };
            return true;
        }
        return false;
    }

    /// <summary>Version and kind in the product code of a key pack, such as <c>A02-5.02-S</c>: <c>A02</c> device, <c>C50</c> user.</summary>
    internal static (KeyPackKind? Kind, ProductVersion? Version) OfProductCode(string code)
    {
        string[] parts = code.Split('-');
        ProductVersion? version =
            parts.Length > 1 && byKernel.TryGetValue(parts[1], out ProductVersion known) ? known : null;
        bool isBuiltIn = parts.Length > 2 && parts[2].Equals("EX", StringComparison.OrdinalIgnoreCase);
        KeyPackKind? kind = parts[0].ToUpperInvariant() switch
        {
            "A02" => isBuiltIn ? KeyPackKind.BuiltIn : KeyPackKind.TsDevice,
            "C50" => KeyPackKind.TsUser,
            _ => null,
        };
        return (kind, version);
    }
}
