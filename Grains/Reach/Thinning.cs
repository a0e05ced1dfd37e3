namespace Campaigns.Grains;

/// <summary>
/// Which snapshots may go once they are old. A day keeps what it ended with: per counter the snapshot with its last known value
/// of the day. The snapshots that first made a counter known stay too, because that value counts on the day of publication, and so
/// does the post's first snapshot of all, which may decide the day an undated post counts on. So thinning changes no total and no
/// day's increment.
/// </summary>
public static class Thinning
{
    /// <summary>Snapshots are kept whole for this long after the local day they were observed on.</summary>
    public const int KeptWholeDays = 7;

    /// <summary>The last local day that may be thinned now.</summary>
    public static DateOnly LastDay(DateTimeOffset now) => LocalDay.Of(now).AddDays(-KeptWholeDays - 1);

    /// <summary>The instants of the snapshots of one local day that may go.</summary>
    /// <param name="history">The post's observations in time order, from its first to at least the end of the day.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyList<DateTimeOffset> Removable(IEnumerable<Observation> history, DateOnly day)
    {
        var known = default(Counters);
        var ofTheDay = new List<DateTimeOffset>();
        var kept = new HashSet<DateTimeOffset>();
        var lastKnown = new Dictionary<Counter, DateTimeOffset>();
        var isFirst = true;
        foreach (var observation in history)
        {
            var on = LocalDay.Of(observation.ObservedAt);
            if (on > day) break;
            if (on == day)
            {
                ofTheDay.Add(observation.ObservedAt);
                if (isFirst || MakesKnown(known, observation.Counters)) kept.Add(observation.ObservedAt);
                foreach (var counter in Counters.All)
                {
                    if (observation.Counters[counter] is not null) lastKnown[counter] = observation.ObservedAt;
                }
            }

            known = known.LaidUnder(observation.Counters);
            isFirst = false;
        }

        kept.UnionWith(lastKnown.Values);
        if (ofTheDay.Count > 0) kept.Add(ofTheDay[^1]); // the newest tells when the post was last seen
        return [.. ofTheDay.Where(instant => !kept.Contains(instant))];
    }

    private static bool MakesKnown(in Counters before, in Counters now)
    {
        foreach (var counter in Counters.All)
        {
            if (before[counter] is null && now[counter] is not null) return true;
        }

        return false;
    }
}
