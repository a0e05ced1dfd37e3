namespace Campaigns.Grains;

/// <summary>Keeps campaigns.</summary>
public interface ICampaignStore
{
    /// <summary>The campaign; null when there is none with that id.</summary>
    Task<Campaign?> LoadAsync(string id, CancellationToken cancellationToken);

    /// <summary>Writes a new campaign and what the audit log says of it. False: its id is taken, and nothing was written.</summary>
    Task<bool> AddAsync(Campaign campaign, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a changed campaign in place of the version before it, and what the audit log says of it. False: another version stands,
    /// and nothing was written.
    /// </summary>
    /// <param name="campaign">The campaign, its version one above the one it replaces.</param>
    /// <param name="matchesAnew">Whether posts known already have to be matched with it again.</param>
    /// <param name="entry">For the audit log.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<bool> ReplaceAsync(Campaign campaign, bool matchesAnew, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>What of the units named stands in the way of their taking part in a campaign of <paramref name="owner"/>.</summary>
    Task<UnitsTakingPart> CheckUnitsAsync(string owner, IReadOnlyList<string> units, CancellationToken cancellationToken);

    /// <summary>
    /// Codes of the units that a campaign is given to, which its targets are split over: the open ones that it names, that still stand below the
    /// unit that runs it and in none of the others, or where it names none the unit that runs it; of a single one the open ones directly
    /// below it, where there are any. By name in Vietnamese order; empty when there is no such campaign.
    /// </summary>
    Task<IReadOnlyList<string>> AssignedUnitsAsync(string campaign, CancellationToken cancellationToken);

    /// <summary>Of posts, those that are known and belong to the subtree of the unit that runs the campaign.</summary>
    Task<IReadOnlySet<PostKey>> PostsWithinAsync(string campaign, IReadOnlyCollection<PostKey> posts, CancellationToken cancellationToken);
}

/// <summary>What was found about units that are to take part.</summary>
/// <param name="OwnerIsOpen">Whether there is the unit that is to run the campaign, and it is open.</param>
/// <param name="Unknown">Codes of those that do not exist in its subtree, or were closed.</param>
/// <param name="Within">Codes of those that are within another of them.</param>
public sealed record UnitsTakingPart(bool OwnerIsOpen, IReadOnlyList<string> Unknown, IReadOnlyList<string> Within);

/// <summary>What a campaign's grain works with.</summary>
/// <param name="Store">Keeps the campaign.</param>
/// <param name="Ledger">Moves the increments of posts that join and leave.</param>
/// <param name="Units">Knows the units below a unit.</param>
/// <param name="Heads">Knows how many members units have.</param>
public sealed record CampaignPorts(ICampaignStore Store, ILedger Ledger, IUnitQueries Units, IHeadCounts Heads);
