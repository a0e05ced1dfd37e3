using System.Text.Json;
using Campaigns.Grains;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Tests of campaigns in an installation with four communes: <see cref="Commune"/>, and three whose codes sort by letters, digits and signs.</summary>
public abstract class CampaignSuite(StorageEngine engine) : StorageSuite(engine)
{
    private CampaignSite? _campaigns;

    /// <summary>A campaign of all units with two targets.</summary>
    protected static CampaignPlan Plan { get; } =
        CampaignSite.Plan with { Targets = [new(CampaignMetric.Views, 1_000), new(CampaignMetric.Posts, 10)] };

    private protected CampaignSite AllCampaigns => _campaigns!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using (var connection = await Site.Database.OpenAsync())
        {
            foreach (var code in new[] { "Xa-2", "xa-3", "xa_4" }) await UnitStore.AddAsync(connection, code, $"Đoàn {code}", District);
        }

        _campaigns = new CampaignSite(Site);
    }

    public override async Task DisposeAsync()
    {
        await AllCampaigns.DisposeAsync();
        await base.DisposeAsync();
    }

    /// <summary>A detail of the newest line of the audit log about an action.</summary>
    protected async Task<string> DetailAsync(string action, string detail)
    {
        var details = await Site.QueryAsync("SELECT details FROM audit_log WHERE action = @action ORDER BY id", row => row.GetString(0), ("@action", action));
        return JsonDocument.Parse(details[^1]).RootElement.GetProperty(detail).GetString()!;
    }
}
