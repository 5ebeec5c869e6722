namespace ComplianceAnalyzer.Reporting.Json;

/// <summary>What a stored finding is about.</summary>
/// <param name="Type">Kind of subject.</param>
/// <param name="Key">Which one.</param>
public sealed record StoredSubject(string Type, string Key);
