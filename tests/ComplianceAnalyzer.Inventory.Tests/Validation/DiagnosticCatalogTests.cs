using System.Globalization;
using AwesomeAssertions;
using ComplianceAnalyzer.Inventory.Validation;
using Xunit;

namespace ComplianceAnalyzer.Inventory.Tests.Validation;

public sealed class DiagnosticCatalogTests
{
    [Fact]
    public void Codes_are_numbered_without_gaps() =>
        DiagnosticCatalog
            .All.Select(kind => kind.Code)
            .Should()
            .Equal(
                Enumerable
                    .Range(1, DiagnosticCatalog.All.Length)
                    .Select(i => "INV" + i.ToString("000", CultureInfo.InvariantCulture))
            );

    [Fact]
    public void Every_kind_is_listed_and_says_what_to_do()
    {
        int declared = typeof(DiagnosticCatalog)
            .GetProperties()
            .Count(property => property.PropertyType == typeof(DiagnosticKind));

        DiagnosticCatalog.All.Length.Should().Be(declared);
        DiagnosticCatalog.All.Should().OnlyContain(kind => kind.Meaning.EndsWith('.') && kind.Action.EndsWith('.'));
    }
}
