namespace NRules.Rete.Alpha;

/// <summary>A node that facts of an alpha memory reach from the right.</summary>
internal interface IAlphaConsumer
{
    /// <summary>Place among the consumers of a memory: ancestors come before descendants.</summary>
    int Id { get; }

    /// <summary>The memory; null for a query that is not taken from facts.</summary>
    AlphaMemory? Memory { get; }

    /// <summary>The row's fact is new; it enters its index after all consumers have been told.</summary>
    void RightInsert(int row);

    /// <summary>The row's fact has changed; it moves to the index's current key after all consumers have been told.</summary>
    void RightUpdate(int row);

    /// <summary>The row's fact has left its index; what came from it is still there.</summary>
    void RightRemove(int row);
}
