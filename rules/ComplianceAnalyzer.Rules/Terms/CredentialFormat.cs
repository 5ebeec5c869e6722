namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>How a number of a volume program is written: so many characters, without hyphens.</summary>
/// <param name="Column">Column of <c>xp-licenses.csv</c> that holds it.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="DigitsOnly">True where letters are not allowed.</param>
public sealed record CredentialFormat(string Column, DatedTerm<int> Length, bool DigitsOnly)
{
    /// <summary>Whether a number is written so.</summary>
    public bool Accepts(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length == Length.Value && number.All(DigitsOnly ? char.IsAsciiDigit : char.IsAsciiLetterOrDigit);
    }
}
