namespace Campaigns.Grains;

/// <summary>How rounds change a page: each takes the page as it was before the round and gives it as it is to be saved.</summary>
internal static class FanpageProgress
{
    /// <summary>
    /// Before a round and while it goes on. The page counts as failed until it succeeds: a round that throws, hangs or takes the process
    /// with it is thus repeated later and later, and does not stand first in line at every look.
    /// </summary>
    public static Fanpage Claimed(this Fanpage page, DateTimeOffset now, CollectingOptions options) => page with
    {
        FailedRounds = page.FailedRounds + 1,
        DueAt = RefreshSchedule.ClaimedUntil(page.FailedRounds + 1, now, options).ToMicrosecond(),
    };

    /// <summary>After a complete round.</summary>
    public static Fanpage Collected(this Fanpage page, DateTimeOffset now, DateTimeOffset dueAt) => page with
    {
        Health = FanpageHealth.Healthy,
        LastFailure = null,
        FailedRounds = 0,
        CollectedAt = now.ToMicrosecond(),
        DueAt = dueAt.ToMicrosecond(),
    };

    /// <summary>After a round that a failure cut short.</summary>
    public static Fanpage Interrupted(this Fanpage page, PlatformFailure failure, DateTimeOffset now, CollectingOptions options) =>
        failure switch
        {
            // A used-up quota is nobody's fault: the page keeps its health and waits its time, but never for no time at all.
            PlatformFailure.Throttled throttled => page with
            {
                DueAt = (throttled.Until > now ? throttled.Until : now + options.FirstRetry).ToMicrosecond(),
            },
            PlatformFailure.ReconnectNeeded => page.Stopped(FanpageHealth.ReconnectNeeded, failure),
            PlatformFailure.Gone => page.Stopped(FanpageHealth.Gone, failure),
            _ => page with
            {
                Health = FanpageHealth.Failing,
                LastFailure = failure.Detail,
                FailedRounds = page.FailedRounds + 1,
                DueAt = RefreshSchedule.RetryAt(page.FailedRounds + 1, now, options).ToMicrosecond(),
            },
        };

    /// <summary>With a credential that was just seen to open it.</summary>
    public static Fanpage Connected(this Fanpage page, AccountIdentity identity, DateTimeOffset now) => page with
    {
        Health = FanpageHealth.Healthy,
        LastFailure = null,
        FailedRounds = 0,
        Address = page.Address ?? identity.Address,
        DueAt = page.Status == FanpageStatus.Active ? now.ToMicrosecond() : null,
    };

    /// <summary>Trying again changes nothing until its admin acts; connecting makes it due.</summary>
    private static Fanpage Stopped(this Fanpage page, FanpageHealth health, PlatformFailure failure) => page with
    {
        Health = health,
        LastFailure = failure.Detail,
        FailedRounds = page.FailedRounds + 1,
        DueAt = null,
    };
}
