using System.Collections;
using System.Collections.Immutable;
using System.Linq.Expressions;
using NRules.Fluent.Dsl;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>What a query passes on.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Identity">Which element it is; the same from step to step while it lives.</param>
/// <param name="Sources">The facts it was made from.</param>
internal sealed record Element<T>(T Value, string Identity, ImmutableHashSet<object> Sources);

internal abstract record Pipe
{
    internal abstract Type Type { get; }

    internal abstract string Text { get; }

    internal abstract IEnumerable<string> Constructs { get; }

    internal abstract string Render(object? value, Row row, bool exact);
}

/// <summary>A query up to some step.</summary>
internal abstract record Pipe<T> : Pipe
{
    internal override Type Type => typeof(T);

    /// <summary>
    /// Each element comes of one fact, so that elements are in the order in which the facts came. Behind groups and collections the order
    /// is a matter of history.
    /// </summary>
    internal abstract bool IsPlain { get; }

    internal abstract IQuery<T> Build(IQuery query);

    internal abstract IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts);

    internal override string Render(object? value, Row row, bool exact) =>
        Rendering.Text(typeof(T), value, exact: false);

    private protected static string Texts(IEnumerable<Filled> lambdas) =>
        string.Join(", ", lambdas.Select(lambda => lambda.Text));
}

internal sealed record MatchPipe<T>(IReadOnlyList<Filled> Conditions) : Pipe<T>
    where T : notnull
{
    internal override bool IsPlain => true;

    internal override string Text => $".Match<{typeof(T).Name}>({Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => ["Query Match"];

    internal override IQuery<T> Build(IQuery query) =>
        query.Match<T>([.. Conditions.Select(condition => condition.Build<Func<T, bool>>())]);

    internal override IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts) =>
        facts
            .OfType<T>()
            .Where(fact => Conditions.All(condition => condition.Holds(fact, row)))
            .Select(fact => new Element<T>(fact, Rendering.Identity(fact), [fact]));
}

internal sealed record FromPipe<T>(Filled Value) : Pipe<T>
{
    internal override bool IsPlain => false;

    internal override string Text => $".From({Value.Text})";

    internal override IEnumerable<string> Constructs => ["Query From"];

    internal override IQuery<T> Build(IQuery query) => query.From(Value.Build<Func<T>>());

    internal override IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts) =>
        [new Element<T>((T)Value.Of(row)!, "from", [])];
}

internal sealed record WherePipe<T>(Pipe<T> Source, IReadOnlyList<Filled> Conditions) : Pipe<T>
{
    internal override bool IsPlain => Source.IsPlain;

    internal override string Text => $"{Source.Text}.Where({Texts(Conditions)})";

    internal override IEnumerable<string> Constructs => Source.Constructs.Append("Query Where");

    internal override IQuery<T> Build(IQuery query) =>
        Source.Build(query).Where([.. Conditions.Select(condition => condition.Build<Func<T, bool>>())]);

    internal override IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts) =>
        Source.Elements(row, facts).Where(element => Conditions.All(condition => condition.Holds(element.Value, row)));

    internal override string Render(object? value, Row row, bool exact) => Source.Render(value, row, exact);
}

internal sealed record SelectPipe<TSource, T>(Pipe<TSource> Source, Filled Selector) : Pipe<T>
{
    internal override bool IsPlain => Source.IsPlain;

    internal override string Text => $"{Source.Text}.Select({Selector.Text})";

    internal override IEnumerable<string> Constructs => Source.Constructs.Append("Query Select");

    internal override IQuery<T> Build(IQuery query) => Source.Build(query).Select(Selector.Build<Func<TSource, T>>());

    internal override IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts) =>
        Source
            .Elements(row, facts)
            .Select(element => new Element<T>((T)Selector.Of(element.Value, row)!, element.Identity, element.Sources));
}

internal sealed record SelectManyPipe<TSource, T>(Pipe<TSource> Source, Filled Selector) : Pipe<T>
{
    internal override bool IsPlain => Source.IsPlain;

    internal override string Text => $"{Source.Text}.SelectMany({Selector.Text})";

    internal override IEnumerable<string> Constructs => Source.Constructs.Append("Query SelectMany");

    internal override IQuery<T> Build(IQuery query) =>
        Source.Build(query).SelectMany(Selector.Build<Func<TSource, IEnumerable<T>>>());

    internal override IEnumerable<Element<T>> Elements(Row row, IReadOnlyList<object> facts) =>
        from element in Source.Elements(row, facts)
        from value in (IEnumerable<T>)Selector.Of(element.Value, row)!
        select new Element<T>(value, $"{element.Identity}>{Rendering.Identity(value!)}", element.Sources);
}

internal sealed record GroupByPipe<TSource, TKey, TElement>(Pipe<TSource> Source, Filled Key, Filled? Element)
    : Pipe<IGrouping<TKey, TElement>>
{
    internal override bool IsPlain => false;

    internal override string Text => $"{Source.Text}.GroupBy({Key.Text}{(Element is null ? "" : $", {Element.Text}")})";

    internal override IEnumerable<string> Constructs =>
        Source.Constructs.Append(Element is null ? "Query GroupBy" : "Query GroupBy with elements");

    // Without an element selector the elements are the source's.
    internal override IQuery<IGrouping<TKey, TElement>> Build(IQuery query) =>
        Element is null
            ? (IQuery<IGrouping<TKey, TElement>>)(object)Source.Build(query).GroupBy(Key.Build<Func<TSource, TKey>>())
            : Source.Build(query).GroupBy(Key.Build<Func<TSource, TKey>>(), Element.Build<Func<TSource, TElement>>());

    internal override IEnumerable<Element<IGrouping<TKey, TElement>>> Elements(Row row, IReadOnlyList<object> facts)
    {
        ILookup<TKey, Element<TSource>> groups = Source
            .Elements(row, facts)
            .ToLookup(element => (TKey)Key.Of(element.Value, row)!);
        foreach (IGrouping<TKey, Element<TSource>> group in groups)
        {
            TElement[] members =
            [
                .. group.Select(element =>
                    (TElement)(Element is null ? element.Value : Element.Of(element.Value, row))!
                ),
            ];
            var found = new Group<TKey, TElement>(group.Key, members);
            yield return new(
                found,
                found.Identity,
                group.Aggregate(ImmutableHashSet<object>.Empty, (all, element) => all.Union(element.Sources))
            );
        }
    }

    internal override string Render(object? value, Row row, bool exact) =>
        Rendering.Text(typeof(IGrouping<TKey, TElement>), value, exact && Source.IsPlain);
}

internal sealed record CollectPipe<T>(Pipe<T> Source, IReadOnlyList<Ordering<T>> Orderings) : Pipe<IEnumerable<T>>
{
    internal override bool IsPlain => false;

    internal override string Text =>
        $"{Source.Text}.Collect(){string.Concat(Orderings.Select((ordering, i) => $".{ordering.Name(i > 0)}({ordering.Key.Text})"))}";

    internal override IEnumerable<string> Constructs =>
        [.. Source.Constructs, "Query Collect", .. Orderings.Select((ordering, i) => "Query " + ordering.Name(i > 0))];

    internal override IQuery<IEnumerable<T>> Build(IQuery query)
    {
        ICollectQuery<IEnumerable<T>> collected = Source.Build(query).Collect();
        return Orderings.Count == 0
            ? collected
            : Orderings.Skip(1).Aggregate(Orderings[0].By(collected), (ordered, ordering) => ordering.ThenBy(ordered));
    }

    internal override IEnumerable<Element<IEnumerable<T>>> Elements(Row row, IReadOnlyList<object> facts)
    {
        Element<T>[] elements = [.. Source.Elements(row, facts)];
        IEnumerable<T> values = elements.Select(element => element.Value).ToArray();
        if (Orderings.Count > 0)
            values = Orderings
                .Skip(1)
                .Aggregate(Orderings[0].Sort(values, row), (sorted, ordering) => ordering.SortFurther(sorted, row))
                .ToArray();
        yield return new(
            values,
            "all",
            elements.Aggregate(ImmutableHashSet<object>.Empty, (all, element) => all.Union(element.Sources))
        );
    }

    /// <summary>Where the order is a matter of history too, elements with equal keys stand in the order of their texts.</summary>
    internal override string Render(object? value, Row row, bool exact)
    {
        exact &= Source.IsPlain;
        if (exact || Orderings.Count == 0 || value is null)
            return Rendering.Text(typeof(IEnumerable<T>), value, exact);
        var runs = new List<(string Keys, List<string> Texts)>();
        foreach (T element in (IEnumerable<T>)value)
        {
            string keys = string.Join(',', Orderings.Select(ordering => ordering.Key.Of(element, row) ?? "null"));
            if (runs.Count == 0 || runs[^1].Keys != keys)
                runs.Add((keys, []));
            runs[^1].Texts.Add(Rendering.Text(typeof(T), element, exact: false));
        }
        return $"[{string.Join("; ", runs.Select(run => run.Keys + ": " + string.Join(", ", run.Texts.Order(StringComparer.Ordinal))))}]";
    }
}

internal sealed record LookupPipe<TSource, TKey, TElement>(Pipe<TSource> Source, Filled? Key, Filled? Element)
    : Pipe<IKeyedLookup<TKey, TElement>>
{
    internal override bool IsPlain => false;

    internal override string Text =>
        $"{Source.Text}.Collect().ToLookup({Key?.Text}{(Element is null ? "" : $", {Element.Text}")})";

    internal override IEnumerable<string> Constructs =>
        Source.Constructs.Append(
            Key is null ? "Query ToLookup of itself"
            : Element is null ? "Query ToLookup"
            : "Query ToLookup with elements"
        );

    // Without a key selector the keys are the elements themselves, without an element selector the elements are the source's.
    internal override IQuery<IKeyedLookup<TKey, TElement>> Build(IQuery query)
    {
        ICollectQuery<IEnumerable<TSource>> collected = Source.Build(query).Collect();
        if (Key is null)
            return (IQuery<IKeyedLookup<TKey, TElement>>)(object)collected.ToLookup();
        Expression<Func<TSource, TKey>> key = Key.Build<Func<TSource, TKey>>();
        return Element is null
            ? (IQuery<IKeyedLookup<TKey, TElement>>)(object)collected.ToLookup(key)
            : collected.ToLookup(key, Element.Build<Func<TSource, TElement>>());
    }

    internal override IEnumerable<Element<IKeyedLookup<TKey, TElement>>> Elements(Row row, IReadOnlyList<object> facts)
    {
        Element<TSource>[] elements = [.. Source.Elements(row, facts)];
        ILookup<TKey, TElement> lookup = elements
            .Select(element => element.Value)
            .ToLookup(
                value => (TKey)(Key is null ? value : Key.Of(value, row))!,
                value => (TElement)(Element is null ? value : Element.Of(value, row))!
            );
        yield return new(
            new KeyedLookup<TKey, TElement>(lookup),
            "all",
            elements.Aggregate(ImmutableHashSet<object>.Empty, (all, element) => all.Union(element.Sources))
        );
    }

    internal override string Render(object? value, Row row, bool exact) =>
        Rendering.Text(typeof(IKeyedLookup<TKey, TElement>), value, exact && Source.IsPlain);
}

internal abstract record Ordering<T>(Filled Key, bool Descending)
{
    internal string Name(bool further) => (further ? "ThenBy" : "OrderBy") + (Descending ? "Descending" : "");

    internal abstract IOrderedQuery<IEnumerable<T>> By(ICollectQuery<IEnumerable<T>> query);

    internal abstract IOrderedQuery<IEnumerable<T>> ThenBy(IOrderedQuery<IEnumerable<T>> query);

    internal abstract IOrderedEnumerable<T> Sort(IEnumerable<T> values, Row row);

    internal abstract IOrderedEnumerable<T> SortFurther(IOrderedEnumerable<T> values, Row row);
}

internal sealed record Ordering<T, TKey>(Filled Key, bool Descending) : Ordering<T>(Key, Descending)
{
    private Expression<Func<T, TKey>> Selector => Key.Build<Func<T, TKey>>();

    internal override IOrderedQuery<IEnumerable<T>> By(ICollectQuery<IEnumerable<T>> query) =>
        Descending ? query.OrderByDescending(Selector) : query.OrderBy(Selector);

    internal override IOrderedQuery<IEnumerable<T>> ThenBy(IOrderedQuery<IEnumerable<T>> query) =>
        Descending ? query.ThenByDescending(Selector) : query.ThenBy(Selector);

    internal override IOrderedEnumerable<T> Sort(IEnumerable<T> values, Row row) =>
        Descending ? values.OrderByDescending(value => KeyOf(value, row)) : values.OrderBy(value => KeyOf(value, row));

    internal override IOrderedEnumerable<T> SortFurther(IOrderedEnumerable<T> values, Row row) =>
        Descending ? values.ThenByDescending(value => KeyOf(value, row)) : values.ThenBy(value => KeyOf(value, row));

    private TKey KeyOf(T value, Row row) => (TKey)Key.Of(value, row)!;
}

internal abstract class Group(object? key)
{
    internal string Identity { get; } = $"group {key}";
}

internal sealed class Group<TKey, TElement>(TKey key, IReadOnlyList<TElement> members)
    : Group(key),
        IGrouping<TKey, TElement>
{
    public TKey Key { get; } = key;

    public IEnumerator<TElement> GetEnumerator() => members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal sealed class KeyedLookup<TKey, TElement>(ILookup<TKey, TElement> lookup) : IKeyedLookup<TKey, TElement>
{
    public IEnumerable<TKey> Keys => lookup.Select(group => group.Key);

    public int Count => lookup.Count;

    public IEnumerable<TElement> this[TKey key] => lookup[key];

    public bool Contains(TKey key) => lookup.Contains(key);

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator() => lookup.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
