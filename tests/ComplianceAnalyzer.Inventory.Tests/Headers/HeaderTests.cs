using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Headers;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Values;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Headers;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("Serial-Number")]
    [InlineData("SERIAL_NUMBER")]
    [InlineData("serial number")]
    [InlineData("Numéro de série")]
    [InlineData("numero de serie")]
    [InlineData("Seriennummer")]
    [InlineData("Serienummer")]
    public void Case_spaces_and_diacritics_do_not_matter(string header) =>
        Estate(("clients.csv", $"Name,{header}\nPC1,007\n")).Clients.Single().SerialNumber.Should().Be("007");

    [Theory]
    [InlineData("Naam;Besturingssysteem;Domein;Locatie;Domeincontroller")]
    [InlineData("Rechnername;Betriebssystem;Domäne;Standort;Domänencontroller")]
    [InlineData("Nom;Système d'exploitation;Domaine;Emplacement;Contrôleur de domaine")]
    [InlineData("Server name;OS;AD domain;Location;DC")]
    public void Servers_in_four_languages(string header)
    {
        Estate estate = Estate(("servers.csv", header + "\nSRV1;Windows Server 2003;CONTOSO;Utrecht;1\n"));

        Server server = estate.Servers.Single();
        (server.Key, server.Domain, server.Site, server.IsDomainController)
            .Should()
            .Be(("SRV1", "CONTOSO", "Utrecht", true));
        estate.Diagnostics.Should().BeEmpty();
    }

    [Fact]
    public void A_required_column_that_is_missing_rejects_every_row()
    {
        Estate estate = Estate(("cals.csv", "PackId,Kind,Quantity\n1,TsUser,5\n2,TsUser,6\n"));

        estate.CalPacks.Should().BeEmpty();
        estate.Diagnostics.Codes().Should().Equal("INV001 cals.csv:1 Version");
        InputFile input = estate.Input("cals.csv");
        (input.Read, input.Accepted, input.Merged, input.Rejected).Should().Be((2, 0, 0, 2));
        estate.Table(InventoryTable.Cals).Should().Be(new EvidenceTable(InventoryTable.Cals, false, 0, 2));
    }

    [Fact]
    public void An_unknown_column_is_named()
    {
        Estate estate = Estate(("clients.csv", "Name,Shoe size,Site\nPC1,44,A\n"));

        estate.Diagnostics.Codes().Should().Equal("INV005 clients.csv:1 Shoe size");
        estate.Clients.Single().Site.Should().Be("A");
    }

    [Fact]
    public void Of_two_equal_headers_the_first_is_read()
    {
        Estate estate = Estate(("clients.csv", "Name,Site,site\nPC1,A,B\n"));

        estate.Clients.Single().Site.Should().Be("A");
        estate.Diagnostics.Codes().Should().Equal("INV011 clients.csv:1 Site");
    }

    [Fact]
    public void Of_several_names_of_a_column_the_plainest_is_read()
    {
        Estate estate = Estate(("clients.csv", "cn,Name,dNSHostName\nwrong,PC1,wrong.contoso.example\n"));

        estate.Clients.Single().Key.Should().Be("PC1");
        estate.Diagnostics.Codes().Should().Equal("INV034 clients.csv:1 Name", "INV034 clients.csv:1 Name");
    }

    [Fact]
    public void Lines_in_front_of_the_header_are_no_rows()
    {
        Estate estate = Estate(("clients.csv", "Inventory of Contoso\nas of,2006-01-01\n\nName,Site\nPC1,A\n"));

        estate.Clients.Single().Source.Line.Should().Be(5);
        estate.Input("clients.csv").Read.Should().Be(1);
        estate.Diagnostics.Codes().Should().Equal("INV028 clients.csv:4");
    }

    [Theory]
    [InlineData("Clients.CSV")]
    [InlineData("clients.txt")]
    [InlineData("clients-hq.csv")]
    [InlineData("Werkplekken 2006.csv")]
    [InlineData("Rechner.csv")]
    [InlineData("ordinateurs.csv")]
    public void A_file_is_recognized_by_its_name(string file) =>
        Estate((file, "Name\nPC1\n")).Clients.Single().Source.File.Should().Be(file);

    [Theory]
    [InlineData("license-servers.csv", InventoryTable.LicenseServers)]
    [InlineData("server-licenses-2003.csv", InventoryTable.ServerLicenses)]
    [InlineData("servers-branch.csv", InventoryTable.Servers)]
    [InlineData("Xp Licenses.csv", InventoryTable.XpLicenses)]
    [InlineData("xp_licences.csv", InventoryTable.XpLicenses)]
    [InlineData("key packs.csv", InventoryTable.KeyPacks)]
    public void Names_that_begin_alike_are_told_apart(string file, InventoryTable expected) =>
        Tables.All.Names.Recognize(file)!.Table.Should().Be(expected);

    [Fact]
    public void A_file_that_is_none_of_an_inventory_is_named()
    {
        Estate estate = Estate(("shopping.csv", "Name\nmilk\n"), ("README.md", "x"), ("photo.png", "x"));

        estate.Diagnostics.Codes().Should().Equal("INV006 photo.png:0", "INV006 shopping.csv:0");
    }

    [Fact]
    public void Several_files_of_a_table_are_joined_and_keep_their_sources()
    {
        Estate estate = Estate(("clients-hq.csv", "Name\nPC1\n"), ("clients-branch.csv", "Naam;Locatie\nPC2;B\n"));

        estate
            .Clients.Select(client => (client.Key, client.Source.ToString()))
            .Should()
            .Equal(("PC1", "clients-hq.csv:2"), ("PC2", "clients-branch.csv:2"));
    }

    [Fact]
    public void Every_alias_is_one_of_a_table_and_a_column_and_not_of_another_column()
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (NameAlias alias in NameAliases.Read())
        {
            var schemas = Tables
                .All.Schemas.Where(schema => alias.Table is null || schema.FileStem == alias.Table)
                .ToArray();
            schemas.Should().NotBeEmpty($"{alias} names a table");
            if (alias.Column.Length == 0)
                continue;
            var having = schemas.Where(schema => schema.Columns.Any(column => column.Name == alias.Column)).ToArray();
            having.Should().NotBeEmpty($"{alias} names a column");
            NameKey.Of(alias.Name).Should().NotBeEmpty();
        }
        taken.Should().BeEmpty();
    }

    [Fact]
    public void The_recognition_is_reported()
    {
        ImportOutcome outcome = Import(("clients.csv", "Naam;Laatst gezien;Schoenmaat\nPC1;31-01-2006;44\n"));

        var file = outcome.Files.Single(file => file.File == "clients.csv");
        (file.Table, file.Encoding, file.Delimiter, file.HeaderLine)
            .Should()
            .Be((InventoryTable.Clients, "utf-8", ";", 1));
        file.Columns.Select(column => (column.Header, column.Column, column.DateOrder, column.DateOrderBasis))
            .Should()
            .Equal(
                ("Naam", "Name", null, null),
                ("Laatst gezien", "LastSeen", DateOrder.DayMonthYear, DateOrderBasis.Values),
                ("Schoenmaat", "", null, null)
            );
    }
}
