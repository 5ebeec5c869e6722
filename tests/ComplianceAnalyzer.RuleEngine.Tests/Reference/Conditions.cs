using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using NRules.Fluent.Dsl;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>A condition of a rule: it writes itself in the DSL, and says which matches it makes of a match of the conditions before it.</summary>
internal abstract record Condition
{
    internal abstract string Text { get; }

    /// <summary>The constructs it uses, for counting.</summary>
    internal abstract IEnumerable<string> Constructs { get; }

    internal abstract ILeftHandSideExpression Build(ILeftHandSideExpression when);

    internal abstract IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts);

    private protected static Expression<Func<T, bool>>[] Tests<T>(IEnumerable<Filled> conditions) =>
        [.. conditions.Select(condition => condition.Build<Func<T, bool>>())];

    private protected static string Texts(IEnumerable<Filled> conditions) =>
        string.Join(", ", conditions.Select(condition => condition.Text));

    private protected static IEnumerable<T> Matching<T>(
        IReadOnlyList<object> facts,
        IReadOnlyList<Filled> conditions,
        Row row
    ) => facts.OfType<T>().Where(fact => conditions.All(condition => condition.Holds(fact, row)));
}

/// <summary>A condition that may bind a variable.</summary>
internal interface IBinds
{
    /// <summary>Null where the pattern has no alias.</summary>
    Variable? Bound { get; }

    /// <summary>The query that the variable holds the result of.</summary>
    Pipe? Through { get; }
}

internal sealed record Match<T>(Variable<T>? Variable, IReadOnlyList<Filled> Conditions) : Condition, IBinds
    where T : notnull
{
    public Variable? Bound => Variable;

    public Pipe? Through => null;

    internal override string Text =>
        $"Match<{typeof(T).Name}>({string.Join(", ", Conditions.Select(each => each.Text).Prepend(Variable is null ? null : $"() => {Variable.Name}").OfType<string>())})";

    internal override IEnumerable<string> Constructs => [Variable is null ? "Match without alias" : "Match"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        Variable is null ? when.Match(Tests<T>(Conditions)) : when.Match(Variable.Alias, Tests<T>(Conditions));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        Matching<T>(facts, Conditions, row)
            .Select(fact =>
                row.Bind(Variable, fact) with
                {
                    Identity = $"{row.Identity}/{Rendering.Identity(fact)}",
                    Direct = row.Direct.Add(fact),
                    Sources = row.Sources.Add(fact),
                }
            );
}

internal sealed record Exists<T>(IReadOnlyList<Filled> Conditions) : Condition
    where T : notnull
{
    internal override string Text => $"Exists<{typeof(T).Name}>({Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => ["Exists"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) => when.Exists(Tests<T>(Conditions));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts)
    {
        object[] found = [.. Matching<T>(facts, Conditions, row)];
        if (found.Length > 0)
            yield return row with
            {
                Witnesses = row.Witnesses.Union(found),
            };
    }
}

internal sealed record Not<T>(IReadOnlyList<Filled> Conditions) : Condition
    where T : notnull
{
    internal override string Text => $"Not<{typeof(T).Name}>({Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => ["Not"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) => when.Not(Tests<T>(Conditions));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        Matching<T>(facts, Conditions, row).Any() ? [] : [row];
}

/// <param name="Base">Says which facts must meet the conditions; null where all of the type must, and then there is one condition.</param>
/// <param name="Conditions">What they must meet.</param>
internal sealed record All<T>(Filled? Base, IReadOnlyList<Filled> Conditions) : Condition
    where T : notnull
{
    internal override string Text =>
        $"All<{typeof(T).Name}>({(Base is null ? "" : Base.Text + ", ")}{Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => [Base is null ? "All" : "All with base"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        Base is null ? when.All(Tests<T>(Conditions)[0]) : when.All(Base.Build<Func<T, bool>>(), Tests<T>(Conditions));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts)
    {
        foreach (T fact in facts.OfType<T>())
            if (Base is null || Base.Holds(fact, row))
                foreach (Filled condition in Conditions)
                    if (!condition.Holds(fact, row))
                        yield break;
        yield return row;
    }
}

internal sealed record Query<T>(Variable<T> Variable, Pipe<T> Pipe) : Condition, IBinds
{
    public Variable? Bound => Variable;

    public Pipe? Through => Pipe;

    internal override string Text => $"Query(() => {Variable.Name}, q => q{Pipe.Text})";

    internal override IEnumerable<string> Constructs => Pipe.Constructs.Prepend("Query");

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        when.Query(Variable.Alias, Pipe.Build);

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        Pipe.Elements(row, facts)
            .Select(element =>
                row.Bind(Variable, element.Value) with
                {
                    Identity = $"{row.Identity}/{element.Identity}",
                    Sources = row.Sources.Union(element.Sources),
                }
            );
}

internal sealed record Let<T>(Variable<T> Variable, Filled Value) : Condition, IBinds
{
    public Variable? Bound => Variable;

    public Pipe? Through => null;

    internal override string Text => $"Let(() => {Variable.Name}, {Value.Text})";

    internal override IEnumerable<string> Constructs => ["Let"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        when.Let(Variable.Alias, Value.Build<Func<T>>());

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        [row.Bind(Variable, Value.Of(row))];
}

internal sealed record Having(IReadOnlyList<Filled> Conditions) : Condition
{
    internal override string Text => $"Having({Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => ["Having"];

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        when.Having([.. Conditions.Select(condition => condition.Build<Func<bool>>())]);

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        Conditions.All(condition => (bool)condition.Of(row)!) ? [row] : [];
}

internal sealed record And(IReadOnlyList<Condition> Parts) : Condition
{
    internal override string Text => $"And(x => x.{string.Join(".", Parts.Select(part => part.Text))})";

    internal override IEnumerable<string> Constructs => Parts.SelectMany(part => part.Constructs).Prepend("And");

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        when.And(group => WriteTo(group, Parts));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) => Extend([row], Parts, facts);

    internal static void WriteTo(ILeftHandSideExpression when, IEnumerable<Condition> parts)
    {
        foreach (Condition part in parts)
            when = part.Build(when);
    }

    internal static IEnumerable<Row> Extend(
        IEnumerable<Row> rows,
        IEnumerable<Condition> parts,
        IReadOnlyList<object> facts
    ) => parts.Aggregate(rows, (found, part) => found.SelectMany(row => part.Extend(row, facts)));
}

internal sealed record Or(IReadOnlyList<Condition> Branches) : Condition
{
    internal override string Text => $"Or(x => x.{string.Join(".", Branches.Select(branch => branch.Text))})";

    internal override IEnumerable<string> Constructs => Branches.SelectMany(branch => branch.Constructs).Prepend("Or");

    internal override ILeftHandSideExpression Build(ILeftHandSideExpression when) =>
        when.Or(group => And.WriteTo(group, Branches));

    internal override IEnumerable<Row> Extend(Row row, IReadOnlyList<object> facts) =>
        Branches.SelectMany((branch, i) => branch.Extend(row with { Identity = $"{row.Identity}|{i}" }, facts));
}
