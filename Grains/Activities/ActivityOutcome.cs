namespace Campaigns.Grains;

/// <summary>What a request of an activity came to.</summary>
public abstract record ActivityOutcome
{
    private ActivityOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Activity">The activity as it stands now.</param>
    /// <param name="IsNew">Whether it was entered now.</param>
    public sealed record Done(Activity Activity, bool IsNew = false) : ActivityOutcome;

    /// <summary>There is no such activity.</summary>
    public sealed record NotEntered : ActivityOutcome;

    /// <summary>The entry cannot be kept.</summary>
    /// <param name="Flaws">Everything that is wrong with it.</param>
    public sealed record Flawed(IReadOnlyList<ActivityFlaw> Flaws) : ActivityOutcome;

    /// <summary>There is no open unit with that code.</summary>
    public sealed record OfUnknownUnit(string Code) : ActivityOutcome;

    /// <summary>There is no campaign with that id that the unit, or one above it, runs.</summary>
    public sealed record OfUnknownCampaign(string Campaign) : ActivityOutcome;

    /// <summary>Somebody else changed it meanwhile; nobody decides on what they have not seen.</summary>
    /// <param name="Activity">The activity as it stands now.</param>
    public sealed record ChangedMeanwhile(Activity Activity) : ActivityOutcome;

    /// <summary>The step cannot be taken in the activity's state.</summary>
    public sealed record NotInThisState(ActivityState State) : ActivityOutcome;

    /// <summary>It cannot be handed in without a link or a note that shows it.</summary>
    public sealed record EvidenceNeeded : ActivityOutcome;
}
