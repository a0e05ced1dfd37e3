using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The queries behind the dashboard and its API, each answer kept while no figures change, for a moment at most.</summary>
internal sealed class CachedReachQueries(ReachQueries queries, AnswerCache answers) : IReachQueries
{
    /// <inheritdoc />
    public Task<ReachSummary> SummaryAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        answers.GetAsync((nameof(SummaryAsync), filter), token => queries.SummaryAsync(filter, token), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<DailyFigures>> DailyAsync(ReachFilter filter, CancellationToken cancellationToken) =>
        answers.GetAsync((nameof(DailyAsync), filter), token => queries.DailyAsync(filter, token), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RankedFanpage>> TopFanpagesAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        answers.GetAsync(
            (nameof(TopFanpagesAsync), filter, by, limit), token => queries.TopFanpagesAsync(filter, by, limit, token), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RankedPost>> TopPostsAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        answers.GetAsync(
            (nameof(TopPostsAsync), filter, by, limit), token => queries.TopPostsAsync(filter, by, limit, token), cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<RankedUnit>> TopUnitsAsync(
        ReachFilter filter, RankBy by, int limit, CancellationToken cancellationToken) =>
        answers.GetAsync(
            (nameof(TopUnitsAsync), filter, by, limit), token => queries.TopUnitsAsync(filter, by, limit, token), cancellationToken);
}
