namespace Campaigns.Grains;

/// <summary>A run of local days, both ends included; in instants it is half-open.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before <paramref name="From"/>.</param>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>How many days it has; at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The instant it begins (UTC), included.</summary>
    public DateTimeOffset Start => LocalDay.Start(From);

    /// <summary>The instant it ends (UTC), excluded.</summary>
    public DateTimeOffset End => LocalDay.Start(To.AddDays(1));

    /// <summary>Whether a day is one of its days.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>The days ending on <paramref name="last"/>.</summary>
    public static Period LastDays(int days, DateOnly last) => new(last.AddDays(1 - days), last);
}
