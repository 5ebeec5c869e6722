using System.CommandLine;
using ComplianceAnalyzer.Reporting;

namespace ComplianceAnalyzer.Cli.Commands;

/// <summary>The language of what people read.</summary>
internal sealed class LanguageOption
{
    internal LanguageOption() => Option.AcceptOnlyFromAmong("en", "nl");

    internal Option<string> Option { get; } =
        new("--language")
        {
            Description = "Language of the workbook, the Markdown and the summary: en or nl",
            DefaultValueFactory = _ => "en",
        };

    internal ReportLanguage Of(ParseResult parsed) =>
        parsed.GetValue(Option) == "nl" ? ReportLanguage.Dutch : ReportLanguage.English;
}
