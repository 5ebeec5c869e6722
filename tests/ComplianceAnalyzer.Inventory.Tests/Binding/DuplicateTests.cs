using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Binding;

public sealed class DuplicateTests
{
    [Fact]
    public void Two_servers_of_one_name_are_one_with_a_note()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                "Name,OperatingSystem\nA,Windows Server 2003\nB,Windows Server 2003\na,Windows Server 2003\n"
            )
        );

        estate.Servers.Select(server => server.Key).Should().Equal("A", "B");
        estate.Diagnostics.Codes().Should().Equal("INV014 servers.csv:4");
    }

    [Fact]
    public void Two_servers_of_one_name_that_differ_are_a_conflict()
    {
        Estate estate = Estate(
            (
                "servers.csv",
                "Name,OperatingSystem,TerminalServer\nA,Windows Server 2003,None\nA,Windows Server 2003,Application\n"
            )
        );

        estate.Servers.Single().TerminalServer.Should().Be(TerminalServerMode.None);
        estate.Diagnostics.Codes().Should().Equal("INV014 servers.csv:3", "INV015 servers.csv:3 TerminalServer");
    }

    [Fact]
    public void Identical_purchases_all_count_and_are_named()
    {
        Estate estate = Estate(
            ("cals.csv", "PackId,Kind,Version,Quantity\n1,TsUser,2003,5\n1,TsUser,2003,5\n1,TsUser,2003,7\n")
        );

        estate.CalPacks.Sum(pack => pack.Quantity).Should().Be(17);
        estate.Diagnostics.Codes().Should().Equal("INV016 cals.csv:3 PackId", "INV017 cals.csv:4 PackId");
        estate.Input("cals.csv").Accepted.Should().Be(3);
    }

    [Fact]
    public void Rows_that_license_servers_report_twice_count_once()
    {
        Estate estate = Estate(
            ("key-packs.csv", "LicenseServer,KeyPackId,Total\nL1,1,5\nL1,1,5\nL2,1,5\nL2,1,6\n"),
            ("issued-licenses.csv", "LicenseServer,LicenseId,Client\nL1,1,PC1\nL1,1,PC1\n")
        );

        estate.KeyPacks.Select(pack => (pack.LicenseServer, pack.Total)).Should().Equal(("L1", 5), ("L2", 5));
        estate.IssuedLicenses.Should().ContainSingle();
        estate
            .Diagnostics.Codes()
            .Should()
            .Equal(
                "INV014 issued-licenses.csv:3",
                "INV014 key-packs.csv:3",
                "INV014 key-packs.csv:5",
                "INV015 key-packs.csv:5"
            );
    }

    [Fact]
    public void Sessions_may_repeat() =>
        Estate(("sessions.csv", "User,Server\nu,SRV1\nu,SRV1\n")).Sessions.Length.Should().Be(2);
}
