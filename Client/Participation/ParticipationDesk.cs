using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// The participation that pages and the API show: as it is seen from the topmost unit that the caller reads, so that no two of the tables
/// that one may see give away what is hidden in either.
/// </summary>
internal sealed class ParticipationDesk(IParticipationQueries participation)
{
    /// <summary>The participation of what an address came to; null when it is there no more.</summary>
    public Task<ParticipationReport?> ReadAsync(ReachScope scope, CancellationToken cancellationToken) => participation.ReportAsync(
        new ParticipationScope(scope.Unit.Code, scope.Selection.Period) { Campaign = scope.Campaign?.Id, SeenFrom = scope.Path[0].Code }, cancellationToken);
}
