namespace Campaigns.Grains;

/// <summary>
/// Adds people up over a tree of units, each once in every subtree. Most stand on one roster and share for that unit alone: they are numbers.
/// Whoever shared for another unit than that is looked at one by one.
/// </summary>
public sealed class PeopleOfUnits
{
    private readonly IReadOnlyDictionary<long, long?> _parents;
    private readonly Dictionary<long, Tally> _totals = [];
    private readonly Dictionary<long, Tally> _own = [];

    /// <summary>Nobody yet.</summary>
    /// <param name="parents">The unit above each; null, or one that is missing, at the top.</param>
    public PeopleOfUnits(IReadOnlyDictionary<long, long?> parents) => _parents = parents;

    /// <summary>Adds those who stand on a unit's roster.</summary>
    /// <param name="unit">Row id of the unit.</param>
    /// <param name="enrolled">How many.</param>
    /// <param name="sharing">How many of them shared for that unit; whoever is added by <see cref="Add(MemberOfSeveral)"/> too is among them.</param>
    public void Add(long unit, long enrolled, long sharing)
    {
        Increase(_own, unit, sharing, enrolled);
        foreach (var above in Upwards(unit)) Increase(_totals, above, sharing, enrolled);
    }

    /// <summary>Adds somebody who shared for another unit than the one on whose roster they stand.</summary>
    public void Add(MemberOfSeveral member)
    {
        if (member.Standing == RosterStanding.Enrolled) Add(member.Home, enrolled: -1, sharing: member.SharedFor.Contains(member.Home) ? -1 : 0);
        List<(long Unit, RosterStanding? By)> places = [.. member.SharedFor.Select(unit => (unit, (RosterStanding?)null))];
        if (member.Standing != RosterStanding.None && _parents.ContainsKey(member.Home)) places.Add((member.Home, member.Standing));
        foreach (var place in places.GroupBy(place => place.Unit)) Count(_own, place.Key, place.Select(each => each.By));
        foreach (var place in places.SelectMany(place => Upwards(place.Unit), (place, above) => (place.By, Above: above)).GroupBy(place => place.Above))
            Count(_totals, place.Key, place.Select(each => each.By));
    }

    /// <summary>Every unit that somebody counts in.</summary>
    public IReadOnlyList<CountedUnit> Counted() =>
        [.. _totals.Where(total => total.Value.People.Enrolled > 0).Select(total => new CountedUnit(
            total.Key, _parents.GetValueOrDefault(total.Key), total.Value.People, _own.GetValueOrDefault(total.Key).People))];

    // By whatever a member counts in one place: shared for it (null), or stands on its roster.
    private static void Count(Dictionary<long, Tally> tallies, long unit, IEnumerable<RosterStanding?> by)
    {
        var all = by.ToList();
        var (shared, stoodFor) = (all.Contains(null), all.Contains(RosterStanding.StoodFor));
        if (shared || !stoodFor) Increase(tallies, unit, shared ? 1 : 0, stoodFor ? 0 : 1);
    }

    private static void Increase(Dictionary<long, Tally> tallies, long unit, long sharing, long enrolled)
    {
        var before = tallies.GetValueOrDefault(unit);
        tallies[unit] = new Tally(before.Sharing + sharing, before.Enrolled + enrolled);
    }

    private IEnumerable<long> Upwards(long unit)
    {
        for (long? above = unit; above is { } known && _parents.TryGetValue(known, out var next); above = next) yield return known;
    }

    private readonly record struct Tally(long Sharing, long Enrolled)
    {
        // A member who changed units after the links were forgotten stands for them no more: never fewer are enrolled than shared.
        public Participation People => new(Sharing, Math.Max(Sharing, Enrolled));
    }
}

/// <summary>Somebody who shared for another unit than the one on whose roster they stand.</summary>
/// <param name="Home">Row id of the unit on whose roster they stand.</param>
/// <param name="Standing">How they stand on it.</param>
/// <param name="SharedFor">The units they shared for.</param>
public sealed record MemberOfSeveral(long Home, RosterStanding Standing, IReadOnlyCollection<long> SharedFor);

/// <summary>How somebody stands on a roster in a period.</summary>
public enum RosterStanding
{
    /// <summary>On none that counts; whoever shared for a unit was enrolled in it that day all the same.</summary>
    None = 0,

    /// <summary>Enrolled on a day of the period.</summary>
    Enrolled = 1,

    /// <summary>Nobody any more, and on that roster a member stands for them, who is enrolled there as one person.</summary>
    StoodFor = 2,
}
