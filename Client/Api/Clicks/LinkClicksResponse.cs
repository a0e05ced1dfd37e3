using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>How often tracked links were followed. Clicks, not people.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant.</param>
/// <param name="Campaign">Id of the campaign; null for all.</param>
/// <param name="From">The first local day.</param>
/// <param name="To">The last.</param>
/// <param name="Structure">By which organization: <c>now</c>, or <c>then</c> for as it was on each day.</param>
/// <param name="Total">In all.</param>
/// <param name="Days">Day by day; days without any are left out.</param>
/// <param name="Units">The unit's own, and those of each unit directly below with everything below that.</param>
/// <param name="Campaigns">Campaign by campaign.</param>
public sealed record LinkClicksResponse(
    string Unit, string? Campaign, DateOnly From, DateOnly To, string Structure, ClickCounts Total,
    IReadOnlyList<DayClickCounts> Days, IReadOnlyList<UnitClickCounts> Units, IReadOnlyList<CampaignClickCounts> Campaigns)
{
    /// <summary>The answer to a question.</summary>
    internal static LinkClicksResponse Of(ClickScope scope, ClickReport report) => new(
        scope.Unit, scope.Campaign, scope.Period.From, scope.Period.To, scope.Structure.Name(), ClickCounts.Of(report.Total),
        [.. report.Days.Select(day => new DayClickCounts(day.Day, ClickCounts.Of(day.Figures)))],
        [.. report.Units.Select(unit => new UnitClickCounts(unit.Unit, unit.Name, ClickCounts.Of(unit.Figures)))],
        [.. report.Campaigns.Select(campaign => new CampaignClickCounts(campaign.Campaign, campaign.Name, ClickCounts.Of(campaign.Figures)))]);
}

/// <summary>How often tracked links were followed.</summary>
/// <param name="LinkClicks">By people, by all appearances.</param>
/// <param name="Previews">To draw a preview or to load ahead; not among the clicks.</param>
/// <param name="Bots">By other programs; not among the clicks.</param>
public sealed record ClickCounts(long LinkClicks, long Previews, long Bots)
{
    /// <summary>The same for programs.</summary>
    internal static ClickCounts Of(ClickFigures figures) => new(figures.Clicks, figures.Previews, figures.Bots);
}

/// <summary>The clicks of a local day.</summary>
public sealed record DayClickCounts(DateOnly Day, ClickCounts Counts);

/// <summary>The clicks of a unit.</summary>
public sealed record UnitClickCounts(string Unit, string Name, ClickCounts Counts);

/// <summary>The clicks of a campaign.</summary>
public sealed record CampaignClickCounts(string Campaign, string Name, ClickCounts Counts);
