using System.Globalization;
using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Silo;

/// <summary>Reads the first sheet of an XLSX file row by row. What is packed is not believed: it is counted while it is unpacked.</summary>
internal static class XlsxSheet
{
    // Twenty MB of a sheet's XML unpack to less than this; what unpacks to more was made to.
    private const long MostUnpacked = 256L * 1024 * 1024;
    private const int MostParts = 2_000;
    private const int MostColumns = 100;

    /// <summary>The rows that have cells, as they are read.</summary>
    /// <param name="content">The file, from its beginning.</param>
    /// <exception cref="SheetException">It unpacks to more than we take, or has no sheet.</exception>
    public static IEnumerable<SheetLine> Read(Stream content)
    {
        RefuseBomb(content);
        using var document = SpreadsheetDocument.Open(content, false, new OpenSettings { MaxCharactersInPart = MostUnpacked });
        var book = document.WorkbookPart ?? throw new SheetException(Grains.SheetFault.Unreadable);
        var sheet = book.Workbook.Sheets?.Elements<Sheet>().FirstOrDefault()?.Id?.Value;
        if (sheet is null || book.GetPartById(sheet) is not WorksheetPart part) throw new SheetException(Grains.SheetFault.Unreadable);
        var cells = new XlsxCells(
            SharedTexts(book.SharedStringTablePart), book.Workbook.WorkbookProperties?.Date1904?.Value == true);
        foreach (var line in Lines(part, cells)) yield return line;
    }

    private static IEnumerable<SheetLine> Lines(WorksheetPart part, XlsxCells texts)
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        List<SheetCell> cells = [];
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row))
            {
                if (cells.Count > 0) yield return new SheetLine(number, cells);
                (number, cells) = (NumberOf(reader, number), []);
            }
            else if (reader.ElementType == typeof(Cell))
            {
                Place(cells, (Cell)reader.LoadCurrentElement()!, texts);
            }
        }

        if (cells.Count > 0) yield return new SheetLine(number, cells);
    }

    private static int NumberOf(OpenXmlReader row, int before)
    {
        var given = row.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
        return int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : before + 1;
    }

    // Empty cells are left out of the file: each says for itself in which column it stands.
    private static void Place(List<SheetCell> cells, Cell cell, XlsxCells texts)
    {
        var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
        if (column >= MostColumns) return;
        while (cells.Count <= column) cells.Add(SheetCell.Empty);
        cells[column] = texts.Read(cell);
    }

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(3)) column = (column * 26) + (letter | 0x20) - 'a' + 1;
        return Math.Max(0, column - 1);
    }

    private static List<string> SharedTexts(SharedStringTablePart? part)
    {
        List<string> texts = [];
        if (part is null) return texts;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                texts.Add(XlsxCells.TextOf((SharedStringItem)reader.LoadCurrentElement()!));
        }

        return texts;
    }

    private static void RefuseBomb(Stream content)
    {
        using (var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true))
        {
            if (archive.Entries.Count > MostParts || archive.Entries.Sum(entry => entry.Length) > MostUnpacked)
                throw new SheetException(Grains.SheetFault.TooLarge);
        }

        content.Position = 0;
    }
}
