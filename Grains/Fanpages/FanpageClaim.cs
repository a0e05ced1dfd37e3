namespace Campaigns.Grains;

/// <summary>
/// Keeps a page from standing as due while its round goes on: short, so that nobody waits long for a node that died, and renewed
/// between the round's calls, so that other nodes do not come for a page that is being collected.
/// </summary>
/// <param name="page">The page as it was before the round.</param>
/// <param name="store">Where it is kept.</param>
/// <param name="options">How long a claim holds.</param>
/// <param name="time">The clock.</param>
internal sealed class FanpageClaim(Fanpage page, IFanpageStore store, CollectingOptions options, TimeProvider time)
{
    private DateTimeOffset _renewAt = DateTimeOffset.MinValue;

    /// <summary>The page claimed.</summary>
    public FanpageKey Key => page.Key;

    /// <summary>Claims the page, and again once half of the claim's time is over; otherwise does nothing.</summary>
    public async Task HoldAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now < _renewAt) return;
        var claimed = page.Claimed(now, options);
        await store.SaveAsync(claimed, cancellationToken);
        _renewAt = now + ((claimed.DueAt - now) / 2 ?? TimeSpan.Zero);
    }
}
