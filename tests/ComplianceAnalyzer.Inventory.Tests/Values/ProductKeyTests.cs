using System.Security.Cryptography;
using System.Text;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Validation;
using ComplianceAnalyzer.Model.Inventory;
using Xunit;
using static ComplianceAnalyzer.Inventory.Tests.Importing;

namespace ComplianceAnalyzer.Inventory.Tests.Values;

public sealed class ProductKeyTests
{
    private const string Key = "AB1CD-EFG2H-IJK3L-MNO4P-QRS5T";

    [Fact]
    public void A_key_is_compared_without_hyphens_and_case()
    {
        Estate estate = Estate(
            (
                "xp-licenses.csv",
                $"LicenseId,AcquiredOn,Channel,ProductKey\n1,2003-01-01,OEM,{Key}\n2,2003-01-01,OEM,{Key.Replace("-", "").ToLowerInvariant()}\n"
            )
        );

        MaskedSecret first = estate.XpLicenses[0].ProductKey!;
        first.Should().Be(estate.XpLicenses[1].ProductKey);
        first.LastFive.Should().Be("QRS5T");
        first.Length.Should().Be(25);
        first.Hash.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key.Replace("-", "")))));
        first.ToString().Should().Be("*****-QRS5T");
    }

    /// <summary>Half of the characters at most, five at most.</summary>
    [Theory]
    [InlineData("ABC1234", "234")]
    [InlineData("ABCDE12345", "12345")]
    [InlineData("A", "")]
    public void A_short_key_shows_less(string key, string shown) =>
        Estate(("xp-licenses.csv", $"LicenseId,AcquiredOn,Channel,ProductKey\n1,2003-01-01,OEM,{key}\n"))
            .XpLicenses.Single()
            .ProductKey!.LastFive.Should()
            .Be(shown);

    [Fact]
    public void No_text_of_the_estate_holds_a_key()
    {
        ImportOutcome outcome = Import(
            (
                "xp-licenses.csv",
                $"LicenseId,AcquiredOn,Channel,ProductKey,{Key}\n1,{Key},OEM,{Key},x\n2,2003-01-01,{Key},{Key},y\n"
            ),
            ("users.csv", $"Account,People,DisplayName\nu1,{Key},{Key}\n"),
            ("incidents.csv", $"IncidentId,Symptom,Notes\n1,LicenseIdRejected,the key {Key} is refused\n"),
            (
                "cals.csv",
                $"PackId,Kind,Version,Quantity,AssignedTo\n1,TsUser,2003,{Key},\n2,{Key.Replace("-", "")},2003,1,\n"
            ),
            ("sessions.csv", $"User,Server,Purpose\nu1,SRV1,{Key}\n")
        );

        string everything = string.Join(
            "\n",
            outcome
                .Diagnostics.Select(diagnostic => diagnostic.ToString())
                .Concat(Usable(outcome).Facts().Select(fact => fact.ToString()))
                .Concat(outcome.Files.SelectMany(file => file.Columns).Select(column => column.ToString()))
        );
        outcome.Diagnostics.Length.Should().BeGreaterThan(6);
        everything.Should().NotContain("AB1CD").And.NotContain("MNO4P").And.Contain("*****-QRS5T");
    }

    [Theory]
    [InlineData("no key at all", "no key at all")]
    [InlineData("AB1CD-EFG2H-IJK3L-MNO4P-QRS5T", "*****-QRS5T")]
    [InlineData("x AB1CD EFG2H IJK3L MNO4P QRS5T y", "x *****-QRS5T y")]
    [InlineData("AB1CDEFG2HIJK3LMNO4PQRS5T", "*****-QRS5T")]
    [InlineData("AB1CDEFG2HIJK3LMNO4PQRS5TU", "AB1CDEFG2HIJK3LMNO4PQRS5TU")]
    public void Keys_are_masked_in_free_text(string text, string expected) =>
        SafeText.MaskKeys(text).Should().Be(expected);
}
