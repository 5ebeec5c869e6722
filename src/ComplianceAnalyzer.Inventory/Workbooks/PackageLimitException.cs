namespace ComplianceAnalyzer.Inventory.Workbooks;

/// <summary>A workbook goes beyond one of <see cref="PackageLimits"/>.</summary>
/// <param name="reason">What of it does, as a phrase.</param>
internal sealed class PackageLimitException(string reason) : Exception(reason);
