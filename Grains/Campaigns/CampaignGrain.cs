namespace Campaigns.Grains;

/// <summary>
/// One campaign. Each call loads it, decides by <see cref="CampaignDecisions"/>, and writes; no copy is kept, because calls are
/// rare and another process may write too.
/// </summary>
public class CampaignGrain(string key, CampaignPorts ports, TimeProvider time) : ICampaignGrain
{
    /// <inheritdoc />
    public Task<CampaignOutcome> CreateAsync(CreateCampaign command, CancellationToken cancellationToken = default) =>
        AddAsync(CampaignDecisions.Create(key, command), "campaign.created", command.By, [], cancellationToken);

    /// <inheritdoc />
    public async Task<CampaignOutcome> CopyAsync(CopyCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(command.Source, cancellationToken) is not { } source) return new CampaignOutcome.NoSuchCampaign();
        return await AddAsync(
            CampaignDecisions.Copy(key, source, command), "campaign.copied", command.By, [(AuditDetail.Source, command.Source)], cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> EditAsync(EditCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Edit(campaign, command, LocalDay.Of(time.GetUtcNow()));
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        if (await FaultsOfUnitsAsync(after, cancellationToken) is { } refused) return refused;
        return await ReplaceAsync(campaign, after, "campaign.edited", command.By, Told(campaign, after), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> StepAsync(StepCampaign command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Step(campaign, command.Step, time.GetUtcNow().ToMicrosecond());
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        return await ReplaceAsync(campaign, after, ActionOf(command.Step), command.By, [], cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> SplitTargetsAsync(SplitTargets command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var units = await UnitsToSplitOverAsync(campaign, cancellationToken);
        var heads = await ports.Heads.OnAsync(units, campaign.Plan.Period.From, cancellationToken);
        var counted = units.Select(unit => new UnitHeads(unit, heads.TryGetValue(unit, out var members) ? members : null)).ToList();
        var decision = CampaignDecisions.Split(campaign, counted);
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        return await ReplaceAsync(campaign, after, "campaign.targets-split", command.By, [], cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CampaignOutcome> ShareTargetsAsync(ShareTargets command, CancellationToken cancellationToken = default)
    {
        if (await ports.Store.LoadAsync(key, cancellationToken) is not { } campaign) return new CampaignOutcome.NoSuchCampaign();
        var decision = CampaignDecisions.Share(campaign, command.Shares);
        if (decision is not CampaignOutcome.Settled(var after, Changed: true)) return decision;
        return await ReplaceAsync(campaign, after, "campaign.shares-adjusted", command.By, [], cancellationToken);
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
        CampaignOutcome decision, string action, Actor by, IEnumerable<(AuditDetail, string)> details, CancellationToken cancellationToken)
    {
        if (decision is not CampaignOutcome.Settled(var campaign, _)) return decision;
        if (await FaultsOfUnitsAsync(campaign, cancellationToken) is { } refused) return refused;
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

    private async Task<CampaignOutcome?> FaultsOfUnitsAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        var units = campaign.Plan.Units;
        var found = await ports.Store.CheckUnitsAsync(campaign.Unit, units, cancellationToken);
        if (!found.OwnerExists) return new CampaignOutcome.NoSuchOwner(campaign.Unit);
        var faults = units.Select((unit, index) => (Field: $"{CampaignFields.Units}[{index}]", unit))
            .Select(each => found.Unknown.Contains(each.unit) ? new CampaignFault(each.Field, CampaignFaultKind.UnknownUnit)
                : found.Within.Contains(each.unit) ? new CampaignFault(each.Field, CampaignFaultKind.Overlapping) : null)
            .OfType<CampaignFault>()
            .ToList();
        return faults.Count > 0 ? new CampaignOutcome.Unsound(faults) : null;
    }

    private async Task<IReadOnlyList<string>> UnitsToSplitOverAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (campaign.Plan.Units.Count > 1) return campaign.Plan.Units;
        var only = campaign.Plan.Units is [var named] ? named : campaign.Unit;
        var children = await ports.Units.ChildrenAsync(only, cancellationToken);
        return children.Count > 0 ? [.. children.Select(unit => unit.Code)] : [only];
    }

    private AuditEntry Entry(Campaign campaign, string action, Actor by, IEnumerable<(AuditDetail, string)> details) => new(
        time.GetUtcNow(), by, action, campaign.Id, campaign.Unit, AuditDetails.Of(details));

    private static IEnumerable<(AuditDetail, string)> Told(Campaign before, Campaign after)
    {
        yield return (AuditDetail.Changed, string.Join(", ", CampaignChanges.Between(before.Plan, after.Plan)));
        if (before.Plan.Name != after.Plan.Name) yield return (AuditDetail.Name, $"{before.Plan.Name}{AuditDetails.Arrow}{after.Plan.Name}");
        if (before.Plan.Period != after.Plan.Period) yield return (AuditDetail.Days, $"{Days(before.Plan.Period)}{AuditDetails.Arrow}{Days(after.Plan.Period)}");
    }

    private static string Days(Period period) => $"{period.From:yyyy-MM-dd}..{period.To:yyyy-MM-dd}";

    private static string ActionOf(CampaignStep step) => step switch
    {
        CampaignStep.Launch => "campaign.launched",
        CampaignStep.Pause => "campaign.paused",
        CampaignStep.Resume => "campaign.resumed",
        CampaignStep.Close => "campaign.closed",
        CampaignStep.Archive => "campaign.archived",
    };
}
