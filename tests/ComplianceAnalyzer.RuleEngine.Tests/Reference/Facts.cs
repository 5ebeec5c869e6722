using System.Globalization;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>A fact that changes in place, or is replaced by an equal one: it is known by its kind and number alone.</summary>
public abstract class Thing
{
    public int Id { get; init; }

    public int? Zone { get; set; }

    public override bool Equals(object? obj) => obj is Thing other && other.GetType() == GetType() && other.Id == Id;

    public override int GetHashCode() => Id;

    internal Thing Copy() => (Thing)MemberwiseClone();

    /// <summary>Takes the other's values, but for the number.</summary>
    internal virtual void Become(Thing other) => Zone = other.Zone;
}

/// <summary>A value type of reference kind: equal by content, with an operator of its own.</summary>
public sealed record Place(string City);

public sealed class Device : Thing
{
    public string Name { get; set; } = "";

    public int Size { get; set; }

    public Place Place { get; set; } = new("");

    public Person? Owner { get; set; }

    internal override void Become(Thing other)
    {
        base.Become(other);
        var device = (Device)other;
        (Name, Size, Place, Owner) = (device.Name, device.Size, device.Place, device.Owner);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Device{Id}(zone {Zone}, {Name}, {Size}, {Place.City}, owner {Owner?.Id})"
        );
}

public sealed class Person : Thing
{
    public string Name { get; set; } = "";

    public int Level { get; set; }

    internal override void Become(Thing other)
    {
        base.Become(other);
        var person = (Person)other;
        (Name, Level) = (person.Name, person.Level);
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"Person{Id}(zone {Zone}, {Name}, {Level})");
}

public sealed class Visit : Thing
{
    public string Device { get; set; } = "";

    public string Person { get; set; } = "";

    public int Count { get; set; }

    public Place Place { get; set; } = new("");

    /// <summary>No two are equal.</summary>
    public IEnumerable<string> Tags { get; set; } = [];

    internal override void Become(Thing other)
    {
        base.Become(other);
        var visit = (Visit)other;
        (Device, Person, Count, Place, Tags) = (visit.Device, visit.Person, visit.Count, visit.Place, visit.Tags);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Visit{Id}(zone {Zone}, {Device}, {Person}, {Count}, {Place.City}, [{string.Join(' ', Tags)}])"
        );
}

/// <summary>What rules conclude; several matches of several rules may conclude the same.</summary>
public sealed record Conclusion(string Text)
{
    public override string ToString() => $"Conclusion({Text})";
}
