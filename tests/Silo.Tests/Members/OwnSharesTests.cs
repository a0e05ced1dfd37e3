using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What a member sees of shares.</summary>
public abstract class OwnSharesTests(StorageEngine engine) : ShareSuite(engine)
{
    private OwnShares Own => new(Site.Database);

    [StorageFact]
    public async Task A_member_sees_the_own_shares_the_latest_first_and_nobody_elses()
    {
        var (an, binh) = (await EnrolAsync("An"), await EnrolAsync("Bình"));
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(binh, "https://www.facebook.com/binh/posts/2");
        await HandInAsync(an, "https://youtu.be/AbCdEfGhIjK https://www.facebook.com/share/p/AbCdEfGhIj/");
        await ReviewAsync([(await NumbersAsync(ShareState.Pending))[0]], RejectionReason.NotVisible);

        var page = await Own.ListAsync(await IdAsync(an), new ListPage(1, 2), default);
        var rest = await Own.ListAsync(await IdAsync(an), new ListPage(2, 2), default);

        page.Total.ShouldBe(3);
        page.Items.Select(share => (share.Platform, share.State)).ShouldBe(
            [(Platform.Facebook, ShareState.Unresolvable), (Platform.YouTube, ShareState.Pending)]);
        var rejected = rest.Items.ShouldHaveSingleItem();
        rejected.ShouldBe(new OwnShare(
            Campaign, rejected.CampaignName, Platform.Facebook, new Uri("https://www.facebook.com/an/posts/1"), Site.Clock.GetUtcNow().AddDays(-1),
            ShareState.Rejected, RejectionReason.NotVisible, 1)
        { Number = rejected.Number });
        rejected.MayComeAgain.ShouldBeTrue();
    }

    [StorageFact]
    public async Task A_share_stays_in_the_list_when_its_address_is_removed()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1 https://www.facebook.com/an/posts/2");
        await Site.ExecuteAsync("UPDATE shares SET address = NULL");

        var page = await Own.ListAsync(await IdAsync(an), new ListPage(1, 20), default);

        (page.Total, page.Items.Count).ShouldBe((2, 2));
        page.Items.ShouldAllBe(share => share.Address == null && !share.MayComeAgain);
        page.Items.Select(share => share.Number).ShouldBeUnique();
    }

    [StorageFact]
    public async Task Days_are_kept_by_what_counts_or_waits()
    {
        var an = await EnrolAsync("An");
        await HandInAsync(an, "https://www.facebook.com/an/posts/1");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(an, "https://www.facebook.com/an/posts/2");
        await ReviewAsync([(await NumbersAsync(ShareState.Pending))[0]], RejectionReason.NotVisible);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await HandInAsync(an, "https://www.facebook.com/share/p/AbCdEfGhIj/");
        var today = LocalDay.Of(Site.Clock.GetUtcNow());

        (await Own.DaysAsync(await IdAsync(an), today.AddDays(-30), default)).ShouldBe([today.AddDays(-1)]);
        (await Own.DaysAsync(await IdAsync(an), today, default)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Campaigns_are_those_that_run_today_and_that_the_unit_takes_part_in()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Xã Hai", District);
        await LaunchAsync("rieng", plan => plan with { Units = [Commune] });
        await LaunchAsync("sau", plan => plan with { Period = new Period(plan.Period.To.AddDays(1), plan.Period.To.AddDays(9)) });
        await LaunchAsync("dung", plan => plan, CampaignStep.Pause);
        await Grains.Get<ICampaignGrain>("nhap").CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
        await LaunchAsync("tren", plan => plan, unit: Commune);
        var today = LocalDay.Of(Site.Clock.GetUtcNow());

        (await Own.CampaignsAsync(Commune, today, default)).ShouldBe([Campaign, "rieng", "tren"], ignoreOrder: true);
        (await Own.CampaignsAsync("xa-2", today, default)).ShouldBe([Campaign]);
        (await Own.CampaignsAsync(District, today, default)).ShouldBe([Campaign], "what runs below is not theirs");
        (await Own.CampaignsAsync(Commune, CampaignSite.Plan.Period.To.AddDays(1), default)).ShouldBe(["sau"]);
    }

    private async Task LaunchAsync(string id, Func<CampaignPlan, CampaignPlan> change, CampaignStep? then = null, string unit = Province)
    {
        var campaign = Grains.Get<ICampaignGrain>(id);
        (await campaign.CreateAsync(new CreateCampaign(unit, change(CampaignSite.Plan), Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
        await campaign.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        if (then is { } step) await campaign.StepAsync(new StepCampaign(step, Actor.Shell));
    }

    private static async Task<MemberId> IdAsync(IMemberGrain member) => (await member.DescribeAsync())!.Id;
}

public sealed class SqliteOwnSharesTests() : OwnSharesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresOwnSharesTests() : OwnSharesTests(StorageEngine.Postgres);
