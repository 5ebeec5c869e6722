using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>Who stands behind an account (TSL0007): a User CAL belongs to the human being, not to the account.</summary>
/// <param name="Account">Account key.</param>
/// <param name="Person">Key of the human being; accounts of one person share it.</param>
/// <param name="People">Human beings behind the person's accounts, at least 1: the most that any of them names.</param>
/// <param name="External">True for someone who is not an employee or similar personnel.</param>
/// <param name="Enabled">False for a disabled account.</param>
/// <param name="Source">Row of the account.</param>
public sealed record AccountHolder(
    string Account,
    string Person,
    int People,
    bool External,
    bool Enabled,
    SourceLocation Source
);
