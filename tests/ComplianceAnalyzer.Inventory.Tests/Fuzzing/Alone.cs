using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>Tests that measure the time of the processor, which all threads of the process share: nothing runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
