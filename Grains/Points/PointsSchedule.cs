namespace Campaigns.Grains;

/// <summary>
/// The weights as they were announced, each for the time until the next. None: there are no points, which is how every organization
/// begins. Weights are announced for months to come only, so nothing that was earned is ever reckoned anew.
/// </summary>
public sealed class PointsSchedule
{
    private readonly IReadOnlyList<PointsWeights> _versions;

    /// <summary>Weights that were announced before; their order does not matter.</summary>
    public PointsSchedule(IEnumerable<PointsWeights> versions) => _versions = [.. versions.OrderBy(version => version.From)];

    /// <summary>All that were announced, the earliest first: they are published as they stand.</summary>
    public IReadOnlyList<PointsWeights> Versions => _versions;

    /// <summary>The weights that hold on a local day; null when there are no points.</summary>
    public PointsWeights? On(DateOnly day) => _versions.LastOrDefault(version => version.From <= day) is { AreOff: false } weights ? weights : null;

    /// <summary>Announces weights.</summary>
    /// <param name="weights">From when on, and which.</param>
    /// <param name="today">The local day.</param>
    public PointsAnnouncement Announce(PointsWeights weights, DateOnly today)
    {
        if (!weights.AreSound()) return new PointsAnnouncement.Refused(PointsBar.Unsound);
        if (weights.From.Day != 1) return new PointsAnnouncement.Refused(PointsBar.NotFirstOfMonth);
        if (weights.From <= today) return new PointsAnnouncement.Refused(PointsBar.NotToCome);
        if (_versions.Any(version => version.From == weights.From)) return new PointsAnnouncement.Refused(PointsBar.AnnouncedBefore);
        return new PointsAnnouncement.Announced(new PointsSchedule(_versions.Append(weights)));
    }
}

/// <summary>What came of an announcement.</summary>
public abstract record PointsAnnouncement
{
    private PointsAnnouncement()
    {
    }

    /// <summary>The weights are announced.</summary>
    /// <param name="Schedule">With them.</param>
    public sealed record Announced(PointsSchedule Schedule) : PointsAnnouncement;

    /// <summary>They are not.</summary>
    public sealed record Refused(PointsBar Why) : PointsAnnouncement;
}

/// <summary>Why weights cannot be announced.</summary>
public enum PointsBar
{
    /// <summary>They make no sense (<see cref="PointsWeights.AreSound"/>).</summary>
    Unsound = 1,

    /// <summary>They begin on another day than the first of a month.</summary>
    NotFirstOfMonth = 2,

    /// <summary>They begin today or earlier.</summary>
    NotToCome = 3,

    /// <summary>Others are announced for the same day already.</summary>
    AnnouncedBefore = 4,
}
