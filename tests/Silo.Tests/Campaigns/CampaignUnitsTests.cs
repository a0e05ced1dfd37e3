using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Which units a campaign runs in, shares its targets over and is copied for, when some of them are open no more.</summary>
public abstract class CampaignUnitsTests(StorageEngine engine) : CampaignSuite(engine)
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [StorageFact]
    public async Task Targets_are_split_over_units_that_are_open()
    {
        await AllCampaigns.LaunchAsync("ten", Plan with { Units = [Commune, "Xa-2", "xa-3"] });
        await AllCampaigns.LaunchAsync("tat-ca", Plan);
        await AllCampaigns.LaunchAsync("mot", Plan, Commune);
        await MergeAsync("Xa-2", into: Commune);
        await Site.ReorganizeAsync("xa_4", new CloseUnit(Today, Actor.Shell));

        (await SplitAsync("ten")).ShouldBe("xa, xa-3");
        (await SplitAsync("tat-ca")).ShouldBe("xa, xa-3");
        (await SplitAsync("mot")).ShouldBe("xa", "what was merged into it stands below it, closed");

        await MergeAsync("xa-3", into: Commune);
        (await SplitAsync("ten")).ShouldBe("xa");
    }

    [StorageFact]
    public async Task A_closed_unit_neither_runs_a_campaign_nor_joins_one()
    {
        await MergeAsync("Xa-2", into: Commune);

        (await CreateAsync("mot", Plan, "Xa-2")).ShouldBe(new CampaignOutcome.NoSuchOwner("Xa-2"));
        (await CreateAsync("hai", Plan with { Units = ["xa-3", "Xa-2"] })).ShouldBeOfType<CampaignOutcome.Unsound>().Faults
            .ShouldBe([new("units[1]", CampaignFaultKind.UnknownUnit)]);
    }

    [StorageFact]
    public async Task Whatever_became_of_its_units_a_campaign_is_edited_and_closed()
    {
        await AllCampaigns.LaunchAsync("he", Plan with { Units = ["Xa-2", "xa-3"] });
        await Site.ReorganizeAsync("Xa-2", new CloseUnit(Today, Actor.Shell));

        (await AllCampaigns.EditAsync("he", plan => plan with { Name = "Hè" })).Plan.Units.ShouldBe(["Xa-2", "xa-3"]);
        var standing = await AllCampaigns.DescribeAsync("he");
        var other = standing.Plan with { Units = ["xa-3", "Xa-2", "xa_4"] };
        (await AllCampaigns.Campaign("he").EditAsync(new EditCampaign(other, null, Actor.Shell))).ShouldBeOfType<CampaignOutcome.Unsound>().Faults
            .ShouldBe([new("units[1]", CampaignFaultKind.UnknownUnit)]);
        (await AllCampaigns.EditAsync("he", plan => plan with { Units = ["xa-3"] })).Plan.Units.ShouldBe(["xa-3"]);
    }

    [StorageFact]
    public async Task A_copy_is_made_for_the_units_of_today_and_says_so()
    {
        await AllCampaigns.LaunchAsync("he", Plan with { Units = ["Xa-2", "xa-3", "xa_4"] });
        await AllCampaigns.StepAsync("he", CampaignStep.Close);
        await MergeAsync("Xa-2", into: "xa-3");
        await MergeAsync("xa-3", into: Commune);
        await Site.ReorganizeAsync("xa_4", new CloseUnit(Today, Actor.Shell));

        var copied = (await CopyAsync("he", "sau")).ShouldBeOfType<CampaignOutcome.Settled>();
        (await DetailAsync("campaign.copied", "units")).ShouldBe("Xa-2 → xa, xa-3 → xa, xa_4 → —");
        var again = (await CopyAsync("sau", "sau-nua")).ShouldBeOfType<CampaignOutcome.Settled>();

        copied.Campaign.Plan.Units.ShouldBe([Commune]);
        copied.Gone.ShouldBe([new("Xa-2", Commune), new("xa-3", Commune), new("xa_4", null)]);
        again.Gone.ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_copy_leaves_out_what_was_merged_into_a_unit_elsewhere()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "huyen-2", "Huyện Đoàn Hai", Province);
        await AllCampaigns.LaunchAsync("he", Plan with { Units = ["Xa-2", "xa-3"] });
        await Site.ReorganizeAsync("xa-3", new MoveUnit("huyen-2", Today, Actor.Shell));
        await MergeAsync("Xa-2", into: "xa-3");

        var copied = (await CopyAsync("he", "sau")).ShouldBeOfType<CampaignOutcome.Settled>();

        copied.Gone.ShouldBe([new("Xa-2", null), new("xa-3", null)]);
        copied.Campaign.Plan.Units.ShouldBeEmpty();
    }

    private Task<UnitHistory> MergeAsync(string unit, string into) => Site.ReorganizeAsync(into, new MergeUnits([unit], New: null, Today, Actor.Shell));

    private Task<CampaignOutcome> CreateAsync(string id, CampaignPlan plan, string unit = District) =>
        AllCampaigns.Campaign(id).CreateAsync(new CreateCampaign(unit, plan, Actor.Shell));

    private Task<CampaignOutcome> CopyAsync(string source, string id) =>
        AllCampaigns.Campaign(id).CopyAsync(new CopyCampaign(source, new(2027, 6, 1), null, Actor.Shell));

    private async Task<string> SplitAsync(string id)
    {
        var split = await AllCampaigns.Campaign(id).SplitTargetsAsync(new SplitTargets(Actor.Shell));
        return string.Join(", ", split.ShouldBeOfType<CampaignOutcome.Settled>().Campaign.Shares.Select(share => share.Unit).Distinct());
    }
}

public sealed class SqliteCampaignUnitsTests() : CampaignUnitsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresCampaignUnitsTests() : CampaignUnitsTests(StorageEngine.Postgres);
