using System.Runtime.InteropServices;
using NRules.RuleModel;

namespace ComplianceAnalyzer.RuleEngine.Tests.Behavior;

public interface IDated
{
    int Year { get; }
}

/// <summary>A fact that changes: one object is one fact.</summary>
public class Person(string name, int age = 0, string? city = null)
{
    public string Name { get; set; } = name;

    public int Age { get; set; } = age;

    public string? City { get; set; } = city;

    public override string ToString() => Name;
}

public sealed class Employee(string name, string employer) : Person(name)
{
    public string Employer { get; set; } = employer;
}

/// <summary>Belongs to the person of its owner's name.</summary>
public sealed class Pet(string name, string owner, string kind = "cat", int weight = 1)
{
    public string Name { get; set; } = name;

    public string Owner { get; set; } = owner;

    public string Kind { get; set; } = kind;

    public int Weight { get; set; } = weight;

    public override string ToString() => Name;
}

/// <summary>Says which pet was treated at what price.</summary>
public sealed class Visit(string pet, int price, int year = 2000) : IDated
{
    public string Pet { get; set; } = pet;

    public int Price { get; set; } = price;

    public int Year { get; set; } = year;

    public override string ToString() => $"{Pet}/{Price}";
}

/// <summary>A fact with an identity of its own beside the equality of records.</summary>
public sealed record Account(int Number, int Balance) : IIdentityProvider
{
    public object GetIdentity() => Number;
}

/// <summary>A fact that is compared by its content.</summary>
public sealed record Badge(string Text);

public enum Color
{
    Red,
    Green,
}

[StructLayout(LayoutKind.Auto)]
public readonly record struct Point(int X, int Y);
