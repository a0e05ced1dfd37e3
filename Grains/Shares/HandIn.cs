namespace Campaigns.Grains;

/// <summary>
/// What becomes of the links that a member hands in to a campaign: the one definition of a member share. It goes by the set of the
/// links alone: their order, their spelling and how often each is handed in change nothing of what counts.
/// </summary>
public static class HandIn
{
    /// <summary>How many links of one text are looked at; a day's sharing is far below it.</summary>
    public const int MostLinks = 50;

    /// <summary>Why a campaign takes no links on a local day; null when it does.</summary>
    public static HandInClosed? Closed(Campaign campaign, DateOnly today) => campaign.State switch
    {
        CampaignState.Draft => HandInClosed.TooEarly,
        CampaignState.Closed or CampaignState.Archived => HandInClosed.TooLate,
        _ when today < campaign.Plan.Period.From => HandInClosed.TooEarly,
        _ when today > campaign.Plan.Period.To => HandInClosed.TooLate,
        CampaignState.Paused => HandInClosed.Paused,
        _ => null,
    };

    /// <summary>Judges every link in a text, in their order there; none when there is no link in it.</summary>
    /// <param name="text">What the member pasted.</param>
    /// <param name="campaign">The campaign it is handed in to.</param>
    /// <param name="today">The local day on which it is handed in.</param>
    /// <param name="before">The posts that this member has handed in to this campaign already.</param>
    /// <param name="official">The registered pages' own posts among those that the text may lead to.</param>
    public static IReadOnlyList<HandedInLink> Judge(
        string text, Campaign campaign, DateOnly today, IReadOnlySet<PostAlias> before, IReadOnlyDictionary<PostAlias, PostKey> official)
    {
        var closed = Closed(campaign, today);
        var counted = new HashSet<PostAlias>(before);
        return
        [
            .. PostLinks.In(text).Select((pasted, index) => new HandedInLink(
                pasted, index < MostLinks ? Judge(PostLinks.Read(pasted), campaign, closed, counted, official) : new LinkVerdict.TooMany())),
        ];
    }

    private static LinkVerdict Judge(
        LinkReading link, Campaign campaign, HandInClosed? closed, HashSet<PostAlias> counted, IReadOnlyDictionary<PostAlias, PostKey> official) =>
        link switch
        {
            LinkReading.Post(var alias, _, _) when official.TryGetValue(alias, out var post) => new LinkVerdict.Official(post),
            LinkReading.Post(var alias, _, _) when counted.Contains(alias) => new LinkVerdict.Duplicate(alias),
            LinkReading.Post(var alias, _, _) when IsElsewhere(campaign, alias.Platform) => new LinkVerdict.OtherPlatform(alias.Platform),
            LinkReading.Post or LinkReading.Unresolved when closed is { } why => new LinkVerdict.Closed(why),
            LinkReading.Post(var alias, _, var address) => Count(alias, address, counted),
            LinkReading.Unresolved(var alias, _) => new LinkVerdict.Unresolvable(alias),
            LinkReading.NoPost(var platform, var kind) => new LinkVerdict.NotAPost(platform, kind),
            LinkReading.Elsewhere(var host) => new LinkVerdict.OtherSite(host),
            _ => new LinkVerdict.Unreadable(),
        };

    private static LinkVerdict.Counts Count(PostAlias alias, Uri address, HashSet<PostAlias> counted)
    {
        counted.Add(alias);
        return new LinkVerdict.Counts(alias, address);
    }

    private static bool IsElsewhere(Campaign campaign, Platform platform) =>
        campaign.Plan.Platforms.Count > 0 && !campaign.Plan.Platforms.Contains(platform);
}
