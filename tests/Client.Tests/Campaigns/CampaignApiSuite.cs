using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Tests that ask the API of campaigns as an organizer of the province <c>tinh</c>.</summary>
public abstract class CampaignApiSuite : IAsyncLifetime
{
    protected const string Root = "/api/v1/campaigns";

    private ClientHost? _host;

    internal ClientHost Host => _host!; // Set before each test.

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        Host.Directory.Grants.Clear();
        Host.Directory.Grants.Add(new Grant(Role.Organizer, "tinh"));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();

    protected static Campaign Campaign(string id, string unit, CampaignState state) => new()
    {
        Id = id,
        Unit = unit,
        State = state,
        Plan = new CampaignPlan { Name = id, Period = new(new(2026, 7, 1), new(2026, 7, 31)) },
    };

    protected static object Body(string id) => new
    {
        id,
        unit = "tinh",
        name = " Hè xanh ",
        from = "2026-07-01",
        to = "2026-07-31",
        hashtags = new[] { "#HèXanh" },
        phases = new[] { new { name = "Ra quân", from = "2026-07-01", to = "2026-07-10", share = 100 } },
        cadence = new[] { new { posts = 1, per = "day" } },
        content = new[] { new { title = "Bài 1", text = "Lời", link = "https://example.org/1", platforms = new[] { "facebook" } } },
        platforms = new[] { "youtube" },
        units = new[] { "xa-1" },
        targets = new[] { new { metric = "views", amount = 1000 } },
    };

    protected static IEnumerable<string> Fields(JsonElement problem) => problem.GetProperty("errors").EnumerateObject().Select(field => field.Name);

    protected Task<HttpResponseMessage> CreateAsync(string id) => PostAsync(Root, Body(id));

    protected Task<HttpResponseMessage> StepAsync(string step) => PostAsync($"{Root}/he/{step}", new { });

    protected Task<HttpResponseMessage> PostAsync(string address, object body) => Host.Http.PostAsJsonAsync(new Uri(address, UriKind.Relative), body);

    protected Task<HttpResponseMessage> PutAsync(string address, object body) => Host.Http.PutAsJsonAsync(new Uri(address, UriKind.Relative), body);
}
