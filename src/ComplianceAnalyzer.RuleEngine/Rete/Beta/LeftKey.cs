using System.Runtime.InteropServices;

namespace NRules.Rete.Beta;

/// <summary>A partial match's hash in a join, and whether it has one.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeftKey(int Hash, LeftKeyKind Kind);
