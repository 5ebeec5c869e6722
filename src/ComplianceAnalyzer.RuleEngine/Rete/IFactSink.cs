namespace NRules.Rete;

/// <summary>A node that facts reach from the right.</summary>
internal interface IFactSink
{
    void Insert(IReadOnlyList<WorkingFact> facts);

    void Retract(WorkingFact fact);
}
