using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Participation by unit, as a test says; of other units nobody is enrolled.</summary>
internal sealed class FakeParticipation : IParticipationQueries
{
    public static ParticipationReport Nobody { get; } =
        new(new ParticipationTable(ShownParticipation.OfNobody, []), new UnitParticipation(0, 0), new RosterCoverage(0, 0, null));

    public Dictionary<string, ParticipationReport?> Reports { get; } = [];

    /// <summary>What was asked for, in order.</summary>
    public List<ParticipationScope> Asked { get; } = [];

    public Task<ParticipationReport?> ReportAsync(ParticipationScope scope, CancellationToken cancellationToken)
    {
        Asked.Add(scope);
        return Task.FromResult(Reports.TryGetValue(scope.Unit, out var report) ? report : Nobody);
    }
}
