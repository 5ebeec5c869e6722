using NRules.Compilation;
using NRules.Rete.Alpha;
using NRules.Rete.Memory;

namespace NRules.Rete.Beta;

/// <summary>Makes each fact of a rule's first pattern a partial match.</summary>
internal sealed class AdapterNode(BetaPlan plan, Network network, AlphaMemory memory)
    : BetaNode(plan, network),
        IAlphaConsumer
{
    private readonly List<Token> touched = [];

    public AlphaMemory Memory { get; } = memory;

    public void RightInsert(AlphaEntry entry) => Emit(null, entry.Fact, entry);

    public void RightUpdate(AlphaEntry entry)
    {
        touched.Clear();
        for (EntryLink link = entry.NextLink; link != entry; link = link.NextLink)
            if (link is Token token && token.Owner.Source == this)
                touched.Add(token);
        foreach (Token token in touched)
            EmitUpdate(token);
    }

    private protected override void Insert(Token token) => throw NothingAbove();

    private protected override void OnUpdate(Token token) => throw NothingAbove();

    private protected override void OnForget(Token token) => throw NothingAbove();

    private static InvalidOperationException NothingAbove() => new("No partial match reaches an adapter.");
}
