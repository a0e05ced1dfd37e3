using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Everything the dashboard shows, as of one moment.</summary>
/// <param name="Scope">What is shown.</param>
/// <param name="Summary">The totals.</param>
/// <param name="Daily">What was gained by day and platform.</param>
/// <param name="Fanpages">The pages that gained the most.</param>
/// <param name="Posts">The posts of the period with the largest values.</param>
/// <param name="Units">The child units that gained the most.</param>
/// <param name="Now">When it was asked for (UTC).</param>
public sealed record ReachDashboard(
    ReachScope Scope,
    ReachSummary Summary,
    IReadOnlyList<DailyFigures> Daily,
    IReadOnlyList<RankedFanpage> Fanpages,
    IReadOnlyList<RankedPost> Posts,
    IReadOnlyList<RankedUnit> Units,
    DateTimeOffset Now)
{
    private const int RankingRows = 10;
    private const int UnitRows = 100;

    /// <summary>The metric that posts are ranked by: a single post has no number of posts to be ranked by.</summary>
    public RankBy PostMetric => PostMetricOf(Scope);

    /// <summary>The local day it was asked for.</summary>
    public DateOnly Today => LocalDay.Of(Now);

    /// <summary>One metric by day, for charts.</summary>
    public DailySeries Series(RankBy metric) => new(Daily, Scope.Selection.Period, Today, metric);

    /// <summary>Asks the queries. One after the other: they may share a connection.</summary>
    public static async Task<ReachDashboard> LoadAsync(
        ReachScope scope, IReachQueries reach, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var metric = scope.Selection.Metric;
        return new ReachDashboard(
            scope,
            await reach.SummaryAsync(scope.Filter, cancellationToken),
            await reach.DailyAsync(scope.Filter, cancellationToken),
            await reach.TopFanpagesAsync(scope.Filter, metric, RankingRows, cancellationToken),
            await reach.TopPostsAsync(scope.Filter, PostMetricOf(scope), RankingRows, cancellationToken),
            await reach.TopUnitsAsync(scope.Filter, metric, UnitRows, cancellationToken),
            now);
    }

    private static RankBy PostMetricOf(ReachScope scope) =>
        scope.Selection.Metric == RankBy.Posts ? RankBy.Views : scope.Selection.Metric;
}
