using System.Globalization;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

/// <summary>Every cover of small graphs is tried; CALMIX_RANDOM_GRAPHS sets how many graphs.</summary>
public sealed class RandomGraphTests
{
    private static readonly int Graphs = int.Parse(
        Environment.GetEnvironmentVariable("CALMIX_RANDOM_GRAPHS") ?? "20000",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public void Cost_bound_and_certificate_agree_with_every_cover()
    {
        for (var seed = 0; seed < Graphs; seed++)
        {
            var random = new Random(seed);
            var estate = Estate.Random(random, seed % 8 == 0 ? 10 : 7);
            var brute = new BruteForce(estate);
            var pools = new CalPools(random.Next(0, 8), random.Next(0, 8));
            var prices = random.Next(3) switch
            {
                0 => CalPrices.Equal,
                1 => new CalPrices(199, 165),
                _ => new CalPrices(random.Next(1, 6), random.Next(1, 6)),
            };
            var result = CalMixSolver.Solve(estate.Graph(), pools, prices);

            result.AllUser.Should().Be(brute.AllUser, $"seed {seed}");
            result.AllDevice.Should().Be(brute.AllDevice, $"seed {seed}");
            foreach (var answer in new[] { result.CheapestFromZero, result.FewestFromZero })
                answer.Proof.Should().Be(MixProof.FlowCertificate, $"seed {seed}");
            foreach (
                var answer in new[] { result.Cheapest, result.Fewest, result.CheapestFromZero, result.FewestFromZero }
            )
            {
                Verify(estate, answer, brute.Cost(answer.Pools, answer.Prices), seed);
            }
        }
    }

    private static void Verify(Estate estate, MixAnswer answer, long optimum, int seed)
    {
        CertificateChecker.Check(estate.Text(), Written.Certificate(answer)).Should().BeNull($"seed {seed}");
        answer.CertifiedBound.Should().BeLessThanOrEqualTo(answer.LowerBound, $"seed {seed}");
        answer.LowerBound.Should().BeLessThanOrEqualTo(optimum, $"seed {seed}");
        answer.Cost.Should().Be(optimum, $"seed {seed}");
        answer.Proof.Should().BeOneOf(MixProof.FlowCertificate, MixProof.ExactSearch);
        answer.Covered.Should().Be(optimum == 0, $"seed {seed}");
    }
}
