namespace NRules.RuleModel;

/// <summary>
/// What an action can do while its rule fires. Facts that are linked to a match live as long as the match does; each is known by a key that is
/// unique within the match.
/// </summary>
public interface IContext
{
    /// <summary>The rule that fires.</summary>
    IRuleDefinition Rule { get; }

    /// <summary>The match it fires on.</summary>
    IMatch Match { get; }

    /// <summary>Asks to stop.</summary>
    CancellationToken CancellationToken { get; }

    /// <summary>Ends firing after this rule.</summary>
    void Halt();

    /// <summary>Inserts a fact.</summary>
    /// <exception cref="ArgumentException">An equal fact is there.</exception>
    void Insert(object fact);

    /// <summary>Inserts facts at once.</summary>
    /// <exception cref="ArgumentException">An equal fact is there; none was inserted.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Inserts a fact where no equal one is there.</summary>
    /// <returns>Whether it was inserted.</returns>
    bool TryInsert(object fact);

    /// <summary>Says that a fact changed.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Update(object fact);

    /// <summary>Says that facts changed, at once.</summary>
    /// <exception cref="ArgumentException">One is not there; none was updated.</exception>
    void UpdateAll(IEnumerable<object> facts);

    /// <summary>Says that a fact changed, where it is there.</summary>
    /// <returns>Whether it is there.</returns>
    bool TryUpdate(object fact);

    /// <summary>Takes a fact away.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Retract(object fact);

    /// <summary>Takes facts away, at once.</summary>
    /// <exception cref="ArgumentException">One is not there; none was taken away.</exception>
    void RetractAll(IEnumerable<object> facts);

    /// <summary>Takes a fact away where it is there.</summary>
    /// <returns>Whether it was there.</returns>
    bool TryRetract(object fact);

    /// <summary>Keys of the facts that are linked to the match.</summary>
    IReadOnlyCollection<object> GetLinkedKeys();

    /// <summary>The fact that is linked to the match under a key; null where there is none.</summary>
    object? GetLinked(object key);

    /// <summary>Inserts a fact and links it to the match.</summary>
    /// <exception cref="ArgumentException">A fact is linked under that key.</exception>
    void InsertLinked(object key, object fact);

    /// <summary>Inserts facts at once and links them to the match.</summary>
    /// <exception cref="ArgumentException">A fact is linked under one of the keys; none was inserted.</exception>
    void InsertAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <summary>Says that a linked fact changed, or puts another in its place.</summary>
    /// <exception cref="ArgumentException">No fact is linked under that key.</exception>
    void UpdateLinked(object key, object fact);

    /// <summary>Says that linked facts changed, or puts others in their places, at once.</summary>
    /// <exception cref="ArgumentException">No fact is linked under one of the keys; none was updated.</exception>
    void UpdateAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <summary>Takes a linked fact away.</summary>
    /// <exception cref="ArgumentException">No fact is linked under that key.</exception>
    void RetractLinked(object key, object fact);

    /// <summary>Takes linked facts away, at once.</summary>
    /// <exception cref="ArgumentException">No fact is linked under one of the keys; none was taken away.</exception>
    void RetractAllLinked(IEnumerable<KeyValuePair<object, object>> keyedFacts);

    /// <summary>Resolves a service.</summary>
    object Resolve(Type serviceType);
}
