using System.Runtime.InteropServices;

namespace ComplianceAnalyzer.CalMix.Flow;

/// <summary>What a flow knows of a vertex, side by side because it is asked together and at random.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct FlowVertex
{
    /// <summary>What a user could still send, or a device take.</summary>
    public long Left;

    /// <summary>The distance from the roots of a search, counted on from the search before; for the start, neighbors left.</summary>
    public int Level;

    /// <summary>How many neighbors the search for a path is done with.</summary>
    public int Cursor;
}
