using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>One rule for each construct, and beside it the same rule as nested loops, written for clarity.</summary>
public static class ReferenceRules
{
    internal static Type[] All =>
        [
            typeof(Join),
            typeof(ThreeWay),
            typeof(SelfJoin),
            typeof(Residual),
            typeof(WithOrder),
            typeof(WithoutOrder),
            typeof(AllSmall),
            typeof(Grouped),
            typeof(Collected),
            typeof(GroupsOfCollected),
            typeof(Chained),
        ];

    internal static List<string> Conclude(IReadOnlyList<object> memory)
    {
        Customer[] customers = [.. memory.OfType<Customer>()];
        Order[] orders = [.. memory.OfType<Order>()];
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (Customer c in customers)
        {
            Order[] own = [.. orders.Where(o => o.Customer == c.Name)];
            foreach (Order o in own)
            {
                said.Add($"join {c.Name} {c.Limit} {o.Id} {o.Amount}");
                foreach (Customer other in customers)
                    if (other.Limit == o.Amount && other.Name == c.Name)
                        said.Add($"three {c.Name} {c.Limit} {o.Id} {other.Limit}");
            }
            foreach (Order o in orders)
                if (o.Amount > c.Limit)
                    said.Add($"residual {c.Name} {c.Limit} {o.Id} {o.Customer} {o.Amount}");
            if (own.Length > 0)
                said.Add($"with {c.Name} {c.Limit}");
            if (!own.Any(o => o.Amount > 2))
                said.Add($"without {c.Name} {c.Limit}");
            if (own.All(o => o.Amount <= c.Limit))
                said.Add($"small {c.Name} {c.Limit}");
            said.Add($"collected {c.Name} {c.Limit} {own.Length} {own.Sum(o => o.Amount)}");
        }
        foreach (Order a in orders)
        foreach (Order b in orders)
            if (a.Customer == b.Customer && a.Amount < b.Amount)
                said.Add($"self {a.Id} {a.Amount} {b.Id} {b.Amount} {a.Customer}");
        IGrouping<string, Order>[] groups = [.. orders.GroupBy(o => o.Customer, StringComparer.Ordinal)];
        foreach (IGrouping<string, Order> group in groups.Where(group => group.Count() > 1))
            said.Add($"grouped {group.Key} {group.Sum(o => o.Amount)}");
        said.Add($"groups {groups.Length}");
        if (customers.Any(c => orders.Any(o => o.Customer == c.Name)))
            said.Add("chained");
        return [.. said.Order(StringComparer.Ordinal)];
    }

    public sealed class Join : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            Order o = null!;
            When().Match(() => c).Match(() => o, x => x.Customer == c.Name);
            Then().Yield(_ => new Note($"join {c.Name} {c.Limit} {o.Id} {o.Amount}"));
        }
    }

    public sealed class ThreeWay : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            Order o = null!;
            Customer other = null!;
            When()
                .Match(() => c)
                .Match(() => o, x => x.Customer == c.Name)
                .Match(() => other, x => x.Limit == o.Amount, x => x.Name == c.Name);
            Then().Yield(_ => new Note($"three {c.Name} {c.Limit} {o.Id} {other.Limit}"));
        }
    }

    public sealed class SelfJoin : Rule
    {
        public override void Define()
        {
            Order a = null!;
            Order b = null!;
            When().Match(() => a).Match(() => b, x => x.Customer == a.Customer && a.Amount < x.Amount);
            Then().Yield(_ => new Note($"self {a.Id} {a.Amount} {b.Id} {b.Amount} {a.Customer}"));
        }
    }

    public sealed class Residual : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            Order o = null!;
            When().Match(() => c).Match(() => o, x => x.Amount > c.Limit);
            Then().Yield(_ => new Note($"residual {c.Name} {c.Limit} {o.Id} {o.Customer} {o.Amount}"));
        }
    }

    public sealed class WithOrder : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            When().Match(() => c).Exists<Order>(x => x.Customer == c.Name);
            Then().Yield(_ => new Note($"with {c.Name} {c.Limit}"));
        }
    }

    public sealed class WithoutOrder : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            When().Match(() => c).Not<Order>(x => x.Customer == c.Name, x => x.Amount > 2);
            Then().Yield(_ => new Note($"without {c.Name} {c.Limit}"));
        }
    }

    public sealed class AllSmall : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            When().Match(() => c).All<Order>(x => x.Customer == c.Name, x => x.Amount <= c.Limit);
            Then().Yield(_ => new Note($"small {c.Name} {c.Limit}"));
        }
    }

    public sealed class Grouped : Rule
    {
        public override void Define()
        {
            IGrouping<string, Order> group = null!;
            When().Query(() => group, q => q.Match<Order>().GroupBy(x => x.Customer).Where(g => g.Count() > 1));
            Then().Yield(_ => new Note($"grouped {group.Key} {group.Sum(x => x.Amount)}"));
        }
    }

    public sealed class Collected : Rule
    {
        public override void Define()
        {
            Customer c = null!;
            IEnumerable<Order> own = null!;
            When().Match(() => c).Query(() => own, q => q.Match<Order>(x => x.Customer == c.Name).Collect());
            Then().Yield(_ => new Note($"collected {c.Name} {c.Limit} {own.Count()} {own.Sum(x => x.Amount)}"));
        }
    }

    public sealed class GroupsOfCollected : Rule
    {
        public override void Define()
        {
            IEnumerable<IGrouping<string, Order>> groups = null!;
            When().Query(() => groups, q => q.Match<Order>().GroupBy(x => x.Customer).Collect());
            Then().Yield(_ => new Note($"groups {groups.Count()}"));
        }
    }

    public sealed class Chained : Rule
    {
        public override void Define()
        {
            When().Exists<Note>(n => n.Text.StartsWith("join", StringComparison.Ordinal));
            Then().Yield(_ => new Note("chained"));
        }
    }
}
