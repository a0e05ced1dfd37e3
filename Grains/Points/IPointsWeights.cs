namespace Campaigns.Grains;

/// <summary>Keeps the weights of points. They are announced for the whole organization, published as they stand, and never changed or removed.</summary>
public interface IPointsWeights
{
    /// <summary>All that were ever announced, the earliest to hold first; none where points are off, as they are until somebody wants them.</summary>
    Task<IReadOnlyList<AnnouncedWeights>> AnnouncedAsync(CancellationToken cancellationToken);

    /// <summary>Announces weights (<see cref="PointsSchedule.Announce"/>). Who may is checked before.</summary>
    Task<PointsAnnouncement> AnnounceAsync(AnnounceWeights command, CancellationToken cancellationToken);
}

/// <summary>Announces weights.</summary>
/// <param name="Weights">From when on, and which.</param>
/// <param name="By">Who does.</param>
public sealed record AnnounceWeights(PointsWeights Weights, Actor By);

/// <summary>Weights as they were announced.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="At">When (UTC).</param>
public sealed record AnnouncedWeights(PointsWeights Weights, DateTimeOffset At);
