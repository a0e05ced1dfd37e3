using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Silo;

/// <summary>Reads cells of a spreadsheet; of a formula what it came to when the file was saved.</summary>
/// <param name="shared">The texts that cells refer to by number.</param>
/// <param name="since1904">Whether days are counted from 1904, as early spreadsheets on the Macintosh did.</param>
internal sealed class XlsxCells(IReadOnlyList<string> shared, bool since1904)
{
    // Between the beginnings of the two calendars.
    private const int DaysUntil1904 = 1462;

    /// <summary>What stands in a cell.</summary>
    public SheetCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString) return Text(cell.InlineString is { } inline ? TextOf(inline) : "");
        if (type == CellValues.SharedString) return Text(Shared(value));
        if (type is null || type == CellValues.Number) return Number(value);
        return Text(value);
    }

    /// <summary>A text without the hints for its pronunciation.</summary>
    public static string TextOf(RstType text) =>
        text.Text?.Text ?? string.Concat(text.Elements<Run>().Select(run => run.Text?.Text));

    private static SheetCell Text(string text) => new(text.Trim());

    private string Shared(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "";

    // A code typed as digits is a number there: 79, never 79.0 or 7.9E1.
    private SheetCell Number(string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return Text(value);
        var isWhole = Math.Abs(number) < 1e15 && number == Math.Truncate(number);
        var text = isWhole ? number.ToString("0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture);
        return new SheetCell(text, since1904 && number >= 0 ? number + DaysUntil1904 : number);
    }
}
