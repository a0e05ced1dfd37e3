using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What keeps the shares of a campaign's targets, and what the audit log is told of them.</summary>
public abstract class TargetSharesTests(StorageEngine engine) : CampaignSuite(engine)
{
    [StorageFact]
    public async Task Shares_outlive_a_save_that_names_the_same_units_in_another_order()
    {
        await AllCampaigns.LaunchAsync("he", Plan with { Units = ["xa_4", Commune, "xa-3", "Xa-2"] });
        await SplitAsync("he");
        var before = await AllCampaigns.DescribeAsync("he");

        var same = await AllCampaigns.EditAsync("he", plan => plan with { Units = [.. plan.Units.Reverse()], Targets = [.. plan.Targets.Reverse()] });
        var renamed = await AllCampaigns.EditAsync("he", plan => plan with { Name = "Khác", Units = ["xa-3", "xa_4", "Xa-2", Commune] });

        before.Plan.Units.ShouldBe(["Xa-2", Commune, "xa-3", "xa_4"]);
        before.Shares.Count.ShouldBe(8);
        same.Version.ShouldBe(before.Version);
        renamed.Shares.ShouldBe(before.Shares);
        (await AllCampaigns.DescribeAsync("he")).Shares.ShouldBe(before.Shares);
    }

    [StorageFact]
    public async Task The_audit_log_is_told_of_targets_and_shares()
    {
        await AllCampaigns.LaunchAsync("he", Plan with { Units = [Commune, "xa-3"] });
        await SplitAsync("he");
        (await DetailAsync("campaign.targets-split", "splitBy")).ShouldBe("units");
        (await DetailAsync("campaign.targets-split", "shares")).ShouldBe("views xa: — → 500, views xa-3: — → 500, posts xa: — → 5, posts xa-3: — → 5");

        var shares = (await AllCampaigns.DescribeAsync("he")).Shares;
        await ShareAsync("he", [shares[0] with { Amount = 600 }, shares[1] with { Amount = 400 }, .. shares.Skip(2)]);
        (await DetailAsync("campaign.shares-adjusted", "shares")).ShouldBe("views xa: 500 → 600, views xa-3: 500 → 400");

        await AllCampaigns.EditAsync("he", plan => plan with { Targets = [new(CampaignMetric.Views, 1_200), new(CampaignMetric.Clicks, 7), plan.Targets[1]] });
        (await DetailAsync("campaign.edited", "targets")).ShouldBe("views: 1000 → 1200, clicks: — → 7");
        (await DetailAsync("campaign.edited", "sharesDropped")).ShouldBe("views");
    }

    [StorageFact]
    public async Task The_audit_log_lists_some_shares_and_counts_the_rest()
    {
        await using (var connection = await Site.Database.OpenAsync())
        {
            for (var unit = 10; unit < 35; unit++) await UnitStore.AddAsync(connection, $"cd-{unit}", "Chi đoàn", Commune);
        }

        await AllCampaigns.LaunchAsync("he", Plan with { Targets = [new(CampaignMetric.Views, 2_500)] }, Commune);
        foreach (var unit in Enumerable.Range(10, 25)) AllCampaigns.Heads.Members[$"cd-{unit}"] = 4;
        await SplitAsync("he");

        var shares = await DetailAsync("campaign.targets-split", "shares");
        shares.Split(", ").Length.ShouldBe(21);
        shares.ShouldEndWith("views cd-29: — → 100, +5");
        (await DetailAsync("campaign.targets-split", "splitBy")).ShouldBe("members");
    }

    private async Task SplitAsync(string id) =>
        (await AllCampaigns.Campaign(id).SplitTargetsAsync(new SplitTargets(Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();

    private async Task ShareAsync(string id, IReadOnlyList<TargetShare> shares) =>
        (await AllCampaigns.Campaign(id).ShareTargetsAsync(new ShareTargets(shares, null, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Settled>();
}

public sealed class SqliteTargetSharesTests() : TargetSharesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresTargetSharesTests() : TargetSharesTests(StorageEngine.Postgres);
