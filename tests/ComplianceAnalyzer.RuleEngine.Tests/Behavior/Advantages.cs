namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

/// <summary>What the engine does better than NRules 1.0.5; tests bear what they prove as a trait of this name.</summary>
internal static class Advantages
{
    internal const string Name = "Advantage";

    /// <summary>A derived fact may rest on several matches and goes with the last.</summary>
    internal const string Supports = "Supports are counted";

    /// <summary>A batch with a failure is refused whole, or skips what fails, and the session stays usable.</summary>
    internal const string Refusal = "A failing batch is refused whole";

    /// <summary>Fire, batches and compilation stop when asked, and leave nothing half done.</summary>
    internal const string Cancellation = "Cancellation before each firing, inside batches and in compilation";

    /// <summary>Conditions that only look alike are not shared.</summary>
    internal const string Sharing = "Conditions are compared exactly";

    /// <summary>A member that bears the name of a variable is not the variable.</summary>
    internal const string Declarations = "Variables are bound by declaration";

    /// <summary>A lookup follows retractions and changes of keys.</summary>
    internal const string Lookups = "Lookups follow their facts";

    /// <summary>A variable that nothing binds is an error of the definition.</summary>
    internal const string Variables = "Unbound variables are errors of the definition";

    /// <summary>What compiles alone compiles beside another rule.</summary>
    internal const string Shapes = "Every shape of expression compiles or fails at once";

    /// <summary>Sessions share nothing that changes.</summary>
    internal const string Threads = "One factory serves many threads";

    /// <summary>A rule that keeps itself going is stopped.</summary>
    internal const string Loops = "Loops are stopped";
}
