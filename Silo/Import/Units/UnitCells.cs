using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads the cells of one row of a tree, and notes each that cannot be used. An empty cell is null.</summary>
internal sealed partial class UnitCells(SheetLine line, UnitColumns columns, List<RowError> errors)
{
    private const long LargestCount = 1_000_000_000;
    private static readonly string[] DayFormats = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "yyyy/M/d"];
    private static readonly DateOnly Earliest = new(1931, 3, 26); // the day the Union was founded
    private static readonly DateOnly Latest = new(2200, 1, 1);

    /// <summary>A line of text; null too when it cannot be used.</summary>
    public string? Line(UnitColumn column, int longest)
    {
        var text = Text(column);
        if (text.Any(char.IsControl)) return Refuse<string>(column, RowFault.ControlCharacters);
        if (text.Length > longest) return Refuse<string>(column, RowFault.TooLong);
        return text.Length == 0 ? null : text;
    }

    /// <summary>A kind.</summary>
    public UnitKind? Kind()
    {
        if (Text(UnitColumn.Kind) is not { Length: > 0 } word) return null;
        if (UnitKindNames.TryRead(word, out var kind)) return kind;
        Refuse<string>(UnitColumn.Kind, RowFault.UnknownKind);
        return null;
    }

    /// <summary>A count: 1234, 1.234, 1,234, 1 234, 1'234, with or without decimals that are zero.</summary>
    public long? Count(UnitColumn column)
    {
        var cell = columns.Cell(line, column);
        if (cell.Text.Length == 0) return null;
        if (TryCount(cell, out var count)) return count;
        Refuse<string>(column, RowFault.BadNumber);
        return null;
    }

    /// <summary>A day: 01/07/2025, 2025-07-01, or a spreadsheet's number of it.</summary>
    public DateOnly? Day(UnitColumn column)
    {
        var cell = columns.Cell(line, column);
        if (cell.Text.Length == 0) return null;
        if (TryDay(cell, out var day) && day >= Earliest && day < Latest) return day;
        Refuse<string>(column, RowFault.BadDate);
        return null;
    }

    private string Text(UnitColumn column)
    {
        var text = columns.Cell(line, column).Text;
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException) // halves of surrogate pairs
        {
            return "\0";
        }
    }

    private T? Refuse<T>(UnitColumn column, RowFault fault)
        where T : class
    {
        errors.Add(RowError.At(line.Number, column, fault, columns.Cell(line, column).Text));
        return null;
    }

    private static bool TryCount(SheetCell cell, out long count)
    {
        count = 0;
        if (cell.Number is { } number)
        {
            if (number is < 0 or > LargestCount || number != Math.Truncate(number)) return false;
            count = (long)number;
            return true;
        }

        var match = CountPattern().Match(cell.Text);
        if (!match.Success) return false;
        var digits = string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count <= LargestCount;
    }

    private static bool TryDay(SheetCell cell, out DateOnly day)
    {
        if (cell.Number is { } number and >= 1 and < 2_958_466)
        {
            day = DateOnly.FromDateTime(DateTime.FromOADate(number));
            return true;
        }

        var text = cell.Text.Split('T', ' ')[0]; // a midnight that a spreadsheet wrote behind it says nothing
        return DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    // Digits, or groups of three by one mark; then decimals that are zero, by another mark (one zero or two: three would be a group).
    [GeneratedRegex(@"^(?<whole>[0-9]{1,12}|[0-9]{1,3}(?<mark>[.,'’ \u00A0\u202F])[0-9]{3}(?:\k<mark>[0-9]{3})*)(?:(?!\k<mark>)[.,]0{1,2})?$")]
    private static partial Regex CountPattern();
}
