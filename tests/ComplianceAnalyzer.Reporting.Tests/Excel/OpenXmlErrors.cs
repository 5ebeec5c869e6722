using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ComplianceAnalyzer.Reporting.Tests.Excel;

/// <summary>What the Open XML SDK's validator says of a workbook.</summary>
internal static class OpenXmlErrors
{
    internal static IReadOnlyList<string> Of(byte[] workbook)
    {
        List<string> errors = [];
        foreach (
            FileFormatVersions version in (FileFormatVersions[])
                [FileFormatVersions.Office2013, FileFormatVersions.Microsoft365]
        )
        {
            using MemoryStream stream = new(workbook);
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false);
            errors.AddRange(
                new OpenXmlValidator(version)
                    .Validate(document)
                    .Select(error => $"{version} {error.Part?.Uri} {error.Path?.XPath}: {error.Description}")
            );
        }
        return errors;
    }
}
