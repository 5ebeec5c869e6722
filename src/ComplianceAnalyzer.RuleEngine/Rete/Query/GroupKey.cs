using System.Runtime.InteropServices;

namespace NRules.Rete.Query;

/// <summary>A key that may be null, which a dictionary's key may not.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct GroupKey<TKey>(TKey Key);
