using ComplianceAnalyzer.Model.Inventory;

namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>TS CALs that one row of Windows XP licenses gives a right to (TSL0004; S20, S21): one each license.</summary>
/// <param name="LicenseId">The row.</param>
/// <param name="Eligibility">Whether it qualifies.</param>
/// <param name="Quantity">Licenses in the row.</param>
/// <param name="Lower">Fewest TS CALs it certainly gives.</param>
/// <param name="Upper">Most TS CALs it can give; above <paramref name="Lower"/> where undetermined.</param>
/// <param name="Redeemed">TS CALs drawn against it by the analysis date while the offer ran.</param>
/// <param name="Channel">How the licenses were acquired: decides the method (S22).</param>
/// <param name="Source">Row of the licenses.</param>
public sealed record TransitionEntitlement(
    string LicenseId,
    TransitionEligibility Eligibility,
    int Quantity,
    int Lower,
    int Upper,
    int Redeemed,
    AcquisitionChannel Channel,
    SourceLocation Source
);
