using System.Security.Cryptography;
using System.Text;
using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Inventory.Values;

/// <summary>Turns a product key into its masked form; the only place that sees the key.</summary>
internal static class ProductKeyText
{
    private const int ShownAtMost = 5;

    /// <summary>Masks a key; null where the text has no letter or digit.</summary>
    internal static MaskedSecret? Mask(string text)
    {
        string key = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        if (key.Length == 0)
            return null;
        // Half of a short key would be the key; it shows less.
        int shown = Math.Min(ShownAtMost, key.Length / 2);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new MaskedSecret(key[^shown..], Convert.ToHexStringLower(hash), key.Length);
    }
}
