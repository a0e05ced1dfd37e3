using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>What was asked for, as it was understood.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant.</param>
/// <param name="UnitName">The unit's name.</param>
/// <param name="Campaign">The campaign's id; null for all posts.</param>
/// <param name="Platform">The platform; null for all.</param>
/// <param name="From">First local day (Asia/Ho_Chi_Minh), included.</param>
/// <param name="To">Last local day, included.</param>
/// <param name="Structure">By which organization: <c>now</c>, or <c>then</c> for as it was on each day.</param>
public sealed record ReachScopeResponse(
    string Unit, string UnitName, string? Campaign, Platform? Platform, DateOnly From, DateOnly To, string Structure)
{
    internal static ReachScopeResponse Of(ReachScope scope) => new(
        scope.Unit.Code,
        scope.Unit.Name,
        scope.Campaign?.Id,
        scope.Selection.Platform,
        scope.Selection.Period.From,
        scope.Selection.Period.To,
        scope.Selection.Structure.Name());
}

/// <summary>Figures that may be added up. Null: nobody gave that counter; 0: somebody gave zero.</summary>
/// <param name="Posts">Posts that count in the set.</param>
/// <param name="Views">Views; each platform's own definition.</param>
/// <param name="Interactions">Reactions + comments + shares, of those known.</param>
/// <param name="Reactions">Reactions of every type.</param>
/// <param name="Comments">Comments.</param>
/// <param name="Shares">The platform's own share counter.</param>
/// <param name="Clicks">Clicks as the platform counts them.</param>
/// <param name="MemberShares">Accepted links that members handed in; a metric of its own, never part of shares.</param>
public sealed record FiguresResponse(
    long Posts, long? Views, long? Interactions, long? Reactions, long? Comments, long? Shares, long? Clicks, long? MemberShares)
{
    internal static FiguresResponse Of(Figures figures) => new(
        figures.Posts,
        figures.Views,
        figures.Interactions,
        figures.Reactions,
        figures.Comments,
        figures.Shares,
        figures.Clicks,
        figures.MemberShares);

    internal static FiguresResponse Of(Counters counters) =>
        Of(new Figures(1, counters.Views, counters.Reactions, counters.Comments, counters.Shares, counters.Clicks, null));
}

/// <summary>The people a set of posts on one platform reached: at least Max, at most Sum. Never a number, never added up.</summary>
/// <param name="Max">The largest reach of one post: at least so many people.</param>
/// <param name="Sum">The sum over posts: at most so many people, because the same person may be in several.</param>
public sealed record ReachIntervalResponse(long Max, long Sum);

/// <summary>The totals of a scope over a period.</summary>
/// <param name="Scope">What was asked for.</param>
/// <param name="Gained">What was gained in the period, of old posts too.</param>
/// <param name="GainedBefore">The same in the period of equal length just before.</param>
/// <param name="Published">Latest values of the posts published in the period.</param>
/// <param name="Platforms">The same by platform, only those with anything to say.</param>
/// <param name="Provenance">Where the figures come from and how much of the scope they cover.</param>
public sealed record ReachSummaryResponse(
    ReachScopeResponse Scope,
    FiguresResponse Gained,
    FiguresResponse GainedBefore,
    FiguresResponse Published,
    IReadOnlyList<PlatformResponse> Platforms,
    ProvenanceResponse Provenance)
{
    internal static ReachSummaryResponse Of(ReachScope scope, ReachSummary summary) => new(
        ReachScopeResponse.Of(scope),
        FiguresResponse.Of(summary.Gained),
        FiguresResponse.Of(summary.GainedBefore),
        FiguresResponse.Of(summary.Published),
        [.. summary.Platforms.Select(PlatformResponse.Of)],
        ProvenanceResponse.Of(summary.Provenance));
}

/// <summary>One platform's part of a summary.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Fanpages">Pages of the scope on it.</param>
/// <param name="Gained">What was gained in the period.</param>
/// <param name="Published">Latest values of the posts published in the period.</param>
/// <param name="Reach">People reached by the posts published in the period; null where the platform gives none.</param>
/// <param name="Followers">Followers at the period's end, added over pages and so not people; null when unknown.</param>
public sealed record PlatformResponse(
    Platform Platform, int Fanpages, FiguresResponse Gained, FiguresResponse Published, ReachIntervalResponse? Reach, long? Followers)
{
    internal static PlatformResponse Of(PlatformFigures part) => new(
        part.Platform,
        part.Fanpages,
        FiguresResponse.Of(part.Gained),
        FiguresResponse.Of(part.Published),
        part.Reach is { } reach ? new ReachIntervalResponse(reach.Max, reach.Sum) : null,
        part.Followers);
}

/// <summary>Where figures come from and how far to trust them.</summary>
/// <param name="Fanpages">Pages in the scope.</param>
/// <param name="Reporting">Of them, pages with at least one reading.</param>
/// <param name="NeedReconnect">Of them, pages whose credential must be renewed; their figures stand still.</param>
/// <param name="Stale">Of them, pages not read for more than 26 hours.</param>
/// <param name="NewestAt">The newest reading (UTC); null without any.</param>
/// <param name="OldestAt">The oldest of the pages' newest readings (UTC); null without any.</param>
/// <param name="Sources">Kinds of source: api, export, declared, clicks.</param>
public sealed record ProvenanceResponse(
    int Fanpages,
    int Reporting,
    int NeedReconnect,
    int Stale,
    DateTimeOffset? NewestAt,
    DateTimeOffset? OldestAt,
    IReadOnlyList<FigureSource> Sources)
{
    internal static ProvenanceResponse Of(Provenance provenance) => new(
        provenance.Fanpages,
        provenance.Reporting,
        provenance.NeedReconnect,
        provenance.Stale,
        provenance.NewestAt,
        provenance.OldestAt,
        provenance.Sources);
}

/// <summary>What was gained day by day.</summary>
/// <param name="Scope">What was asked for.</param>
/// <param name="Rows">One row per platform and day, by day; a day or platform without figures has no row.</param>
public sealed record DailyResponse(ReachScopeResponse Scope, IReadOnlyList<DailyRow> Rows);

/// <summary>What one platform gained on one day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Platform">The platform.</param>
/// <param name="Gained">What was gained.</param>
public sealed record DailyRow(DateOnly Day, Platform Platform, FiguresResponse Gained);
