using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The demo's campaigns: two that run, one that ends on its last day, and a draft made out of it.</summary>
internal sealed class DemoCampaigns(IGrains grains, SandboxProvince province)
{
    private const string Draft = "thu-bay-nam-moi";
    private readonly DemoCampaignPlans _plans = new(province);

    /// <summary>Launches those that run, so that posts join them as they are collected.</summary>
    public async Task LaunchAsync(Actor by, CancellationToken cancellationToken)
    {
        foreach (var plan in _plans.All)
        {
            var create = new CreateCampaign(province.Units[0].Code, plan.Value, by);
            await ChangeAsync(plan.Key, grain => grain.CreateAsync(create, cancellationToken));
            await ChangeAsync(plan.Key, grain => grain.SplitTargetsAsync(new SplitTargets(by), cancellationToken));
            await ChangeAsync(plan.Key, grain => grain.StepAsync(new StepCampaign(CampaignStep.Launch, by), cancellationToken));
        }
    }

    /// <summary>Closes the one that ends on a day.</summary>
    public async Task CloseAsync(DateOnly lastDay, Actor by, CancellationToken cancellationToken)
    {
        if (province.Ended.Days.To != lastDay) return;
        await ChangeAsync(province.Ended.Code, grain => grain.StepAsync(new StepCampaign(CampaignStep.Close, by), cancellationToken));
    }

    /// <summary>Splits the targets anew, over the units that there are after a reorganization, and copies the ended one for next year.</summary>
    public async Task GoOnAsync(Actor by, CancellationToken cancellationToken)
    {
        foreach (var campaign in province.Campaigns)
            await ChangeAsync(campaign.Code, grain => grain.SplitTargetsAsync(new SplitTargets(by), cancellationToken));
        var copy = new CopyCampaign(province.Ended.Code, province.Today.AddDays(45), $"{province.Ended.Name}: đợt tiếp theo", by);
        await ChangeAsync(Draft, grain => grain.CopyAsync(copy, cancellationToken));
    }

    /// <summary>Lets the latest post that is not in the first campaign join it.</summary>
    public async Task JoinByHandAsync(IPostFinder finder, Actor by, CancellationToken cancellationToken)
    {
        var campaign = province.Campaigns[0].Code;
        var found = await finder.SearchAsync(campaign, words: "", new ListPage(1, 1), cancellationToken);
        var joins = new AttributePosts([.. found.Items.Select(post => post.Key)], Joins: true, by);
        if (await grains.Get<ICampaignGrain>(campaign).AttributeAsync(joins, cancellationToken) is not AttributeOutcome.Attributed(1))
            throw new InvalidOperationException($"No post of the demo joined {campaign} by hand.");
    }

    private async Task ChangeAsync(string id, Func<ICampaignGrain, Task<CampaignOutcome>> change)
    {
        var outcome = await change(grains.Get<ICampaignGrain>(id));
        if (outcome is not CampaignOutcome.Settled) throw new InvalidOperationException($"The demo's campaign {id} was not changed: {outcome}");
    }
}
