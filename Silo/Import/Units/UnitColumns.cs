using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Which column of a sheet holds what, told by its headings in Vietnamese or English.</summary>
internal sealed class UnitColumns
{
    private static readonly Dictionary<string, UnitColumn> Headings = new(StringComparer.Ordinal)
    {
        ["ma"] = UnitColumn.Code,
        ["ma don vi"] = UnitColumn.Code,
        ["ma dv"] = UnitColumn.Code,
        ["code"] = UnitColumn.Code,
        ["unit code"] = UnitColumn.Code,
        ["ten"] = UnitColumn.Name,
        ["ten don vi"] = UnitColumn.Name,
        ["ten dv"] = UnitColumn.Name,
        ["name"] = UnitColumn.Name,
        ["unit name"] = UnitColumn.Name,
        ["ma cap tren"] = UnitColumn.Parent,
        ["ma don vi cap tren"] = UnitColumn.Parent,
        ["cap tren"] = UnitColumn.Parent,
        ["don vi cap tren"] = UnitColumn.Parent,
        ["truc thuoc"] = UnitColumn.Parent,
        ["parent"] = UnitColumn.Parent,
        ["parent code"] = UnitColumn.Parent,
        ["loai"] = UnitColumn.Kind,
        ["loai don vi"] = UnitColumn.Kind,
        ["cap"] = UnitColumn.Kind,
        ["kind"] = UnitColumn.Kind,
        ["type"] = UnitColumn.Kind,
        ["so doan vien"] = UnitColumn.Members,
        ["doan vien"] = UnitColumn.Members,
        ["members"] = UnitColumn.Members,
        ["so don vi"] = UnitColumn.EligibleUnits,
        ["so don vi tham gia"] = UnitColumn.EligibleUnits,
        ["eligible units"] = UnitColumn.EligibleUnits,
        ["eligible"] = UnitColumn.EligibleUnits,
        ["tu ngay"] = UnitColumn.From,
        ["ngay"] = UnitColumn.From,
        ["hieu luc tu"] = UnitColumn.From,
        ["hieu luc tu ngay"] = UnitColumn.From,
        ["from"] = UnitColumn.From,
        ["from date"] = UnitColumn.From,
        ["date"] = UnitColumn.From,
    };

    private readonly Dictionary<UnitColumn, int> _places = [];

    private UnitColumns(SheetLine headings)
    {
        Count = headings.Cells.Count;
        NotTaken = UntakenColumns.Of(headings.Cells.Select(cell => cell.Text), heading => Headings.ContainsKey(KeyOf(heading)));
    }

    /// <summary>How many columns have headings.</summary>
    public int Count { get; }

    /// <summary>The headings of the columns that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; }

    /// <summary>Reads a row as the headings; null when it is none, since no column is headed as the code.</summary>
    /// <exception cref="SheetException">Two headings mean the same.</exception>
    public static UnitColumns? Read(SheetLine line)
    {
        var columns = new UnitColumns(line);
        var isTwice = false;
        foreach (var (index, cell) in line.Cells.Index())
        {
            if (Headings.TryGetValue(KeyOf(cell.Text), out var column)) isTwice |= !columns._places.TryAdd(column, index);
        }

        if (!columns._places.ContainsKey(UnitColumn.Code)) return null;
        return isTwice ? throw new SheetException(SheetFault.ColumnTwice) : columns;
    }

    /// <summary>A cell of a row; an empty one when the sheet has no such column.</summary>
    public SheetCell Cell(SheetLine line, UnitColumn column) => _places.TryGetValue(column, out var index) ? line[index] : SheetCell.Empty;

    /// <summary>Whether something stands beyond the last heading: a separator within a text has moved the cells.</summary>
    public bool IsOverfull(SheetLine line) => line.Cells.Skip(Count).Any(cell => cell.Text.Length > 0);

    // "Mã_đơn vị (*)" is "ma don vi".
    private static string KeyOf(string heading)
    {
        var key = new StringBuilder(FoldedText.Of(heading));
        for (var index = 0; index < key.Length; index++)
        {
            if (!char.IsLetterOrDigit(key[index])) key[index] = ' ';
        }

        return FoldedText.Of(key.ToString());
    }
}
