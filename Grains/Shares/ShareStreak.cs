namespace Campaigns.Grains;

/// <summary>On how many local days running a member has shared. Shown to the member alone; nothing depends on it.</summary>
public static class ShareStreak
{
    /// <summary>The longest that is told, in days.</summary>
    public const int Longest = 366;

    /// <summary>Whether a share keeps its day: one that counts, or waits for a reviewer, which is not the member's fault.</summary>
    public static bool Keeps(ShareState state) => state is ShareState.Accepted or ShareState.Pending;

    /// <summary>
    /// How many days running, up to today: a day that is not over breaks nothing. At most <see cref="Longest"/>; 0 when neither today nor
    /// yesterday has a share.
    /// </summary>
    /// <param name="days">The days with a share that keeps them.</param>
    /// <param name="today">The local day.</param>
    public static int Of(IReadOnlySet<DateOnly> days, DateOnly today)
    {
        var last = days.Contains(today) ? today : today.AddDays(-1);
        var streak = 0;
        while (streak < Longest && days.Contains(last.AddDays(-streak))) streak++;
        return streak;
    }
}
