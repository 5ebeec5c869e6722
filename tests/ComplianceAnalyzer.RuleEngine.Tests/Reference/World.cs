using NRules;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>The facts as the reference knows them, in the order in which they came.</summary>
internal sealed class World
{
    private readonly List<Thing> facts = [];

    internal IReadOnlyList<Thing> Facts => facts;

    /// <summary>An update happened; from then on the order within collections is not compared.</summary>
    internal bool IsUpdated { get; private set; }

    /// <summary>Does here and in the session what a step says.</summary>
    /// <returns>The facts that were updated.</returns>
    internal IReadOnlyList<object> Apply(Step step, ISession session)
    {
        bool isInsert = step.Kind is StepKind.Insert or StepKind.InsertAll;
        Given[] possible = [.. step.Facts.Where(given => facts.Contains(given.Fact) != isInsert)];
        Thing[] batch = step.Kind switch
        {
            StepKind.Insert or StepKind.InsertAll => Insert(possible),
            StepKind.Update or StepKind.UpdateAll => Update(possible, step.InPlace),
            _ => Retract(possible, step.InPlace),
        };
        switch (step.Kind)
        {
            case StepKind.InsertAll:
                session.InsertAll(batch);
                break;
            case StepKind.UpdateAll:
                session.UpdateAll(batch);
                break;
            case StepKind.RetractAll:
                session.RetractAll(batch);
                break;
            default:
                Action<object> act =
                    step.Kind == StepKind.Insert ? session.Insert
                    : step.Kind == StepKind.Update ? session.Update
                    : session.Retract;
                foreach (Thing fact in batch)
                    act(fact);
                break;
        }
        return step.Kind is StepKind.Update or StepKind.UpdateAll ? batch : [];
    }

    private Thing[] Insert(IEnumerable<Given> possible)
    {
        Thing[] batch = [.. possible.Select(given => given.Fact.Copy())];
        facts.AddRange(batch);
        foreach ((Thing fact, Given given) in batch.Zip(possible))
            Own(fact, given.Owner);
        return batch;
    }

    private Thing[] Update(IEnumerable<Given> possible, bool inPlace)
    {
        var batch = new List<Thing>();
        foreach (Given given in possible)
        {
            int place = facts.IndexOf(given.Fact);
            if (inPlace)
                facts[place].Become(given.Fact);
            else
                facts[place] = given.Fact.Copy();
            Own(facts[place], given.Owner);
            batch.Add(facts[place]);
        }
        IsUpdated |= batch.Count > 0;
        return [.. batch];
    }

    /// <summary>An equal fact with other values serves as well.</summary>
    private Thing[] Retract(IEnumerable<Given> possible, bool inPlace)
    {
        Thing[] batch = [.. possible.Select(given => inPlace ? facts[facts.IndexOf(given.Fact)] : given.Fact.Copy())];
        foreach (Thing fact in batch)
            facts.Remove(fact);
        return batch;
    }

    private void Own(Thing fact, int owner)
    {
        if (fact is Device device)
            device.Owner = facts.OfType<Person>().FirstOrDefault(person => person.Id == owner);
    }
}
