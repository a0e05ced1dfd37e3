namespace Campaigns.Grains;

/// <summary>Makes tracked links and finds them.</summary>
public interface ITrackedLinks
{
    /// <summary>
    /// Makes the links that are asked for and not there yet; repeated, it makes none. Written with its line of the audit log, or not at all.
    /// </summary>
    Task<TrackOutcome> TrackAsync(TrackContent command, CancellationToken cancellationToken);

    /// <summary>
    /// For each content item that has one the link to share from a unit: its own, or else that of the nearest unit above it.
    /// </summary>
    Task<IReadOnlyDictionary<int, ShortCode>> NearestAsync(string campaign, string unit, CancellationToken cancellationToken);
}

/// <summary>Knows where tracked links lead.</summary>
public interface ILinkTargets
{
    /// <summary>Where a link leads, at most a few seconds after its content item was changed; null when there is no such link.</summary>
    ValueTask<LinkTarget?> FindAsync(ShortCode code, CancellationToken cancellationToken);
}

/// <summary>Makes tracked links for content items of a campaign.</summary>
/// <param name="Campaign">The campaign's id.</param>
/// <param name="Item">Number of the content item; null for every one that has an address.</param>
/// <param name="For">Whom the clicks are to count for.</param>
/// <param name="By">Who asks for it.</param>
public sealed record TrackContent(string Campaign, int? Item, LinkOwners For, Actor By);

/// <summary>Whom the clicks of links are to count for.</summary>
public abstract record LinkOwners
{
    private LinkOwners()
    {
    }

    /// <summary>The campaign as a whole: the unit that runs it.</summary>
    public sealed record Campaign : LinkOwners;

    /// <summary>Units that take part, a link for each.</summary>
    /// <param name="Codes">Their codes.</param>
    public sealed record Units(IReadOnlyList<string> Codes) : LinkOwners;

    /// <summary>Every unit that the campaign is given to (<see cref="ICampaignStore.AssignedUnitsAsync"/>), a link for each.</summary>
    public sealed record EveryUnit : LinkOwners;
}

/// <summary>What came of making tracked links.</summary>
public abstract record TrackOutcome
{
    private TrackOutcome()
    {
    }

    /// <summary>They are there.</summary>
    /// <param name="Made">How many of them were made just now.</param>
    /// <param name="Links">All that were asked for, by item and unit.</param>
    public sealed record Tracked(int Made, IReadOnlyList<TrackedLink> Links) : TrackOutcome;

    /// <summary>There is no such campaign.</summary>
    public sealed record NoSuchCampaign : TrackOutcome;

    /// <summary>The campaign has no such content item.</summary>
    public sealed record NoSuchItem : TrackOutcome;

    /// <summary>There is no address that a link could lead to: the item has none, or no item has.</summary>
    public sealed record NoAddress : TrackOutcome;

    /// <summary>Some of the units do not take part, are closed, or do not exist; for every unit: there is none.</summary>
    /// <param name="Codes">Their codes.</param>
    public sealed record NotTakingPart(IReadOnlyList<string> Codes) : TrackOutcome;

    /// <summary>More than <see cref="CampaignLimits.TrackedLinksAtOnce"/> links.</summary>
    /// <param name="Links">How many were asked for.</param>
    public sealed record TooMany(int Links) : TrackOutcome;
}
