using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using AwesomeAssertions;
using Xunit;

namespace ComplianceAnalyzer.EndToEnd;

/// <summary>The proof of a CAL mix and whoever checks it: real ones pass, forged ones are refused by both checkers.</summary>
public sealed partial class ProofTests
{
    // Anna, for whom five stand, on two devices with Bram; Carl alone on two; nobody known on PC5; Dora from nowhere known; Eve on her own PC.
    private const string Sessions =
        "User,Client,Server\nanna,PC1,TS1\nanna,PC2,TS1\nbram,PC1,TS1\nbram,PC2,TS1\ncarl,PC3,TS1\ncarl,PC4,TS1\n,PC5,TS1\ndora,,TS1\neve,PC6,TS1\nfay,PC7,TS1\nfay,PC8,TS1\n";

    private static readonly Lazy<(string Proof, string Pairs)> real = new(() =>
    {
        using TemporaryFolder folder = Inventory();
        string proof = folder.File("proof.txt");
        BuiltCommand
            .Run("optimize", folder.Path, "--as-of", "2006-01-01", "-q", "--proof", proof)
            .ExitCode.Should()
            .Be(0);
        return (File.ReadAllText(proof), File.ReadAllText(proof + ".pairs.csv"));
    });

    /// <summary>Each way to change a proof, and what both files are then.</summary>
    private static readonly Dictionary<string, Func<string, string, (string Proof, string Pairs)>> forgeries = new(
        StringComparer.Ordinal
    )
    {
        ["an empty proof"] = (_, pairs) => ("", pairs),
        ["no pairs"] = (proof, _) => (proof, ""),
        ["no pairs, the hash agreeing"] = (proof, _) => Bound(proof, ""),
        ["another version"] = InProof("compliance-analyzer-proof 2", "compliance-analyzer-proof 1"),
        ["cut after an answer"] = (proof, pairs) =>
            (proof[..proof.IndexOf("answer from-zero", StringComparison.Ordinal)], pairs),
        ["cut within a line"] = (proof, pairs) => (proof[..^3], pairs),
        ["the last line left out"] = (proof, pairs) => (Without(proof, "end ", last: true), pairs),
        ["a line after the end"] = (proof, pairs) => (proof + "end 1\n", pairs),
        ["a layer left out"] = (proof, pairs) =>
            (Renumbered(proof[..proof.IndexOf("layer Ter", StringComparison.Ordinal)] + "end 0\n"), pairs),
        ["a layer twice"] = (proof, pairs) =>
            (
                Renumbered(
                    proof.Replace("layer Windows\n", "layer Windows\nlayer Windows\n", StringComparison.Ordinal)
                ),
                pairs
            ),
        ["an unknown record"] = (proof, pairs) =>
            (
                Renumbered(proof.Replace("answer from-zero", "note fine\nanswer from-zero", StringComparison.Ordinal)),
                pairs
            ),
        ["a blank line"] = (proof, pairs) =>
            (Renumbered(proof.Replace("answer from-zero", "\nanswer from-zero", StringComparison.Ordinal)), pairs),
        ["an answer of another name"] = InProof("answer with-owned", "answer with-more"),
        ["a negative capacity"] = Changed(@"^line (\d+) (\d+) (\d+)$", "line -$1 $2 $3"),
        ["a negative capacity of devices"] = Changed(@"^line (\d+) (\d+) (\d+)$", "line $1 -$2 $3"),
        ["a forged line of negative capacity and no flow"] = (proof, pairs) =>
            (
                Renumbered(
                    proof.Replace("answer from-zero", "line -1 1 100000\nanswer from-zero", StringComparison.Ordinal)
                ),
                pairs
            ),
        ["a line of no capacity"] = (proof, pairs) =>
            (
                Renumbered(proof.Replace("answer from-zero", "line 0 0 1\nanswer from-zero", StringComparison.Ordinal)),
                pairs
            ),
        ["a value without flow"] = (proof, pairs) =>
            (
                Renumbered(
                    proof.Replace("answer from-zero", "line 7 7 700\nanswer from-zero", StringComparison.Ordinal)
                ),
                pairs
            ),
        ["a line twice"] = (proof, pairs) => (Renumbered(Line().Replace(proof, "$0$0", 1)), pairs),
        ["a larger value"] = Changed(@"^(line \d+ \d+) (\d+)$", "$1 9$2"),
        ["a capacity that its flow is over"] = Changed(@"^line (\d+) (\d+) (\d+)$", "line 0 $2 $3"),
        ["a larger flow"] = Changed(@"^(flow \d+ \d+) (\d+)$", "$1 1$2"),
        ["a flow of nothing"] = Changed(@"^(flow \d+ \d+) (\d+)$", "$1 0"),
        ["a negative flow"] = Changed(@"^(flow \d+ \d+) (\d+)$", "$1 -$2"),
        ["a flow left out"] = (proof, pairs) => (Renumbered(Without(proof, "flow ")), pairs),
        ["a flow twice"] = (proof, pairs) => (Renumbered(Flow().Replace(proof, "$0$0", 1)), pairs),
        ["a flow where no pair is"] = Changed(@"^flow (\d+) (\d+) (\d+)$", "flow $1 999 $3"),
        ["a flow with no end"] = Changed(@"^flow (\d+) (\d+) (\d+)$", "flow - - $3"),
        ["a user CAL left out"] = (proof, pairs) => (Renumbered(Without(proof, "user-cal ")), pairs),
        ["a device CAL left out"] = (proof, pairs) => (Renumbered(Without(proof, "device-cal ")), pairs),
        ["a user CAL twice"] = (proof, pairs) => (Renumbered(UserCal().Replace(proof, "$0$0", 1)), pairs),
        ["a device CAL of nobody"] = Changed(@"^device-cal (\d+)$", "device-cal 1000$1"),
        ["a CAL more owned"] = Changed(@"^owned (\d+) (\d+)$", "owned 1$1 $2"),
        ["a lower price"] = Changed(@"^prices (\d+) (\d+)$", "prices 1 $2"),
        ["fewer CALs used"] = Changed(@"^used (\d+) (\d+)$", "used 0 $2"),
        ["a lower cost"] = Changed(@"^cost (\d+)$", "cost 0"),
        ["a higher bound"] = Changed(@"^bound (\d+)$", "bound 1$1"),
        ["a lower bound, its gap claimed"] = (proof, pairs) =>
            (Bounds().Replace(proof, "bound 0\nclaim gap ${bound}\n", 1), pairs),
        ["a gap where there is none"] = InProof("claim optimal", "claim gap 0"),
        ["a claim of another kind"] = InProof("claim optimal", "claim certain"),
        ["all lines left out, still optimal"] = (proof, pairs) => (Renumbered(Lines().Replace(proof, "")), pairs),
        ["a number with a sign"] = Changed(@"^cost (\d+)$", "cost +$1"),
        ["a number with a zero before it"] = Changed(@"^cost (\d+)$", "cost 0$1"),
        ["a number in other digits"] = Changed(@"^cost \d+$", "cost \u0663"),
        ["a number with an underscore"] = Changed(@"^used (\d+) (\d+)$", "used $1 0_$2"),
        ["two spaces"] = Changed(@"^cost (\d+)$", "cost  $1"),
        ["line ends of Windows"] = (proof, pairs) => (proof.Replace("\n", "\r\n", StringComparison.Ordinal), pairs),
        ["another pair"] = (proof, pairs) => (proof, Renamed(pairs)),
        ["a pair left out, the hash agreeing"] = (proof, pairs) => Bound(proof, WithoutPair(pairs)),
        ["a pair twice, the hash agreeing"] = (proof, pairs) => Bound(proof, PairRow().Replace(pairs, "$0$0", 1)),
        ["more CALs in the pool, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, StockRow().Replace(pairs, "stock,${layer},,,,,,,,1${owned},", 1)),
        ["a price of nothing, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, Regex.Replace(pairs, ",85$", ",0", RegexOptions.Multiline, TimeSpan.FromSeconds(1))),
        ["nobody behind an account, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, pairs.Replace(",ANNA,5,", ",ANNA,0,", StringComparison.Ordinal)),
        ["more behind an account, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, pairs.Replace(",CARL,1,", ",CARL,9,", StringComparison.Ordinal)),
        ["one number for two people, the hash agreeing"] = (proof, pairs) =>
            Bound(
                proof,
                pairs
                    .Replace(",BRAM,", ",ANNA,", StringComparison.Ordinal)
                    .Replace("1,ANNA,1,", "0,ANNA,1,", StringComparison.Ordinal)
            ),
        ["a CAL by name taken away, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, pairs.Replace(",EVE,1,yes", ",EVE,1,no", StringComparison.Ordinal)),
        ["a CAL by name given, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, pairs.Replace(",CARL,1,no", ",CARL,1,yes", StringComparison.Ordinal)),
        ["another header, the hash agreeing"] = (proof, pairs) =>
            Bound(proof, pairs.Replace("CalMixPairs,", "Pairs,", StringComparison.Ordinal)),
        ["an unknown row, the hash agreeing"] = (proof, pairs) => Bound(proof, pairs + "note,Windows,,,,,,,,,,,\n"),
    };

    public static TheoryData<string> Forgeries() => new(forgeries.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("mixed-mode")]
    [InlineData("transition-offer")]
    [InlineData("windows-2000")]
    [InlineData("clean")]
    [InlineData("")]
    public void Proofs_are_sound_for_whoever_checks_the_files(string sample)
    {
        using TemporaryFolder folder = sample.Length == 0 ? Inventory() : new TemporaryFolder();
        string estate = sample.Length == 0 ? folder.Path : "sample-data/" + sample;
        string proof = folder.File("proof.txt");
        BuiltCommand.Run("optimize", estate, "--as-of", "2006-01-01", "-q", "--proof", proof);

        ProofChecker.Problem(File.ReadAllText(proof), File.ReadAllText(proof + ".pairs.csv")).Should().BeNull();
        File.ReadAllText(proof).Should().Contain("claim optimal");
    }

    [PythonTheory]
    [InlineData]
    [InlineData("-O")]
    public void The_script_accepts_a_real_proof(params string[] options)
    {
        using TemporaryFolder folder = new();
        CommandRun run = PythonChecker.Run(Written(folder, real.Value.Proof, real.Value.Pairs), options);

        (run.ExitCode, run.Error).Should().Be((0, ""));
        run.Output.Should().Contain("TerminalServices, with-owned").And.Contain("Windows, from-zero");
    }

    [Fact]
    public void There_are_thirty_ways_to_forge_at_least() => forgeries.Count.Should().BeGreaterThanOrEqualTo(30);

    [Theory]
    [MemberData(nameof(Forgeries))]
    public void A_forgery_is_refused(string way)
    {
        (string proof, string pairs) = Forged(way);

        ProofChecker.Problem(proof, pairs).Should().NotBeNull();
    }

    [PythonTheory]
    [MemberData(nameof(Forgeries))]
    public void The_script_refuses_a_forgery_with_and_without_optimization(string way)
    {
        (string proof, string pairs) = Forged(way);
        using TemporaryFolder folder = new();
        string file = Written(folder, proof, pairs);

        foreach (string[] options in new string[][] { [], ["-O"] })
        {
            CommandRun run = PythonChecker.Run(file, options);
            run.ExitCode.Should().Be(1, run.Error);
            run.Error.Should().StartWith("REFUSED: ");
        }
    }

    private static (string Proof, string Pairs) Forged(string way)
    {
        (string proof, string pairs) = forgeries[way](real.Value.Proof, real.Value.Pairs);
        (proof == real.Value.Proof && pairs == real.Value.Pairs).Should().BeFalse("a forgery changes something");
        return (proof, pairs);
    }

    private static string Written(TemporaryFolder folder, string proof, string pairs)
    {
        folder.File("proof.txt.pairs.csv", pairs);
        return folder.File("proof.txt", proof);
    }

    private static TemporaryFolder Inventory()
    {
        var folder = new TemporaryFolder();
        folder.File(
            "servers.csv",
            "Name,OperatingSystem,TerminalServer,TsLicensingMode\nTS1,Windows Server 2003 Standard,Application,PerUser\n"
        );
        folder.File("users.csv", "Account,People\nanna,5\nbram,1\ncarl,1\ndora,1\neve,1\nfay,1\n");
        folder.File("sessions.csv", Sessions);
        folder.File("cals.csv", "PackId,Kind,Version,Quantity,AssignedTo\nP1,TsUser,2003,1,\nP2,TsUser,2003,1,eve\n");
        folder.File("prices.csv", "Kind,UnitPrice,Currency\nTsUser,80,EUR\nTsDevice,85,EUR\n");
        return folder;
    }

    private static Func<string, string, (string, string)> InProof(string from, string to) =>
        (proof, pairs) => (proof.Replace(from, to, StringComparison.Ordinal), pairs);

    /// <summary>The first line that the pattern is of, in the layer of TS CALs, which owns something and has prices.</summary>
    private static Func<string, string, (string, string)> Changed(string pattern, string to) =>
        (proof, pairs) =>
        {
            int layer = proof.IndexOf("layer TerminalServices", StringComparison.Ordinal);
            var first = new Regex(pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
            return (proof[..layer] + first.Replace(proof[layer..], to, 1), pairs);
        };

    private static string Without(string text, string begin, bool last = false)
    {
        List<string> lines = [.. text.Split('\n')];
        Predicate<string> begins = line => line.StartsWith(begin, StringComparison.Ordinal);
        lines.RemoveAt(last ? lines.FindLastIndex(begins) : lines.FindIndex(begins));
        return string.Join('\n', lines);
    }

    /// <summary>A forger counts the lines again.</summary>
    private static string Renumbered(string proof)
    {
        string[] lines = proof.Split('\n');
        lines[^2] = string.Create(CultureInfo.InvariantCulture, $"end {lines.Length - 2}");
        return string.Join('\n', lines);
    }

    /// <summary>A forger who changes the pairs writes their hash into the proof.</summary>
    private static (string, string) Bound(string proof, string pairs) =>
        (
            PairsHash()
                .Replace(proof, "pairs " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(pairs)))),
            pairs
        );

    private static string Renamed(string pairs) => pairs.Replace("BRAM", "ZOE", StringComparison.Ordinal);

    private static string WithoutPair(string pairs) => Without(pairs, "pair,TerminalServices");

    [GeneratedRegex("^pairs [0-9a-f]{64}", RegexOptions.Multiline, 1000)]
    private static partial Regex PairsHash();

    [GeneratedRegex("^line .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Line();

    [GeneratedRegex("^(?:line|flow) .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Lines();

    [GeneratedRegex("^flow .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Flow();

    [GeneratedRegex("^user-cal .*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex UserCal();

    [GeneratedRegex("^bound (?<bound>[1-9][0-9]*)\nclaim optimal\n", RegexOptions.Multiline, 1000)]
    private static partial Regex Bounds();

    [GeneratedRegex("^pair,.*\n", RegexOptions.Multiline, 1000)]
    private static partial Regex PairRow();

    [GeneratedRegex("^stock,(?<layer>[A-Za-z]+),,,,,,,,(?<owned>[0-9]+),", RegexOptions.Multiline, 1000)]
    private static partial Regex StockRow();
}
