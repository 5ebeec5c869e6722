using NRules;
using NRules.Runtime;

namespace ComplianceAnalyzer.RuleEngine;

/// <summary>
/// Batches that can be cancelled, beyond the surface that the engine shares with NRules. A cancelled batch is refused whole and the session
/// goes on as if nobody had offered it.
/// </summary>
public static class CancellableBatches
{
    /// <summary>Inserts facts; looks at the token before each of them and before what they mean is taken in.</summary>
    /// <exception cref="ArgumentException">A fact is there already, or the session is not one of this engine; nothing is inserted.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is inserted.</exception>
    public static void InsertAll(
        this ISession session,
        IEnumerable<object> facts,
        CancellationToken cancellationToken
    ) => Session.Of(session).InsertAll(facts, cancellationToken);

    /// <summary>
    /// Inserts facts as the options say; looks at the token before each of them and before what they mean is taken in. Where a condition
    /// fails and the others are to go in, they go in one by one, and that is no longer cancelled: there would be no way back.
    /// </summary>
    /// <exception cref="ArgumentException">The session is not one of this engine.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is inserted.</exception>
    public static IFactResult TryInsertAll(
        this ISession session,
        IEnumerable<object> facts,
        BatchOptions options,
        CancellationToken cancellationToken
    ) => Session.Of(session).TryInsertAll(facts, options, cancellationToken);

    /// <summary>
    /// Updates facts, unless it is cancelled before it begins: the facts have changed already, so that there is no way back.
    /// </summary>
    /// <exception cref="ArgumentException">A fact is not there.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; the session has not looked at the facts.</exception>
    public static void UpdateAll(this ISession session, IEnumerable<object> facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        session.UpdateAll(facts);
    }

    /// <summary>
    /// Retracts facts, unless it is cancelled before it begins: what is taken back halfway would come again as new matches, which fire anew.
    /// </summary>
    /// <exception cref="ArgumentException">A fact is not there.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing is retracted.</exception>
    public static void RetractAll(this ISession session, IEnumerable<object> facts, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        cancellationToken.ThrowIfCancellationRequested();
        session.RetractAll(facts);
    }
}
