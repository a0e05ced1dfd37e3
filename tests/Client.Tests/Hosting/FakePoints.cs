using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Points as a test says; weights are announced by the rules, on 30/06/2026.</summary>
internal sealed class FakePoints : IPointsWeights, IPointsQueries
{
    private static readonly DateTimeOffset Now = new(2026, 6, 30, 1, 30, 0, TimeSpan.Zero);

    public List<AnnouncedWeights> Versions { get; } = [];

    public Dictionary<string, IReadOnlyList<PointsMonth>> Months { get; } = [];

    /// <summary>Who announced last.</summary>
    public Actor? By { get; private set; }

    public Task<IReadOnlyList<AnnouncedWeights>> AnnouncedAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AnnouncedWeights>>([.. Versions.OrderBy(version => version.Weights.From)]);

    public Task<PointsAnnouncement> AnnounceAsync(AnnounceWeights command, CancellationToken cancellationToken)
    {
        var outcome = new PointsSchedule(Versions.Select(version => version.Weights)).Announce(command.Weights, LocalDay.Of(Now));
        if (outcome is PointsAnnouncement.Announced)
        {
            Versions.Add(new AnnouncedWeights(command.Weights, Now));
            By = command.By;
        }

        return Task.FromResult(outcome);
    }

    public Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<PointsMonth>?>(Months.GetValueOrDefault(unit, []));
}
