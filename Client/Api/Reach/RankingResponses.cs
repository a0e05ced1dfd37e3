using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Pages, posts or child units by one metric, the largest first.</summary>
/// <param name="Scope">What was asked for.</param>
/// <param name="By">What is ranked: fanpage, post or unit.</param>
/// <param name="Metric">What it is ranked by: views, interactions, shares or posts.</param>
/// <param name="Measure">
/// gained: what happened in the period (pages, units); published: latest values of what was published in it (posts).
/// </param>
/// <param name="Rows">The rows, at most as many as asked for.</param>
public sealed record RankingResponse(
    ReachScopeResponse Scope, string By, string Metric, string Measure, IReadOnlyList<RankingRow> Rows);

/// <summary>A place in a ranking. What does not belong to the kind ranked is null.</summary>
public sealed record RankingRow
{
    /// <summary>Its place, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The name of the page or unit, or the title of the post; null for a post without one.</summary>
    public required string? Name { get; init; }

    /// <summary>The figures, as the ranking's measure says.</summary>
    public required FiguresResponse Figures { get; init; }

    /// <summary>The platform of a page or post.</summary>
    public Platform? Platform { get; init; }

    /// <summary>The platform's id of a page.</summary>
    public string? AccountId { get; init; }

    /// <summary>The platform's id of a post.</summary>
    public string? PostId { get; init; }

    /// <summary>The code of a unit.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of a post's page.</summary>
    public string? Fanpage { get; init; }

    /// <summary>A post's public address.</summary>
    public Uri? Address { get; init; }

    /// <summary>When a post was published (UTC).</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>When a page or post was last read (UTC).</summary>
    public DateTimeOffset? ObservedAt { get; init; }

    /// <summary>People one post reached, de-duplicated by its platform; not to be added to another post's.</summary>
    public long? PostReach { get; init; }

    /// <summary>A page's followers at the period's end.</summary>
    public long? Followers { get; init; }

    /// <summary>Pages in a unit's subtree.</summary>
    public int? Fanpages { get; init; }

    internal static RankingRow Of(RankedFanpage page, int index) => new()
    {
        Rank = index + 1,
        Name = page.Name,
        Figures = FiguresResponse.Of(page.Gained),
        Platform = page.Key.Platform,
        AccountId = page.Key.AccountId,
        ObservedAt = page.NewestAt,
        Followers = page.Followers,
    };

    internal static RankingRow Of(RankedPost post, int index) => new()
    {
        Rank = index + 1,
        Name = post.Title,
        Figures = FiguresResponse.Of(post.Latest),
        Platform = post.Key.Platform,
        PostId = post.Key.PostId,
        Fanpage = post.FanpageName,
        Address = post.Address,
        PublishedAt = post.PublishedAt,
        ObservedAt = post.ObservedAt,
        PostReach = post.Latest.Reach,
    };

    internal static RankingRow Of(RankedUnit unit, int index) => new()
    {
        Rank = index + 1,
        Name = unit.Name,
        Figures = FiguresResponse.Of(unit.Gained),
        Unit = unit.Code,
        Fanpages = unit.Fanpages,
    };
}
