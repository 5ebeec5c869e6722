namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>Makes random rules.</summary>
/// <param name="choices">What decides.</param>
/// <param name="facts">The types of facts that rules match.</param>
internal sealed class RuleMaker(Choices choices, IReadOnlyList<Type> facts)
{
    /// <summary>Patterns that may multiply matches; more of them make the reference slow and show nothing new.</summary>
    private const int MostPatterns = 3;

    private List<Variable> scope = [];
    private int slots;
    private int patterns;

    internal RandomRule Make(string name, IReadOnlyList<Consequence> consequences, Recorder recorder)
    {
        int count = 1 + choices.Below(3);
        var conditions = new List<Condition>();
        for (int i = 0; i < count; i++)
            conditions.Add(Next(depth: 0));
        return new RandomRule(name, conditions, choices.Of(consequences), recorder);
    }

    private bool CanBind => patterns < MostPatterns && slots < Variable.Slots;

    private Condition Next(int depth) =>
        choices.Below(16) switch
        {
            < 4 when CanBind => Match(),
            < 8 when CanBind => Query(),
            8 or 9 => Exists(),
            10 => Not(),
            11 => All(),
            12 => Let() ?? All(),
            13 when depth < 2 && CanBind => Or(depth + 1),
            14 when depth < 2 => And(depth + 1),
            _ => Having() ?? Not(),
        };

    private Condition Match()
    {
        Type type = choices.Of(facts);
        List<Filled> conditions = Conditions(type, most: 2);
        Variable? variable = choices.Below(6) == 5 ? null : Fresh(type);
        patterns++;
        return Make<Condition>(typeof(Match<>), [type], variable, conditions);
    }

    private Condition Exists()
    {
        Type type = choices.Of(facts);
        return Make<Condition>(typeof(Exists<>), [type], Conditions(type, most: 3));
    }

    private Condition Not()
    {
        Type type = choices.Of(facts);
        return Make<Condition>(typeof(Not<>), [type], Conditions(type, most: 3));
    }

    private Condition All()
    {
        Type type = choices.Of(facts);
        Filled? only = choices.OneIn(3) ? null : Condition(type);
        List<Filled> conditions = only is null ? [] : Conditions(type, most: 1);
        if (conditions.Count == 0)
            conditions.Add(Condition(type));
        return Make<Condition>(typeof(All<>), [type], only, conditions);
    }

    private Condition? Having()
    {
        if (FillOver(IsCondition) is not { } first)
            return null;
        return new Having(choices.OneIn(3) ? [first, FillOver(IsCondition)!] : [first]);
    }

    private Condition? Let()
    {
        if (slots >= Variable.Slots || FillOver(IsSelector) is not { } value)
            return null;
        return Make<Condition>(typeof(Let<>), [value.Result], Fresh(value.Result), value);
    }

    private And And(int depth)
    {
        int count = 2 + choices.Below(2);
        var parts = new List<Condition>();
        for (int i = 0; i < count; i++)
            parts.Add(Next(depth));
        return new And(parts);
    }

    /// <summary>What only some branches bind is not in scope behind the group; now and then all branches bind one variable.</summary>
    private Or Or(int depth)
    {
        int count = 2 + choices.Below(2);
        Type type = choices.Of(facts);
        Variable? common = choices.Below(2) == 0 ? Fresh(type) : null;
        List<Variable> before = [.. scope.Where(variable => variable != common)];
        int deepest = patterns;
        int shallow = patterns;
        var branches = new List<Condition>();
        for (int i = 0; i < count; i++)
        {
            scope = [.. before];
            patterns = shallow;
            branches.Add(Branch(depth, type, common));
            deepest = Math.Max(deepest, patterns);
        }
        patterns = deepest;
        scope = common is null ? before : [.. before, common];
        return new Or(branches);
    }

    private Condition Branch(int depth, Type type, Variable? common)
    {
        if (common is null)
            return Next(depth);
        var match = Make<Condition>(typeof(Match<>), [type], common, Conditions(type, most: 2));
        patterns++;
        if (!choices.OneIn(3))
            return match;
        scope.Add(common);
        return new And([match, Next(depth)]);
    }

    private Condition Query()
    {
        patterns++;
        Pipe pipe =
            FillOver(IsSource) is { } source && choices.OneIn(5)
                ? Make<Pipe>(typeof(FromPipe<>), [source.Result], source)
                : FactPipe();
        int steps = choices.Below(5);
        for (int i = 0; i < steps; i++)
            pipe = Step(pipe);
        return Make<Condition>(typeof(Query<>), [pipe.Type], Fresh(pipe.Type), pipe);
    }

    private Pipe FactPipe()
    {
        Type type = choices.Of(facts);
        return Make<Pipe>(typeof(MatchPipe<>), [type], Conditions(type, most: 2));
    }

    private Pipe Step(Pipe pipe) =>
        choices.Below(8) switch
        {
            0 => Where(pipe),
            1 => Select(pipe) ?? Where(pipe),
            2 => SelectMany(pipe) ?? GroupBy(pipe) ?? Collect(pipe),
            3 or 4 => GroupBy(pipe) ?? Collect(pipe),
            5 => ToLookup(pipe),
            _ => Collect(pipe),
        };

    private Pipe Where(Pipe pipe)
    {
        List<Filled> conditions = Conditions(pipe.Type, most: 2);
        return conditions.Count == 0 ? pipe : Make<Pipe>(typeof(WherePipe<>), [pipe.Type], pipe, conditions);
    }

    private Pipe? Select(Pipe pipe) =>
        Fill(pipe.Type, IsSelector) is { } selector
            ? Make<Pipe>(typeof(SelectPipe<,>), [pipe.Type, selector.Result], pipe, selector)
            : null;

    private Pipe? SelectMany(Pipe pipe) =>
        Fill(pipe.Type, IsSequence) is { } selector
            ? Make<Pipe>(
                typeof(SelectManyPipe<,>),
                [pipe.Type, selector.Result.GetGenericArguments()[0]],
                pipe,
                selector
            )
            : null;

    private Pipe? GroupBy(Pipe pipe)
    {
        if (Fill(pipe.Type, IsKey) is not { } key)
            return null;
        Filled? element = choices.OneIn(3) ? Fill(pipe.Type, IsKey) : null;
        Type[] types = [pipe.Type, key.Result, element?.Result ?? pipe.Type];
        return Make<Pipe>(typeof(GroupByPipe<,,>), types, pipe, key, element);
    }

    private Pipe Collect(Pipe pipe)
    {
        Type list = typeof(List<>).MakeGenericType(typeof(Ordering<>).MakeGenericType(pipe.Type));
        var orderings = (System.Collections.IList)Activator.CreateInstance(list)!;
        int count = choices.Below(4);
        for (int i = 0; i < count; i++)
            if (Fill(pipe.Type, IsOrder) is { } key)
                orderings.Add(Make<object>(typeof(Ordering<,>), [pipe.Type, key.Result], key, choices.Below(2) == 1));
        return Make<Pipe>(typeof(CollectPipe<>), [pipe.Type], pipe, orderings);
    }

    private Pipe ToLookup(Pipe pipe)
    {
        Filled? key = choices.OneIn(6) ? null : Fill(pipe.Type, IsKey);
        Filled? element = key is not null && choices.OneIn(3) ? Fill(pipe.Type, IsKey) : null;
        Type[] types = [pipe.Type, key?.Result ?? pipe.Type, element?.Result ?? pipe.Type];
        return Make<Pipe>(typeof(LookupPipe<,,>), types, pipe, key, element);
    }

    private Variable Fresh(Type type)
    {
        Variable variable = Variable.Fresh(type, slots++);
        scope.Add(variable);
        return variable;
    }

    private List<Filled> Conditions(Type type, int most)
    {
        var conditions = new List<Filled>();
        int count = choices.Below(most + 1);
        for (int i = 0; i < count; i++)
            if (Fill(type, IsCondition) is { } condition)
                conditions.Add(condition);
        return conditions;
    }

    private Filled Condition(Type type) => Fill(type, IsCondition)!;

    /// <summary>A lambda over a subject; mostly one that speaks of the rule's variables too.</summary>
    private Filled? Fill(Type subject, Func<Template, bool> wanted)
    {
        Template[] possible =
        [
            .. Catalogue.Of(subject).Where(wanted).Where(template => template.Types.Skip(1).All(IsInScope)),
        ];
        Template[] joins = [.. possible.Where(template => template.Types.Skip(1).Any(type => type != typeof(int)))];
        if (joins.Length > 0 && choices.Below(4) > 0)
            possible = joins;
        return possible.Length == 0 ? null : Fill(choices.Of(possible), subjects: 1);
    }

    /// <summary>A lambda over the rule's variables alone.</summary>
    private Filled? FillOver(Func<Template, bool> wanted)
    {
        if (scope.Count == 0)
            return null;
        Template[] possible =
        [
            .. Catalogue.Of(choices.Of(scope).Type).Where(wanted).Where(template => template.Types.All(IsInScope)),
        ];
        return possible.Length == 0 ? null : Fill(choices.Of(possible), subjects: 0);
    }

    private Filled Fill(Template template, int subjects) =>
        new(
            template,
            [.. template.Types.Skip(subjects).Select((type, i) => TermOf(type, canBeConstant: subjects + i > 0))]
        );

    private Term TermOf(Type type, bool canBeConstant)
    {
        Variable[] fitting = [.. scope.Where(variable => variable.Type == type)];
        return fitting.Length == 0 || (canBeConstant && type == typeof(int) && choices.Below(2) == 0)
            ? new Constant(choices.Below(4), captured: choices.Below(2) == 0)
            : choices.Of(fitting);
    }

    private bool IsInScope(Type type) => type == typeof(int) || scope.Exists(variable => variable.Type == type);

    private static bool IsCondition(Template template) => template.Result == typeof(bool);

    /// <summary>Its value is never null.</summary>
    private static bool IsSelector(Template template) =>
        template.Result == typeof(int) || template.Result == typeof(string) || template.Result == typeof(Place);

    private static bool IsKey(Template template) => IsSelector(template) || template.Result == typeof(int?);

    private static bool IsOrder(Template template) => template.Result == typeof(int) || template.Result == typeof(int?);

    private static bool IsSequence(Template template) =>
        template.Result.IsGenericType && template.Result.GetGenericTypeDefinition() == typeof(IEnumerable<>);

    private static bool IsSource(Template template) =>
        IsSelector(template)
        || IsSequence(template)
        || (template.Result.IsGenericType && template.Result.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    private static T Make<T>(Type generic, Type[] types, params object?[] arguments) =>
        (T)Activator.CreateInstance(generic.MakeGenericType(types), arguments)!;
}
