using NRules.Rete.Beta;

namespace NRules.Compilation;

/// <summary>The join key of a partial match.</summary>
/// <param name="guards">Conditions on the partial match alone.</param>
/// <param name="hash">Hash of its key; null where all stand under one key.</param>
internal sealed class TokenKey(CompiledExpression<bool>[] guards, CompiledExpression<int>? hash)
{
    internal LeftKey Of(object?[] values)
    {
        try
        {
            foreach (CompiledExpression<bool> guard in guards)
                if (!guard.Run(values, null))
                    return new LeftKey(0, LeftKeyKind.Never);
            return new LeftKey(hash?.Run(values, null) ?? 0, LeftKeyKind.Keyed);
        }
#pragma warning disable CA1031 // Nothing is lost: the condition itself is evaluated for every pair and reports.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new LeftKey(0, LeftKeyKind.Unkeyed);
        }
    }
}
