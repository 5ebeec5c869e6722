namespace ComplianceAnalyzer.Model.Licensing;

/// <summary>The one fact that every rule may match: the day and the readings of the law under which the inventory is judged.</summary>
/// <param name="AsOf">Analysis date.</param>
/// <param name="Switches">Interpretation switches.</param>
public sealed record AnalysisContext(DateOnly AsOf, InterpretationSwitches Switches);
