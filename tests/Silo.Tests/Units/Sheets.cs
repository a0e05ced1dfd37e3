using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Silo.Tests;

/// <summary>Makes files of trees, and reads them as text that can be compared.</summary>
internal static class Sheets
{
    public static MemoryStream Csv(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>An XLSX file with these cells; null leaves a cell out, a number is a number.</summary>
    public static MemoryStream Xlsx(params object?[][] rows)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var texts = book.AddNewPart<SharedStringTablePart>();
            texts.SharedStringTable = new SharedStringTable();
            var part = book.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, row) => RowOf(cells, row + 1, texts.SharedStringTable))));
            book.Workbook = new Workbook(new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                new Sheet { Id = book.GetIdOfPart(part), SheetId = 1, Name = "Đơn vị" }));
        }

        file.Position = 0;
        return file;
    }

    /// <summary>Each row as <c>row code|name|parent|kind|members|eligible|from</c>, then each error.</summary>
    public static async Task<string[]> ReadAsync(Stream content)
    {
        try
        {
            var sheet = await UnitSheetReader.ReadAsync(content, CancellationToken.None);
            var rows = sheet.Rows.Select(row =>
                $"{row.Row} {row.Code}|{row.Name}|{row.Parent}|{row.Kind}|{row.Members}|{row.EligibleUnits}|{row.From:yyyy-MM-dd}");
            return [.. rows, .. sheet.Errors.Select(error => $"{error.Row} {error.Column} {error.Fault} {error.Given}".TrimEnd())];
        }
        catch (SheetException exception)
        {
            return [exception.Fault.ToString()];
        }
    }

    // Every other text is shared, the rest stand in their cells.
    private static Row RowOf(object?[] cells, int number, SharedStringTable texts) =>
        new(cells.Select((value, column) => CellOf(value, $"{(char)('A' + column)}{number}", texts)).OfType<Cell>()) { RowIndex = (uint)number };

    private static Cell? CellOf(object? value, string reference, SharedStringTable texts)
    {
        if (value is null) return null;
        if (value is not string text)
            return new Cell { CellReference = reference, CellValue = new CellValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!) };
        if (text.Length % 2 == 0) return new Cell(new InlineString(new Text(text))) { CellReference = reference, DataType = CellValues.InlineString };
        texts.AppendChild(new SharedStringItem(new Run(new Text(text[..1])), new Run(new Text(text[1..]) { Space = SpaceProcessingModeValues.Preserve })));
        var index = texts.Elements<SharedStringItem>().Count() - 1;
        return new Cell { CellReference = reference, DataType = CellValues.SharedString, CellValue = new CellValue(index) };
    }
}
