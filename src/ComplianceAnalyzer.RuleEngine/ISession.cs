using NRules.Diagnostics;
using NRules.Extensibility;

namespace NRules;

/// <summary>A working memory with its agenda. Not for several threads at once.</summary>
public interface ISession
{
    /// <summary>What happens in the session.</summary>
    IEventProvider Events { get; }

    /// <summary>Resolves the services that rules ask for.</summary>
    IDependencyResolver DependencyResolver { get; set; }

    /// <summary>Inserts facts in one pass.</summary>
    /// <exception cref="ArgumentException">A fact equals another; none was inserted.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Inserts a fact.</summary>
    /// <exception cref="ArgumentException">An equal fact is there.</exception>
    void Insert(object fact);

    /// <summary>Inserts a fact where no equal one is there.</summary>
    bool TryInsert(object fact);

    /// <summary>Says that a fact changed: the object replaces the equal one.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Update(object fact);

    /// <summary>Takes a fact away, and with it what rests on it alone.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    void Retract(object fact);

    /// <summary>Fires rules until none waits.</summary>
    /// <returns>How many fired.</returns>
    int Fire();

    /// <summary>Fires rules until none waits or it is cancelled.</summary>
    /// <returns>How many fired.</returns>
    int Fire(CancellationToken cancellationToken);

    /// <summary>Fires at most so many rules.</summary>
    /// <returns>How many fired.</returns>
    int Fire(int maxRulesNumber);

    /// <summary>Fires at most so many rules, until none waits or it is cancelled.</summary>
    /// <returns>How many fired.</returns>
    int Fire(int maxRulesNumber, CancellationToken cancellationToken);

    /// <summary>The facts of a type, in the order in which they came.</summary>
    IQueryable<TFact> Query<TFact>();
}
