using System.Text;
using ComplianceAnalyzer.RuleEngine.Explanation;
using NRules;
using NRules.Fluent;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>The numbers of which a case is made.</summary>
/// <param name="First">The first rule.</param>
/// <param name="Second">The second rule; empty where there is none.</param>
/// <param name="Third">A rule over conclusions too; empty where there is none.</param>
/// <param name="Steps">What happens.</param>
internal sealed record Numbers(int[] First, int[] Second, int[] Third, int[] Steps);

/// <summary>One case: some rules, and steps after each of which the session holds the matches that the reference finds.</summary>
internal sealed class Trial
{
    private static readonly Type[] things = [typeof(Device), typeof(Person), typeof(Visit), typeof(Thing)];

    private readonly Recorder recorder = new();
    private readonly List<RandomRule> rules = [];
    private readonly RandomRule? overConclusions;
    private readonly IReadOnlyList<Step> steps;
    private readonly StringBuilder log = new();

    internal Trial(Numbers numbers)
    {
        rules.Add(
            new RuleMaker(new Choices(numbers.First), things).Make("First", Enum.GetValues<Consequence>(), recorder)
        );
        if (numbers.Second.Length > 0)
            rules.Add(
                new RuleMaker(new Choices(numbers.Second), things).Make(
                    "Second",
                    Enum.GetValues<Consequence>(),
                    recorder
                )
            );
        if (numbers.Third.Length > 0)
            overConclusions = new RuleMaker(new Choices(numbers.Third), [typeof(Conclusion), .. things]).Make(
                "Third",
                [Consequence.Do, Consequence.DoAndUndo],
                recorder
            );
        steps = Script.Make(new Choices(numbers.Steps));
    }

    internal IEnumerable<RandomRule> Rules => overConclusions is null ? rules : rules.Append(overConclusions);

    /// <summary>Runs the case.</summary>
    /// <returns>The rules, the steps up to the failure and what is wrong; or null.</returns>
    internal string? Failure()
    {
        try
        {
            return Run() is { } wrong ? Report(wrong) : null;
        }
        catch (Exception exception)
        {
            return Report(exception.ToString());
        }
    }

    /// <summary>The reference finds matches of the first rule among all the facts that the steps name.</summary>
    internal bool HasMatches()
    {
        Thing[] facts = [.. steps.SelectMany(step => step.Facts).Select(given => given.Fact).Distinct()];
        return rules[0].Matches(facts).Count > 0;
    }

    public override string ToString() => string.Join('\n', Rules) + "\n" + log;

    private string Report(string wrong) => $"\n{this}{wrong}\n";

    private string? Run()
    {
        IReadOnlyCollection<IRuleDefinition> definitions = new RuleDefinitionFactory().Create(Rules);
        ISessionFactory factory = new RuleCompiler().Compile(definitions);
        var live = Rules.ToDictionary(
            rule => rule.RuleName,
            _ => new HashSet<IMatch>(ReferenceEqualityComparer.Instance),
            StringComparer.Ordinal
        );
        string? stray = null;
        int fired = 0;
        factory.Events.ActivationCreatedEvent += (_, args) =>
            stray ??= live[args.Rule.Name].Add(args.Match) ? null : $"{args.Rule.Name} made a match twice";
        factory.Events.ActivationUpdatedEvent += (_, args) =>
            stray ??= live[args.Rule.Name].Contains(args.Match)
                ? null
                : $"{args.Rule.Name} updated no match of its own";
        factory.Events.ActivationDeletedEvent += (_, args) =>
            stray ??= live[args.Rule.Name].Remove(args.Match)
                ? null
                : $"{args.Rule.Name} took away no match of its own";
        factory.Events.RuleFiredEvent += (_, _) => fired++;
        ISession session = factory.CreateSession();
        var world = new World();
        var ledgers = rules.ToDictionary(rule => rule, rule => new Ledger(rule));
        foreach (Step step in steps)
        {
            log.Append("   ").Append(step.Kind).Append(step.InPlace ? " in place" : "").Append(": ");
            log.AppendJoin(", ", step.Facts.Select(given => $"{given.Fact} owned by {given.Owner}")).Append('\n');
            if (step.Kind == StepKind.Fire)
            {
                fired = 0;
                int count = session.Fire();
                string? wrong =
                    fired != count ? $"Fire says {count}, but {fired} fired"
                    : session.Agenda.IsEmpty ? WrongAfterFire(session, world, ledgers, live)
                    : "The agenda is not empty after Fire";
                recorder.Forget();
                if ((stray ?? wrong ?? WrongExplanation(session, definitions, live)) is { } problem)
                    return problem;
                continue;
            }
            IReadOnlyList<object> updated = world.Apply(step, session);
            foreach (RandomRule rule in rules)
            {
                IReadOnlyList<Row> rows = rule.Matches(world.Facts);
                ledgers[rule].Step(rows, updated);
                if ((stray ?? Difference(rule, rows, live[rule.RuleName], exact: !world.IsUpdated)) is { } problem)
                    return problem;
            }
        }
        return null;
    }

    private string? WrongAfterFire(
        ISession session,
        World world,
        Dictionary<RandomRule, Ledger> ledgers,
        Dictionary<string, HashSet<IMatch>> live
    )
    {
        var concluded = new HashSet<object>();
        foreach (RandomRule rule in rules)
        {
            IReadOnlyList<Row> rows = rule.Matches(world.Facts);
            if (rule.Consequence is Consequence.Yield or Consequence.YieldAndUpdate)
                concluded.UnionWith(rows.Select(rule.Conclude));
            string? wrong =
                Difference(rule, rows, live[rule.RuleName], exact: !world.IsUpdated)
                ?? ledgers[rule].Fire(recorder.FiredOf(rule), recorder.UndoneOf(rule));
            if (wrong is not null)
                return wrong;
        }
        object[] facts = [.. world.Facts, .. concluded];
        string expected = Sorted(facts);
        string got = Sorted(session.Query<object>());
        if (expected != got)
            return $"Working memory: expected\n      {expected}\n   got\n      {got}";
        if (overConclusions is null)
            return null;
        IReadOnlyList<Row> matches = overConclusions.Matches(facts);
        return Difference(overConclusions, matches, live[overConclusions.RuleName], exact: false);
    }

    /// <summary>
    /// Whatever is asked about single facts: a rule without matches has none to tell of, one that matched the fact does not fail for it,
    /// and every fact was inserted or concluded.
    /// </summary>
    private static string? WrongExplanation(
        ISession session,
        IReadOnlyCollection<IRuleDefinition> definitions,
        Dictionary<string, HashSet<IMatch>> live
    )
    {
        object[] facts = [.. session.Query<object>()];
        foreach (object fact in facts)
        {
            FactOrigin origin = session.Why(fact);
            if (origin.IsGone || origin.ToString().Length == 0 || (!origin.IsInserted && origin.Derivations.Count == 0))
                return $"Nothing tells why {fact} is there";
        }
        foreach (IRuleDefinition rule in definitions)
        foreach (
            object fact in facts.Where(fact => FactTypes(rule.LeftHandSide).Any(type => type.IsInstanceOfType(fact)))
        )
        {
            RuleDiagnosis diagnosis = session.WhyNot(rule, fact);
            bool isMatched = live[rule.Name].Any(match => match.Facts.Any(bound => IsItself(bound, fact)));
            if (diagnosis.HasMatch ? live[rule.Name].Count == 0 : isMatched)
                return $"Diagnosis of {fact}, which is {(isMatched ? "" : "not ")}matched: {diagnosis}";
        }
        return null;
    }

    private static bool IsItself(IFactMatch bound, object fact) =>
        ReferenceEquals(bound.Value, fact) && bound.Declaration.Target is PatternElement { Source: null };

    private static IEnumerable<Type> FactTypes(RuleElement element) =>
        element switch
        {
            GroupElement group => group.ChildElements.SelectMany(FactTypes),
            PatternElement { Source: null } pattern => [pattern.ValueType],
            _ => [],
        };

    private static string? Difference(RandomRule rule, IReadOnlyList<Row> rows, IEnumerable<IMatch> matches, bool exact)
    {
        string expected = Sorted(rows.Select(row => rule.Render(row, exact)));
        string got = Sorted(matches.Select(match => rule.Render(match, exact)));
        return expected == got ? null : $"{rule.RuleName}: expected\n      {expected}\n   got\n      {got}";
    }

    private static string Sorted(IEnumerable<object> items) =>
        string.Join("\n      ", items.Select(item => $"{item}").Order(StringComparer.Ordinal));
}
