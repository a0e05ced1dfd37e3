using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads the counters of a post.</summary>
internal static class FacebookCounters
{
    /// <summary>The counters; null for what was not asked or not told.</summary>
    /// <param name="post">The post as answered.</param>
    /// <param name="id">The id it was asked by.</param>
    /// <param name="asked">What it was asked for.</param>
    public static Counters Read(this FacebookPost post, string id, FacebookFields asked) => new(
        Views: Lifetime(post.Insights, FacebookFieldSets.ViewsMetric),
        Reach: Lifetime(post.Insights, FacebookFieldSets.ReachMetric),
        Reactions: post.Reactions?.Summary?.TotalCount ?? post.Likes?.Summary?.TotalCount,
        Comments: post.Comments?.Summary?.TotalCount,
        Shares: asked.HasFlag(FacebookFields.Shares) ? Shares(post, id) : null,
        Clicks: Lifetime(post.Insights, FacebookFieldSets.ClicksMetric));

    /// <summary>Whether an id is digits only: maybe a photo or video object, while a post's is <c>{page}_{post}</c>.</summary>
    public static bool IsBareNumber(string id) => id.All(char.IsAsciiDigit);

    // Graph leaves the counter out at zero, and on photo and video objects. Photos know no reactions and videos no insights: what
    // answered both is a post.
    private static long? Shares(FacebookPost post, string id)
    {
        if (post.Shares is { } shares) return shares.Count;
        return !IsBareNumber(id) || (post.Reactions is not null && post.Insights is not null) ? 0 : null;
    }

    // A metric may come twice: the lifetime value, then a stale zero of the day. A day's row alone says nothing about the lifetime.
    private static long? Lifetime(FacebookInsights? insights, string metric) =>
        insights?.Data?.FirstOrDefault(row => row?.Name == metric && row.Period == "lifetime")?.Values is [{ } only, ..]
            ? only.Value
            : null;
}
