using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reads the fields of a change of the organization, and tells of every one that cannot be used.</summary>
/// <param name="text">The words.</param>
/// <param name="by">Who asks.</param>
/// <param name="today">The local day of today, for changes that name none.</param>
internal sealed class UnitFields(Text text, Actor by, DateOnly today)
{
    private const long LargestCount = 1_000_000_000;
    private const int EarliestYear = 1931; // when the union was founded
    private readonly BodyFields _fields = new(text);

    /// <summary>What is wrong with the fields read so far.</summary>
    public IReadOnlyList<InvalidParameter> Invalid => _fields.Invalid;

    /// <summary>Who asks.</summary>
    public Actor By => by;

    /// <summary>Notes that a field cannot be used.</summary>
    public void Refuse(string name, string code, string message) => _fields.Refuse(name, code, message);

    /// <summary>A unit's name.</summary>
    public string Name(string name, string? value) => _fields.Line(name, value, UnitCodes.LongestName);

    /// <summary>The code of a unit that is there.</summary>
    public string Code(string name, string? value) => _fields.Line(name, value, UnitCodes.Longest);

    /// <summary>A code for a new unit.</summary>
    public string NewCode(string name, string? value)
    {
        var code = Code(name, value);
        if (code.Length > 0 && !UnitCodes.IsUsable(code)) _fields.Refuse(name, "invalid_code", text.UnitImports.RowProblem(RowFault.BadCode));
        return code;
    }

    /// <summary>Codes of units that are there; none is allowed.</summary>
    public IReadOnlyList<string> Codes(string name, IEnumerable<string>? values) =>
        [.. (values ?? []).Select((value, index) => Code($"{name}[{index}]", value))];

    /// <summary>Pages by their keys; none is allowed.</summary>
    public IReadOnlyList<FanpageKey> Pages(string name, IEnumerable<string>? values)
    {
        List<FanpageKey> pages = [];
        foreach (var (index, value) in (values ?? []).Index())
        {
            var parts = (value ?? "").Split(':', 2);
            if (parts.Length == 2 && PlatformNames.TryParse(parts[0], out var platform)) pages.Add(new FanpageKey(platform, parts[1]));
            else _fields.Refuse($"{name}[{index}]", "invalid_page", text.Units.InvalidPage);
        }

        return pages;
    }

    /// <summary>A kind by its name; without one, none of the others.</summary>
    public UnitKind Kind(string name, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return UnitKind.Other;
        if (!UnitKindNames.TryParse(value, out var kind)) _fields.Refuse(name, "invalid_kind", text.UnitImports.RowProblem(RowFault.UnknownKind));
        return kind;
    }

    /// <summary>A local day; without one, today.</summary>
    public DateOnly Day(string name, string? value)
    {
        if (_fields.Day(name, value) is not { } day) return today;
        if (day.Year < EarliestYear) _fields.Refuse(name, "invalid_day", text.Errors.InvalidDay(value!)); // it was just read as a day
        return day;
    }

    /// <summary>A count as people type it; empty is unknown.</summary>
    public long? Count(string name, string? value)
    {
        if (TypedNumber.TryRead(value, out var count)) return Count(name, count);
        RefuseCount(name);
        return null;
    }

    /// <summary>A count; null is unknown.</summary>
    public long? Count(string name, long? value)
    {
        if (value is < 0 or > LargestCount) RefuseCount(name);
        return value;
    }

    private void RefuseCount(string name) => _fields.Refuse(name, "invalid_count", text.UnitImports.RowProblem(RowFault.BadNumber));
}
