namespace Campaigns.Grains;

/// <summary>One activity. It loads it at the start of each call and keeps no copy: calls are rare.</summary>
public class ActivityGrain : IActivityGrain
{
    private readonly ActivityId _id;
    private readonly IActivityStore _store;
    private readonly TimeProvider _time;

    /// <summary>The activity that the key names.</summary>
    /// <exception cref="ArgumentException">The key is not an <see cref="ActivityId"/>.</exception>
    public ActivityGrain(string key, IActivityStore store, TimeProvider time)
    {
        if (!ActivityId.TryParse(key, out _id)) throw new ArgumentException($"'{key}' does not name an activity.", nameof(key));
        (_store, _time) = (store, time);
    }

    /// <inheritdoc />
    public async Task<ActivityOutcome> EnterAsync(EnterActivity command, CancellationToken cancellationToken = default)
    {
        if (await _store.LoadAsync(_id, cancellationToken) is { } known) return new ActivityOutcome.Done(known);
        if (!await _store.UnitExistsAsync(command.Unit, cancellationToken)) return new ActivityOutcome.OfUnknownUnit(command.Unit);
        if (await RefusalAsync(command.Unit, command.Entry, cancellationToken) is { } refusal) return refusal;

        var activity = new Activity { Id = _id, Unit = command.Unit, Entry = command.Entry, ChangedAt = Now };
        await _store.SaveAsync(activity, Line(activity, command.By, "activity.entered", activity.Entry.Details()), cancellationToken);
        return new ActivityOutcome.Done(activity, IsNew: true);
    }

    /// <inheritdoc />
    public async Task<ActivityOutcome> EditAsync(EditActivity command, CancellationToken cancellationToken = default)
    {
        if (await _store.LoadAsync(_id, cancellationToken) is not { } known) return new ActivityOutcome.NotEntered();
        if (await RefusalAsync(known.Unit, command.Entry, cancellationToken) is { } refusal) return refusal;

        var outcome = Decide(known, ActivityStep.Edit, command.SeenVersion, command.Entry);
        if (outcome is not ActivityOutcome.Done(var activity, _)) return outcome;

        var action = known.State == ActivityState.Confirmed ? "activity.corrected" : "activity.edited";
        await _store.SaveAsync(activity, Line(activity, command.By, action, AuditDetails.Between(known.Entry.Details(), activity.Entry.Details())), cancellationToken);
        return outcome;
    }

    /// <inheritdoc />
    public Task<ActivityOutcome> SubmitAsync(DecideActivity command, CancellationToken cancellationToken = default) =>
        StepAsync(ActivityStep.Submit, "activity.submitted", command, reason: null, cancellationToken);

    /// <inheritdoc />
    public Task<ActivityOutcome> ConfirmAsync(DecideActivity command, CancellationToken cancellationToken = default) =>
        StepAsync(ActivityStep.Confirm, "activity.confirmed", command, reason: null, cancellationToken);

    /// <inheritdoc />
    public Task<ActivityOutcome> ReturnAsync(ReturnActivity command, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Reason);
        return StepAsync(
            ActivityStep.Return, "activity.returned", new DecideActivity(command.SeenVersion, command.By), command.Reason.Trim(), cancellationToken);
    }

    /// <inheritdoc />
    public Task<ActivityOutcome> WithdrawAsync(DecideActivity command, CancellationToken cancellationToken = default) =>
        StepAsync(ActivityStep.Withdraw, "activity.withdrawn", command, reason: null, cancellationToken);

    /// <inheritdoc />
    public Task<Activity?> DescribeAsync(CancellationToken cancellationToken = default) => _store.LoadAsync(_id, cancellationToken);

    private DateTimeOffset Now => _time.GetUtcNow().ToMicrosecond();

    private async Task<ActivityOutcome> StepAsync(
        ActivityStep step, string action, DecideActivity command, string? reason, CancellationToken cancellationToken)
    {
        if (await _store.LoadAsync(_id, cancellationToken) is not { } known) return new ActivityOutcome.NotEntered();
        var outcome = Decide(known, step, command.SeenVersion, known.Entry);
        if (outcome is not ActivityOutcome.Done(var decided, _)) return outcome;

        var activity = decided with { ReturnReason = reason };
        await _store.SaveAsync(activity, Line(activity, command.By, action, AuditDetails.None), cancellationToken);
        return new ActivityOutcome.Done(activity);
    }

    private ActivityOutcome Decide(Activity known, ActivityStep step, int seenVersion, ActivityEntry entry)
    {
        if (ActivityRules.Next(known.State, step) is not { } next) return new ActivityOutcome.NotInThisState(known.State);
        if (known.Version != seenVersion) return new ActivityOutcome.ChangedMeanwhile(known);
        if (next == ActivityState.Submitted && !entry.HasEvidence) return new ActivityOutcome.EvidenceNeeded();
        return new ActivityOutcome.Done(known with { Entry = entry, State = next, Version = known.Version + 1, ChangedAt = Now });
    }

    private async Task<ActivityOutcome?> RefusalAsync(string unit, ActivityEntry entry, CancellationToken cancellationToken)
    {
        if (ActivityRules.Flaws(entry, LocalDay.Of(_time.GetUtcNow())) is { Count: > 0 } flaws) return new ActivityOutcome.Flawed(flaws);
        return entry.Campaign is { } campaign && !await _store.IsCampaignOfAsync(campaign, unit, cancellationToken)
            ? new ActivityOutcome.OfUnknownCampaign(campaign)
            : null;
    }

    private AuditEntry Line(Activity activity, Actor by, string action, AuditDetails details) =>
        new(activity.ChangedAt, by, action, _id.ToString(), activity.Unit, details);
}
