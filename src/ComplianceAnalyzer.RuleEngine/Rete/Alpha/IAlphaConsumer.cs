namespace NRules.Rete.Alpha;

/// <summary>A node that facts of an alpha memory reach from the right.</summary>
internal interface IAlphaConsumer
{
    /// <summary>Place among the consumers of a memory: ancestors come before descendants.</summary>
    int Id { get; }

    /// <summary>The memory; null for a query that is not taken from facts.</summary>
    AlphaMemory? Memory { get; }

    /// <summary>The entry is new; it enters its index after all consumers have been told.</summary>
    void RightInsert(AlphaEntry entry);

    /// <summary>The entry's fact has changed; the entry moves to the index's current key after all consumers have been told.</summary>
    void RightUpdate(AlphaEntry entry);
}
