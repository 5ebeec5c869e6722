using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>An element on its way through a query, with the facts it was made from. It is known by reference: a group stays the same element while its members change.</summary>
/// <param name="value">The element.</param>
/// <param name="facts">The facts it was made from.</param>
internal sealed class Element(object value, IEnumerable<IFact> facts)
{
    internal object Value { get; } = value;

    internal IEnumerable<IFact> Facts { get; } = facts;
}
