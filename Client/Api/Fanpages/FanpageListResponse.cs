using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>A part of a list of pages.</summary>
/// <param name="Unit">Code of the unit whose subtree was listed.</param>
/// <param name="From">The first of the days whose gained views are shown.</param>
/// <param name="To">The last of them.</param>
/// <param name="Total">How many pages fit in all.</param>
/// <param name="Page">Which part this is, from 1.</param>
/// <param name="Rows">The pages of this part.</param>
public sealed record FanpageListResponse(
    string Unit, DateOnly From, DateOnly To, int Total, int Page, IReadOnlyList<FanpageListRow> Rows)
{
    internal static FanpageListResponse Of(FanpageList list, FanpageFilter filter) => new(
        filter.Unit, filter.Period.From, filter.Period.To, list.Pages.Total, list.Pages.Page,
        [.. list.Pages.Items.Select(page => new FanpageListRow(
            FanpageResponse.Of(page.Fanpage), page.Fanpage.Standing(), page.UnitName, page.Views, page.Followers, page.NewestAt))]);
}

/// <summary>A page in a list.</summary>
/// <param name="Fanpage">The page.</param>
/// <param name="Standing">How it stands in one word: what its unit has made of it, or else how its collection goes.</param>
/// <param name="UnitName">The name of its unit.</param>
/// <param name="Views">Views gained in the days shown; null when unknown.</param>
/// <param name="Followers">Its followers as last read; null when unknown.</param>
/// <param name="NewestAt">Its newest reading (UTC); null without any.</param>
public sealed record FanpageListRow(
    FanpageResponse Fanpage, FanpageStanding Standing, string UnitName, long? Views, long? Followers, DateTimeOffset? NewestAt);
