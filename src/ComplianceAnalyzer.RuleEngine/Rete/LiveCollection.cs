using System.Collections;
using NRules.RuleModel;

namespace NRules.Rete;

/// <summary>Elements in the order in which they came.</summary>
internal class LiveCollection<T> : ILiveCollection, IReadOnlyCollection<T>
{
    private readonly Bucket<Member> members = new();
    private readonly Dictionary<Element, Member> byElement = [];

    public int Count => byElement.Count;

    public IEnumerable<IFact> Facts => members.Items().SelectMany(member => member.Element.Facts);

    public void Add(Element element, object? value)
    {
        var member = new Member(element, (T)value!);
        byElement.Add(element, member);
        members.Add(member);
    }

    public void Remove(Element element)
    {
        byElement.Remove(element, out Member? member);
        members.Remove(member!);
    }

    public IEnumerator<T> GetEnumerator() => members.Items().Select(member => member.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Member(Element Element, T Value)
    {
        public bool Equals(Member? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => Element.GetHashCode();
    }
}
