using System.IO.Compression;
using System.Text;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>An estate full of product keys, in their own column and everywhere else: none leaves the program, in any output.</summary>
public sealed class SecretTests
{
    /// <summary>
    /// Made-up keys, one for each place. A key counts as shown if the four groups in front of the last, with or without separators, are
    /// anywhere in an output: the last group is what reports may show.
    /// </summary>
    private static readonly string[] keys =
    [
        "KA1AA-BB2BB-CC3CC-DD4DD-EE501",
        "KA1AA-BB2BB-CC3CC-DD4DD-EE502",
        "KA1AA-BB2BB-CC3CC-DD4DD-EE503",
        "KA1AA-BB2BB-CC3CC-DD4DD-EE504",
    ];

    private const string Secret = "KA1AABB2BBCC3CCDD4DD";

    private static string Hyphens => keys[0];
    private static string Bare => keys[1].Replace("-", "", StringComparison.Ordinal);
    private static string Lower => keys[2].ToLowerInvariant();
    private static string Spaces => keys[3].Replace('-', ' ');

    [Fact]
    public void No_output_shows_a_product_key()
    {
        using var folder = new TemporaryFolder();
        Estate(folder);
        string[] outputs = ["report.xlsx", "result.json", "result.sarif", "result.junit.xml", "report.md"];
        using var reports = new TemporaryFolder();

        CommandRun analyze = BuiltCommand.Run([
            "analyze",
            folder.Path,
            "--as-of",
            "2006-01-01",
            "--debug",
            .. outputs.SelectMany(file => (string[])["-o", reports.File(file)]),
        ]);
        CommandRun dutch = BuiltCommand.Run("analyze", folder.Path, "--as-of", "2006-01-01", "--language", "nl");
        CommandRun validate = BuiltCommand.Run("validate", folder.Path, "-o", reports.File("import.json"), "--debug");

        analyze.ExitCode.Should().BeOneOf(0, 1);
        validate.ExitCode.Should().Be(0);
        // The keys were read, and not left out: the last group of each is shown.
        string book = string.Concat(Parts(reports.File("report.xlsx")).Select(part => part.Text));
        foreach (string key in keys)
            book.Should().Contain(key[^5..]);
        foreach (CommandRun run in (CommandRun[])[analyze, dutch, validate])
        {
            Shown(run.Output).Should().BeEmpty();
            Shown(run.Error).Should().BeEmpty();
        }
        foreach (string file in outputs.Append("import.json"))
        foreach ((string part, string text) in Parts(reports.File(file)))
            Shown(text).Should().BeEmpty("{0} of {1} must show no key", part, file);
    }

    [Theory]
    [InlineData("servers.csv", "Name,OperatingSystem\n,{0}\n")]
    [InlineData("servers.csv", "{0}\n{1}\n")]
    [InlineData("servers.csv", "Name,OperatingSystem,{0}\n")]
    [InlineData("settings.json", "{{ \"{0}\": 1 }}")]
    [InlineData("settings.json", "{{ \"asOf\": \"{1}\" }}")]
    [InlineData("settings.json", "{{ \"switches\": {{ \"usage.window\": \"{2}\" }} }}")]
    [InlineData("settings.json", "{0}")]
    [InlineData("mapping.json", "{{ \"files\": {{ \"x.csv\": {{ \"table\": \"{0}\" }} }} }}")]
    [InlineData("mapping.json", "{{ \"{1}\": 1 }}")]
    public void No_refusal_shows_a_product_key(string file, string content)
    {
        using var folder = new TemporaryFolder();
        if (file != "servers.csv")
            folder.File("servers.csv", "Name,OperatingSystem\nSRV1,Windows Server 2003\n");
        folder.File(
            file,
            string.Format(System.Globalization.CultureInfo.InvariantCulture, content, Hyphens, Bare, Lower)
        );

        foreach (string command in (string[])["analyze", "validate"])
        {
            CommandRun run = BuiltCommand.Run(command, folder.Path, "--debug");

            run.ExitCode.Should().Be(2);
            Shown(run.Output + run.Error).Should().BeEmpty();
        }
    }

    /// <summary>The test itself sees a key, however it is written.</summary>
    [Fact]
    public void A_shown_key_is_seen()
    {
        foreach (string text in (string[])[Hyphens, Bare, Lower, Spaces])
            Shown($"<v>x {text} y</v>").Should().ContainSingle();
        Shown("*****-EE501").Should().BeEmpty();
    }

    /// <summary>What surrounds each key in a text from which all but letters and digits is taken away.</summary>
    private static IEnumerable<string> Shown(string text)
    {
        string plain = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        for (
            int at = plain.IndexOf(Secret, StringComparison.Ordinal);
            at >= 0;
            at = plain.IndexOf(Secret, at + 1, StringComparison.Ordinal)
        )
            yield return plain[Math.Max(0, at - 60)..Math.Min(plain.Length, at + 60)];
    }

    private static IEnumerable<(string Part, string Text)> Parts(string file)
    {
        if (!file.EndsWith(".xlsx", StringComparison.Ordinal))
        {
            yield return ("all", File.ReadAllText(file));
            yield break;
        }
        using ZipArchive book = ZipFile.OpenRead(file);
        foreach (ZipArchiveEntry entry in book.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            yield return (entry.FullName, reader.ReadToEnd());
        }
    }

    private static void Estate(TemporaryFolder folder)
    {
        folder.File("settings.json", "{ \"organisation\": \"Contoso\" }");
        folder.File(
            "servers.csv",
            $"Name,Domain,Site,OperatingSystem,TerminalServer,License,{Bare}\n"
                + $"TS1,CONTOSO,{Hyphens},Windows Server 2003 Standard,Application,{Bare},x\n"
                + $"TS2,CONTOSO,HQ,{Lower},Application,{Spaces},x\n"
                + $"TS3,{Lower},HQ,Windows Server 2003 Standard,{Hyphens},,\n"
        );
        folder.File(
            "clients.csv",
            $"Name,SerialNumber,OperatingSystem,PrimaryUser,Department,LastSeen\n"
                + $"PC1,{Hyphens},Windows XP Professional {Bare},anna,{Lower},{Hyphens}\n"
                + $"PC1,{Bare},Windows XP Professional {Bare},bob,{Spaces},{Bare}\n"
                + $"{Hyphens},S,Windows XP Professional,anna,,\n"
                + $"{Bare},S,Windows XP Professional,{Lower},,\n"
                + $",{Hyphens},,,,\n"
        );
        folder.File(
            "users.csv",
            $"Account,Upn,DisplayName,Department,PersonId,People\n"
                + $"anna,{Lower}@contoso.example,Anna {Hyphens},{Bare},{Spaces},1\n"
                + $"CONTOSO\\{Bare},,{Hyphens},,,{Lower}\n"
                + $"{Hyphens}$,,,,,\n"
        );
        folder.File(
            "sessions.csv",
            $"User,Client,Server,Purpose,LastSeen\nanna,PC1,TS1,TerminalSession,2005-12-01\n"
                + $"{Hyphens},{Bare},TS1,,2005-12-01\n{Lower},{Hyphens},{Bare},{Lower},{Spaces}\n"
        );
        folder.File(
            "xp-licenses.csv",
            $"LicenseId,Product,Quantity,AcquiredOn,Channel,Programme,EnrollmentNumber,ProductKey,Client\n"
                + $"XP1,,1,2002-11-20,OEM,,,{Hyphens},PC1\nXP2,,1,2002-11-20,Retail,,,{Bare},\n"
                + $"XP3,,1,2002-11-20,OEM,,,{Lower},\nXP4,,1,2002-11-20,OEM,,,{Spaces},\n"
                + $"XP1,,1,2002-11-20,OEM,,,{Hyphens},PC1\nXP1,,1,2002-11-21,OEM,,,{Bare},PC1\n"
                + $"{Hyphens},{Bare},{Lower},{Hyphens},{Bare},{Lower},{Hyphens},{Hyphens},{Spaces}\n"
                + $"{Bare},,1,2002-11-20,OEM,,,,\n{Hyphens},Windows XP Professional {Lower},1,2002-11-20,OEM,,{Bare},x{Hyphens}x,{Hyphens}\n"
                + $"XP5,,1,2002-11-20,Volume,Select,{Hyphens},,\n"
        );
        folder.File(
            "cals.csv",
            $"PackId,Kind,Version,Quantity,AcquiredOn,Channel,LicenseServer,AssignedTo,XpLicense,RedeemedOn,RedeemedWith\n"
                + $"{Hyphens},TsUser,2003,1,2004-01-05,Retail,,,,,\n{Bare},TsUser,2003,1,2004-01-05,TransitionOffer,{Lower},{Hyphens},{Bare},2004-01-05,{Spaces}\n"
                + $"C3,{Hyphens},{Bare},{Lower},,,,,,,\n"
        );
        folder.File(
            "license-servers.csv",
            $"Name,OperatingSystem,Role\n{Hyphens},Windows Server 2003 {Bare},Enterprise\nL2,{Lower},{Spaces}\n"
        );
        folder.File(
            "key-packs.csv",
            $"LicenseServer,KeyPackId,ProductCode,Kind\n{Bare},{Hyphens},{Lower},{Spaces}\nL2,1,{Hyphens},TsUser\n"
        );
        folder.File(
            "issued-licenses.csv",
            $"LicenseServer,LicenseId,Client,User,IssuedOn,Type\n{Hyphens},{Bare},{Lower},{Spaces},{Hyphens},{Bare}\n"
        );
        folder.File(
            "server-licenses.csv",
            $"LicenseId,Edition,Version,Quantity\n{Hyphens},Standard,2003,1\n{Bare},{Lower},2003,1\n"
        );
        folder.File(
            "incidents.csv",
            $"IncidentId,Symptom,Contacted,Notes\n{Hyphens},RetailCodesAlreadyActivated,Supplier,{Bare}\nI2,{Lower},,{Spaces}\n"
        );
        folder.File(
            "waivers.csv",
            $"RuleId,Subject,Justification,Owner,ExpiresOn\nTSL2001,*,{Hyphens},{Bare},2007-01-01\n{Lower},{Spaces},x,x,2007-01-01\n"
        );
        folder.File(
            "domains.csv",
            $"Domain,ControllersOperatingSystem\n{Bare},Windows Server 2003\nCONTOSO,{Hyphens}\n"
        );
        folder.File(
            "prices.csv",
            $"Kind,UnitPrice,Currency\nTsUser,{Hyphens},EUR\nTsDevice,80,{Bare}\n{Lower},1,EUR\n"
        );
        // Broken: quotes that never close, and a sheet program's guard around a key.
        folder.File("users-broken.csv", $"Account,DisplayName\ncarl,=\"{Bare}\"\ndora,\"{Hyphens}\nmore {Bare}\n");
    }
}
