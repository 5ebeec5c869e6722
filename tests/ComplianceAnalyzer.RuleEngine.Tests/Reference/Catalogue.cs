using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using NRules.RuleModel;

// MA0169: comparison by reference is meant, the engine must not take it for equality.
#pragma warning disable MA0169

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>The lambdas of which random rules are made, by the type of their first parameter.</summary>
internal static class Catalogue
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Template>> all = new();

    private static readonly ILookup<Type, Template> written = Written().ToLookup(template => template.Types[0]);

    /// <summary>Conditions, selectors and sequences over a type.</summary>
    internal static IReadOnlyList<Template> Of(Type type) => all.GetOrAdd(type, Make);

    private static IReadOnlyList<Template> Make(Type type)
    {
        Type? definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        string? generic =
            definition == typeof(IGrouping<,>) ? nameof(OfGroup)
            : definition == typeof(IEnumerable<>) ? nameof(OfMany)
            : definition == typeof(IKeyedLookup<,>) ? nameof(OfLookup)
            : null;
        if (generic is null)
            return [.. written[type]];
        MethodInfo method = typeof(Catalogue)
            .GetMethod(generic, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type.GetGenericArguments());
        return [.. written[type], .. (IEnumerable<Template>)method.Invoke(null, null)!];
    }

    private static IEnumerable<Template> Written() =>
        [
            .. OfDevices(),
            .. OfPersons(),
            .. OfVisits(),
            .. OfAllThings(),
            .. OfConclusions(),
            .. OfScalars(),
            .. OfWrittenGroups(),
        ];

    private static Template[] OfDevices() =>
        [
            // of one fact
            On((Device x) => x.Size > 1),
            On((Device x, int limit) => x.Size >= limit),
            On((Device x) => x.Name == "a"),
            On((Device x) => x.Zone == null),
            On((Device x) => x.Zone.HasValue && x.Size < 3),
            On((Device x) => x.Owner != null),
            On((Device x) => x.Place == new Place("here")),
            On((Device x) => !(x.Name == "b") || x.Size == 0),
            // joins by key
            On((Device x, Device y) => x.Name == y.Name),
            On((Device x, Device y) => x.Id != y.Id && x.Zone == y.Zone),
            On((Device x, Device y) => y.Place == x.Place && x.Id > y.Id),
            On((Device x, Device y) => x.Owner == y.Owner),
            On((Device x, Person y) => x.Name == y.Name),
            On((Device x, Person y) => y.Name == x.Name && y.Zone == x.Zone),
            On((Device x, Person y) => x.Zone == y.Zone),
            On((Device x, Person y) => x.Zone == y.Level),
            On((Device x, Person y) => x.Owner == y),
            On((Device x, Person y) => Equals(x.Owner, y)),
            On((Device x, Person y) => x.Name.Equals(y.Name, StringComparison.Ordinal) && x.Size == y.Level),
            On((Device x, Person y) => string.Equals(x.Name, y.Name, StringComparison.OrdinalIgnoreCase)),
            On((Device x, Person y) => x.Size + 1 == y.Level),
            On((Device x, Person y) => (x.Zone ?? 0) == y.Level % 3),
            On((Device x, Person y, int limit) => x.Size + limit == y.Level),
            On((Device x, Visit y) => x.Name == y.Device),
            On((Device x, Visit y) => x.Name == y.Device && x.Size < y.Count),
            On((Device x, Visit y) => x.Place == y.Place),
            On((Device x, Visit y, Person z) => x.Name == y.Device && y.Person == z.Name && x.Zone == z.Zone),
            On((Device x, Thing y) => x.Zone == y.Zone),
            On((Device x, Thing y) => x == y),
            On((Device x, int y) => x.Size == y),
            On((Device x, string y) => x.Name == y),
            On((Device x, IGrouping<string, Visit> y) => x.Name == y.Key),
            On((Device x, IEnumerable<Visit> y) => y.Any(v => v.Device == x.Name && v.Count >= x.Size)),
            On((Device x, IEnumerable<string> y) => y.Contains(x.Name)),
            On((Device x, IKeyedLookup<string, Visit> y) => y.Contains(x.Name)),
            On((Device x, IKeyedLookup<string, Visit> y) => y[x.Name].Any(v => v.Zone == x.Zone)),
            // joins by something else
            On((Device x, Device y) => x.Size < y.Size),
            On((Device x, Person y) => x.Size > y.Level),
            On((Device x, Person y) => x.Name != y.Name),
            On((Device x, Person y) => x.Name == y.Name || x.Zone == y.Zone),
            On((Device x, Person y) => !(x.Name == y.Name)),
            // selectors
            On((Device x) => x.Name),
            On((Device x) => x.Size),
            On((Device x) => x.Zone),
            On((Device x) => x.Place),
            On((Device x) => x.Name + x.Size),
            On((Device x, Person y) => x.Size + y.Level),
            On((Device x, Person y) => x.Size > y.Level ? "above" : "below"),
            On((Device x) => new Place(x.Name)),
        ];

    private static Template[] OfPersons() =>
        [
            On((Person x) => x.Level > 0),
            On((Person x, int limit) => x.Level < limit),
            On((Person x) => x.Zone != null && x.Zone > 1),
            On((Person x, Person y) => x.Name == y.Name && x.Id < y.Id),
            On((Person x, Person y) => x.Level == y.Level),
            On((Person x, Person y) => x == y),
            On((Person x, Device y) => x.Name == y.Name),
            On((Person x, Device y) => y.Owner == x),
            On((Person x, Device y) => Equals(x, y.Owner)),
            On((Person x, Device y) => y.Zone == x.Zone && y.Size == x.Level),
            On((Person x, Device y) => x.Level == y.Zone),
            On((Person x, Visit y) => x.Name == y.Person),
            On((Person x, Visit y) => y.Person == x.Name && x.Level >= y.Count),
            On((Person x, Visit y, Device z) => x.Name == y.Person && x.Zone == z.Zone),
            On((Person x, Visit y, Device z) => x.Level == y.Count + z.Size),
            On((Person x, int y) => x.Level == y),
            On((Person x, int? y) => x.Zone == y),
            On((Person x, string y) => y == x.Name),
            On((Person x, IGrouping<string, Visit> y) => y.Key == x.Name && y.Count() > x.Level),
            On((Person x, IGrouping<int?, Device> y) => y.Key == x.Zone),
            On((Person x, IEnumerable<Device> y) => y.Count() == x.Level),
            On((Person x, IEnumerable<Device> y) => y.All(d => d.Name != x.Name)),
            On((Person x) => x.Name),
            On((Person x) => x.Level),
            On((Person x) => x.Zone),
            On((Person x, int y) => x.Level * y),
            On((Person x, Device y) => x.Name + y.Name),
        ];

    private static Template[] OfVisits() =>
        [
            On((Visit x) => x.Count > 0),
            On((Visit x, int limit) => x.Count != limit),
            On((Visit x) => x.Tags.Contains("red")),
            On((Visit x) => x.Tags.Any()),
            On((Visit x) => x.Device == x.Person),
            On((Visit x, Device y) => x.Device == y.Name),
            On((Visit x, Device y) => x.Device == y.Name && x.Zone == y.Zone && x.Count >= y.Size),
            On((Visit x, Device y) => y.Name == x.Device && x.Place == y.Place),
            On((Visit x, Device y) => x.Count == y.Size),
            On((Visit x, Person y) => x.Person == y.Name),
            On((Visit x, Person y) => x.Person.Equals(y.Name, StringComparison.Ordinal)),
            On((Visit x, Person y) => x.Person.Length == y.Name.Length && x.Zone == y.Zone),
            On((Visit x, Person y) => x.Count > y.Level),
            On((Visit x, Device y, Person z) => x.Device == y.Name && x.Person == z.Name),
            On((Visit x, Device y, Person z) => x.Device == y.Name && (x.Person == z.Name || y.Size == z.Level)),
            On((Visit x, Visit y) => x.Device == y.Device && x.Person != y.Person),
            On((Visit x, Visit y) => x.Place == y.Place && x.Id != y.Id),
            On((Visit x, Visit y) => x.Tags.Any(t => y.Tags.Contains(t))),
            On((Visit x, Thing y) => x.Zone == y.Zone),
            On((Visit x, int y) => x.Count == y),
            On((Visit x, string y) => x.Device == y),
            On((Visit x, string y) => x.Tags.Contains(y)),
            On((Visit x, IGrouping<string, Device> y) => x.Device == y.Key),
            On((Visit x, IEnumerable<Person> y) => y.Any(p => p.Name == x.Person)),
            On((Visit x) => x.Device),
            On((Visit x) => x.Person),
            On((Visit x) => x.Count),
            On((Visit x) => x.Zone),
            On((Visit x) => x.Place),
            On((Visit x) => x.Tags),
            On((Visit x, Device y) => x.Count - y.Size),
            On((Visit x, Person y) => x.Tags.Where(t => t.Length > y.Level)),
        ];

    private static Template[] OfAllThings() =>
        [
            On((Thing x) => x.Zone > 0),
            On((Thing x, int limit) => x.Id <= limit),
            On((Thing x) => x is Person || x.Zone == null),
            On((Thing x, Thing y) => x.Zone == y.Zone && x.Id != y.Id),
            On((Thing x, Thing y) => x.Equals(y)),
            On((Thing x, Device y) => x.Zone == y.Zone),
            On((Thing x, Person y) => x.Id == y.Id),
            On((Thing x, Visit y) => x.Zone == y.Count),
            On((Thing x, Device y) => x == y.Owner),
            On((Thing x) => x.Id),
            On((Thing x) => x.Zone),
            On((Thing x) => x.GetType().Name),
        ];

    private static Template[] OfConclusions() =>
        [
            On((Conclusion x, int limit) => x.Text.Length > limit),
            On((Conclusion x) => x.Text != "zone 1"),
            On((Conclusion x, Device y) => x.Text == y.Name),
            On((Conclusion x, Device y) => x.Text == "zone " + y.Zone),
            On((Conclusion x, string y) => x.Text == y),
            On((Device x, Conclusion y) => x.Name == y.Text),
            On((Person x, Conclusion y) => "zone " + x.Zone == y.Text),
            On((Conclusion x) => x.Text),
            On((Conclusion x) => x.Text.Length),
        ];

    private static Template[] OfScalars() =>
        [
            On((int x) => x > 1),
            On((int x, int y) => x <= y),
            On((int x, Device y) => x == y.Size),
            On((int x, Person y) => x != y.Level),
            On((int x) => x % 2),
            On((int x) => "n" + x),
            On((string x) => x == "a"),
            On((string x) => x.Length < 3),
            On((string x, string y) => x != y),
            On((string x, Device y) => x == y.Name),
            On((string x, Visit y) => x == y.Person),
            On((string x) => x.Length),
            On((string x) => x + "!"),
            On((Place x) => x.City == "here"),
            On((Place x, Device y) => x == y.Place),
            On((Place x) => x.City),
        ];

    private static Template[] OfWrittenGroups() =>
        [
            On((IGrouping<string, Visit> x) => x.Sum(v => v.Count)),
            On((IGrouping<string, Visit> x, Device y) => x.Key == y.Name),
            On((IGrouping<string, Visit> x, Person y) => x.Key == y.Name && x.Any(v => v.Zone == y.Zone)),
            On((IGrouping<string, Visit> x) => x.Select(v => v.Person).Distinct().Count() > 1),
            On((IGrouping<string, Device> x, Visit y) => y.Device == x.Key),
            On((IGrouping<string, Device> x) => x.Max(d => d.Size)),
            On((IGrouping<string, int> x) => x.Sum()),
            On((IGrouping<string, int> x, int limit) => x.Sum() > limit),
            On((IGrouping<int?, Device> x, Person y) => x.Key == y.Zone),
            On((IEnumerable<Visit> x) => x.Sum(v => v.Count) > 2),
            On((IEnumerable<Visit> x, Person y) => x.Any(v => v.Person == y.Name)),
            On((IEnumerable<Device> x, Person y) => x.Count(d => d.Name == y.Name) > y.Level),
            On((IEnumerable<int> x) => x.Sum()),
            On((IEnumerable<IGrouping<string, Visit>> x) => x.Max(g => (int?)g.Count()) ?? 0),
            On((IKeyedLookup<string, Visit> x, Device y) => x[y.Name].Count() > y.Size),
            On((IKeyedLookup<string, Visit> x) => x["a"].Count()),
        ];

    private static List<Template> OfGroup<TKey, TElement>()
    {
        List<Template> templates =
        [
            On((IGrouping<TKey, TElement> x) => x.Count() > 1),
            On((IGrouping<TKey, TElement> x, int limit) => x.Count() <= limit),
            On((IGrouping<TKey, TElement> x, TKey y) => Equals(x.Key, y)),
            On((IGrouping<TKey, TElement> x) => x.Count()),
            On((IGrouping<TKey, TElement> x) => x.Key),
            On((IGrouping<TKey, TElement> x) => x),
        ];
        if (Flattened(typeof(TElement)))
            templates.Add(On((IGrouping<TKey, TElement> x) => x.AsEnumerable()));
        else if (IsScalar(typeof(TElement)))
            templates.Add(On((IGrouping<TKey, TElement> x) => x.Distinct()));
        return templates;
    }

    private static List<Template> OfMany<T>()
    {
        List<Template> templates =
        [
            On((IEnumerable<T> x) => x.Any()),
            On((IEnumerable<T> x, int limit) => x.Count() > limit),
            On((IEnumerable<T> x) => x.Count() < 3),
            On((IEnumerable<T> x) => x.Count()),
        ];
        if (Flattened(typeof(T)))
            templates.Add(On((IEnumerable<T> x) => x));
        else if (IsScalar(typeof(T)))
            templates.Add(On((IEnumerable<T> x) => x.Distinct()));
        return templates;
    }

    private static Template[] OfLookup<TKey, TElement>() =>
        [
            On((IKeyedLookup<TKey, TElement> x) => x.Count > 1),
            On((IKeyedLookup<TKey, TElement> x, TKey y) => x.Contains(y)),
            On((IKeyedLookup<TKey, TElement> x, TKey y) => x[y].Count() < 2),
            On((IKeyedLookup<TKey, TElement> x) => x.Count),
            On((IKeyedLookup<TKey, TElement> x) => x.Keys.Count()),
            On((IKeyedLookup<TKey, TElement> x) => x.Sum(group => group.Count())),
            On((IKeyedLookup<TKey, TElement> x) => x.AsEnumerable()),
        ];

    /// <summary>No two elements of one source are equal, so that flattening has one meaning.</summary>
    private static bool Flattened(Type type) =>
        typeof(Thing).IsAssignableFrom(type)
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IGrouping<,>));

    private static bool IsScalar(Type type) => type == typeof(int) || type == typeof(string) || type == typeof(Place);

    private static Template On<T, TResult>(Expression<Func<T, TResult>> lambda) => new(lambda);

    private static Template On<T1, T2, TResult>(Expression<Func<T1, T2, TResult>> lambda) => new(lambda);

    private static Template On<T1, T2, T3, TResult>(Expression<Func<T1, T2, T3, TResult>> lambda) => new(lambda);
}
