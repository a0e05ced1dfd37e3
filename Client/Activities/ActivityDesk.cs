using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>Opens activities for whoever makes the current request: the same rules for pages and API.</summary>
internal sealed class ActivityDesk(Access access, IUnitQueries units, IGrains grains)
{
    /// <summary>The grain of an activity; null when the text names none.</summary>
    public IActivityGrain? Find(string id) => ActivityId.TryParse(id, out var activity) ? grains.Get<IActivityGrain>(activity.ToString()) : null;

    /// <summary>The activity with what the caller may do with it; null when there is none or they do not read its unit's figures.</summary>
    public async Task<OpenedActivity?> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is not { } grain || await grain.DescribeAsync(cancellationToken) is not { } activity) return null;
        if (!await access.MayAsync(Capability.ReadFigures, activity.Unit, cancellationToken)) return null;
        return new OpenedActivity(
            grain,
            activity,
            await access.MayAsync(Capability.EnterActivities, activity.Unit, cancellationToken),
            await MayConfirmAsync(activity.Unit, cancellationToken));
    }

    // Nobody confirms what their own unit entered: an organizer above does; only the unit at the top has nobody above it.
    private async Task<bool> MayConfirmAsync(string unit, CancellationToken cancellationToken)
    {
        var above = (await units.FindAsync(unit, cancellationToken))?.Parent ?? unit;
        return await access.MayAsync(Capability.ManageCampaigns, above, cancellationToken);
    }
}

/// <summary>An activity that somebody may see.</summary>
/// <param name="Grain">Its grain.</param>
/// <param name="Activity">The activity as it stood.</param>
/// <param name="MayEnter">Whether they may change it, hand it in and take it back.</param>
/// <param name="MayConfirm">Whether they may confirm it and give it back.</param>
internal sealed record OpenedActivity(IActivityGrain Grain, Activity Activity, bool MayEnter, bool MayConfirm)
{
    /// <summary>Whether they see numbers of persons that are too small for readers.</summary>
    public bool SeesPersons => MayEnter || MayConfirm;
}
