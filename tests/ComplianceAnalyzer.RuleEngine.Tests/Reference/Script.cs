namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

internal enum StepKind
{
    InsertAll,
    Insert,
    Update,
    UpdateAll,
    Retract,
    RetractAll,
    Fire,
}

/// <summary>A fact as a step gives it; a device names its owner by number.</summary>
internal sealed record Given(Thing Fact, int Owner);

/// <param name="Kind">What is done.</param>
/// <param name="InPlace">With the facts in working memory themselves, not with equal ones.</param>
/// <param name="Facts">To which facts, those left out to which it cannot be done.</param>
internal sealed record Step(StepKind Kind, bool InPlace, IReadOnlyList<Given> Facts);

/// <summary>Makes random steps.</summary>
internal static class Script
{
    private const int NumbersOfAKind = 4;

    private static readonly string[] names = ["a", "b", "B"];
    private static readonly string[] cities = ["here", "there"];
    private static readonly string[][] tags =
    [
        [],
        ["red"],
        ["a", "red"],
        ["b", "a"],
    ];

    /// <summary>A first batch, so that there is something to match, and up to a dozen steps.</summary>
    internal static IReadOnlyList<Step> Make(Choices choices)
    {
        var steps = new List<Step> { new(StepKind.InsertAll, InPlace: false, Batch(choices, 6, 12)) };
        int count = choices.Below(13);
        for (int i = 0; i < count; i++)
            steps.Add(Next(choices));
        steps.Add(new Step(StepKind.Fire, InPlace: false, []));
        return steps;
    }

    private static Step Next(Choices choices)
    {
        StepKind kind = choices.Below(12) switch
        {
            < 3 => StepKind.Fire,
            3 => StepKind.Insert,
            4 => StepKind.InsertAll,
            < 8 => StepKind.Update,
            8 or 9 => StepKind.UpdateAll,
            10 => StepKind.Retract,
            _ => StepKind.RetractAll,
        };
        bool inPlace = choices.Below(2) == 0;
        IReadOnlyList<Given> facts = kind switch
        {
            StepKind.Fire => [],
            StepKind.InsertAll or StepKind.UpdateAll or StepKind.RetractAll => Batch(choices, 0, 5),
            _ => [Fact(choices)],
        };
        return new Step(kind, inPlace, facts);
    }

    private static IReadOnlyList<Given> Batch(Choices choices, int least, int most)
    {
        int count = least + choices.Below(most - least + 1);
        var facts = new List<Given>();
        for (int i = 0; i < count; i++)
            facts.Add(Fact(choices));
        return [.. facts.DistinctBy(given => given.Fact)];
    }

    private static Given Fact(Choices choices)
    {
        int kind = choices.Below(3);
        int id = 1 + choices.Below(NumbersOfAKind);
        int zone = choices.Below(4);
        int? maybeZone = zone == 3 ? null : zone;
        Thing fact = kind switch
        {
            0 => new Device
            {
                Id = id,
                Zone = maybeZone,
                Name = choices.Of(names),
                Size = choices.Below(4),
                Place = new Place(choices.Of(cities)),
            },
            1 => new Person
            {
                Id = id,
                Zone = maybeZone,
                Name = choices.Of(names),
                Level = choices.Below(4),
            },
            _ => new Visit
            {
                Id = id,
                Zone = maybeZone,
                Device = choices.Of(names),
                Person = choices.Of(names),
                Count = choices.Below(4),
                Place = new Place(choices.Of(cities)),
                Tags = choices.Of(tags),
            },
        };
        return new Given(fact, kind == 0 ? choices.Below(NumbersOfAKind + 1) : 0);
    }
}
