using System.Collections.Immutable;
using AwesomeAssertions;
using ComplianceAnalyzer.Model.Inventory;
using CsCheck;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Loading;

/// <summary>The order of rows changes nothing but the lines that facts name.</summary>
public sealed class OrderTests
{
    private static readonly (string File, string Header, string[] Rows)[] files =
    [
        (
            "servers.csv",
            "Name,Domain,OperatingSystem",
            [
                "SRV1,CONTOSO,Windows Server 2003",
                "SRV2,,Windows 2000 Server",
                "srv2.contoso.example,,Windows 2000 Server",
            ]
        ),
        (
            "clients.csv",
            "Name,Domain,LastSeen",
            ["PC1,CONTOSO,04/05/2003", "PC1,FABRIKAM,31/01/2003", "PC2,,", "pc2.contoso.example,,31/05/2003"]
        ),
        (
            "users.csv",
            "Account,Domain,Upn,PersonId",
            ["jdoe,CONTOSO,j.doe@contoso.example,1", "a-jdoe,CONTOSO,,1", "smith,,,", "FABRIKAM\\jdoe,,,"]
        ),
        (
            "cals.csv",
            "PackId,Kind,Version,Quantity,AssignedTo",
            ["1,TsUser,2003,1,a-jdoe", "2,TsDevice,2003,1,pc2", "2,TsDevice,2003,1,pc2", "3,Nonsense,2003,1,"]
        ),
        (
            "sessions.csv",
            "User,Client,Server,LastSeen",
            [
                "j.doe@contoso.example,PC1,SRV1,2005-01-01",
                "smith,pc2,srv2,",
                "CONTOSO/jdoe,FABRIKAM\\PC1,srv1.contoso.example,",
                "jdoe,,SRV1,",
                ",,SRV1,",
            ]
        ),
    ];

    [Fact]
    public void Rows_in_any_order_give_the_same_facts()
    {
        string[] expected = Facts([.. files.Select(file => (file.File, Text(file.Header, file.Rows)))]);
        expected
            .Length.Should()
            .Be(16 + 14, "there are 2 servers, 3 clients, 4 accounts, 3 packs, 4 sessions and 14 tables");

        Repeatable.Sample(
            Gen.Select(Shuffled(0), Shuffled(1), Shuffled(2), Shuffled(3), Shuffled(4)),
            200,
            shuffled =>
            {
                string[][] rows = [shuffled.Item1, shuffled.Item2, shuffled.Item3, shuffled.Item4, shuffled.Item5];
                Facts([.. files.Zip(rows, (file, lines) => (file.File, Text(file.Header, lines)))])
                    .Should()
                    .Equal(expected);
            }
        );
    }

    /// <summary>Splitting a table over two files gives the same facts as one file.</summary>
    [Fact]
    public void Rows_in_several_files_give_the_same_facts()
    {
        string[] expected = Facts([.. files.Select(file => (file.File, Text(file.Header, file.Rows)))]);

        Facts([
                .. files.SelectMany(file =>
                    new[]
                    {
                        (file.File, Text(file.Header, file.Rows[..2])),
                        (file.File.Replace(".csv", "-2.csv"), Text(file.Header, file.Rows[2..])),
                    }
                ),
            ])
            .Should()
            .BeEquivalentTo(expected);
    }

    private static Gen<string[]> Shuffled(int file) => Gen.Shuffle(files[file].Rows);

    private static string Text(string header, string[] rows) =>
        header + "\n" + string.Concat(rows.Select(row => row + "\n"));

    private static string[] Facts((string File, string Text)[] inventory)
    {
        Estate estate = Estate(inventory);
        return [.. estate.Facts().Select(Describe), .. estate.Tables.Select(table => table.ToString())];
    }

    /// <summary>The fact without its source, and with a list for an array.</summary>
    private static string Describe(InventoryFact fact) =>
        (fact with { Source = default })
            .ToString()
            .Replace(typeof(ImmutableArray<string>).ToString(), "", StringComparison.Ordinal)
        + (fact is Server server ? string.Join(";", server.LicenseServers) : "");
}
