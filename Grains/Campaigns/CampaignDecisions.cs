namespace Campaigns.Grains;

/// <summary>
/// What may become of a campaign: pure functions of the campaign, the command and the present. A decision to change is
/// <see cref="CampaignOutcome.Settled"/> with the campaign as it is to be written.
/// </summary>
public static class CampaignDecisions
{
    /// <summary>A new campaign.</summary>
    public static CampaignOutcome Create(string id, CreateCampaign command)
    {
        var plan = CampaignRules.Tidy(command.Plan);
        var faults = CampaignRules.Check(plan).ToList();
        if (!CampaignRules.IsId(id)) faults.Insert(0, new CampaignFault(CampaignFields.Id, CampaignFaultKind.Malformed, CampaignLimits.Id));
        faults.AddRange(UnknownNumbers(plan, known: []));
        if (faults.Count > 0) return new CampaignOutcome.Unsound(faults);
        if (CampaignRules.IsReserved(id)) return new CampaignOutcome.IdTaken();
        return Changed(Numbered(new Campaign { Id = id, Unit = command.Unit, Plan = CampaignRules.InOrder(plan) }));
    }

    /// <summary>A new campaign out of an earlier one: every day moves by the distance of the first days.</summary>
    public static CampaignOutcome Copy(string id, Campaign source, CopyCampaign command)
    {
        var by = command.FirstDay.DayNumber - source.Plan.Period.From.DayNumber;
        if (!CanMove(source.Plan.Period, by))
            return new CampaignOutcome.Unsound([new CampaignFault(CampaignFields.From, CampaignFaultKind.OutOfRange)]);
        var plan = source.Plan with
        {
            Name = string.IsNullOrWhiteSpace(command.Name) ? source.Plan.Name : command.Name,
            Period = Moved(source.Plan.Period, by),
            Phases = [.. source.Plan.Phases.Select(phase => phase with { Period = Moved(phase.Period, by) })],
            Content = [.. source.Plan.Content.Select(item => item with { Number = 0 })],
        };
        return Create(id, new CreateCampaign(source.Unit, plan, command.By));
    }

    /// <summary>
    /// Another plan. A draft may change in everything; once launched, the first day is fixed, and the last day never moves into the
    /// past; once closed, only the name, the content to read up and the disclosure line change; an archived one does not change.
    /// </summary>
    public static CampaignOutcome Edit(Campaign campaign, EditCampaign command, DateOnly today)
    {
        if (command.Version is { } seen && seen != campaign.Version) return new CampaignOutcome.ChangedMeanwhile(campaign);
        var plan = CampaignRules.Tidy(command.Plan);
        var faults = CampaignRules.Check(plan).Concat(UnknownNumbers(plan, [.. campaign.Plan.Content.Select(item => item.Number)])).ToList();
        if (campaign.State is CampaignState.Launched or CampaignState.Paused && plan.Period.To != campaign.Plan.Period.To && plan.Period.To < today)
            faults.Add(new CampaignFault(CampaignFields.To, CampaignFaultKind.Past));
        if (faults.Count > 0) return new CampaignOutcome.Unsound(faults);

        plan = CampaignRules.InOrder(plan);
        var changes = CampaignChanges.Between(campaign.Plan, plan);
        var barred = changes.Where(field => !MayChange(campaign.State, field)).ToList();
        if (barred.Count > 0) return new CampaignOutcome.Fixed(campaign.State, barred);
        if (changes.Count == 0) return new CampaignOutcome.Settled(campaign, Changed: false);
        return Changed(Numbered(campaign with { Plan = plan, Shares = SharesThatStand(campaign, plan), Version = campaign.Version + 1 }));
    }

    /// <summary>A step to another state.</summary>
    public static CampaignOutcome Step(Campaign campaign, CampaignStep step, DateTimeOffset now)
    {
        var goal = GoalOf(step);
        if (campaign.State == goal) return new CampaignOutcome.Settled(campaign, Changed: false);
        if (!IsAllowed(campaign.State, step)) return new CampaignOutcome.NoSuchStep(campaign.State);
        if (goal == CampaignState.Launched && campaign.Plan.Period.To < LocalDay.Of(now))
            return new CampaignOutcome.Unsound([new CampaignFault(CampaignFields.To, CampaignFaultKind.Past)]);
        return Changed(campaign with
        {
            State = goal,
            Version = campaign.Version + 1,
            LaunchedAt = goal == CampaignState.Launched ? campaign.LaunchedAt ?? now : campaign.LaunchedAt,
            ClosedAt = goal == CampaignState.Closed ? now : campaign.ClosedAt,
        });
    }

    /// <summary>All targets, split over units.</summary>
    public static CampaignOutcome Split(Campaign campaign, IReadOnlyCollection<UnitHeads> units)
    {
        if (campaign.State is CampaignState.Closed or CampaignState.Archived)
            return new CampaignOutcome.Fixed(campaign.State, [CampaignFields.Targets]);
        var (shares, isEven) = (new List<TargetShare>(), false);
        foreach (var (metric, amount) in campaign.Plan.Targets)
        {
            var outcome = TargetSplit.Over(amount, units);
            if (outcome is SplitOutcome.Refused(var refusal)) return new CampaignOutcome.NotSplit(refusal);
            var split = (SplitOutcome.Split)outcome;
            isEven = !split.ByHeads; // the units are the same for each target
            shares.AddRange(split.Shares.Select(share => new TargetShare(metric, share.Unit, share.Amount)));
        }

        var settled = shares.SequenceEqual(campaign.Shares)
            ? new CampaignOutcome.Settled(campaign, Changed: false)
            : Changed(campaign with { Shares = shares, Version = campaign.Version + 1 });
        return settled with { IsEven = isEven };
    }

    /// <summary>Other shares for the units that targets are split over.</summary>
    public static CampaignOutcome Share(Campaign campaign, ShareTargets command)
    {
        if (command.Version is { } seen && seen != campaign.Version) return new CampaignOutcome.ChangedMeanwhile(campaign);
        var shares = command.Shares;
        if (campaign.State is CampaignState.Closed or CampaignState.Archived)
            return new CampaignOutcome.Fixed(campaign.State, [CampaignFields.Targets]);
        if (!shares.Select(Place).ToHashSet().SetEquals(campaign.Shares.Select(Place)) || shares.Count != campaign.Shares.Count)
            return new CampaignOutcome.Unsound([new CampaignFault(CampaignFields.Targets, CampaignFaultKind.UnknownUnit)]);
        var faults = campaign.Plan.Targets
            .Select((target, index) => (target.Amount, index, Own: shares.Where(share => share.Metric == target.Metric).ToList()))
            .Where(split => split.Own.Count > 0 && (split.Own.Any(share => share.Amount < 0) || Sum(split.Own) != split.Amount))
            .Select(split => new CampaignFault($"{CampaignFields.Targets}[{split.index}]", CampaignFaultKind.SharesNotTarget))
            .ToList();
        if (faults.Count > 0) return new CampaignOutcome.Unsound(faults);
        var amounts = shares.ToDictionary(Place, share => share.Amount);
        List<TargetShare> adjusted = [.. campaign.Shares.Select(share => share with { Amount = amounts[Place(share)] })];
        return adjusted.SequenceEqual(campaign.Shares)
            ? new CampaignOutcome.Settled(campaign, Changed: false)
            : Changed(campaign with { Shares = adjusted, Version = campaign.Version + 1 });

        static (CampaignMetric, string) Place(TargetShare share) => (share.Metric, share.Unit);
        static Int128 Sum(IEnumerable<TargetShare> own) => own.Aggregate(Int128.Zero, (sum, share) => sum + share.Amount);
    }

    /// <summary>Other platforms whose shares are accepted without a reviewer.</summary>
    public static CampaignOutcome Accept(Campaign campaign, AcceptShares command)
    {
        if (command.Version is { } seen && seen != campaign.Version) return new CampaignOutcome.ChangedMeanwhile(campaign);
        if (!MayChangeAcceptance(campaign.State)) return new CampaignOutcome.Fixed(campaign.State, [CampaignFields.Acceptance]);
        List<Platform> platforms = [.. PlatformNames.All.Where(command.Platforms.Contains)];
        return platforms.SequenceEqual(campaign.AcceptedPlatforms)
            ? new CampaignOutcome.Settled(campaign, Changed: false)
            : Changed(campaign with { AcceptedPlatforms = platforms, Version = campaign.Version + 1 });
    }

    /// <summary>Whether it may be said which shares are accepted without a reviewer: as long as some may still be handed in.</summary>
    public static bool MayChangeAcceptance(CampaignState state) => state is not (CampaignState.Closed or CampaignState.Archived);

    /// <summary>Whether posts may join and leave by hand.</summary>
    public static bool TakesPostsByHand(CampaignState state) => state is not (CampaignState.Draft or CampaignState.Archived);

    /// <summary>Whether posts that are known already may belong to it, or no longer, after a change.</summary>
    public static bool MatchesAnew(Campaign before, Campaign after)
    {
        if (!after.TakesPosts) return false;
        if (!before.TakesPosts) return true;
        return CampaignChanges.Between(before.Plan, after.Plan).Any(field => field is CampaignFields.From or CampaignFields.To
            or CampaignFields.Hashtags or CampaignFields.Content or CampaignFields.Platforms or CampaignFields.Units);
    }

    private static CampaignOutcome.Settled Changed(Campaign campaign) => new(campaign, Changed: true);

    /// <summary>The steps that may be taken from a state, in the order of <see cref="CampaignStep"/>.</summary>
    public static IReadOnlyList<CampaignStep> StepsFrom(CampaignState state) =>
        [.. Enum.GetValues<CampaignStep>().Where(step => IsAllowed(state, step))];

    /// <summary>Whether a field, by its name in <see cref="CampaignFields"/>, may still be changed.</summary>
    public static bool MayChange(CampaignState state, string field) => state switch
    {
        CampaignState.Draft => true,
        CampaignState.Launched or CampaignState.Paused => field != CampaignFields.From,
        CampaignState.Closed => field is CampaignFields.Name or CampaignFields.Content or CampaignFields.Disclosure,
        CampaignState.Archived => false,
    };

    private static CampaignState GoalOf(CampaignStep step) => step switch
    {
        CampaignStep.Launch or CampaignStep.Resume => CampaignState.Launched,
        CampaignStep.Pause => CampaignState.Paused,
        CampaignStep.Close => CampaignState.Closed,
        CampaignStep.Archive => CampaignState.Archived,
    };

    private static bool IsAllowed(CampaignState state, CampaignStep step) => step switch
    {
        CampaignStep.Launch => state == CampaignState.Draft,
        CampaignStep.Pause => state == CampaignState.Launched,
        CampaignStep.Resume => state == CampaignState.Paused,
        CampaignStep.Close => state is CampaignState.Launched or CampaignState.Paused,
        CampaignStep.Archive => state is CampaignState.Closed or CampaignState.Draft,
    };

    // A share stands as long as its target and the units taking part do: shares always add up to the target.
    private static IReadOnlyList<TargetShare> SharesThatStand(Campaign campaign, CampaignPlan plan) =>
        campaign.Plan.Units.SequenceEqual(plan.Units)
            ? [.. campaign.Shares.Where(share => plan.Targets.Contains(campaign.Plan.Targets.First(target => target.Metric == share.Metric)))]
            : [];

    private static IEnumerable<CampaignFault> UnknownNumbers(CampaignPlan plan, IReadOnlyCollection<int> known) => plan.Content
        .Select((item, index) => (item.Number, index))
        .Where(item => item.Number > 0 && !known.Contains(item.Number))
        .Select(item => new CampaignFault($"{CampaignFields.Content}[{item.index}].number", CampaignFaultKind.UnknownNumber));

    private static Campaign Numbered(Campaign campaign)
    {
        var highest = campaign.ContentNumbers;
        var content = campaign.Plan.Content.Select(item => item.Number > 0 ? item : item with { Number = ++highest }).ToList();
        return campaign with { Plan = campaign.Plan with { Content = content }, ContentNumbers = highest };
    }

    private static bool CanMove(Period period, int by) =>
        period.From.DayNumber + (long)by >= 0 && period.To.DayNumber + (long)by <= DateOnly.MaxValue.DayNumber - 1;

    private static Period Moved(Period period, int by) => new(period.From.AddDays(by), period.To.AddDays(by));
}
