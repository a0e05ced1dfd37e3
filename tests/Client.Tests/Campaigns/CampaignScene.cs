using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>A host with a campaign of the province, and an organizer at it.</summary>
internal static class CampaignScene
{
    public const string Id = "he-2026";

    /// <summary>Starts the host. The campaign runs from 01/06 to 31/07/2026.</summary>
    public static async Task<ClientHost> StartAsync(CampaignState state = CampaignState.Launched, Role role = Role.Organizer)
    {
        var host = await ClientHost.StartAsync();
        host.Directory.Grants.Clear();
        host.Directory.Grants.Add(new Grant(role, "tinh"));
        Put(host, state);
        return host;
    }

    /// <summary>Puts the campaign in a state, with something different about it.</summary>
    public static void Put(ClientHost host, CampaignState state, Func<Campaign, Campaign>? change = null)
    {
        var campaign = new Campaign
        {
            Id = Id,
            Unit = "tinh",
            State = state,
            ContentNumbers = 1,
            Plan = new CampaignPlan
            {
                Name = "Hè xanh 2026",
                Period = new Period(new(2026, 6, 1), new(2026, 7, 31)),
                Hashtags = ["HèXanh"],
                Phases = [new("Ra quân", new Period(new(2026, 6, 1), new(2026, 6, 30)), 40), new("Tổng kết", new Period(new(2026, 7, 1), new(2026, 7, 31)), 60)],
                Cadence = [new(1, CadencePer.Day, "Mỗi ngày một tin tốt")],
                Targets = [new(CampaignMetric.Views, 1_000)],
                Content = [new(1, "Bài mở đầu", "Cùng ra quân!", new Uri("https://example.org/bai?a=1&b=2"), [])],
                Disclosure = "Nguồn: Tỉnh Đoàn",
            },
        };
        host.Pages.Campaigns.Put(change?.Invoke(campaign) ?? campaign);
        host.Organization.Campaigns.RemoveAll(known => known.Id == Id);
        host.Organization.Campaigns.Add(
            new CampaignSummary(Id, campaign.Plan.Name, "tinh", "HèXanh", campaign.Plan.Period) { State = state, UnitName = "Tỉnh Đoàn", Posts = 3 });
    }

    /// <summary>The campaign as it is kept.</summary>
    public static async Task<Campaign> KeptAsync(ClientHost host, string id = Id) => (await host.Pages.Campaigns.LoadAsync(id, default))!;
}
