namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>Leads from a finding to the step that made it.</summary>
/// <param name="Finding">Fingerprint.</param>
/// <param name="Step">Index of the step.</param>
public sealed record StoredDerivation(string Finding, int Step);
