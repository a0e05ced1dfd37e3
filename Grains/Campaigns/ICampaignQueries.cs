namespace Campaigns.Grains;

/// <summary>Reads campaigns, for those who may: what the caller may see is checked before.</summary>
public interface ICampaignQueries
{
    /// <summary>
    /// The campaigns that a unit takes part in (<see cref="TakingPartAsync"/>), the latest to begin first; no drafts, which have no figures.
    /// </summary>
    Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken);

    /// <summary>One page of the campaigns that a unit takes part in (<see cref="TakingPartAsync"/>).</summary>
    Task<PageOf<CampaignSummary>> ListAsync(CampaignFilter filter, CancellationToken cancellationToken);

    /// <summary>
    /// Those of the units that take part in a campaign, in the order they are asked in: with everything below it, the unit that runs it, and
    /// every unit above that; once it is no draft also those below that are named in its plan, are within one that is, or have one that is
    /// within them; all of them where the plan names none.
    /// </summary>
    Task<IReadOnlyList<string>> TakingPartAsync(string id, IReadOnlyCollection<string> units, CancellationToken cancellationToken);

    /// <summary>How the first target of campaigns stands; one without targets is missing.</summary>
    /// <param name="campaigns">Ids of campaigns, each with the code of the unit whose subtree it is asked for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyDictionary<string, TargetProgress>> MainTargetsAsync(
        IReadOnlyDictionary<string, string> campaigns, CancellationToken cancellationToken);

    /// <summary>How its targets stand for the subtree of a unit; null when there is no such unit.</summary>
    Task<CampaignProgress?> ProgressAsync(Campaign campaign, string unit, CancellationToken cancellationToken);

    /// <summary>
    /// The same for each of the units that its targets are split over, or else for the direct children of a unit that take part; a closed
    /// one only where it gained something.
    /// </summary>
    Task<IReadOnlyList<UnitProgress>> ProgressByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken);

    /// <summary>Whether the subtree of a unit keeps each rule of the campaign's cadence; null when there is no such unit.</summary>
    Task<IReadOnlyList<RuleCadence>?> CadenceAsync(Campaign campaign, string unit, CancellationToken cancellationToken);

    /// <summary>The same for each open direct child of a unit that takes part, counted up.</summary>
    Task<IReadOnlyList<UnitCadence>> CadenceByUnitAsync(Campaign campaign, string unit, CancellationToken cancellationToken);

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
/// <param name="Unit">Code of a unit that the caller reads, and that takes part in them.</param>
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
