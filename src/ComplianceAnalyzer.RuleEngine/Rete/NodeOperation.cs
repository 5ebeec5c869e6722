namespace NRules.Rete;

/// <summary>What a node is doing while its time is taken.</summary>
internal enum NodeOperation
{
    Insert,
    Update,
    Retract,
}
