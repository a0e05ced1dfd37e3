namespace Campaigns.Grains;

/// <summary>
/// Judges the links that a member hands in to a campaign, and says which are kept as shares; what kept shares come to is
/// <see cref="ShareFigures"/>' to say. It goes by the set of the links alone: their order, their spelling and how often each is handed in
/// change nothing of what is kept.
/// </summary>
public static class HandIn
{
    /// <summary>How many links of one text are looked at; a day's sharing is far below it.</summary>
    public const int MostLinks = 50;

    /// <summary>The longest text that is taken, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>How often one post can be handed in, when it is rejected each time.</summary>
    public const int MostAttempts = 3;

    /// <summary>Why a campaign takes no links on a local day; null when it does.</summary>
    public static HandInClosed? Closed(HandInTerms campaign, DateOnly today) => campaign.State switch
    {
        CampaignState.Draft => HandInClosed.TooEarly,
        CampaignState.Closed or CampaignState.Archived => HandInClosed.TooLate,
        _ when today < campaign.Period.From => HandInClosed.TooEarly,
        _ when today > campaign.Period.To => HandInClosed.TooLate,
        CampaignState.Paused => HandInClosed.Paused,
        _ => null,
    };

    /// <summary>The posts that the links in a text may lead to.</summary>
    public static IReadOnlySet<PostAlias> PostsIn(string text) => PostLinks.In(text).Take(MostLinks).Select(PostLinks.Read)
        .Select(link => link switch
        {
            LinkReading.Post(var alias, _, _) => alias,
            LinkReading.Unresolved(var alias, _) => alias,
            _ => (PostAlias?)null,
        }).OfType<PostAlias>().ToHashSet();

    /// <summary>Judges every link in a text, in their order there; none when there is no link in it.</summary>
    /// <param name="text">What the member pasted.</param>
    /// <param name="scope">What they are judged by, for <see cref="PostsIn"/> the text.</param>
    /// <param name="today">The local day on which it is handed in.</param>
    public static IReadOnlyList<HandedInLink> Judge(string text, HandInScope scope, DateOnly today)
    {
        var closed = Closed(scope.Terms, today);
        var inThisText = new HashSet<PostAlias>();
        return
        [
            .. PostLinks.In(text).Select((pasted, index) => new HandedInLink(
                pasted, index < MostLinks ? Judge(PostLinks.Read(pasted), scope, closed, inThisText) : new LinkVerdict.TooMany())),
        ];
    }

    /// <summary>What is to be kept of the links: those that count, and those that only the platform can read.</summary>
    public static IReadOnlyList<NewShare> SharesOf(IEnumerable<HandedInLink> links, HandInScope scope) =>
    [
        .. links.Select(link => link.Verdict switch
        {
            LinkVerdict.Counts(var post, var address, var state) =>
                new NewShare(post, address, state, scope.Before.GetValueOrDefault(post).Attempts + 1),
            LinkVerdict.Unresolvable(var post, var address) => new NewShare(post, address, ShareState.Unresolvable),
            _ => null,
        }).OfType<NewShare>().DistinctBy(share => share.Post),
    ];

    private static LinkVerdict Judge(LinkReading link, HandInScope scope, HandInClosed? closed, HashSet<PostAlias> inThisText) => link switch
    {
        LinkReading.Post(var alias, _, _) when scope.Official.TryGetValue(alias, out var post) => new LinkVerdict.Official(post),
        LinkReading.Post(var alias, _, _) when StandingOf(alias, scope, inThisText) is { } standing => standing,
        LinkReading.Post(var alias, _, _) when IsElsewhere(scope.Terms, alias.Platform) => new LinkVerdict.OtherPlatform(alias.Platform),
        LinkReading.Unresolved(var alias, _) when IsElsewhere(scope.Terms, alias.Platform) => new LinkVerdict.OtherPlatform(alias.Platform),
        LinkReading.Post or LinkReading.Unresolved when closed is { } why => new LinkVerdict.Closed(why),
        LinkReading.Post(var alias, _, var address) => Count(alias, address, scope, inThisText),
        LinkReading.Unresolved(var alias, var address) => new LinkVerdict.Unresolvable(alias, address),
        LinkReading.NoPost(var platform, var kind) => new LinkVerdict.NotAPost(platform, kind),
        LinkReading.Elsewhere(var host) => new LinkVerdict.OtherSite(host),
        _ => new LinkVerdict.Unreadable(),
    };

    // What was rejected may be handed in again, but not for ever: somebody has to look each time.
    private static LinkVerdict? StandingOf(PostAlias alias, HandInScope scope, HashSet<PostAlias> inThisText)
    {
        if (inThisText.Contains(alias)) return new LinkVerdict.Duplicate(alias);
        if (!scope.Before.TryGetValue(alias, out var before)) return null;
        if (before.State != ShareState.Rejected) return new LinkVerdict.Duplicate(alias);
        return before.Attempts < MostAttempts ? null : new LinkVerdict.RejectedForGood(alias);
    }

    private static LinkVerdict.Counts Count(PostAlias alias, Uri address, HandInScope scope, HashSet<PostAlias> inThisText)
    {
        inThisText.Add(alias);
        return new LinkVerdict.Counts(alias, address, scope.Rule.StateOf(alias, wasRejected: scope.Before.ContainsKey(alias)));
    }

    private static bool IsElsewhere(HandInTerms campaign, Platform platform) =>
        campaign.Platforms.Count > 0 && !campaign.Platforms.Contains(platform);
}
