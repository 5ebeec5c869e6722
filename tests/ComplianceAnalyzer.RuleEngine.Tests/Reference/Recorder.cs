using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>What the rules of one session say when they fire.</summary>
internal sealed class Recorder
{
    private readonly List<(RandomRule Rule, string Values)> fired = [];
    private readonly List<RandomRule> undone = [];

    internal IEnumerable<string> FiredOf(RandomRule rule) =>
        fired.Where(entry => entry.Rule == rule).Select(entry => entry.Values);

    internal int UndoneOf(RandomRule rule) => undone.Count(entry => entry == rule);

    internal void Forget()
    {
        fired.Clear();
        undone.Clear();
    }

    internal void Fired(IContext context, RandomRule rule, object?[] values)
    {
        if (context.Rule.Name != rule.RuleName)
            throw new InvalidOperationException($"{context.Rule.Name} fires the action of {rule.RuleName}.");
        Row row = rule.RowOf(values);
        string seen = rule.Render(row, exact: false);
        string matched = rule.Render(context.Match, exact: false);
        if (seen != matched)
            throw new InvalidOperationException($"{rule.RuleName} fires with {seen}, but its match holds {matched}.");
        fired.Add((rule, seen));
    }

    internal void Undone(RandomRule rule) => undone.Add(rule);

    internal Conclusion Concluded(IContext context, RandomRule rule, object?[] values)
    {
        Fired(context, rule, values);
        return rule.Conclude(rule.RowOf(values));
    }

    internal Conclusion ConcludedAgain(IContext context, Conclusion old, RandomRule rule, object?[] values)
    {
        Conclusion next = Concluded(context, rule, values);
        return next == old ? old : next;
    }
}
