using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Reviews of shares, for pages and the API: whose shares the caller may decide on, and what came of it.</summary>
internal sealed class ShareReviewDesk(CampaignDesk campaigns, IShareReviews reviews, IShareLedger ledger, TimeProvider time)
{
    /// <summary>A campaign that the caller reads, with what of its shares the caller may decide on; null when they may on none.</summary>
    public Task<ReviewedCampaign?> OpenAsync(Campaign campaign, string? unit, CancellationToken cancellationToken) =>
        campaigns.ReviewableAsync(campaign, unit, cancellationToken);

    /// <summary>A campaign on whose shares the caller may decide; null when there is none for them.</summary>
    public Task<ReviewedCampaign?> OpenAsync(string campaign, string? unit, CancellationToken cancellationToken) =>
        campaigns.ReviewableAsync(campaign, unit, cancellationToken);

    /// <summary>
    /// How many shares of a campaign that the caller reads wait for them, or for others who may: no more than one above
    /// <see cref="ShareReview.MostCounted"/>. Null when the caller may decide on none.
    /// </summary>
    public async Task<int?> WaitingAsync(Campaign campaign, CancellationToken cancellationToken) =>
        await campaigns.ReviewableAsync(campaign, unit: null, cancellationToken) is { } reviewed
            ? await reviews.WaitingAsync(campaign.Id, reviewed.Units, cancellationToken)
            : null;

    /// <summary>One page of the shares.</summary>
    public Task<PageOf<ListedShare>> ListAsync(ShareFilter filter, CancellationToken cancellationToken) => reviews.ListAsync(filter, cancellationToken);

    /// <summary>Decides on shares, on all of those named or on none; what somebody else decided on meanwhile stays.</summary>
    public async Task<DecideOutcome> DecideAsync(string campaign, ShareDecision decision, CancellationToken cancellationToken)
    {
        if (await campaigns.ReviewableAsync(campaign, unit: null, cancellationToken) is not { } reviewed) return new DecideOutcome.NoSuchCampaign();
        var shares = decision.Shares.ToHashSet();
        if (shares.Count == 0) return new DecideOutcome.NoneChosen();
        if (shares.Count > ShareReview.MostAtOnce) return new DecideOutcome.TooMany();
        if (!ShareReview.IsPossible(decision.From, decision.Reason)) return new DecideOutcome.NotPossible();
        var theirs = await reviews.WithinAsync(campaign, reviewed.Units, shares, cancellationToken);
        if (theirs.Count < shares.Count) return new DecideOutcome.NoSuchShares([.. shares.Except(theirs).Order()]);
        var review = new ReviewedShares(campaign, shares, decision.From, decision.Reason, campaigns.Actor, time.GetUtcNow().ToMicrosecond());
        return new DecideOutcome.Decided(await ledger.ReviewAsync(review, cancellationToken), shares.Count);
    }
}

/// <summary>What a reviewer decides.</summary>
/// <param name="Shares">Numbers of the shares.</param>
/// <param name="From">How the reviewer saw them stand.</param>
/// <param name="Reason">Why they are rejected; null accepts them.</param>
internal sealed record ShareDecision(IReadOnlyCollection<long> Shares, ShareState From, RejectionReason? Reason);

/// <summary>What came of a decision on shares.</summary>
internal abstract record DecideOutcome
{
    private DecideOutcome()
    {
    }

    /// <summary>It is made.</summary>
    /// <param name="Changed">How many changed; on the others somebody else decided meanwhile, or their member was erased.</param>
    /// <param name="Asked">How many it was asked for.</param>
    public sealed record Decided(int Changed, int Asked) : DecideOutcome;

    /// <summary>There is no such campaign for the caller.</summary>
    public sealed record NoSuchCampaign : DecideOutcome;

    /// <summary>No share was named.</summary>
    public sealed record NoneChosen : DecideOutcome;

    /// <summary>More than <see cref="ShareReview.MostAtOnce"/>.</summary>
    public sealed record TooMany : DecideOutcome;

    /// <summary>Shares that stand so cannot be decided on so (<see cref="ShareReview.IsPossible"/>).</summary>
    public sealed record NotPossible : DecideOutcome;

    /// <summary>Some of them are not the campaign's, or not of the caller's units.</summary>
    /// <param name="Numbers">Which.</param>
    public sealed record NoSuchShares(IReadOnlyList<long> Numbers) : DecideOutcome;
}
