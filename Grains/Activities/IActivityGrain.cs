namespace Campaigns.Grains;

/// <summary>One countable activity, from its first entry to its confirmation. Keyed by <see cref="ActivityId"/>.</summary>
public interface IActivityGrain
{
    /// <summary>Enters the activity as a draft. The same id again gives the activity as it stands.</summary>
    Task<ActivityOutcome> EnterAsync(EnterActivity command, CancellationToken cancellationToken = default);

    /// <summary>Changes the entry. A confirmed activity is then to be confirmed once more; what it said before stays in the audit log.</summary>
    Task<ActivityOutcome> EditAsync(EditActivity command, CancellationToken cancellationToken = default);

    /// <summary>Hands the activity in; it needs evidence.</summary>
    Task<ActivityOutcome> SubmitAsync(DecideActivity command, CancellationToken cancellationToken = default);

    /// <summary>Confirms the activity: from now on it counts.</summary>
    Task<ActivityOutcome> ConfirmAsync(DecideActivity command, CancellationToken cancellationToken = default);

    /// <summary>Gives the activity back to its unit with a reason; it counts no more.</summary>
    Task<ActivityOutcome> ReturnAsync(ReturnActivity command, CancellationToken cancellationToken = default);

    /// <summary>Takes the activity back for good; it stays for the record and counts no more.</summary>
    Task<ActivityOutcome> WithdrawAsync(DecideActivity command, CancellationToken cancellationToken = default);

    /// <summary>The activity as it stands; null when there is none with that id.</summary>
    Task<Activity?> DescribeAsync(CancellationToken cancellationToken = default);
}

/// <summary>Enters an activity.</summary>
/// <param name="Unit">Code of the unit that did it.</param>
/// <param name="Entry">What was done.</param>
/// <param name="By">Who asks.</param>
public sealed record EnterActivity(string Unit, ActivityEntry Entry, Actor By);

/// <summary>Changes an activity's entry.</summary>
/// <param name="Entry">What was done, as it is to be.</param>
/// <param name="SeenVersion">The version that the change was made from.</param>
/// <param name="By">Who asks.</param>
public sealed record EditActivity(ActivityEntry Entry, int SeenVersion, Actor By);

/// <summary>Takes a step that needs no words.</summary>
/// <param name="SeenVersion">The version that was seen by whoever decided.</param>
/// <param name="By">Who asks.</param>
public sealed record DecideActivity(int SeenVersion, Actor By);

/// <summary>Gives an activity back.</summary>
/// <param name="Reason">Why, for its unit to read; not empty.</param>
/// <param name="SeenVersion">The version that was seen by whoever decided.</param>
/// <param name="By">Who asks.</param>
public sealed record ReturnActivity(string Reason, int SeenVersion, Actor By);
