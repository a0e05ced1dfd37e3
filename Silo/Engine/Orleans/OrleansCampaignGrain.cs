using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Campaigns, as Orleans knows them. Whatever is written waits for a reorganization of units to end before.</summary>
internal interface IOrleansCampaignGrain : ICampaignGrain, IGrainWithStringKey
{
    /// <inheritdoc cref="ICampaignGrain.CreateAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> CreateAsync(CreateCampaign command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.CopyAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> CopyAsync(CopyCampaign command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.EditAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> EditAsync(EditCampaign command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.StepAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> StepAsync(StepCampaign command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.SplitTargetsAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> SplitTargetsAsync(SplitTargets command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.ShareTargetsAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> ShareTargetsAsync(ShareTargets command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.AcceptSharesAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<CampaignOutcome> AcceptSharesAsync(AcceptShares command, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ICampaignGrain.AttributeAsync"/>
    [ResponseTimeout(OrleansDefaults.ReorganizedWithin)]
    new Task<AttributeOutcome> AttributeAsync(AttributePosts command, CancellationToken cancellationToken = default);
}

/// <summary>A campaign on Orleans. Placed anywhere: it keeps nothing in memory, and its calls are people's.</summary>
internal sealed class OrleansCampaignGrain(IGrainContext context, CampaignPorts ports, TimeProvider time)
    : CampaignGrain(context.GrainId.Key.ToString()!, ports, time), IOrleansCampaignGrain, IGrainBase
{
    /// <inheritdoc />
    public IGrainContext GrainContext => context;
}
