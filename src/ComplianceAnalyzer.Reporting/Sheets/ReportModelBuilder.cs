using System.Collections.Immutable;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Tables;
using ComplianceAnalyzer.Reporting.Texts;

namespace ComplianceAnalyzer.Reporting.Sheets;

/// <summary>Lays a result out as sheets.</summary>
internal static class ReportModelBuilder
{
    internal static ReportModel Build(AnalysisResult result, ReportLanguage language)
    {
        ReportTexts texts = new(language);
        ReportSource source = new(result, texts);
        ImmutableArray<ReportSheet> others =
        [
            SummarySheet.Build(source),
            PositionSheet.Build(source),
            CalMixSheet.Build(source),
            .. SensitivitySheet.Build(source),
            FindingsSheet.Build(source),
            DerivationsSheet.Build(source),
            TransitionSheet.Build(source),
            EvidenceSheets.Servers(source),
            EvidenceSheets.ServerLicenses(source),
            LicenseServersSheet.Build(source),
            EvidenceSheets.Clients(source),
            EvidenceSheets.Users(source),
            EvidenceSheets.Sessions(source),
            EvidenceSheets.XpLicenses(source),
            CalsSheet.Build(source),
            DataQualitySheet.Build(source),
            MergesSheet.Build(source),
            WaiversSheet.Build(source),
            RulesSheet.Build(source),
            ChecksSheet.Build(source),
        ];
        return new ReportModel
        {
            Language = texts.Code,
            Title = texts["Title"],
            Organization = result.Organisation ?? "",
            Footer = texts.Format("Footer", result.RuleSet.Version, texts.Day(result.Context.AsOf)),
            PageWord = texts["Page"],
            BackWord = texts["Back"],
            AsOf = result.Context.AsOf,
            Sheets = [AboutSheet.Build(source, others), .. others],
        };
    }
}
