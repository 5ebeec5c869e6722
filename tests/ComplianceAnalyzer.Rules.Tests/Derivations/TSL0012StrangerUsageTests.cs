using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0012StrangerUsageTests
{
    private static readonly EstateText known = Estates.TerminalServer.Users("anna");

    [Fact]
    public void A_stranger_is_one_person_under_the_name_of_the_row() =>
        Usages(known.Sessions("zoe,PC1,TS1", "anna,PC1,TS1"))
            .Where(usage => usage.UnknownPerson)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage => usage.Person == "ZOE" && usage.People == 1 && !usage.External);

    [Fact]
    public void Each_session_is_used_once_known_or_not() =>
        Usages(known.Sessions("zoe,PC1,TS1", "anna,PC1,TS1", ",PC1,TS1")).Should().HaveCount(3);

    [Fact]
    public void Nobody_is_no_stranger() =>
        Usages(known.Sessions(",PC1,TS1"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage => usage.Person == null && !usage.UnknownPerson);

    [Fact]
    public void The_window_holds_for_strangers_too() =>
        RuleSessions
            .Derivations.Facts<ServerUsage>(
                known.With("sessions.csv", "User,Client,Server,LastSeen", "zoe,PC1,TS1,2005-10-02"),
                switches: new InterpretationSwitches { UsageWindowDays = 90 }
            )
            .Should()
            .BeEmpty();

    private static ServerUsage[] Usages(EstateText estate) => RuleSessions.Derivations.Facts<ServerUsage>(estate);
}
