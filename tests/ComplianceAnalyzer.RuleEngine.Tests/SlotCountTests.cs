using AwesomeAssertions;
using CsCheck;
using NRules.Rete.Memory;
using Xunit;

namespace ComplianceAnalyzer.RuleEngine.Tests;

/// <summary>The remainder by multiplication is the remainder by division.</summary>
public sealed class SlotCountTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 7)]
    [InlineData(1000, 1021)]
    [InlineData(1021, 1021)]
    [InlineData(1_000_000, 1048573)]
    public void The_number_of_slots_is_the_next_prime_of_the_list(int wanted, int expected) =>
        SlotCount.AtLeast(wanted).Size.Should().Be(expected);

    [Fact]
    public void A_hash_has_the_slot_of_its_remainder() =>
        Gen.Select(Gen.Int, Gen.Int[1, 1 << 28])
            .Sample(
                (hash, wanted) =>
                {
                    SlotCount slots = SlotCount.AtLeast(wanted);
                    slots.SlotOf(hash).Should().Be((int)((uint)hash % (uint)slots.Size));
                },
                iter: 10_000,
                seed: "0000000000001"
            );
}
