using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaigns.Grains;

/// <summary>When a person was born, as far as it is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Day">The day; null when only the year is known.</param>
public readonly partial record struct BirthDate(int Year, DateOnly? Day)
{
    private const int LongestText = 60;
    private const int OldestAge = 120;

    // Dates as people write them, day first; what a spreadsheet or a program writes, year first; then what a time of day leaves behind.
    private const string DayFirst = "(?<d>[0-9]{1,2}) ?[-/. ] ?(?<m>[0-9]{1,2}) ?[-/. ] ?(?<y>[0-9]{4}|[0-9]{2})";
    private const string YearFirst = "(?<y>[0-9]{4}) ?[-/. ] ?(?<m>[0-9]{1,2}) ?[-/. ] ?(?<d>[0-9]{1,2})";
    private const string Month = "(?<m>0[1-9]|1[0-2])";
    private const string Century = "(?<y>(?:19|20)[0-9]{2})"; // which is no month, so that the order of the parts is clear
    private const string Together = Century + Month + "(?<d>[0-9]{2})|(?<d>[0-9]{2})" + Month + Century;
    private const string InWords = "(?:(?:(?:ngay )?(?<d>[0-9]{1,2}) )?thang (?<m>[0-9]{1,2}),? )?(?:nam )?(?<y>[0-9]{4})(?:[.,]0{1,2})?";
    private const string WithoutDay = "(?<m>[0-9]{1,2}) ?[-/.] ?(?<y>[0-9]{4})|(?<y>[0-9]{4}) ?[-/] ?(?<m>[0-9]{1,2})";
    private const string OfSpreadsheet = "(?<n>[0-9]{5})(?:[.,][0-9]+)?";

    // Day 0 of the numbers that spreadsheets keep days as, by whatever epoch people see (ECMA-376 part 1, 18.17.4.1).
    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    /// <summary>The last day on which the person can have been born: a year alone is its last day.</summary>
    public DateOnly Latest => Day ?? new DateOnly(Year, 12, 31);

    /// <summary>A known day of birth.</summary>
    public static BirthDate On(DateOnly day) => new(day.Year, day);

    /// <summary>
    /// Reads a day (<c>1/9/2005</c>, day first; <c>2005-09-01</c>; <c>ngày 1 tháng 9 năm 2005</c>; a spreadsheet's number of it, five
    /// digits) or a year (<c>2005</c>; also of <c>9/2005</c> and <c>00/00/2005</c>). Two digits are the latest such year that has begun.
    /// </summary>
    /// <param name="text">What was written.</param>
    /// <param name="today">The local day.</param>
    /// <param name="birth">What it says; not to be used when there is a fault.</param>
    /// <param name="fault">Why it says nothing; null when it does.</param>
    /// <returns>Whether somebody can have been born then.</returns>
    public static bool TryParse(string? text, DateOnly today, out BirthDate birth, out BirthFault? fault)
    {
        birth = default;
        fault = BirthFault.Unreadable;
        if (text is null or { Length: > LongestText }) return false;
        if (Spellings().Match(FoldedText.Of(PlainCells.Of(text))) is not { Success: true } match || !TryRead(match, today, out birth)) return false;
        fault = birth.FaultOn(today);
        return fault is null;
    }

    /// <summary>Whether the person is younger than an age on a day, or may be: of a year alone the last day counts.</summary>
    public bool MayBeUnder(int age, DateOnly today) => Latest.AddYears(age) > today;

    /// <summary>Whether the person is younger than an age on a day for sure: of a year alone the first day counts.</summary>
    public bool IsUnder(int age, DateOnly today) => (Day ?? new DateOnly(Year, 1, 1)).AddYears(age) > today;

    /// <summary>Whether both cannot be of one person.</summary>
    public bool Contradicts(BirthDate other) => Year != other.Year || (Day is { } day && other.Day is { } otherDay && day != otherDay);

    private BirthFault? FaultOn(DateOnly today)
    {
        if (Year > today.Year || Day > today) return BirthFault.InTheFuture;
        return Year < today.Year - OldestAge ? BirthFault.TooLongAgo : null;
    }

    private static bool TryRead(Match match, DateOnly today, out BirthDate birth)
    {
        birth = default;
        if (NumberOf(match, "n") is { } number)
        {
            birth = On(DateOnly.FromDayNumber(DayZero + number));
            return true;
        }

        var (day, month) = (NumberOf(match, "d"), NumberOf(match, "m"));
        var year = YearOf(match.Groups["y"].ValueSpan, today);
        if (year < 1 || month > 12) return false;
        birth = new BirthDate(year, null);
        // Registers write 00/00/2005, or the month alone, of whom they know no more.
        if (month is 0) return day is 0;
        if (month is null || day is null or 0) return true;
        if (day > DateTime.DaysInMonth(year, month.Value)) return false;
        birth = On(new DateOnly(year, month.Value, day.Value));
        return true;
    }

    private static int YearOf(ReadOnlySpan<char> digits, DateOnly today)
    {
        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (digits.Length > 2) return year;
        var latest = today.Year - (today.Year % 100) + year;
        return latest > today.Year ? latest - 100 : latest;
    }

    private static int? NumberOf(Match match, string part) =>
        match.Groups[part] is { Success: true } group ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^(?:(?:" + DayFirst + "|" + YearFirst + ")(?:[t ][0-9]{1,2}:[0-9]{2}.{0,20})?|"
        + Together + "|" + InWords + "|" + WithoutDay + "|" + OfSpreadsheet + ")$")]
    private static partial Regex Spellings();
}

/// <summary>Why a text says nothing of when somebody was born.</summary>
public enum BirthFault
{
    /// <summary>It is neither a day nor a year.</summary>
    Unreadable,

    /// <summary>It is still to come.</summary>
    InTheFuture,

    /// <summary>Nobody alive was born so long ago.</summary>
    TooLongAgo,
}
