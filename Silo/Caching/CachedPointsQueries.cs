using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The queries of points, each answer kept while no figures change, for a moment at most; months that are not closed for a minute.</summary>
internal sealed class CachedPointsQueries(PointsQueries queries, AnswerCache answers) : IPointsQueries
{
    private static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken) =>
        answers.GetAsync((nameof(CachedPointsQueries), unit), token => queries.OfUnitAsync(unit, OpenAsync, token), cancellationToken);

    // Every unit's page needs all of them, and no commit makes them wrong by much: they can still change in any case.
    private Task<IReadOnlyDictionary<long, PointsOutcome>> OpenAsync(DateOnly month) => answers.GetAsync(
        (nameof(OpenAsync), month), OpenFor, token => queries.OpenAsync(month, token), CancellationToken.None);
}
