namespace Campaigns.Grains;

/// <summary>Reads campaigns, for those who may: what the caller may see is checked before.</summary>
public interface ICampaignQueries
{
    /// <summary>The campaigns of a unit, of those above it and of those below it, the latest to begin first; no drafts, which have no figures.</summary>
    Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken);

    /// <summary>The campaign; null when there is none with that id.</summary>
    Task<CampaignSummary?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>One page of the campaigns of a unit's subtree, of those above it that are no drafts.</summary>
    Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken);

    /// <summary>How its targets stand for the subtree of a unit; null when there is no such campaign or unit.</summary>
    Task<CampaignProgress?> ProgressAsync(string id, string unit, CancellationToken cancellationToken);

    /// <summary>The same for each of the units that its targets are split over, or else for the direct children of a unit.</summary>
    Task<IReadOnlyList<UnitProgress>> ProgressByUnitAsync(string id, string unit, CancellationToken cancellationToken);

    /// <summary>Whether the subtree of a unit keeps each rule of the campaign's cadence; null when there is no such campaign or unit.</summary>
    Task<IReadOnlyList<RuleCadence>?> CadenceAsync(string id, string unit, CancellationToken cancellationToken);

    /// <summary>The same for each direct child of a unit, counted up.</summary>
    Task<IReadOnlyList<UnitCadence>> CadenceByUnitAsync(string id, string unit, CancellationToken cancellationToken);

    /// <summary>One page of the posts in it, the latest published first.</summary>
    Task<PageOf<CampaignPost>> PostsAsync(string id, string unit, ListPage page, CancellationToken cancellationToken);

    /// <summary>One page of when posts joined it and left, the latest first.</summary>
    Task<PageOf<PostChange>> ChangesAsync(string id, string unit, ListPage page, CancellationToken cancellationToken);
}

/// <summary>A campaign as lists show it.</summary>
/// <param name="Id">Its id; unique, used in addresses.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Unit">Code of the unit that runs it.</param>
/// <param name="Hashtag">The first hashtag by which posts join it, without <c>#</c>; null when they join otherwise.</param>
/// <param name="Period">The days it runs.</param>
public sealed record CampaignSummary(string Id, string Name, string Unit, string? Hashtag, Period Period)
{
    /// <summary>How far it is.</summary>
    public CampaignState State { get; init; } = CampaignState.Launched;

    /// <summary>Name of the unit that runs it.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>Posts in it, of all units; null where a list does not ask for them.</summary>
    public long? Posts { get; init; }
}

/// <summary>Which campaigns to list.</summary>
/// <param name="Unit">Code of a unit that the caller reads.</param>
/// <param name="Page">Which page of them.</param>
public sealed record CampaignFilter(string Unit, ListPage Page)
{
    /// <summary>Only those in this state; null for all but the archived.</summary>
    public CampaignState? State { get; init; }

    /// <summary>Only those whose name, id or hashtag has these words, without regard to case or diacritics; null for all.</summary>
    public string? Words { get; init; }

    /// <summary>The order.</summary>
    public CampaignOrder Order { get; init; } = CampaignOrder.Latest;
}

/// <summary>What a list of campaigns is ordered by; then by id.</summary>
public enum CampaignOrder
{
    /// <summary>The latest to begin first.</summary>
    Latest,

    /// <summary>The first to end first.</summary>
    Ending,

    /// <summary>By name, as Vietnamese is sorted.</summary>
    Name,
}
