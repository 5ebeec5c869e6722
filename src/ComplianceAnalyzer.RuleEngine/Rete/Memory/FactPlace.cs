using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>Where a fact stands: a row in an alpha memory. The default is nowhere.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactPlace
{
    // One more than the position, so that the default is none.
    private readonly int number;

    /// <param name="memory">Position of the memory.</param>
    /// <param name="row">The row in it.</param>
    internal FactPlace(int memory, int row)
    {
        number = memory + 1;
        Row = row;
    }

    /// <summary>It stands nowhere, or nowhere else.</summary>
    internal static FactPlace None => default;

    internal int Memory => number - 1;

    internal int Row { get; }
}
