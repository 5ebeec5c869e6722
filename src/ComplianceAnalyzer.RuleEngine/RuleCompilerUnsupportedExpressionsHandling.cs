namespace NRules;

/// <summary>What the compiler does with an expression that it cannot compare with others, and so cannot share.</summary>
public enum RuleCompilerUnsupportedExpressionsHandling
{
    /// <summary>Compiling fails, whether or not another rule makes a comparison necessary.</summary>
    FailFast = 0,

    /// <summary>The expression counts as different from every other.</summary>
    TreatAsNotEqual = 1,
}
