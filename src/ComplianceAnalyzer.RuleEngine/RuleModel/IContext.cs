namespace NRules.RuleModel;

/// <summary>What an action can do while its rule fires.</summary>
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
    bool TryInsert(object fact);

    /// <summary>Says that a fact changed.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Update(object fact);

    /// <summary>Takes a fact away.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Retract(object fact);

    /// <summary>Resolves a service.</summary>
    object Resolve(Type serviceType);
}
