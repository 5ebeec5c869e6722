namespace NRules.Rete.Memory;

/// <summary>Gives out the numbers of a table's rows, those that were given back first.</summary>
internal sealed class RowNumbers
{
    private readonly Stack<int> free = [];

    /// <summary>One more than the largest number that was ever given out.</summary>
    internal int End { get; private set; }

    internal int Take() => free.TryPop(out int row) ? row : End++;

    internal void GiveBack(int row) => free.Push(row);
}
