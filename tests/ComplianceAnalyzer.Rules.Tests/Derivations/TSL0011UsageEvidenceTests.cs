using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0011UsageEvidenceTests
{
    [Fact]
    public void Sessions_or_main_users_make_usage_known()
    {
        Evidence(Estates.TerminalServer.Sessions())
            .IsKnown.Should()
            .BeTrue("an empty file says that there was no session");
        Evidence(Estates.TerminalServer.Clients("PC1,,anna")).IsKnown.Should().BeTrue();
        Evidence(Estates.TerminalServer.Clients("PC1").Users("anna")).IsKnown.Should().BeFalse();
    }

    [Fact]
    public void The_smaller_of_people_and_devices_bounds_the_need()
    {
        // Three people: Anna's two accounts are one, the shared one stands for two, the disabled one for none. Two devices.
        UsageEvidence evidence = Evidence(
            Estates.TerminalServer.Users("anna,P1", "anna2,P1", "desk,,2", "old,,,no").Clients("PC1", "PC2")
        );

        evidence.People.Should().Be(3);
        evidence.Devices.Should().Be(2);
        evidence.MostCals.Should().Be(2);
    }

    [Fact]
    public void A_table_that_is_missing_bounds_nothing()
    {
        Evidence(Estates.TerminalServer.Users("anna")).MostCals.Should().Be(1);
        Evidence(Estates.TerminalServer.Clients("PC1", "PC2")).MostCals.Should().Be(2);
        Evidence(Estates.TerminalServer).MostCals.Should().BeNull();
    }

    [Fact]
    public void Disabled_accounts_count_by_their_switch() =>
        RuleSessions
            .Derivations.Facts<UsageEvidence>(
                Estates.TerminalServer.Users("anna", "old,,,no"),
                switches: new InterpretationSwitches { IncludeDisabledUsers = true }
            )[0]
            .People.Should()
            .Be(2);

    private static UsageEvidence Evidence(EstateText estate) =>
        RuleSessions.Derivations.Facts<UsageEvidence>(estate).Should().ContainSingle().Which;
}
