namespace Campaigns.Grains;

/// <summary>Reads campaigns.</summary>
public interface ICampaignQueries
{
    /// <summary>The campaigns of a unit, of those above it and of those below it, the latest to begin first.</summary>
    Task<IReadOnlyList<CampaignSummary>> InScopeAsync(string unit, CancellationToken cancellationToken);

    /// <summary>The campaign; null when there is none with that id.</summary>
    Task<CampaignSummary?> FindAsync(string id, CancellationToken cancellationToken);
}

/// <summary>A campaign as lists show it.</summary>
/// <param name="Id">Its id; unique, used in addresses.</param>
/// <param name="Name">The name people see.</param>
/// <param name="Unit">Code of the unit that runs it.</param>
/// <param name="Hashtag">The hashtag by which posts join it, without <c>#</c>; null when they join otherwise.</param>
/// <param name="Period">The days it runs.</param>
public sealed record CampaignSummary(string Id, string Name, string Unit, string? Hashtag, Period Period);
