using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Recounts, for pages and the API: who may draw and check them, and what came of it.</summary>
internal sealed class RecountDesk(CampaignDesk campaigns, IRecounts recounts, IShareLedger ledger, TimeProvider time)
{
    /// <summary>Who checks here.</summary>
    public Actor Actor => campaigns.Actor;

    /// <summary>A campaign that the caller reads, with what of its shares the caller may recount; null when they may none.</summary>
    public Task<ReviewedCampaign?> OpenAsync(Campaign campaign, string? unit, CancellationToken cancellationToken) =>
        campaigns.ReviewableAsync(campaign, unit, cancellationToken);

    /// <summary>A campaign whose shares the caller may recount; null when there is none for them.</summary>
    public Task<ReviewedCampaign?> OpenAsync(string campaign, string? unit, CancellationToken cancellationToken) =>
        campaigns.ReviewableAsync(campaign, unit, cancellationToken);

    /// <summary>One page of the recounts that the caller may see, the latest first.</summary>
    public Task<PageOf<Recount>> ListAsync(ReviewedCampaign reviewed, ListPage page, CancellationToken cancellationToken) =>
        recounts.ListAsync(reviewed.Campaign.Id, reviewed.Units, page, cancellationToken);

    /// <summary>A recount; null when there is none for the caller.</summary>
    public async Task<Recount?> FindAsync(string campaign, long number, CancellationToken cancellationToken) =>
        CampaignRules.IsId(campaign) && await recounts.FindAsync(campaign, number, cancellationToken) is { } recount
        && await campaigns.ReviewableAsync(campaign, recount.Unit, cancellationToken) is not null
            ? recount
            : null;

    /// <summary>The same of a campaign that the caller was found to read.</summary>
    public async Task<Recount?> FindAsync(Campaign campaign, long number, CancellationToken cancellationToken) =>
        await recounts.FindAsync(campaign.Id, number, cancellationToken) is { } recount
        && await campaigns.ReviewableAsync(campaign, recount.Unit, cancellationToken) is not null
            ? recount
            : null;

    /// <summary>How many shares there are to draw from in a unit's subtree.</summary>
    public Task<int> PopulationAsync(string campaign, string unit, CancellationToken cancellationToken) =>
        recounts.PopulationAsync(campaign, unit, cancellationToken);

    /// <summary>Draws a recount of a unit's subtree, or for none of the unit that <see cref="ReviewedCampaign.Home"/> names.</summary>
    public async Task<DrawOutcome> DrawAsync(
        string campaign, string? unit, int? size, double halfWidth, CancellationToken cancellationToken) =>
        await campaigns.ReviewableAsync(campaign, unit, cancellationToken) is { } reviewed
            ? await recounts.DrawAsync(new DrawRecount(campaign, reviewed.Home, size, halfWidth, campaigns.Actor), cancellationToken)
            : new DrawOutcome.NoSuchCampaign();

    /// <summary>Ends a recount that the caller may draw anew.</summary>
    public async Task<EndRecountOutcome> EndAsync(string campaign, long number, CancellationToken cancellationToken) =>
        await FindAsync(campaign, number, cancellationToken) is not null
            ? await recounts.EndAsync(campaign, number, campaigns.Actor, cancellationToken)
            : new EndRecountOutcome.NoSuchRecount();

    /// <summary>Keeps what the caller found, all of it or nothing; what somebody else checked meanwhile stays.</summary>
    public async Task<CheckOutcome> CheckAsync(
        string campaign, long number, IReadOnlyCollection<FoundShare> found, CancellationToken cancellationToken)
    {
        if (await FindAsync(campaign, number, cancellationToken) is not { } recount) return new CheckOutcome.NoSuchRecount();
        if (recount.EndedAt is not null) return new CheckOutcome.Ended();
        if (found.Count == 0) return new CheckOutcome.NoneGiven();
        if (found.Count > Recount.MostAtOnce) return new CheckOutcome.TooMany();
        var drawn = await recounts.SharesAsync(number, [.. found.Select(each => each.Share)], cancellationToken);
        var barred = drawn.Where(share => share.BarFor(campaigns.Actor) is not null).Select(share => share.Share).Order().ToList();
        if (barred.Count > 0) return new CheckOutcome.Barred(barred);
        var check = new CheckedShares(campaign, number, found, campaigns.Actor, time.GetUtcNow().ToMicrosecond());
        return new CheckOutcome.Kept(await ledger.CheckAsync(check, cancellationToken), found.Count);
    }
}

/// <summary>What came of checking shares.</summary>
internal abstract record CheckOutcome
{
    private CheckOutcome()
    {
    }

    /// <summary>What was found is kept.</summary>
    /// <param name="Changed">How many results; the others were checked by somebody else, were never drawn, or their member was erased.</param>
    /// <param name="Asked">How many were given.</param>
    public sealed record Kept(int Changed, int Asked) : CheckOutcome;

    /// <summary>There is no such recount for the caller.</summary>
    public sealed record NoSuchRecount : CheckOutcome;

    /// <summary>It was ended: nothing of it is checked any more.</summary>
    public sealed record Ended : CheckOutcome;

    /// <summary>Nothing was found of any.</summary>
    public sealed record NoneGiven : CheckOutcome;

    /// <summary>More than <see cref="Recount.MostAtOnce"/>.</summary>
    public sealed record TooMany : CheckOutcome;

    /// <summary>The caller accepted some of them and may not check those.</summary>
    /// <param name="Shares">Their numbers.</param>
    public sealed record Barred(IReadOnlyList<long> Shares) : CheckOutcome;
}
