namespace NRules.Rete;

/// <summary>The facts of a type that meet the tests of a pattern on them alone.</summary>
internal sealed class AlphaMemory(Type type, Func<object, bool>? test)
{
    private readonly List<IFactSink> sinks = [];

    internal Type Type { get; } = type;

    internal void Connect(IFactSink sink) => sinks.Add(sink);

    internal bool Accepts(WorkingFact fact) => test is null || test(fact.Value);

    internal void Insert(IReadOnlyList<WorkingFact> facts)
    {
        foreach (IFactSink sink in sinks)
            sink.Insert(facts);
    }

    internal void Retract(WorkingFact fact)
    {
        foreach (IFactSink sink in sinks)
            sink.Retract(fact);
    }
}
