using Campaigns.Grains;

namespace Campaigns.Testing;

/// <summary>Activities in memory. Keeps their audit log for tests to look at.</summary>
public sealed class MemoryActivities : IActivityStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ActivityId, Activity> _activities = [];

    /// <summary>Units that exist.</summary>
    public HashSet<string> Units { get; } = ["A", "B"];

    /// <summary>Campaigns that every unit may name.</summary>
    public HashSet<string> Campaigns { get; } = ["tin-tot"];

    /// <summary>Every change, in order.</summary>
    public List<AuditEntry> Audit { get; } = [];

    /// <summary>Every activity there is.</summary>
    public IReadOnlyList<Activity> All
    {
        get
        {
            lock (_lock) return [.. _activities.Values];
        }
    }

    /// <summary>Puts an activity in, or replaces it.</summary>
    public void Put(Activity activity)
    {
        lock (_lock) _activities[activity.Id] = activity;
    }

    /// <summary>The activity as saved last.</summary>
    public Activity this[ActivityId id] => _activities[id];

    /// <inheritdoc />
    public Task<Activity?> LoadAsync(ActivityId id, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_activities.GetValueOrDefault(id));
    }

    /// <inheritdoc />
    public Task SaveAsync(Activity activity, AuditEntry entry, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _activities[activity.Id] = activity;
            Audit.Add(entry);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken) => Task.FromResult(Units.Contains(code));

    /// <inheritdoc />
    public Task<bool> IsCampaignOfAsync(string campaign, string unit, CancellationToken cancellationToken) =>
        Task.FromResult(Campaigns.Contains(campaign));
}
