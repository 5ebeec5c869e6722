using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Rules.Terms;

namespace ComplianceAnalyzer.Rules.Reconciliation;

/// <summary>How long a token holds.</summary>
internal static class TokenLife
{
    /// <summary>True where nothing shows that a token was not yet issued on a day, or had expired. It holds on the day on which it expires.</summary>
    internal static bool Holds(IssuedLicense token, DateOnly day) => !(token.IssuedOn > day) && !(EndOf(token) < day);

    /// <summary>Last day of a token; a temporary one that names none lasts the known number of days from its issue. Null where unknown.</summary>
    internal static DateOnly? EndOf(IssuedLicense token) =>
        token.ExpiresOn
        ?? (token.Temporary == true ? token.IssuedOn?.AddDays(GracePeriodTerms.TemporaryLicenseDays.Value) : null);
}
