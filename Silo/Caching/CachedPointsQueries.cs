using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The queries of points, each answer kept while no figures change, for a moment at most.</summary>
internal sealed class CachedPointsQueries(PointsQueries queries, AnswerCache answers) : IPointsQueries
{
    /// <inheritdoc />
    public Task<IReadOnlyList<PointsMonth>?> OfUnitAsync(string unit, CancellationToken cancellationToken) =>
        answers.GetAsync((nameof(CachedPointsQueries), unit), token => queries.OfUnitAsync(unit, token), cancellationToken);
}
