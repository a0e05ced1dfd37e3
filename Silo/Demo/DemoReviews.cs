using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What became of the shares of the demo's members: some were rejected, and a recount was drawn and checked.</summary>
internal sealed class DemoReviews(IServiceProvider services, SandboxProvince province)
{
    private const int Rejected = 3;
    private const int Recounted = 40;

    /// <summary>Reviews and recounts them, as of now.</summary>
    public async Task ReviewAsync(DateTimeOffset now, Actor by, CancellationToken cancellationToken)
    {
        var (campaign, unit) = (province.Campaigns[0].Code, province.Units[0].Code);
        var ledger = services.GetRequiredService<IShareLedger>();
        var waiting = await services.GetRequiredService<IShareReviews>().ListAsync(
            new ShareFilter(campaign, [unit], new ListPage(1, Rejected)), cancellationToken);
        await ledger.ReviewAsync(
            new ReviewedShares(campaign, [.. waiting.Items.Select(share => share.Number)], ShareState.Pending, RejectionReason.NotVisible, by, now),
            cancellationToken);

        var recounts = services.GetRequiredService<IRecounts>();
        if (await recounts.DrawAsync(new DrawRecount(campaign, unit, Recounted, HalfWidth: 0, by), cancellationToken) is not DrawOutcome.Drawn(var recount))
            throw new InvalidOperationException($"No recount of the demo's campaign {campaign} was drawn.");
        var drawn = await recounts.SharesAsync(recount.Number, onlyOpen: true, new ListPage(1, Recounted), cancellationToken);
        var found = drawn.Items.Select((share, index) => new FoundShare(share.Share, index == 0 ? RejectionReason.NotOfCampaign : null));
        await ledger.CheckAsync(new CheckedShares(campaign, recount.Number, [.. found], by, now), cancellationToken);
    }
}
