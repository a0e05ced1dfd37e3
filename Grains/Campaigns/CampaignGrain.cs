namespace Campaigns.Grains;

/// <summary>
/// One campaign. Each call loads it, decides by <see cref="CampaignDecisions"/>, and writes; no copy is kept, because calls are
/// rare and another process may write too.
/// </summary>
public class CampaignGrain(string key, CampaignPorts ports, TimeProvider time) : ICampaignGrain
{
    /// <inheritdoc />
    public Task<CampaignOutcome> CreateAsync(CreateCampaign command, CancellationToken cancellationToken = default) =>
        AddAsync(CampaignDecisions.Create(key, command), command.Plan.Units, "campaign.created", command.By, [], cancellationToken);

    /// <inheritdoc />
    public async Task<CampaignOutcome> CopyAsync(CopyCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(command.Source, cancellationToken) is not { } source) return new CampaignOutcome.NoSuchCampaign();
        var (units, gone) = await UnitsToday.OfAsync(source, ports, cancellationToken);
        var decision = CampaignDecisions.Copy(key, source with { Plan = source.Plan with { Units = units } }, command);
        var outcome = await AddAsync(
            decision, units, "campaign.copied", command.By, CampaignAudit.OfCopy(command.Source, gone), cancellationToken);
        return outcome is CampaignOutcome.Settled settled ? settled with { Gone = gone } : outcome;
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> EditAsync(EditCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Edit(campaign, command, LocalDay.Of(time.GetUtcNow()));
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;

        // Units that were named once stay as they are, whatever has become of them: else nothing else could be edited either.
        if (!after.Plan.Units.SequenceEqual(campaign.Plan.Units))
        {
            var found = await ports.Store.CheckUnitsAsync(campaign.Unit, command.Plan.Units, cancellationToken);
            if (Refusal(found, command.Plan.Units) is { } refused) return refused;
        }

        return await ReplaceAsync(campaign, after, "campaign.edited", command.By, CampaignAudit.OfEdit(campaign, after), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> StepAsync(StepCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Step(campaign, command.Step, time.GetUtcNow().ToMicrosecond());
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        return await ReplaceAsync(campaign, after, CampaignAudit.ActionOf(command.Step), command.By, [], cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> SplitTargetsAsync(SplitTargets command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var units = await ports.Store.AssignedUnitsAsync(key, cancellationToken);
        var heads = await ports.Heads.OnAsync(units, campaign.Plan.Period.From, cancellationToken);
        var counted = units.Select(unit => new UnitHeads(unit, heads.TryGetValue(unit, out var members) ? members : null)).ToList();
        var decision = CampaignDecisions.Split(campaign, counted);
        if (decision is not CampaignOutcome.Settled { Changed: true, Campaign: var after } split) return decision;
        var details = CampaignAudit.OfSplit(campaign, after, split.IsEven);
        var outcome = await ReplaceAsync(campaign, after, "campaign.targets-split", command.By, details, cancellationToken);
        return outcome is CampaignOutcome.Settled ? split : outcome;
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> ShareTargetsAsync(ShareTargets command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Share(campaign, command);
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        var details = CampaignAudit.OfShares(campaign, after);
        return await ReplaceAsync(campaign, after, "campaign.shares-adjusted", command.By, details, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> AcceptSharesAsync(AcceptShares command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Accept(campaign, command);
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        var details = CampaignAudit.OfAcceptance(campaign, after);
        return await ReplaceAsync(campaign, after, "campaign.acceptance-changed", command.By, details, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<AttributeOutcome> AttributeAsync(AttributePosts command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new AttributeOutcome.NoCampaign();
        if (!CampaignDecisions.TakesPostsByHand(campaign.State)) return new AttributeOutcome.NotNow(campaign.State);
        var posts = command.Posts.Distinct().ToList();
        if (posts.Count is 0 or > CampaignLimits.PostsAtOnce) return new AttributeOutcome.WrongNumber();
        var found = await ports.Store.PostsWithinAsync(key, posts, cancellationToken);
        if (found.Count < posts.Count) return new AttributeOutcome.PostsNotFound([.. posts.Where(post => !found.Contains(post))]);

        var receipt = await ports.Ledger.RecordAsync(
            new LedgerBatch
            {
                Source = FigureSource.Declared,
                Attributions = [.. posts.Select(post => new Attribution(post, key, command.Joins, AttributedBy.Hand, command.By))],
            },
            cancellationToken);
        return new AttributeOutcome.Attributed(receipt.Attributed);
    }

    /// <inheritdoc />
    public Task<Campaign?> DescribeAsync(CancellationToken cancellationToken = default) => ports.Store.LoadAsync(key, cancellationToken);

    private async Task<CampaignOutcome> AddAsync(
        CampaignOutcome decision, IReadOnlyList<string> units, string action, Actor by, IEnumerable<(AuditDetail, string)> details,
        CancellationToken cancellationToken)
    {
        if (decision is not CampaignOutcome.Settled(var campaign, _)) return decision;
        var found = await ports.Store.CheckUnitsAsync(campaign.Unit, units, cancellationToken);
        if (!found.OwnerIsOpen) return new CampaignOutcome.NoSuchOwner(campaign.Unit);
        if (Refusal(found, units) is { } refused) return refused;
        var added = await ports.Store.AddAsync(campaign, Entry(campaign, action, by, details), cancellationToken);
        return added ? decision : new CampaignOutcome.IdTaken();
    }

    private async Task<CampaignOutcome> ReplaceAsync(
        Campaign before, Campaign after, string action, Actor by, IEnumerable<(AuditDetail, string)> details, CancellationToken cancellationToken)
    {
        var matchesAnew = CampaignDecisions.MatchesAnew(before, after);
        if (await ports.Store.ReplaceAsync(after, matchesAnew, Entry(after, action, by, details), cancellationToken))
            return new CampaignOutcome.Settled(after, Changed: true);
        var standing = await ports.Store.LoadAsync(key, cancellationToken);
        return standing is null ? new CampaignOutcome.NoSuchCampaign() : new CampaignOutcome.ChangedMeanwhile(standing);
    }

    // Named by their places in the list as it was given.
    private static CampaignOutcome.Unsound? Refusal(UnitsTakingPart found, IReadOnlyList<string> units)
    {
        var faults = units.Select((unit, index) => (Field: $"{CampaignFields.Units}[{index}]", unit))
            .Select(each => found.Unknown.Contains(each.unit) ? new CampaignFault(each.Field, CampaignFaultKind.UnknownUnit)
                : found.Within.Contains(each.unit) ? new CampaignFault(each.Field, CampaignFaultKind.Overlapping) : null)
            .OfType<CampaignFault>()
            .ToList();
        return faults.Count > 0 ? new CampaignOutcome.Unsound(faults) : null;
    }

    private AuditEntry Entry(Campaign campaign, string action, Actor by, IEnumerable<(AuditDetail, string)> details) => new(
        time.GetUtcNow(), by, action, campaign.Id, campaign.Unit, AuditDetails.Of(details));
}
