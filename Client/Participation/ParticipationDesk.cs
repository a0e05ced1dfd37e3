using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>
/// The participation that pages and the API show. What is hidden of a unit in the table of one above it, so that nothing can be worked
/// out there, is hidden in the unit's own table from whoever may see both.
/// </summary>
internal sealed class ParticipationDesk(IParticipationQueries participation)
{
    /// <summary>The participation of what an address came to; null when it is there no more.</summary>
    public async Task<ParticipationReport?> ReadAsync(ReachScope scope, CancellationToken cancellationToken)
    {
        var report = await ReportAsync(scope.Unit, scope, cancellationToken);
        foreach (var (above, below) in scope.Path.Zip(scope.Path.Skip(1)))
        {
            if (await ReportAsync(above, scope, cancellationToken) is { } table && table.Members.Hides(below.Code)) return report?.WithoutMembers();
        }

        return report;
    }

    private Task<ParticipationReport?> ReportAsync(Unit unit, ReachScope scope, CancellationToken cancellationToken) =>
        participation.ReportAsync(
            new ParticipationScope(unit.Code, scope.Selection.Period) { Campaign = scope.Campaign?.Id }, cancellationToken);
}
