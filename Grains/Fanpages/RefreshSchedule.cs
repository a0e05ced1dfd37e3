namespace Campaigns.Grains;

/// <summary>
/// When a post is due for its next reading and a page for its next round. It aims at a stated error for the fewest calls: a
/// figure shown is behind by about <see cref="CollectingOptions.TolerableGrowth"/> of its value at most, within the shortest and
/// longest interval. Posts that do not move are read ever more rarely.
/// </summary>
public static class RefreshSchedule
{
    /// <summary>When a post is due.</summary>
    /// <returns>UTC, possibly past; <see cref="DateTimeOffset.MinValue"/> for a post never read; null when it is not read any more.</returns>
    public static DateTimeOffset? DueAt(KnownPost post, DateTimeOffset now, CollectingOptions options)
    {
        if (post.LastObservedAt is not { } last) return DateTimeOffset.MinValue;

        var due = last + Interval(post, last, options);
        var readAt = due > now ? due : now;
        return readAt - post.PublishedAt > options.ReadUntilAge ? null : due;
    }

    /// <summary>
    /// When a page is due after a complete round: with its earliest post, but soon enough to find new ones, and late enough that
    /// several posts are read in one call.
    /// </summary>
    /// <param name="posts">The page's posts as they stand after the round.</param>
    /// <param name="now">The end of the round.</param>
    /// <param name="options">The intervals.</param>
    public static DateTimeOffset NextRound(IEnumerable<KnownPost> posts, DateTimeOffset now, CollectingOptions options)
    {
        var latest = now + options.LookForNewEvery;
        var next = posts.Min(post => DueAt(post, now, options)) is { } due && due < latest ? due : latest;
        var earliest = now + options.ShortestInterval;
        return next > earliest ? next : earliest;
    }

    /// <summary>When a page is visited again after failed rounds.</summary>
    /// <param name="failedRounds">How many in a row; at least 1.</param>
    /// <param name="now">The end of the last.</param>
    /// <param name="options">The waits.</param>
    public static DateTimeOffset RetryAt(int failedRounds, DateTimeOffset now, CollectingOptions options) =>
        now + Doubled(options.FirstRetry, failedRounds - 1, options.LongestRetry);

    /// <summary>How long a page that is being collected is not due, unless it gives another sign of it.</summary>
    /// <param name="failedRounds">How many rounds in a row have failed if this one does; at least 1.</param>
    /// <param name="now">The sign that it is being collected.</param>
    /// <param name="options">The waits.</param>
    public static DateTimeOffset ClaimedUntil(int failedRounds, DateTimeOffset now, CollectingOptions options) =>
        now + Doubled(options.ClaimFor, failedRounds - 1, options.LongestRetry);

    /// <summary>
    /// Whether a round reads the followers too: the first one in each stretch of <see cref="CollectingOptions.FollowersEvery"/>. Told
    /// from the round before, so that nothing has to be remembered.
    /// </summary>
    public static bool ReadsFollowers(DateTimeOffset? collectedAt, DateTimeOffset now, CollectingOptions options) =>
        collectedAt is not { } before
        || before.UtcTicks / options.FollowersEvery.Ticks != now.UtcTicks / options.FollowersEvery.Ticks;

    private static TimeSpan Interval(KnownPost post, DateTimeOffset last, CollectingOptions options)
    {
        var interval = post.PublishedAt is { } published ? Growth(last - published, options) : options.UndatedInterval;
        var clamped = interval < options.ShortestInterval ? options.ShortestInterval : interval;
        return Doubled(clamped, post.UnchangedReads, options.LongestInterval);
    }

    /// <summary>How long a post of this age takes to grow by the tolerable part; nothing for one dated in the future.</summary>
    private static TimeSpan Growth(TimeSpan age, CollectingOptions options) =>
        age <= TimeSpan.Zero
            ? TimeSpan.Zero
            : GrowthCurve.AgeAt(GrowthCurve.At(age) * (1 + options.TolerableGrowth)) - age;

    private static TimeSpan Doubled(TimeSpan interval, int times, TimeSpan longest)
    {
        // In double, where doubling too often gives infinity and not a negative number.
        var ticks = Math.ScaleB(interval.Ticks, times);
        return ticks < longest.Ticks ? TimeSpan.FromTicks((long)ticks) : longest;
    }
}
