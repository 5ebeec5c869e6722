using System.Globalization;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Tests.Limits;
using ComplianceAnalyzer.Inventory.Tests.Shapes;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using Xunit.Abstractions;

namespace ComplianceAnalyzer.Inventory.Tests.Fuzzing;

/// <summary>
/// Inventories changed at random: whatever the bytes, the import ends soon and within little memory, throws nothing, and the balance of rows holds.
/// The number of inputs is small here; the variable <c>INVENTORY_FUZZ</c> sets another one for a long run, and <c>INVENTORY_FUZZ_FIRST</c> the first,
/// so that one input that failed can be tried again alone; <c>INVENTORY_FUZZ_SAVE</c> names a folder to write it to.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int LargestInput = 1_000_000;
    private const int MostMebibytes = 300;
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(2);

    private static readonly HashSet<string> codes = [.. DiagnosticCatalog.All.Select(kind => kind.Code)];

    [Fact]
    public void Any_inventory_gives_an_estate_or_a_reason()
    {
        int first = Variable("INVENTORY_FUZZ_FIRST", 0);
        int count = Variable("INVENTORY_FUZZ", 1_500);
        var slowest = (Number: 0, Time: TimeSpan.Zero);
        var largest = (Number: 0, Bytes: 0L);
        int estates = 0;
        List<string> failures = [];
        for (int number = first; number < first + count; number++)
        {
            var input = new FuzzInput(number);
            if (input.Size > LargestInput)
                continue;
            if (Environment.GetEnvironmentVariable("INVENTORY_FUZZ_SAVE") is { } folder)
                input.Save(folder);
            try
            {
                ImportOutcome? outcome = null;
                Cost cost = Cost.Of(() => outcome = InventoryLoader.Load(input.Source(), new ImportOptions()));
                slowest = cost.Processor > slowest.Time ? (number, cost.Processor) : slowest;
                largest = cost.Bytes > largest.Bytes ? (number, cost.Bytes) : largest;
                cost.ShouldBeBelow(MostMebibytes);
                cost.Processor.Should().BeLessThan(longest);
                Check(outcome!);
                estates += outcome!.Estate is null ? 0 : 1;
            }
            catch (Exception failure)
            {
                failures.Add($"Input {number}: {failure.GetType().Name}: {failure.Message.Split('\n')[0]}");
                if (count == 1)
                    throw;
            }
        }
        string summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{count} inputs, {estates} of them estates; slowest {slowest.Time.TotalMilliseconds:0} ms (input {slowest.Number}); most {largest.Bytes >> 20} MiB (input {largest.Number})"
        );
        output.WriteLine(summary);
        string.Join(Environment.NewLine, failures).Should().BeEmpty(summary);
        // Inputs that are refused at the door show little.
        estates.Should().BeGreaterThan(count / 3);
    }

    private static void Check(ImportOutcome outcome)
    {
        outcome.Diagnostics.Should().OnlyContain(diagnostic => codes.Contains(diagnostic.Code));
        if (outcome.Estate is not { } estate)
        {
            outcome.Problems.Should().NotBeEmpty();
            return;
        }
        outcome.Problems.Should().BeEmpty();
        Conservation.Check(estate);
        estate.Servers.Select(server => server.Key).Should().OnlyHaveUniqueItems();
        estate.Clients.Select(client => client.Key).Should().OnlyHaveUniqueItems();
        estate.Users.Select(user => user.Key).Should().OnlyHaveUniqueItems();
        estate.Facts().Select(fact => fact.Source).All(source => source.Line > 0).Should().BeTrue();
    }

    private static int Variable(string name, int otherwise) =>
        int.Parse(
            Environment.GetEnvironmentVariable(name) ?? otherwise.ToString(CultureInfo.InvariantCulture),
            CultureInfo.InvariantCulture
        );
}
