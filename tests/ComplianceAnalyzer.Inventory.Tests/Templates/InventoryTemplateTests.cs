using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Binding;
using ComplianceAnalyzer.Inventory.Loading;
using ComplianceAnalyzer.Inventory.Sources;
using ComplianceAnalyzer.Inventory.Templates;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Templates;

/// <summary>The empty inventory: complete, explained, and readable once it has rows.</summary>
public sealed class InventoryTemplateTests
{
    /// <summary>One row for each table, with a value in every column; names, ids and holders fit together.</summary>
    private static readonly Dictionary<string, string> rows = new(StringComparer.Ordinal)
    {
        ["servers.csv"] =
            "TS1,CONTOSO,HQ,Windows Server 2003,Standard,x86,Application,PerUser,PerServer,5,4,no,LIC1,LIC1,2003-09-01,SL1",
        ["clients.csv"] = "PC1,CONTOSO,HQ,Sales,SN1,Windows XP Professional,CONTOSO\\anna,2005-01-02",
        ["users.csv"] = "CONTOSO\\anna,CONTOSO,anna@contoso.example,Anna,Sales,HQ,P1,1,yes,no,2005-01-02,512",
        ["xp-licenses.csv"] =
            "XP1,Windows XP Professional,1,2002-06-14,OEM,Select,1234567,A1,L1,N1,ABCDE-FGHJK-LMNPQ-RSTVW-23456,None,PC1",
        ["cals.csv"] =
            "C1,TsUser,2003,1,2003-06-14,TransitionOffer,Select,LIC1,TS1,CONTOSO\\anna,XP1,2004-01-05,Enrollment",
        ["sessions.csv"] = "CONTOSO\\anna,PC1,TS1,TerminalSession,2004-01-05,2005-01-02,9",
        ["license-servers.csv"] = "LIC1,CONTOSO,HQ,Windows Server 2003 Standard,Enterprise,no,yes,2003-09-01",
        ["key-packs.csv"] = "LIC1,1,A02-5.02-S,TsDevice,2,2003,10,8,2,2038-01-01",
        ["issued-licenses.csv"] = "LIC1,101,1,PC1,CONTOSO\\anna,2004-01-05,2004-04-05,Permanent,2003",
        ["server-licenses.csv"] = "SL1,Standard,2003,1,2003-08-18,Volume",
        ["domains.csv"] = "CONTOSO,Windows Server 2003",
        ["incidents.csv"] = "I1,CannotConnect,ProductSupport,LIC1,2004-02-01,once",
        ["prices.csv"] = "TsUser,80,EUR",
        ["waivers.csv"] = "TSL2001,TS1,old server,anna,2006-01-01",
    };

    public static TheoryData<string> Names => [.. Tables.All.Schemas.Select(schema => schema.FileName)];

    [Fact]
    public void Rows_under_the_templates_become_facts_without_a_diagnostic()
    {
        Estate estate = Importing.Usable(Load(file => file.Content + rows[file.Name] + "\n"));

        estate.Diagnostics.Should().BeEmpty();
        estate.Inputs.Should().HaveCount(14).And.OnlyContain(input => input.Read == 1 && input.Accepted == 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_has_and_explains_every_column(string file)
    {
        TableSchema schema = Tables.All.Schemas.Single(schema => schema.FileName == file);
        string section = Content(InventoryTemplate.PageName)
            .Split("\n## ")
            .Single(part => part.StartsWith(file, StringComparison.Ordinal));

        Content(file).Should().Be(string.Join(',', schema.Columns.Select(column => column.Name)) + "\n");
        string[] table =
        [
            .. section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1),
        ];
        table
            .Select(line => line.Split(" | ")[0])
            .Should()
            .Equal(schema.Columns.Select(column => $"| {column.Name}{(column.IsRequired ? "*" : "")}"));
        table.Should().OnlyContain(line => line.Replace("\\|", "").Count(c => c == '|') == 4);
    }

    [Fact]
    public void Untouched_templates_are_no_inventory()
    {
        ImportOutcome outcome = Load(file => file.Content);

        outcome.Estate.Should().BeNull();
        outcome.Problems.Should().ContainSingle().Which.Should().Contain("servers.csv");
        outcome.Diagnostics.Should().HaveCount(14).And.OnlyContain(found => found.Code == "INV008");
    }

    private static string Content(string name) => InventoryTemplate.Files.Single(file => file.Name == name).Content;

    private static ImportOutcome Load(Func<TemplateFile, string> content) =>
        InventoryLoader.Load(
            new MemorySource(
                InventoryTemplate.Files.ToDictionary(
                    file => file.Name,
                    file =>
                        Encoding.UTF8.GetBytes(file.Name == InventoryTemplate.PageName ? file.Content : content(file)),
                    StringComparer.Ordinal
                )
            ),
            new ImportOptions()
        );
}
