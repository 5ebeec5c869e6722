using CsCheck;

namespace ComplianceAnalyzer.Inventory.Tests;

/// <summary>Samples a generator the same way in every run: CsCheck's own seed fixes the first sample only.</summary>
internal static class Repeatable
{
    private const uint Stream = 823313;

    public static void Sample<T>(Gen<T> gen, int iterations, Action<T> check)
    {
        for (int i = 0; i < iterations; i++)
        {
            T sample = gen.Generate(new PCG(Stream, (ulong)i), null, out _);
            try
            {
                check(sample);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Sample {i} failed: {failure.Message}", failure);
            }
        }
    }
}
