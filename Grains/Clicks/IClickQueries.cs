namespace Campaigns.Grains;

/// <summary>Reads clicks of tracked links, for those who may: what the caller may see is checked before.</summary>
public interface IClickQueries
{
    /// <summary>The clicks of a scope, in all and by day, unit and campaign; null when there is no such unit or campaign.</summary>
    Task<ClickReport?> ReportAsync(ClickScope scope, CancellationToken cancellationToken);

    /// <summary>All clicks of a scope, and nothing else of them; null when there is no such unit or campaign.</summary>
    Task<ClickFigures?> TotalAsync(ClickScope scope, CancellationToken cancellationToken);

    /// <summary>One page of the tracked links of a campaign, each with its clicks.</summary>
    Task<PageOf<LinkClicks>> LinksAsync(LinkFilter filter, CancellationToken cancellationToken);
}

/// <summary>What clicks are asked about.</summary>
/// <param name="Unit">Code of the unit whose subtree is meant.</param>
/// <param name="Period">The local days.</param>
public sealed record ClickScope(string Unit, Period Period)
{
    /// <summary>Id of one campaign; null for all. Whoever runs it is shown all of it, wherever its units have gone since.</summary>
    public string? Campaign { get; init; }

    /// <summary>By which organization.</summary>
    public Structure Structure { get; init; }
}

/// <summary>The clicks of a scope.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Days">Day by day in order; days without any are left out.</param>
/// <param name="Units">
/// The unit's own, and those of each unit directly below it with everything below that, most clicked first; units without any are left out.
/// </param>
/// <param name="Campaigns">Campaign by campaign, most clicked first; those without any are left out.</param>
public sealed record ClickReport(
    ClickFigures Total, IReadOnlyList<DayClicks> Days, IReadOnlyList<UnitClicks> Units, IReadOnlyList<CampaignClicks> Campaigns)
{
    /// <summary>No clicks.</summary>
    public static ClickReport None { get; } = new(ClickFigures.None, [], [], []);
}

/// <summary>The clicks of a local day.</summary>
public sealed record DayClicks(DateOnly Day, ClickFigures Figures);

/// <summary>The clicks of a unit.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figures">Its own alone where it is the unit asked about, else with everything below it.</param>
public sealed record UnitClicks(string Unit, string Name, ClickFigures Figures);

/// <summary>The clicks of a campaign.</summary>
/// <param name="Campaign">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Figures">Its clicks.</param>
public sealed record CampaignClicks(string Campaign, string Name, ClickFigures Figures);

/// <summary>Which tracked links to list.</summary>
/// <param name="Campaign">Id of their campaign.</param>
/// <param name="Unit">Code of the unit whose subtree is meant; whoever runs the campaign is shown all of them.</param>
/// <param name="Period">The local days whose clicks are counted.</param>
/// <param name="Page">Which page of them.</param>
public sealed record LinkFilter(string Campaign, string Unit, Period Period, ListPage Page)
{
    /// <summary>Only those of the content item of this number; null for all.</summary>
    public int? Item { get; init; }

    /// <summary>Only those whose unit or item has these words, or whose code this is, without regard to case or diacritics; null for all.</summary>
    public string? Words { get; init; }

    /// <summary>The order.</summary>
    public LinkOrder Order { get; init; } = LinkOrder.Item;

    /// <summary>Whether the order is turned round.</summary>
    public bool Descending { get; init; }
}

/// <summary>What a list of tracked links is ordered by; then by item, unit and code.</summary>
public enum LinkOrder
{
    /// <summary>By content item.</summary>
    Item,

    /// <summary>By the unit's name, as Vietnamese is sorted.</summary>
    Unit,

    /// <summary>The least clicked first.</summary>
    Clicks,
}

/// <summary>A tracked link with its clicks.</summary>
/// <param name="Link">The link.</param>
/// <param name="Title">Title of the content item; null when it is no more.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="Figures">Its clicks.</param>
public sealed record LinkClicks(TrackedLink Link, string? Title, string UnitName, ClickFigures Figures)
{
    /// <summary>Whether it leads somewhere.</summary>
    public bool Leads { get; init; }

    /// <summary>Whether it is the campaign's as a whole.</summary>
    public bool IsOfCampaign { get; init; }
}
