using System.Text;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Which column of a roster holds what, told by its headings in Vietnamese or English; other columns are not taken.</summary>
internal sealed class RosterColumns
{
    // Family and given name may stand in columns of their own.
    private const string Name = nameof(RosterColumn.Name);
    private const string FamilyName = nameof(FamilyName);
    private const string GivenName = nameof(GivenName);

    // Of 1927; a smaller number is a year, a larger one a day written together.
    private const double FirstDayNumber = 10_000;

    private static readonly Dictionary<string, string[]> Headings = new(StringComparer.Ordinal)
    {
        [Name] = ["ho ten", "ho va ten", "ho va ten doan vien", "ho ten doan vien", "ten doan vien", "doan vien", "full name", "fullname", "name", "member"],
        [FamilyName] = ["ho", "ho dem", "ho va dem", "ho va ten dem", "ho lot", "ho va chu lot", "family name", "last name", "surname"],
        [GivenName] = ["ten", "given name", "first name"],
        [nameof(RosterColumn.Number)] =
        [
            "so dien thoai", "dien thoai", "dien thoai di dong", "so di dong", "di dong", "sdt", "so dt", "dt", "dtdd", "so dien thoai di dong",
            "so dien thoai lien he", "phone", "phone number", "mobile", "mobile number", "mobile phone", "tel", "telephone",
        ],
        [nameof(RosterColumn.Birth)] =
        [
            "ngay sinh", "nam sinh", "ngay thang nam sinh", "ngay sinh dd mm yyyy", "sinh ngay", "ns", "birth", "born", "birthday", "birth date",
            "date of birth", "dob", "birth year", "year of birth",
        ],
        [nameof(RosterColumn.Unit)] = ["ma don vi", "ma dv", "don vi", "ma chi doan", "chi doan", "unit", "unit code"],
        [nameof(RosterColumn.OwnCode)] =
        [
            "ma doan vien", "ma so doan vien", "ma so", "ma rieng", "ma dv rieng", "so the", "so the doan", "mssv", "ma sinh vien", "ma so sinh vien", "ma hoc sinh",
            "ma hs", "ma sv", "own code", "code", "member code", "student id", "student code", "card number",
        ],
    };

    private static readonly Dictionary<string, string> ByHeading = Headings
        .SelectMany(column => column.Value, (column, heading) => (column.Key, heading))
        .ToDictionary(pair => pair.heading, pair => pair.Key, StringComparer.Ordinal);

    private readonly Dictionary<string, int> _places = [];
    private readonly int _count;

    private RosterColumns(SheetLine headings)
    {
        _count = headings.Cells.Count;
        NotTaken = UntakenColumns.Of(headings.Cells.Select(cell => cell.Text), heading => ByHeading.ContainsKey(KeyOf(heading)));
    }

    /// <summary>The headings of the columns that are not taken.</summary>
    public IReadOnlyList<string> NotTaken { get; }

    private bool IsRoster =>
        (_places.ContainsKey(Name) || _places.ContainsKey(GivenName)) && _places.ContainsKey(nameof(RosterColumn.Number));

    /// <summary>Reads a row as the headings; null when it is none, since no columns are headed as name and number.</summary>
    /// <exception cref="SheetException">Two headings mean the same.</exception>
    public static RosterColumns? Read(SheetLine line)
    {
        var columns = new RosterColumns(line);
        var isTwice = false;
        foreach (var (index, cell) in line.Cells.Index())
        {
            if (ByHeading.TryGetValue(KeyOf(cell.Text), out var column)) isTwice |= !columns._places.TryAdd(column, index);
        }

        if (!columns.IsRoster) return null;
        return isTwice ? throw new SheetException(SheetFault.ColumnTwice) : columns;
    }

    /// <summary>A row of the roster.</summary>
    public RosterRow Row(SheetLine line)
    {
        if (line.IsMalformed || line.Cells.Skip(_count).Any(cell => cell.Text.Length > 0)) return new RosterRow(line.Number) { IsMalformed = true };
        return new RosterRow(line.Number)
        {
            Name = NameOf(line),
            Number = Text(line, nameof(RosterColumn.Number)),
            Birth = BirthOf(Cell(line, nameof(RosterColumn.Birth))),
            Unit = Text(line, nameof(RosterColumn.Unit)),
            OwnCode = Text(line, nameof(RosterColumn.OwnCode)),
        };
    }

    private string? NameOf(SheetLine line)
    {
        if (Text(line, Name) is { } name) return name;
        var parts = new[] { Text(line, FamilyName), Text(line, GivenName) }.OfType<string>();
        return string.Join(' ', parts) is { Length: > 0 } joined ? joined : null;
    }

    // Days are numbers to a spreadsheet, of one of two calendars; years are numbers of none.
    private static string? BirthOf(SheetCell cell)
    {
        if (cell.Text.Length == 0) return null;
        return cell.Number is >= FirstDayNumber and < FirstDayNumber * 10
            ? Math.Floor(cell.Number.Value).ToString("0", System.Globalization.CultureInfo.InvariantCulture)
            : cell.Text;
    }

    private string? Text(SheetLine line, string column) => Cell(line, column).Text is { Length: > 0 } text ? text : null;

    private SheetCell Cell(SheetLine line, string column) => _places.TryGetValue(column, out var index) ? line[index] : SheetCell.Empty;

    // "Số_điện thoại (*)" is "so dien thoai".
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
