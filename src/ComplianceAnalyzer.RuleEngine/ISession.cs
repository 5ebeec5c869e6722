using NRules.Diagnostics;
using NRules.Extensibility;

namespace NRules;

/// <summary>A working memory with its agenda. Not for several threads at once; sessions of one factory are independent.</summary>
public interface ISession : ISessionSchemaProvider
{
    /// <summary>
    /// Whether linked facts go through the network as soon as the rule that made them has fired; true by default.
    /// Where false, they wait for <see cref="PropagateLinked"/>.
    /// </summary>
    bool AutoPropagateLinkedFacts { get; set; }

    /// <summary>The matches that wait to fire.</summary>
    IAgenda Agenda { get; }

    /// <summary>What happens in the session.</summary>
    IEventProvider Events { get; }

    /// <summary>Counts and times of the network's nodes.</summary>
    IMetricsProvider Metrics { get; }

    /// <summary>Resolves the services that rules ask for; the factory's unless set.</summary>
    IDependencyResolver DependencyResolver { get; set; }

    /// <summary>Carries out the actions of a rule that fires; the factory's unless set, null where the engine does so itself.</summary>
    IActionInterceptor? ActionInterceptor { get; set; }

    /// <summary>Inserts facts in one pass.</summary>
    /// <exception cref="ArgumentNullException">The collection, or a fact in it, is null.</exception>
    /// <exception cref="ArgumentException">An equal fact is there, or two facts are equal; none was inserted.</exception>
    void InsertAll(IEnumerable<object> facts);

    /// <summary>Inserts facts in one pass, or none where one cannot be.</summary>
    /// <returns>The facts that could not be inserted.</returns>
    IFactResult TryInsertAll(IEnumerable<object> facts);

    /// <summary>Inserts facts in one pass.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">Whether one fact that cannot be inserted holds back the others.</param>
    /// <returns>The facts that could not be inserted.</returns>
    IFactResult TryInsertAll(IEnumerable<object> facts, BatchOptions options);

    /// <summary>Inserts a fact.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">An equal fact is there.</exception>
    void Insert(object fact);

    /// <summary>Inserts a fact where no equal one is there.</summary>
    /// <returns>Whether it was inserted.</returns>
    bool TryInsert(object fact);

    /// <summary>Says in one pass that facts changed: each object replaces the equal one.</summary>
    /// <exception cref="ArgumentNullException">The collection, or a fact in it, is null.</exception>
    /// <exception cref="ArgumentException">A fact is not there, or is linked to a match; none was updated.</exception>
    void UpdateAll(IEnumerable<object> facts);

    /// <summary>Updates facts in one pass, or none where one cannot be.</summary>
    /// <returns>The facts that could not be updated.</returns>
    IFactResult TryUpdateAll(IEnumerable<object> facts);

    /// <summary>Updates facts in one pass.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">Whether one fact that cannot be updated holds back the others.</param>
    /// <returns>The facts that could not be updated.</returns>
    IFactResult TryUpdateAll(IEnumerable<object> facts, BatchOptions options);

    /// <summary>Says that a fact changed: the object replaces the equal one, and its matches may fire again.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It is not there, or is linked to a match.</exception>
    void Update(object fact);

    /// <summary>Updates a fact where it is there.</summary>
    /// <returns>Whether it was updated.</returns>
    /// <exception cref="ArgumentException">It is linked to a match.</exception>
    bool TryUpdate(object fact);

    /// <summary>Takes facts away in one pass, and with them what rests on them alone.</summary>
    /// <exception cref="ArgumentNullException">The collection, or a fact in it, is null.</exception>
    /// <exception cref="ArgumentException">A fact is not there, or is linked to a match; none was taken away.</exception>
    void RetractAll(IEnumerable<object> facts);

    /// <summary>Takes facts away in one pass, or none where one cannot be.</summary>
    /// <returns>The facts that could not be taken away.</returns>
    IFactResult TryRetractAll(IEnumerable<object> facts);

    /// <summary>Takes facts away in one pass.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="options">Whether one fact that cannot be taken away holds back the others.</param>
    /// <returns>The facts that could not be taken away.</returns>
    IFactResult TryRetractAll(IEnumerable<object> facts, BatchOptions options);

    /// <summary>Takes a fact away, and with it what rests on it alone.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    /// <exception cref="ArgumentException">It is not there, or is linked to a match.</exception>
    void Retract(object fact);

    /// <summary>Takes a fact away where it is there.</summary>
    /// <returns>Whether it was taken away.</returns>
    /// <exception cref="ArgumentException">It is linked to a match.</exception>
    bool TryRetract(object fact);

    /// <summary>Takes the linked facts that wait through the network.</summary>
    /// <returns>What was inserted, updated and retracted, in that grouping; empty where nothing waited.</returns>
    IEnumerable<ILinkedFactSet> PropagateLinked();

    /// <summary>Fires rules until none waits.</summary>
    /// <returns>How many fired.</returns>
    /// <exception cref="RuleExecutionException">A rule failed, or fired on and on because of itself.</exception>
    int Fire();

    /// <summary>Fires rules until none waits or it is cancelled, which is looked at before each firing.</summary>
    /// <returns>How many fired.</returns>
    /// <exception cref="RuleExecutionException">A rule failed, or fired on and on because of itself.</exception>
    int Fire(CancellationToken cancellationToken);

    /// <summary>Fires at most so many rules.</summary>
    /// <returns>How many fired.</returns>
    /// <exception cref="RuleExecutionException">A rule failed, or fired on and on because of itself.</exception>
    int Fire(int maxRulesNumber);

    /// <summary>Fires at most so many rules, until none waits or it is cancelled.</summary>
    /// <returns>How many fired.</returns>
    /// <exception cref="RuleExecutionException">A rule failed, or fired on and on because of itself.</exception>
    int Fire(int maxRulesNumber, CancellationToken cancellationToken);

    /// <summary>The facts of a type and of those that derive from it, linked ones too, in the order in which they came.</summary>
    IQueryable<TFact> Query<TFact>();
}
