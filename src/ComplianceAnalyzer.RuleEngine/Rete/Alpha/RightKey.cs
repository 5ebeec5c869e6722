namespace NRules.Rete.Alpha;

/// <summary>A fact's hash in an index, or that it has none.</summary>
internal readonly record struct RightKey(int Hash, bool IsUnkeyed);
