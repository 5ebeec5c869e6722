using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.RuleModel;

/// <summary>Writes down what actions do.</summary>
internal sealed class RecordingContext : IContext
{
    private readonly Dictionary<object, object> linked = [];

    internal List<string> Log { get; } = [];

    public IRuleDefinition Rule => throw new NotSupportedException();

    public IMatch Match => throw new NotSupportedException();

    public CancellationToken CancellationToken => CancellationToken.None;

    public void Halt() => Log.Add(nameof(Halt));

    public void Insert(object fact) => Say(nameof(Insert), fact);

    public void InsertAll(IEnumerable<object> facts) => throw new NotSupportedException();

    public bool TryInsert(object fact) => Say(nameof(TryInsert), fact);

    public void Update(object fact) => Say(nameof(Update), fact);

    public void UpdateAll(IEnumerable<object> facts) => throw new NotSupportedException();

    public bool TryUpdate(object fact) => Say(nameof(TryUpdate), fact);

    public void Retract(object fact) => Say(nameof(Retract), fact);

    public void RetractAll(IEnumerable<object> facts) => throw new NotSupportedException();

    public bool TryRetract(object fact) => Say(nameof(TryRetract), fact);

    public IReadOnlyCollection<object> GetLinkedKeys() => linked.Keys;

    public object? GetLinked(object key) => linked.GetValueOrDefault(key);

    public void InsertLinked(object key, object fact)
    {
        linked.Add(key, fact);
        Say(nameof(InsertLinked), fact);
    }

    public void InsertAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) =>
        throw new NotSupportedException();

    public void UpdateLinked(object key, object fact)
    {
        linked[key] = fact;
        Say(nameof(UpdateLinked), fact);
    }

    public void UpdateAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) =>
        throw new NotSupportedException();

    public void RetractLinked(object key, object fact)
    {
        linked.Remove(key);
        Say(nameof(RetractLinked), fact);
    }

    public void RetractAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts) =>
        throw new NotSupportedException();

    public object Resolve(Type serviceType) => serviceType.Name;

    private bool Say(string what, object fact)
    {
        string text = fact switch
        {
            Note note => note.Text,
            Customer customer => customer.Name,
            IEnumerable<int> numbers => string.Join(' ', numbers),
            _ => fact.ToString()!,
        };
        Log.Add($"{what} {text}");
        return true;
    }
}
