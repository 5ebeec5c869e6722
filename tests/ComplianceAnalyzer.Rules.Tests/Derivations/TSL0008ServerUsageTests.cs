using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0008ServerUsageTests
{
    private static readonly InterpretationSwitches ninetyDays = new() { UsageWindowDays = 90 };

    [Fact]
    public void A_session_is_resolved_to_person_and_device()
    {
        ServerUsage usage = Usages(
                Estates
                    .TerminalServer.Users("anna,P1,2,,yes")
                    .Clients("PC1,Windows XP Professional")
                    .Sessions("anna,PC1,TS1")
            )
            .Should()
            .ContainSingle()
            .Which;

        usage.Person.Should().NotBe("ANNA", "the PersonId stands for the human being");
        usage.People.Should().Be(2);
        usage.External.Should().BeTrue();
        usage.Device.Should().Be("PC1");
        usage.DeviceSystem.Should().Be(OperatingSystemFamily.WindowsXpProfessional);
        usage.UnknownPerson.Should().BeFalse();
        usage.UnknownDevice.Should().BeFalse();
        usage.Basis.Should().Be(AccessBasis.Session);
    }

    [Fact]
    public void What_the_tables_do_not_hold_is_unknown_only_where_they_are_there()
    {
        EstateText sessions = Estates.TerminalServer.Sessions("anna,PC1,TS1");

        Usages(sessions)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage => usage.Person == "ANNA" && !usage.UnknownPerson && !usage.UnknownDevice);
        Usages(sessions.Users("bram").Clients("PC2"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage => usage.Person == "ANNA" && usage.UnknownPerson && usage.UnknownDevice);
    }

    [Fact]
    public void A_server_that_a_session_comes_from_is_no_unknown_device() =>
        Usages(Estates.TwoGenerations.Clients("PC2").Sessions("anna,OLD1,TS1"))
            .Should()
            .ContainSingle()
            .Which.UnknownDevice.Should()
            .BeFalse();

    [Fact]
    public void A_session_without_user_or_device_has_none_and_misses_none()
    {
        ServerUsage[] usages = Usages(
            Estates.TerminalServer.Users("anna").Clients("PC1").Sessions(",PC1,TS1", "anna,,TS1")
        );

        usages.Should().HaveCount(2).And.OnlyContain(usage => !usage.UnknownPerson && !usage.UnknownDevice);
        usages.Should().ContainSingle(usage => usage.Person == null && usage.Device == "PC1");
        usages.Should().ContainSingle(usage => usage.Person == "ANNA" && usage.Device == null);
    }

    [Theory]
    [InlineData("TerminalSession", 1)]
    [InlineData("WindowsAccess", 1)]
    [InlineData("RemoteAdministration", 0)]
    [InlineData("Anonymous", 0)]
    public void Only_terminal_sessions_and_other_use_count(string purpose, int count) =>
        Usages(Estates.TerminalServer.Sessions($"anna,PC1,TS1,{purpose}")).Should().HaveCount(count);

    // 90 days before 2006-01-01: 31 in December, 30 in November, 29 back from October 31 is October 3.
    [Theory]
    [InlineData("", "2005-10-03", 1)]
    [InlineData("", "2005-10-02", 0)]
    [InlineData("", "", 1)]
    [InlineData("2006-01-01", "2006-01-01", 1)]
    [InlineData("2006-01-02", "2006-01-05", 0)]
    [InlineData("2005-01-01", "2006-01-05", 1)]
    public void The_window_decides_by_days(string firstSeen, string lastSeen, int count) =>
        RuleSessions
            .Derivations.Facts<ServerUsage>(
                Estates.TerminalServer.With(
                    "sessions.csv",
                    "User,Client,Server,FirstSeen,LastSeen",
                    $"anna,PC1,TS1,{firstSeen},{lastSeen}"
                ),
                switches: ninetyDays
            )
            .Should()
            .HaveCount(count);

    [Fact]
    public void A_disabled_account_that_has_a_session_counts() =>
        Usages(Estates.TerminalServer.Users("anna,,,no").Sessions("anna,PC1,TS1")).Should().ContainSingle();

    private static ServerUsage[] Usages(EstateText estate) => RuleSessions.Derivations.Facts<ServerUsage>(estate);
}
