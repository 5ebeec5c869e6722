using NRules.RuleModel;

namespace NRules.Rete.Query;

/// <summary>A collection or group as an element of the stages below it.</summary>
internal sealed class CollectionElement : Element
{
    internal MemberList Members { get; } = new();

    /// <summary>Key of a group, as it was when the group was made.</summary>
    internal object? Key { get; init; }

    /// <summary>The stage below has been told of it.</summary>
    internal bool IsKnownBelow { get; set; }

    /// <summary>It waits for the end of the batch.</summary>
    internal bool IsChanged { get; set; }

    internal override IEnumerable<IFact> SourceFacts() => Members.SelectMany(member => member.Origin.SourceFacts());
}
