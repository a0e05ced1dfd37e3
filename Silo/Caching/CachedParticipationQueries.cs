using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The queries of participation, each answer kept while no figures change, for a moment at most.</summary>
internal sealed class CachedParticipationQueries(ParticipationQueries queries, AnswerCache answers) : IParticipationQueries
{
    /// <inheritdoc />
    public Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken) =>
        answers.GetAsync((nameof(CachedParticipationQueries), scope), token => queries.ReportAsync(scope, token), cancellationToken);
}
