using Campaigns.Grains;

namespace Campaigns.Client;

/// <summary>The one way from a campaign's address, on a page or in the API, to the campaign and what the caller may do with it.</summary>
internal sealed class CampaignDesk(Access access, IFigureAccess figures, ICampaignQueries campaigns, IGrains grains)
{
    /// <summary>Who changes campaigns here.</summary>
    public Actor Actor => access.Actor;

    /// <summary>
    /// A campaign that the caller may read: whoever reads its unit, and, once it is no draft, whoever reads a unit that takes part.
    /// Null when there is none, or none for them.
    /// </summary>
    public async Task<Campaign?> ReadableAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } campaign) return null;
        if (await figures.MayReadAsync(campaign.Unit, cancellationToken)) return campaign;
        return await TakingPartAsync(campaign, cancellationToken) is null ? null : campaign;
    }

    /// <summary>A campaign that the caller may change; null when there is none, or none for them.</summary>
    public async Task<ManagedCampaign?> ManagedAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } campaign
        && await access.MayAsync(Capability.ManageCampaigns, campaign.Unit, cancellationToken)
            ? new ManagedCampaign(campaign, Grain(id))
            : null;

    /// <summary>
    /// A campaign on whose shares the caller may decide: those of the unit asked for with everything below it, or else of every unit of
    /// theirs that runs it or takes part. Null when there is none, or none for them.
    /// </summary>
    public async Task<ReviewedCampaign?> ReviewableAsync(string id, string? unit, CancellationToken cancellationToken) =>
        await ReadableAsync(id, cancellationToken) is { } campaign ? await ReviewableAsync(campaign, unit, cancellationToken) : null;

    /// <summary>The same of a campaign that the caller was found to read.</summary>
    public async Task<ReviewedCampaign?> ReviewableAsync(Campaign campaign, string? unit, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(unit))
            return await access.MayAsync(Capability.ReviewShares, unit, cancellationToken) ? new ReviewedCampaign(campaign, [unit], unit) : null;
        var units = await campaigns.TakingPartAsync(campaign.Id, await access.TopsAsync(Capability.ReviewShares, cancellationToken), cancellationToken);
        if (units is not [var first, ..]) return null;
        return new ReviewedCampaign(campaign, units, await access.MayAsync(Capability.ReviewShares, campaign.Unit, cancellationToken) ? campaign.Unit : first);
    }

    /// <summary>Whether the caller may make campaigns of a unit.</summary>
    public Task<bool> MayManageAsync(string unit, CancellationToken cancellationToken) =>
        access.MayAsync(Capability.ManageCampaigns, unit, cancellationToken);

    /// <summary>
    /// The unit that figures of a campaign are to be shown for: the one asked for, or else the campaign's own, or else the first of the
    /// caller's that takes part. Null when the caller may not read it.
    /// </summary>
    public async Task<string?> ScopeAsync(Campaign campaign, string? unit, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(unit)) return await figures.MayReadAsync(unit, cancellationToken) ? unit : null;
        return await figures.MayReadAsync(campaign.Unit, cancellationToken)
            ? campaign.Unit
            : await TakingPartAsync(campaign, cancellationToken);
    }

    /// <summary>The unit whose campaigns are to be listed: the one asked for, or else the caller's; null when they may not read it.</summary>
    public async Task<string?> ScopeAsync(string? unit, CancellationToken cancellationToken)
    {
        var scope = string.IsNullOrWhiteSpace(unit) ? await figures.HomeUnitAsync(cancellationToken) : unit;
        return scope is not null && await figures.MayReadAsync(scope, cancellationToken) ? scope : null;
    }

    /// <summary>A campaign's grain.</summary>
    public ICampaignGrain Grain(string id) => grains.Get<ICampaignGrain>(id);

    private Task<Campaign?> FindAsync(string id, CancellationToken cancellationToken) =>
        CampaignRules.IsId(id) ? Grain(id).DescribeAsync(cancellationToken) : Task.FromResult<Campaign?>(null);

    private async Task<string?> TakingPartAsync(Campaign campaign, CancellationToken cancellationToken)
    {
        if (campaign.State == CampaignState.Draft) return null;
        var units = await access.TopsAsync(Capability.ReadFigures, cancellationToken);
        return await campaigns.TakingPartAsync(campaign.Id, units, cancellationToken) is [var first, ..] ? first : null;
    }
}

/// <summary>A campaign that the caller may change.</summary>
/// <param name="Campaign">As it stands.</param>
/// <param name="Grain">What changes it.</param>
internal sealed record ManagedCampaign(Campaign Campaign, ICampaignGrain Grain);

/// <summary>A campaign on whose shares the caller may decide.</summary>
/// <param name="Campaign">As it stands.</param>
/// <param name="Units">Codes of the units whose subtrees are theirs.</param>
/// <param name="Home">Code of the unit that is recounted when none is named: the one that runs the campaign, or else the first of theirs.</param>
public sealed record ReviewedCampaign(Campaign Campaign, IReadOnlyList<string> Units, string Home);
