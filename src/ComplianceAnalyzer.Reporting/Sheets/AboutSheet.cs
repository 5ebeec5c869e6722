using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>What the report was made from and by, and where to find what.</summary>
internal static class AboutSheet
{
    /// <param name="source">The result and the words.</param>
    /// <param name="others">Every other sheet, in order.</param>
    internal static ReportSheet Build(ReportSource source, IEnumerable<ReportSheet> others)
    {
        ReportTexts texts = source.Texts;
        return source.Sheet(
            SheetId.About,
            Facts(source),
            new ReportNote(texts["About.Signs"]),
            new ReportNote(texts["About.Guidance"]),
            Guide(source, others),
            Switches(source),
            Inputs(source)
        ) with
        {
            Grid = [30, 24, 14, 11, 11, 11, 11, 11, 67],
        };
    }

    private static ReportTable Facts(ReportSource source)
    {
        AnalysisResult result = source.Result;
        ReportTexts texts = source.Texts;
        return new ReportTable
        {
            Key = "AboutFacts",
            Heading = texts["Heading.AboutFacts"],
            Columns = [source.Column("Item"), source.Column("Value", ColumnFormat.LongText, span: 8)],
            Rows =
            [
                Row("About.Tool", ReportCell.Of($"Compliance Analyzer {result.ToolVersion}")),
                Row("About.RuleSet", ReportCell.Of(result.RuleSet.Version)),
                Row("About.RuleSetHash", ReportCell.Of(result.RuleSet.Sha256)),
                Row("About.RuleCount", ReportCell.Of(result.RuleSet.Rules.Length)),
                Row("About.Organization", ReportCell.Of(result.Organisation ?? texts["NotGiven"])),
                Row("About.AsOf", ReportCell.Of(result.Context.AsOf)),
                Row("About.Verdict", ReportCell.Of(texts.Of(result.Verdict))),
            ],
            Names = [new CellName(TableKeys.AsOf, 5, "Value")],
            WhenEmpty = texts["NoRows"],
        };

        ReportRow Row(string key, ReportCell value) => new([ReportCell.Of(texts[key], CellTone.Strong), value]);
    }

    private static ReportTable Guide(ReportSource source, IEnumerable<ReportSheet> sheets) =>
        new()
        {
            Key = "Guide",
            Heading = source.Texts["Heading.Guide"],
            Columns = [source.Column("Sheet"), source.Column("Shows", ColumnFormat.LongText, span: 8)],
            Rows =
            [
                .. sheets.Select(sheet => new ReportRow([
                    ReportCell.Of(sheet.Name, link: new CellLink.ToSheet(sheet.Id)),
                    ReportCell.Of(sheet.Purpose),
                ])),
            ],
            WhenEmpty = source.Texts["NoRows"],
        };

    private static ReportTable Switches(ReportSource source)
    {
        ImmutableSortedDictionary<string, string> switches = source.Result.Context.Switches.ToDictionary();
        return new ReportTable
        {
            Key = "Switches",
            Heading = source.Texts["Heading.Switches"],
            Columns =
            [
                source.Column("Switch"),
                source.Column("Value"),
                source.Column("Meaning", ColumnFormat.LongText, span: 7),
            ],
            Rows =
            [
                .. switches.Select(entry => new ReportRow([
                    ReportCell.Of(entry.Key),
                    ReportCell.Of(entry.Value),
                    ReportCell.Of(source.Texts[$"Switch.{entry.Key}"]),
                ])),
            ],
            Names = [.. switches.Keys.Select((name, index) => new CellName(TableKeys.Switch(name), index, "Value"))],
            WhenEmpty = source.Texts["NoRows"],
        };
    }

    private static ReportTable Inputs(ReportSource source) =>
        new()
        {
            Key = "AboutInputs",
            Heading = source.Texts["Heading.Inputs"],
            Columns =
            [
                source.Column("File"),
                source.Column("ReadAs"),
                source.Column("Encoding"),
                source.Column("Delimiter"),
                source.Column("Read", ColumnFormat.Integer),
                source.Column("Accepted", ColumnFormat.Integer),
                source.Column("Merged", ColumnFormat.Integer),
                source.Column("Rejected", ColumnFormat.Integer),
                source.Column("Sha256"),
            ],
            Rows =
            [
                .. source.Estate.Inputs.Select(input => new ReportRow([
                    ReportCell.Of(input.File),
                    ReportCell.Of(input.Table?.ToString() ?? "-"),
                    ReportCell.Of(input.Encoding),
                    ReportCell.Of(input.Delimiter == "\t" ? "TAB" : input.Delimiter),
                    ReportCell.Of(input.Read),
                    ReportCell.Of(input.Accepted),
                    ReportCell.Of(input.Merged),
                    ReportCell.Of(input.Rejected),
                    ReportCell.Of(input.Sha256),
                ])),
            ],
            WhenEmpty = source.Texts["NoRows"],
        };
}
