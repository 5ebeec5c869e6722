namespace ComplianceAnalyzer.Rules.Terms;

/// <summary>A value of the law with the source it was read in.</summary>
/// <param name="Value">The value.</param>
/// <param name="Source">Clause or address.</param>
/// <param name="Mark">O Microsoft's own page, C a copy of Microsoft's text, T third party, D deduced from those.</param>
public sealed record DatedTerm<T>(T Value, string Source, char Mark);
