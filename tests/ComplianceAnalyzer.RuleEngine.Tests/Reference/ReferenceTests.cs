using System.Globalization;
using AwesomeAssertions;
using CsCheck;
using NRules;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests.Reference;

/// <summary>
/// Random inserts, updates and retracts, one by one and in batches, with firings between them: after each firing the conclusions are those
/// that nested loops over all facts give. The number of runs is set by the variable ENGINE_CASES for a longer search.
/// </summary>
public sealed class ReferenceTests
{
    private const int UsualCases = 300;

    private static readonly Gen<Customer> customers = Gen.Select(
        Name("Ann", "Bob", "Cy"),
        Gen.Int[0, 3],
        (name, limit) => new Customer(name, limit)
    );

    private static readonly Gen<Order> orders = Gen.Select(
        Gen.Int[1, 4],
        Name("Ann", "Bob", "Dee"),
        Gen.Int[0, 4],
        (id, customer, amount) => new Order(id, customer, amount)
    );

    private static readonly Gen<object> facts = Gen.OneOf(
        customers.Select(fact => (object)fact),
        orders.Select(fact => (object)fact)
    );

    private static readonly Gen<Step> steps = Gen.OneOf(
        Gen.Select(Gen.Const(StepKind.Insert), facts.Array[1, 6]).Select((kind, batch) => new Step(kind, batch)),
        Gen.Select(Gen.Const(StepKind.Retract), facts.Array[1, 3]).Select((kind, batch) => new Step(kind, batch)),
        Gen.Select(Gen.Const(StepKind.Update), facts.Array[1, 2]).Select((kind, batch) => new Step(kind, batch))
    );

    private static long Cases =>
        long.TryParse(Environment.GetEnvironmentVariable("ENGINE_CASES"), CultureInfo.InvariantCulture, out long cases)
            ? cases
            : UsualCases;

    [Fact]
    public void The_network_concludes_what_nested_loops_conclude() =>
        Gen.Select(steps.Array[1, 12], Gen.Bool.Array[12])
            .Sample(
                (script, fires) =>
                {
                    ISession session = Sessions.With(ReferenceRules.All);
                    var memory = new List<object>();
                    for (int i = 0; i < script.Length; i++)
                    {
                        Apply(script[i], session, memory);
                        if (fires[i] || i == script.Length - 1)
                        {
                            session.Fire();
                            Conclusions(session).Should().Equal(ReferenceRules.Conclude(memory));
                        }
                    }
                },
                seed: Environment.GetEnvironmentVariable("ENGINE_CASES") is null ? "0000KDGLDf52" : null,
                iter: Cases,
                threads: 1
            );

    private static Gen<string> Name(params string[] names) => Gen.Int[0, names.Length - 1].Select(i => names[i]);

    private static void Apply(Step step, ISession session, List<object> memory)
    {
        object[] batch =
        [
            .. step.Facts.Distinct().Where(fact => memory.Contains(fact) == (step.Kind != StepKind.Insert)),
        ];
        switch (step.Kind)
        {
            case StepKind.Insert:
                session.InsertAll(batch);
                memory.AddRange(batch);
                break;
            case StepKind.Retract:
                foreach (object fact in batch)
                {
                    session.Retract(fact);
                    memory.Remove(fact);
                }
                break;
            default:
                foreach (object fact in batch)
                    session.Update(fact);
                break;
        }
    }

    private static List<string> Conclusions(ISession session) =>
        [.. session.Query<Note>().Select(note => note.Text).Order(StringComparer.Ordinal)];

    private enum StepKind
    {
        Insert,
        Retract,
        Update,
    }

    private sealed record Step(StepKind Kind, object[] Facts);
}
