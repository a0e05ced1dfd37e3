using Campaigns.Grains;

namespace Campaigns.Testing;

/// <summary>Campaigns in memory, with what the audit log was told.</summary>
public sealed class MemoryCampaigns : ICampaignStore, IHeadCounts
{
    private readonly Dictionary<string, Campaign> _campaigns = [];

    /// <summary>Units that are open, all below whoever runs a campaign.</summary>
    public HashSet<string> Units { get; } = [];

    /// <summary>The units directly below one.</summary>
    public Func<string, IEnumerable<string>> Below { get; set; } = _ => [];

    /// <summary>Posts that exist, all of the campaigns' units.</summary>
    public HashSet<PostKey> Posts { get; } = [];

    /// <summary>Head-counts; a unit that is missing is unknown.</summary>
    public Dictionary<string, long> Heads { get; } = [];

    /// <summary>What the audit log was told.</summary>
    public List<AuditEntry> Told { get; } = [];

    /// <summary>Puts a campaign in as it is.</summary>
    public void Put(Campaign campaign) => _campaigns[campaign.Id] = campaign;

    /// <inheritdoc />
    public Task<Campaign?> LoadAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_campaigns.GetValueOrDefault(id));

    /// <inheritdoc />
    public Task<bool> AddAsync(Campaign campaign, AuditEntry entry, CancellationToken cancellationToken)
    {
        var added = _campaigns.TryAdd(campaign.Id, campaign);
        if (added) Told.Add(entry);
        return Task.FromResult(added);
    }

    /// <inheritdoc />
    public Task<bool> ReplaceAsync(Campaign campaign, bool matchesAnew, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (_campaigns.GetValueOrDefault(campaign.Id)?.Version != campaign.Version - 1) return Task.FromResult(false);
        _campaigns[campaign.Id] = campaign;
        Told.Add(entry);
        return Task.FromResult(true);
    }

    /// <inheritdoc />
    public Task<UnitsTakingPart> CheckUnitsAsync(string owner, IReadOnlyList<string> units, CancellationToken cancellationToken) =>
        Task.FromResult(new UnitsTakingPart(Units.Contains(owner), [.. units.Where(unit => !Units.Contains(unit))], []));

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> AssignedUnitsAsync(string campaign, CancellationToken cancellationToken)
    {
        var known = _campaigns[campaign];
        List<string> units = [.. (known.Plan.Units.Count > 0 ? known.Plan.Units : [known.Unit]).Where(Units.Contains)];
        List<string> below = units is [var only] ? [.. Below(only).Where(Units.Contains)] : [];
        return Task.FromResult<IReadOnlyList<string>>(below.Count > 0 ? below : units);
    }

    /// <inheritdoc />
    public Task<IReadOnlySet<PostKey>> PostsWithinAsync(
        string campaign, IReadOnlyCollection<PostKey> posts, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<PostKey>>(posts.Where(Posts.Contains).ToHashSet());

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, long>> OnAsync(
        IReadOnlyCollection<string> units, DateOnly day, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, long>>(Heads.Where(unit => units.Contains(unit.Key)).ToDictionary());
}
