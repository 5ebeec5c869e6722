using ComplianceAnalyzer.CalMix.Flow;

namespace ComplianceAnalyzer.CalMix.Pools;

/// <summary>
/// Lowers the cost of a cover a vertex at a time, spending what is left of one pool to save on the other: drops the device whose
/// uncovered users weigh least, or uncovers the user with the fewest uncovered devices for its weight.
/// </summary>
internal sealed class GreedyRepair(CoverGraph graph, PoolProblem problem, WorkMeter meter)
{
    // An entry that goes through a queue by rank.
    private const int QueueSteps = 15;

    private bool[] users = [];
    private bool[] devices = [];
    private long x;
    private long y;

    public Cover Improve(Cover cover)
    {
        users = (bool[])cover.Users.Clone();
        devices = (bool[])cover.Devices.Clone();
        (x, y) = (cover.X, cover.Y);
        long before;
        do
        {
            before = problem.Cost(x, y);
            DropDevices();
            UncoverUsers();
        } while (problem.Cost(x, y) < before && !meter.Exhausted);
        return new Cover(users, devices, x, y);
    }

    private void DropDevices()
    {
        var price = new long[graph.Devices];
        var queue = new PriorityQueue<int, (long, int)>();
        for (var d = 0; d < graph.Devices; d++)
        {
            if (!devices[d])
                continue;
            foreach (var u in graph.ByDevice.Of(d))
                if (!users[u])
                    price[d] += graph.UserWeight[u];
            queue.Enqueue(d, (price[d], d));
            meter.Add(graph.ByDevice.Degree(d) + QueueSteps);
        }
        while (!meter.Exhausted && queue.TryDequeue(out var d, out var rank))
        {
            meter.Add(QueueSteps);
            if (!devices[d] || rank.Item1 != price[d])
                continue;
            if (problem.Cost(x + price[d], y - 1) >= problem.Cost(x, y))
                return;
            x += price[d];
            y--;
            devices[d] = false;
            foreach (var u in graph.ByDevice.Of(d))
            {
                if (users[u])
                    continue;
                users[u] = true;
                foreach (var other in graph.ByUser.Of(u))
                {
                    if (!devices[other])
                        continue;
                    price[other] -= graph.UserWeight[u];
                    queue.Enqueue(other, (price[other], other));
                    meter.Add(QueueSteps);
                }
            }
        }
    }

    private void UncoverUsers()
    {
        var price = new long[graph.Users];
        var queue = new PriorityQueue<int, (long, long, int)>();
        for (var u = 0; u < graph.Users; u++)
        {
            if (!users[u])
                continue;
            foreach (var d in graph.ByUser.Of(u))
                if (!devices[d])
                    price[u]++;
            queue.Enqueue(u, Rank(u, price[u]));
            meter.Add(graph.ByUser.Degree(u) + QueueSteps);
        }
        while (!meter.Exhausted && queue.TryDequeue(out var u, out var rank))
        {
            meter.Add(QueueSteps);
            if (!users[u] || rank.Item2 != price[u])
                continue;
            if (problem.Cost(x - graph.UserWeight[u], y + price[u]) >= problem.Cost(x, y))
                return;
            x -= graph.UserWeight[u];
            y += price[u];
            users[u] = false;
            foreach (var d in graph.ByUser.Of(u))
            {
                if (devices[d])
                    continue;
                devices[d] = true;
                foreach (var other in graph.ByDevice.Of(d))
                {
                    if (!users[other])
                        continue;
                    price[other]--;
                    queue.Enqueue(other, Rank(other, price[other]));
                    meter.Add(QueueSteps);
                }
            }
        }
    }

    /// <summary>Price for the weight gained, in thousandths so that whole numbers can be compared.</summary>
    private (long, long, int) Rank(int user, long price) => (price * 1000 / graph.UserWeight[user], price, user);
}
