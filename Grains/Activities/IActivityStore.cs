namespace Campaigns.Grains;

/// <summary>Keeps activities.</summary>
public interface IActivityStore
{
    /// <summary>The activity; null when there is none with that id.</summary>
    Task<Activity?> LoadAsync(ActivityId id, CancellationToken cancellationToken);

    /// <summary>Writes the activity, new or changed, with its line of the audit log; both or neither.</summary>
    Task SaveAsync(Activity activity, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Whether there is an open unit with that code. What a unit did before it was merged is entered for the one it was merged into.
    /// </summary>
    Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken);

    /// <summary>Whether a campaign with that id exists and is run by the unit or one above it.</summary>
    Task<bool> IsCampaignOfAsync(string campaign, string unit, CancellationToken cancellationToken);
}
