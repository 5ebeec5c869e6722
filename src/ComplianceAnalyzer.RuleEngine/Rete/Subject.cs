using System.Runtime.InteropServices;
using NRules.Rete.Alpha;
using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>The fact of which an expression asks, beside a partial match; only listeners and errors need it as such.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Subject
{
    private readonly object? holder;
    private readonly int row;

    /// <param name="fact">The fact; null where an expression asks of none.</param>
    internal Subject(IFact? fact) => holder = fact;

    /// <param name="memory">The memory that it stands in.</param>
    /// <param name="row">Its row there.</param>
    internal Subject(AlphaMemory memory, int row)
    {
        holder = memory;
        this.row = row;
    }

    internal IFact? Fact => holder is AlphaMemory memory ? memory.FactAt(row) : (IFact?)holder;
}
