namespace ComplianceAnalyzer.Model.Inventory;

/// <summary>
/// A product key that never leaves its masked form: what can be shown is its last five characters, what can be compared is a hash of
/// the key without hyphens and case (S34).
/// </summary>
/// <param name="LastFive">The last five characters, upper case; fewer where the key is shorter than ten.</param>
/// <param name="Hash">SHA-256 of the normalized key, 64 hexadecimal digits.</param>
/// <param name="Length">Number of letters and digits of the normalized key.</param>
public sealed record MaskedSecret(string LastFive, string Hash, int Length)
{
    /// <summary>The masked form.</summary>
    public override string ToString() => $"*****-{LastFive}";
}
