using System.Globalization;
using ComplianceAnalyzer.Model.Inventory;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SheetList = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace ComplianceAnalyzer.Reporting.Benchmarks;

/// <summary>The same rows streamed into a workbook with nothing else: no styles, no links, no table, no formula.</summary>
internal static class BareDump
{
    internal static void Write(Estate estate, string path)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        WorkbookPart workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new SheetList());
        Sheet(
            workbook,
            "Users",
            estate.Users.Select(user =>
                (string?[])[user.Key, user.Account, user.PersonKey, user.Domain, user.DisplayName, Row(user)]
            )
        );
        Sheet(
            workbook,
            "Clients",
            estate.Clients.Select(client =>
                (string?[])[client.Key, client.Name, client.Domain, client.OperatingSystem?.Text, Row(client)]
            )
        );
        Sheet(
            workbook,
            "Sessions",
            estate.Sessions.Select(session =>
                (string?[])
                    [
                        session.Server,
                        session.User,
                        session.Client,
                        session.Purpose.ToString(),
                        Day(session.FirstSeen),
                        Day(session.LastSeen),
                        session.Count?.ToString(CultureInfo.InvariantCulture),
                        Row(session),
                    ]
            )
        );
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Row(InventoryFact fact) => fact.Source.ToString();

    private static void Sheet(WorkbookPart workbook, string name, IEnumerable<string?[]> rows)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        using (OpenXmlWriter writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (string?[] row in rows)
            {
                writer.WriteStartElement(new Row());
                foreach (string? text in row)
                    writer.WriteElement(
                        new Cell(new InlineString(new Text(text ?? ""))) { DataType = CellValues.InlineString }
                    );
                writer.WriteEndElement();
            }
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        SheetList sheets = workbook.Workbook.GetFirstChild<SheetList>()!;
        sheets.Append(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
    }
}
