using System.Diagnostics;

namespace NRules.Rete;

/// <summary>Gives each node the time spent in it and not in the nodes below it; off until somebody asks for metrics.</summary>
internal sealed class NodeTimer
{
    private NodeCounters? current;
    private NodeOperation operation;
    private long since;

    /// <summary>True once somebody reads metrics; measuring costs two clock readings a step.</summary>
    internal bool IsOn { get; set; }

    /// <summary>Charges the time from here on to <paramref name="next"/>; the result goes to <see cref="Return"/>.</summary>
    internal (NodeCounters? Node, NodeOperation Operation) Enter(NodeCounters? next, NodeOperation nextOperation)
    {
        Charge();
        (NodeCounters?, NodeOperation) before = (current, operation);
        current = next;
        operation = nextOperation;
        return before;
    }

    internal void Return((NodeCounters? Node, NodeOperation Operation) before)
    {
        Charge();
        (current, operation) = before;
    }

    private void Charge()
    {
        long now = Stopwatch.GetTimestamp();
        if (current is not null)
            switch (operation)
            {
                case NodeOperation.Insert:
                    current.InsertTicks += now - since;
                    break;
                case NodeOperation.Update:
                    current.UpdateTicks += now - since;
                    break;
                default:
                    current.RetractTicks += now - since;
                    break;
            }
        since = now;
    }
}
