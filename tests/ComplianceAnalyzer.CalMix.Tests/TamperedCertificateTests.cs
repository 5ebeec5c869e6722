using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.CalMix.Tests;

public sealed class TamperedCertificateTests
{
    private static readonly Estate Estate = new(
        [2, 1, 1, 1],
        5,
        [(0, 0), (1, 0), (2, 2), (2, 3), (3, 4), (3, 1), (3, 2), (null, 4)]
    );

    [Theory]
    [InlineData("user-cal 2\n", "")]
    [InlineData("device-cal 4\n", "")]
    [InlineData("device-cal 0\n", "device-cal 1\n")]
    [InlineData("cost 4\n", "cost 3\n")]
    [InlineData("bound 4\n", "bound 5\n")]
    [InlineData("used 2 2\n", "used 1 2\n")]
    [InlineData("flow 2 3 1\n", "flow 2 3 2\n")]
    [InlineData("flow 2 3 1\n", "")]
    [InlineData("flow 2 3 1\n", "flow 0 3 1\n")]
    [InlineData("flow 2 3 1\n", "flow 2 3 1\nflow 2 2 1\n")]
    [InlineData("flow - 4 1\n", "flow - 3 1\n")]
    [InlineData("claim optimal\n", "claim gap 1\n")]
    [InlineData("line 1 1 4\n", "line 1 1 5\n")]
    [InlineData("user-cal 2\n", "user-cal 2\nuser-cal 2\n")]
    public void A_change_is_noticed(string from, string to)
    {
        var certificate = Written.Certificate(CalMixSolver.Solve(Estate.Graph(), CalPools.None).FewestFromZero);
        CertificateChecker.Check(Estate.Text(), certificate).Should().BeNull();

        certificate.Should().Contain(from);
        CertificateChecker.Check(Estate.Text(), certificate.Replace(from, to)).Should().NotBeNull();
    }
}
