using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The queries of participation, each answer kept while no figures change, for a moment at most.</summary>
internal sealed class CachedParticipationQueries(ParticipationQueries queries, AnswerCache answers) : IParticipationQueries
{
    /// <inheritdoc />
    public Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken) => answers.GetAsync(
        (nameof(CachedParticipationQueries), scope),
        token => queries.ReportAsync(scope, (top, campaign) => TreeAsync(top, campaign, scope.Period), token), cancellationToken);

    // One for all tables that somebody opens one after the other on the way down.
    private Task<ParticipationTree> TreeAsync(long top, long campaign, Period period) => answers.GetAsync(
        (nameof(TreeAsync), top, campaign, period), token => queries.TreeAsync(top, campaign, period, token), CancellationToken.None);
}
