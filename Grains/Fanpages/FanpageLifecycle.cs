namespace Campaigns.Grains;

/// <summary>What a unit may make of its page, from each status: the rules alone, for the grain to load before and write after.</summary>
internal static class FanpageLifecycle
{
    /// <summary>With another name and address.</summary>
    public static FanpageOutcome Edited(this Fanpage page, string name, Uri? address) =>
        UnlessRetired(page, page with { Name = name, Address = address });

    /// <summary>Out of collection for a while.</summary>
    public static FanpageOutcome Suspended(this Fanpage page) =>
        UnlessRetired(page, page with { Status = FanpageStatus.Suspended, DueAt = null });

    /// <summary>In collection again; a page that waits for its admin goes on waiting.</summary>
    public static FanpageOutcome Resumed(this Fanpage page, DateTimeOffset now) => page.Status == FanpageStatus.Active
        ? new FanpageOutcome.Unchanged(page)
        : UnlessRetired(page, page with
        {
            Status = FanpageStatus.Active,
            DueAt = page.Health is FanpageHealth.Healthy or FanpageHealth.Failing ? now.ToMicrosecond() : null,
        });

    /// <summary>Out of collection for good.</summary>
    public static FanpageOutcome Retired(this Fanpage page) => page.Status == FanpageStatus.Retired
        ? new FanpageOutcome.Unchanged(page)
        : new FanpageOutcome.Changed(page.WithoutCredential() with { Status = FanpageStatus.Retired });

    /// <summary>Without its credential.</summary>
    public static FanpageOutcome Disconnected(this Fanpage page) => UnlessRetired(page, page.WithoutCredential());

    /// <summary>Registered once more by its own unit: as it stands, or back from retirement under the name now given.</summary>
    public static Fanpage RegisteredAgain(this Fanpage page, string name, Uri? address) => page.Status == FanpageStatus.Retired
        ? page with { Status = FanpageStatus.Active, Name = name, Address = address ?? page.Address }
        : page;

    private static Fanpage WithoutCredential(this Fanpage page) => page with
    {
        Health = FanpageHealth.NotConnected,
        LastFailure = null,
        FailedRounds = 0,
        DueAt = null,
    };

    private static FanpageOutcome UnlessRetired(Fanpage page, Fanpage changed) =>
        page.Status == FanpageStatus.Retired ? new FanpageOutcome.IsRetired()
        : changed == page ? new FanpageOutcome.Unchanged(page)
        : new FanpageOutcome.Changed(changed);
}
