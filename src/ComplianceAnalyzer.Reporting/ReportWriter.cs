using System.Text;
using ComplianceAnalyzer.Model.Results;
using ComplianceAnalyzer.Reporting.Csv;
using ComplianceAnalyzer.Reporting.Excel;
using ComplianceAnalyzer.Reporting.Json;
using ComplianceAnalyzer.Reporting.JUnit;
using ComplianceAnalyzer.Reporting.Markdown;
using ComplianceAnalyzer.Reporting.Sarif;

namespace ComplianceAnalyzer.Reporting;

/// <summary>Chooses how a report is written by the extension of its file.</summary>
public static class ReportWriter
{
    private static readonly (string Extension, Func<ReportLanguage, IReportWriter> Create)[] Formats =
    [
        (".xlsx", language => new ExcelReportWriter(language)),
        (".json", _ => new JsonReportWriter()),
        (".sarif", _ => new SarifReportWriter()),
        (".junit.xml", _ => new JUnitReportWriter()),
        (".md", language => new MarkdownReportWriter(language)),
        (".csv", _ => new AssignmentCsvWriter()),
    ];

    /// <summary>The writer for a file.</summary>
    /// <param name="path">Name of the file; only its ending counts, case ignored.</param>
    /// <param name="language">Language of what people read.</param>
    /// <param name="problem">One sentence on what is wrong and what to do; empty where nothing is.</param>
    /// <returns>The writer, or null where no format has this extension.</returns>
    public static IReportWriter? For(string path, ReportLanguage language, out string problem)
    {
        ArgumentNullException.ThrowIfNull(path);
        problem = "";
        foreach ((string extension, Func<ReportLanguage, IReportWriter> create) in Formats)
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
                return create(language);
        problem =
            $"'{path}' has no extension that names a format; use {string.Join(", ", Formats.Select(format => format.Extension))}.";
        return null;
    }

    /// <summary>Writes a report file in whole or not at all.</summary>
    /// <exception cref="ArgumentException">No format has the extension of <paramref name="path"/>.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the old file stays.</exception>
    public static void WriteFile(
        AnalysisResult result,
        string path,
        ReportLanguage language,
        CancellationToken cancellation
    )
    {
        IReportWriter writer =
            For(path, language, out string problem) ?? throw new ArgumentException(problem, nameof(path));
        AtomicFile.Write(path, stream => writer.Write(result, stream, cancellation));
    }

    /// <summary>Writes a text file in whole or not at all: UTF-8, line feeds.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteText(string path, Action<TextWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        AtomicFile.Write(
            path,
            stream =>
            {
                using StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
                write(writer);
            }
        );
    }
}
