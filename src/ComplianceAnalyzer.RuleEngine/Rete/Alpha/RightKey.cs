using System.Runtime.InteropServices;

namespace NRules.Rete.Alpha;

/// <summary>A fact's hash in an index, or that it has none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RightKey(int Hash, bool IsUnkeyed);
