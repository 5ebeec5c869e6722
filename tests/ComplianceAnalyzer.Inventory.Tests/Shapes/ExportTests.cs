using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Shapes;

/// <summary>The exports of the tools named in the documentation of the importer.</summary>
public sealed class ExportTests
{
    [Fact]
    public void Active_Directory_by_csvde()
    {
        Estate estate = Fixture.Estate("csvde");

        estate
            .Clients.Select(client => (client.Key, client.Domain, client.OperatingSystem!.Family, client.LastSeen))
            .Should()
            .Equal(
                ("AMSPC01", "CONTOSO.EXAMPLE", OperatingSystemFamily.WindowsXpProfessional, new DateOnly(2006, 1, 28)),
                ("AMSPC02", "CONTOSO.EXAMPLE", OperatingSystemFamily.Windows2000Professional, null)
            );
        estate
            .Users.Select(user => (user.Key, user.DisplayName, user.Enabled, user.LastLogon))
            .Should()
            .Equal(
                ("FDUPONT", "Francois Dupont", false, null),
                ("JMULLER", "Jörg Müller", true, new DateOnly(2006, 1, 28))
            );
        estate.Servers.Single().Edition.Should().Be(ServerEdition.Unknown, "the directory does not tell the edition");
        estate.Input("users.csv").Encoding.Should().Be("utf-16");
        estate
            .Diagnostics.Codes()
            .Should()
            .Contain("INV020 users.csv:4 Account")
            .And.NotContain(code =>
                code.StartsWith("INV00", StringComparison.Ordinal)
                && !code.StartsWith("INV005", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void Ocs_inventory()
    {
        Estate estate = Fixture.Estate("ocs");

        estate
            .Clients.Select(client =>
                (client.Key, client.OperatingSystem!.Family, client.PrimaryUser, client.SerialNumber, client.LastSeen)
            )
            .Should()
            .Equal(
                (
                    "AMSPC01",
                    OperatingSystemFamily.WindowsXpProfessional,
                    "JMULLER",
                    "0012345",
                    new DateOnly(2006, 1, 31)
                ),
                (
                    "AMSPC02",
                    OperatingSystemFamily.Windows2000Professional,
                    "FDUPONT",
                    "0012346",
                    new DateOnly(2006, 1, 30)
                )
            );
        estate.Diagnostics.Codes().Should().Equal("INV027 clients.csv:2", "INV029 clients.csv:3");
    }

    [Fact]
    public void Glpi()
    {
        Estate estate = Fixture.Estate("glpi");

        estate
            .Clients.Select(client => (client.Key, client.Site))
            .Should()
            .Equal(("AMSPC01", "Zürich > Étage 2"), ("AMSPC02", "Besançon"));
        estate.Clients[1].Source.Line.Should().Be(4, "the record before it spans two lines");
        estate.CalPacks.Single().Quantity.Should().Be(5_732_943);
    }

    [Fact]
    public void Snipe_it()
    {
        Estate estate = Fixture.Estate("snipe-it");

        estate
            .Clients.Select(client => (client.Key, client.PrimaryUser, client.SerialNumber, client.Source.Line))
            .Should()
            .Equal(("AMSPC01", "JMULLER", null, 2), ("AMSPC02", "FDUPONT", "0012346", 3));
        estate.Diagnostics.Codes().Should().Contain("INV022 clients.csv:2 SerialNumber");
    }

    [Fact]
    public void Key_packs_by_wmi_whose_header_names_a_column_too_many()
    {
        Estate estate = Fixture.Estate("wmi-key-packs");

        estate
            .KeyPacks.Select(pack =>
                (
                    pack.KeyPackId,
                    pack.LicenseServer,
                    pack.Kind,
                    pack.Version,
                    pack.Total,
                    pack.Issued,
                    pack.Available,
                    pack.ExpiresOn
                )
            )
            .Should()
            .Equal(
                ("1", "LIC01", KeyPackKind.BuiltIn, ProductVersion.V2000, null, 7, null, null),
                ("2", "LIC01", KeyPackKind.TsDevice, ProductVersion.V2003, 50, 20, 30, null),
                ("3", "LIC01", KeyPackKind.TsUser, new ProductVersion(2008), 25, 0, 25, null),
                ("4", "LIC01", KeyPackKind.Temporary, ProductVersion.V2003, null, 3, null, null)
            );
        estate.Diagnostics.Codes().Should().Contain("INV035 key-packs.csv:1 Description");
    }

    [Fact]
    public void Issued_licenses_by_lsreport()
    {
        Estate estate = Fixture.Estate("lsreport");

        estate
            .IssuedLicenses.Select(token =>
                (token.LicenseId, token.Client, token.User, token.IssuedOn, token.ExpiresOn, token.Temporary)
            )
            .Should()
            .Equal(
                ("11", "AMSPC01", "CONTOSO\\JMULLER", new DateOnly(2004, 1, 31), new DateOnly(2004, 4, 30), true),
                ("12", "AMSPC02", null, new DateOnly(2004, 2, 15), null, false)
            );
    }

    [Fact]
    public void Microsoft_license_statement_with_its_header_in_line_ten()
    {
        Estate estate = Fixture.Estate("license-statement");

        estate
            .CalPacks.Select(pack => (pack.PackId, pack.Kind, pack.Quantity, pack.Program))
            .Should()
            .Equal(
                ("12345678", CalKind.WindowsDevice, 50, VolumeProgram.OpenLicense),
                ("23456789", CalKind.TsUser, 1250, VolumeProgram.Select)
            );
        estate.Diagnostics.Codes().Should().Equal("INV028 cals.csv:10", "INV036 cals.csv:13");
    }

    [Fact]
    public void License_statement_of_ConfigMgr_with_the_month_first()
    {
        Estate estate = Fixture.Estate("configmgr-statement");

        estate
            .CalPacks.Select(pack => (pack.PackId, pack.Kind, pack.Quantity, pack.AcquiredOn))
            .Should()
            .Equal(
                ("PO-1", CalKind.WindowsDevice, 50, new DateOnly(2004, 1, 31)),
                ("PO-2", CalKind.TsUser, 25, new DateOnly(2004, 2, 5))
            );
    }

    [Fact]
    public void Reports_that_repeat_parents_and_counts()
    {
        Estate estate = Fixture.Estate("ssrs");

        estate
            .Clients.Select(client => (client.Key, client.Site))
            .Should()
            .Equal(("AMSPC01", "Zürich"), ("AMSPC02", "Zürich"), ("AMSPC03", "Basel"));
        estate.Diagnostics.Codes().Should().Equal("INV005 clients.csv:1 Count");
    }

    [Fact]
    public void Files_and_headers_that_only_the_inventory_can_explain()
    {
        Estate estate = Fixture.Estate("mapping");

        estate
            .Clients.Select(client => (client.Key, client.Domain, client.Site))
            .Should()
            .Equal(("AMSPC01", "CONTOSO", "Zürich"), ("AMSPC02", "CONTOSO", "Basel"));
        estate.Diagnostics.Codes().Should().Equal("INV038 mapping.json:0");
    }
}
