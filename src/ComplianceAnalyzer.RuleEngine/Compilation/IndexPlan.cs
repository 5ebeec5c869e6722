using NRules.Rete.Alpha;

namespace NRules.Compilation;

/// <summary>An index of an alpha memory.</summary>
/// <param name="hash">Hash of the key of a fact; null where all facts stand under one key.</param>
/// <param name="position">Its place among the indexes of its memory.</param>
internal sealed class IndexPlan(CompiledExpression<int>? hash, int position)
{
    internal CompiledExpression<int>? Hash { get; } = hash;

    internal int Position { get; } = position;

    /// <summary>Key of a fact; one whose key expression fails has none and is compared with everything.</summary>
    internal RightKey KeyOf(object value)
    {
        if (Hash is null)
            return new RightKey(0, IsUnkeyed: false);
        try
        {
            return new RightKey(Hash.Run(null, value), IsUnkeyed: false);
        }
#pragma warning disable CA1031 // Nothing is lost: the condition itself is evaluated for every pair and reports.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new RightKey(0, IsUnkeyed: true);
        }
    }
}
