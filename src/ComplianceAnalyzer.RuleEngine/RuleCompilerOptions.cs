namespace NRules;

/// <summary>How rules are compiled and how their sessions guard themselves.</summary>
public class RuleCompilerOptions
{
    private int selfActivationLimit = 10_000;

    /// <summary>The options a compiler has where none are given; a new object each time, so that nobody changes another's.</summary>
    public static RuleCompilerOptions Default => new();

    /// <summary>What is done with an expression that cannot be compared; fails by default.</summary>
    public RuleCompilerUnsupportedExpressionsHandling UnsupportedExpressionHandling { get; set; }

    /// <summary>
    /// How often one match may fire within one call of Fire; beyond that it is stopped as a loop with a
    /// <see cref="RuleExecutionException"/>. At least 1; 10,000 by default.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int SelfActivationLimit
    {
        get => selfActivationLimit;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            selfActivationLimit = value;
        }
    }
}
