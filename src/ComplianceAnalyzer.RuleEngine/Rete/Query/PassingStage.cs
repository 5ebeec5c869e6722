namespace NRules.Rete.Query;

/// <summary>A stage that holds nothing back itself.</summary>
internal abstract class PassingStage(QueryState state, ElementTable input, Stage next) : Stage(state, input)
{
    private protected Stage Next { get; } = next;

    internal override void Flush() => Next.Flush();

    internal override void Freeze() => Next.Freeze();

    internal override void End() => Next.End();
}
