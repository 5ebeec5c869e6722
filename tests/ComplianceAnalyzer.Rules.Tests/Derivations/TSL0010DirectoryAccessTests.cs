using AwesomeAssertions;
using ComplianceAnalyzer.Model.Licensing;
using ComplianceAnalyzer.Testing;
using Xunit;

namespace ComplianceAnalyzer.Rules.Tests.Derivations;

public sealed class TSL0010DirectoryAccessTests
{
    private static readonly InterpretationSwitches directory = new() { WindowsCalByDirectory = true };

    [Fact]
    public void Every_enabled_internal_person_without_another_access_is_added()
    {
        AccessRelation[] accesses = Windows(
            Estates.FileServer.Users("anna", "bram", "carl,,,no", "dora,,,,yes").Sessions("bram,PC1,FS1,WindowsAccess"),
            directory
        );

        accesses.Should().ContainSingle(access => access.Basis == AccessBasis.Session && access.Person == "BRAM");
        accesses
            .Where(access => access.Basis == AccessBasis.Directory)
            .Should()
            .ContainSingle()
            .Which.Should()
            .Match<AccessRelation>(access =>
                access.Person == "ANNA"
                && access.Device == null
                && access.Server == "*"
                && !access.DeviceCalOnly
                && !access.UnknownPerson
                && !access.UnknownDevice
            );
    }

    [Fact]
    public void The_second_account_of_a_person_who_has_an_access_adds_nothing() =>
        Windows(Estates.FileServer.Users("anna,P1", "anna-admin,P1").Sessions("anna,PC1,FS1,WindowsAccess"), directory)
            .Should()
            .ContainSingle()
            .Which.Basis.Should()
            .Be(AccessBasis.Session);

    [Fact]
    public void Disabled_accounts_are_added_by_their_switch() =>
        Windows(Estates.FileServer.Users("carl,,,no"), directory with { IncludeDisabledUsers = true })
            .Should()
            .ContainSingle();

    [Fact]
    public void Without_the_switch_nobody_is_added() =>
        Windows(Estates.FileServer.Users("anna"), new InterpretationSwitches()).Should().BeEmpty();

    [Fact]
    public void Without_a_server_in_Per_Device_or_Per_User_mode_nobody_is_added() =>
        Windows(
                EstateText
                    .Empty.With(
                        "servers.csv",
                        "Name,OperatingSystem,Edition,WindowsCalMode",
                        "FS1,Windows Server 2003,Standard,PerServer"
                    )
                    .Users("anna"),
                directory
            )
            .Should()
            .BeEmpty();

    private static AccessRelation[] Windows(EstateText estate, InterpretationSwitches switches) =>
        [
            .. RuleSessions
                .Derivations.Facts<AccessRelation>(estate, switches: switches)
                .Where(access => access.Layer == CalLayer.Windows),
        ];
}
