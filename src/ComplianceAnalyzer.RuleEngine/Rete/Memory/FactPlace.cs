using System.Runtime.InteropServices;

namespace NRules.Rete.Memory;

/// <summary>Where a fact stands: the position of an alpha memory and the row in it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactPlace(int Memory, int Row)
{
    /// <summary>It stands nowhere, or nowhere else.</summary>
    internal static FactPlace None { get; } = new(-1, -1);

    /// <summary>It is on its way into a memory or out of it.</summary>
    internal static FactPlace Passing { get; } = new(-2, -1);
}
