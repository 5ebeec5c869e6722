using NRules.Compilation;

namespace NRules.Rete.Query;

/// <summary>Makes the values of a sequence of each element; a value that stays in the sequence is updated, not replaced.</summary>
internal sealed class FlatteningStage(
    QueryState state,
    ElementTable input,
    ValueElements output,
    CompiledExpression<IReadOnlyList<object?>> selector,
    Stage next
) : PassingStage(state, input, next)
{
    internal override void Add(int row) => Update(row);

    internal override void Update(int row)
    {
        if (!TryEvaluate(selector, row, out IReadOnlyList<object?>? values) || values is null)
        {
            Remove(row);
            return;
        }
        var old = new Dictionary<ValueKey, Queue<int>>();
        for (int made = output.FirstOf(row); made != ElementTable.None; made = output.Next(made))
        {
            if (!old.TryGetValue(new ValueKey(output.ValueAt(made)), out Queue<int>? same))
                old.Add(new ValueKey(output.ValueAt(made)), same = new Queue<int>());
            same.Enqueue(made);
        }
        var now = new List<(int Row, bool IsNew)>();
        foreach (object? value in values)
            if (old.TryGetValue(new ValueKey(value), out Queue<int>? same) && same.TryDequeue(out int kept))
            {
                output.Set(kept, value);
                now.Add((kept, false));
            }
            else
            {
                now.Add((output.Add(row, value), true));
            }
        foreach (int gone in old.Values.SelectMany(same => same))
            Drop(gone);
        foreach ((int made, bool isNew) in now)
            if (isNew)
                Next.Add(made);
            else
                Next.Update(made);
    }

    internal override void Remove(int row)
    {
        for (int made = output.FirstOf(row); made != ElementTable.None; made = output.FirstOf(row))
            Drop(made);
    }

    private void Drop(int made)
    {
        Next.Remove(made);
        output.Remove(made);
    }

    private readonly record struct ValueKey(object? Value);
}
