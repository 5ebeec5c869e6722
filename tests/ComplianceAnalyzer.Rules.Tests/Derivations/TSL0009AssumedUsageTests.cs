using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0009AssumedUsageTests
{
    [Fact]
    public void A_main_user_uses_every_terminal_server_from_the_client()
    {
        ServerUsage[] usages = Usages(Estates.TwoGenerations.Users("anna").Clients("PC1,,anna", "PC2"));

        usages.Select(usage => usage.Server).Should().BeEquivalentTo("TS1", "OLD1");
        usages
            .Should()
            .OnlyContain(usage =>
                usage.Person == "ANNA"
                && usage.Device == "PC1"
                && usage.Basis == AccessBasis.PrimaryUser
                && !usage.UnknownPerson
            );
    }

    [Fact]
    public void The_account_of_the_main_user_and_the_client_say_the_rest() =>
        Usages(Estates.TerminalServer.Users("anna,P1,3,,yes").Clients("PC1,Windows XP Professional,anna"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage =>
                usage.Person == "PERSON:P1"
                && usage.People == 3
                && usage.External
                && usage.DeviceSystem == OperatingSystemFamily.WindowsXpProfessional
            );

    [Fact]
    public void Without_a_directory_the_main_user_is_one_internal_person() =>
        Usages(Estates.TerminalServer.Clients("PC1,,anna"))
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<ServerUsage>(usage =>
                usage.Person == "ANNA"
                && usage.People == 1
                && !usage.External
                && !usage.UnknownPerson
                && usage.DeviceSystem == OperatingSystemFamily.Unknown
            );

    [Fact]
    public void A_session_file_leaves_nothing_to_assume() =>
        Usages(Estates.TerminalServer.Clients("PC1,,anna").Sessions()).Should().BeEmpty();

    [Fact]
    public void Without_terminal_server_nothing_is_assumed() =>
        Usages(Estates.FileServer.Clients("PC1,,anna")).Should().BeEmpty();

    [Fact]
    public void A_main_user_who_is_not_in_the_directory_is_unknown() =>
        Usages(Estates.TerminalServer.Users("bram").Clients("PC1,,anna"))
            .Should()
            .ContainSingle()
            .Which.UnknownPerson.Should()
            .BeTrue();

    [Fact]
    public void A_disabled_main_user_counts_only_by_the_switch()
    {
        EstateText estate = Estates.TerminalServer.Users("anna,,,no").Clients("PC1,,anna");

        Usages(estate).Should().BeEmpty();
        RuleSessions
            .Derivations.Facts<ServerUsage>(
                estate,
                switches: new InterpretationSwitches { IncludeDisabledUsers = true }
            )
            .Should()
            .ContainSingle();
    }

    private static ServerUsage[] Usages(EstateText estate) => RuleSessions.Derivations.Facts<ServerUsage>(estate);
}
