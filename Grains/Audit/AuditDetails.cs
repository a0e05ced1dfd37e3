using System.Collections.ObjectModel;
using System.Globalization;

namespace Campaigns.Grains;

/// <summary>
/// What a line of the audit log says besides its action, in the order it is told. Names come from <see cref="AuditDetail"/> alone, so that
/// every one of them has words in every language; values are for machines: codes, days as yyyy-MM-dd, whole numbers. What was and what is
/// stand as <c>before → after</c>.
/// </summary>
public sealed class AuditDetails : ReadOnlyDictionary<string, string>
{
    /// <summary>Stands between what was and what is.</summary>
    public const string Arrow = " → ";

    private AuditDetails(IDictionary<string, string> details)
        : base(details)
    {
    }

    /// <summary>Nothing to add.</summary>
    public static AuditDetails None { get; } = new(new Dictionary<string, string>());

    /// <summary>Details to write.</summary>
    public static AuditDetails Of(params IEnumerable<(AuditDetail Name, string Value)> details) =>
        new(details.ToDictionary(detail => NameOf(detail.Name), detail => detail.Value));

    /// <summary>Details as they were written, by whatever release.</summary>
    public static AuditDetails Read(IReadOnlyDictionary<string, string> details) => new(details.ToDictionary());

    /// <summary>What differs, as <c>before → after</c>; what stands on one side only is "—" on the other.</summary>
    public static AuditDetails Between(AuditDetails before, AuditDetails after) => new(before.Keys.Union(after.Keys)
        .Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
        .ToDictionary(name => name, name => $"{before.GetValueOrDefault(name, "—")}{Arrow}{after.GetValueOrDefault(name, "—")}"));

    /// <summary>Codes of the units that the details name.</summary>
    public IEnumerable<string> UnitCodes =>
        from detail in this
        where Find(detail.Key) is var (name, _) && IsOfUnits(name)
        from side in detail.Value.Split(Arrow)
        from code in side.Split(", ")
        select code;

    /// <summary>Whether a detail's value is codes of units, with ", " between them.</summary>
    public static bool IsOfUnits(AuditDetail detail) => detail is AuditDetail.Unit or AuditDetail.Units or AuditDetail.Parent
        or AuditDetail.FromUnit or AuditDetail.ToUnit or AuditDetail.Given;

    /// <summary>The same with numbered lines of one detail at the end: <c>given1</c>, <c>given3</c>….</summary>
    public AuditDetails With(AuditDetail detail, IEnumerable<(int Number, string Value)> lines) => new(this.Concat(lines.Select(line =>
        KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"{NameOf(detail)}{line.Number}"), line.Value))).ToDictionary());

    /// <summary>The same with the days of an activity at the end, from 1: <c>day1</c>, <c>day2</c>….</summary>
    public AuditDetails WithDays(IEnumerable<string> days) => With(AuditDetail.Day, days.Select((day, index) => (index + 1, day)));

    /// <summary>A detail's name in the log: the member's, beginning small.</summary>
    public static string NameOf(AuditDetail detail)
    {
        var name = detail.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The detail of a name in the log, and its number where it has one; null for a name that an earlier release wrote.</summary>
    public static (AuditDetail Detail, int? Number)? Find(string name)
    {
        var word = name.TrimEnd(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        int? number = int.TryParse(name.AsSpan(word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        foreach (var detail in Enum.GetValues<AuditDetail>())
        {
            if (NameOf(detail) == word) return (detail, number);
        }

        return null;
    }
}
