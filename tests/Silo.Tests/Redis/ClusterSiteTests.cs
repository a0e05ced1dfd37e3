using System.Net;
using Campaigns.Client;
using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Silo.Tests;

/// <summary>Two nodes that share what they must by Redis, and nothing more.</summary>
[Collection(OrleansTests.Collection)]
public sealed class ClusterSiteTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [RequiresRedisFact]
    public async Task A_commit_shows_at_once_on_its_node_and_with_the_message_on_the_other()
    {
        // Kept for an hour, so that nothing but the news of the commit can bring the new figures.
        await using var site = await ClusterSite.StartAsync(2, ("ReachCache:KeepFor", "01:00:00"));
        using var limit = new CancellationTokenSource(Soon);
        var (hereChanges, thereChanges) = (Changes(site.A, limit.Token), Changes(site.B, limit.Token));
        (await ClusterSite.ViewsAsync(site.A), await ClusterSite.ViewsAsync(site.B)).ShouldBe((null, null));

        await ClusterSite.RecordAsync(site.A, 100);

        (await ClusterSite.ViewsAsync(site.A)).ShouldBe(100, "it is acknowledged");
        await thereChanges.NextAsync();
        (await ClusterSite.ViewsAsync(site.B)).ShouldBe(100);
        await hereChanges.NextAsync();
        hereChanges.HasMore.ShouldBeFalse("its own news must not come back to it");
    }

    [RequiresRedisFact]
    public async Task After_an_outage_of_Redis_nodes_hear_what_they_missed()
    {
        await using var site = await ClusterSite.StartAsync(2, ("ReachCache:KeepFor", "01:00:00"));
        using var limit = new CancellationTokenSource(Soon);
        (await ClusterSite.ViewsAsync(site.B)).ShouldBeNull();
        await site.Redis.StopAsync();

        await ClusterSite.RecordAsync(site.A, 100);
        await site.Redis.ResumeAsync();

        while (await ClusterSite.ViewsAsync(site.B) != 100) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, limit.Token);
    }

    [RequiresRedisFact]
    public async Task Attempts_are_counted_over_all_nodes_and_without_Redis_on_each()
    {
        await using var site = await ClusterSite.StartAsync(2, ("Accounts:AttemptsPerMinute", "2"));
        var (a, b) = (site.A.Services.GetRequiredService<IAttemptCounter>(), site.B.Services.GetRequiredService<IAttemptCounter>());

        (await TryAsync(a, "::1"), await TryAsync(b, "::1"), await TryAsync(a, "::1"), await TryAsync(b, "::1")).ShouldBe((true, true, false, false));
        (await TryAsync(b, "::2")).ShouldBeTrue("another address has attempts of its own");

        await site.Redis.StopAsync();
        (await TryAsync(a, "::1"), await TryAsync(a, "::1"), await TryAsync(a, "::1")).ShouldBe((true, true, false));
        await site.Redis.ResumeAsync();
    }

    [RequiresRedisFact]
    public async Task A_grain_called_from_either_node_is_the_same()
    {
        await using var site = await ClusterSite.StartAsync(2);

        var registered = await Grain(site.A).RegisterAsync(new RegisterFanpage("Trang mới", ClusterSite.Unit, new Uri("https://example.org/")));
        var refused = await Grain(site.B).ConnectAsync(new ConnectFanpage(" "));

        registered.ShouldBeOfType<RegisterOutcome.Registered>().Fanpage.Name.ShouldBe("Trang mới");
        refused.ShouldBeOfType<ConnectOutcome.EmptyToken>();
        (await Grain(site.B).DescribeAsync())!.Address.ShouldBe(new Uri("https://example.org/"));
    }

    [RequiresRedisFact]
    public async Task The_dashboard_of_the_cluster_is_for_system_admins_and_others_do_not_find_it()
    {
        await using var site = await ClusterSite.StartAsync(1);
        using var stranger = await ClusterSite.BrowseAsync(site.A);
        using var leader = await ClusterSite.BrowseAsync(site.A, Role.Leadership);
        using var admin = await ClusterSite.BrowseAsync(site.A, Role.SystemAdmin);

        foreach (var address in new[] { "/dashboard/", "/dashboard/index.min.js", "/dashboard/ClusterStats", "/dashboard/DashboardCounters" })
        {
            (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
            (await leader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await admin.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        var policy = (await admin.GetAsync("/dashboard/")).Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self'; style-src 'self' 'unsafe-inline';");
        (await admin.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
    }

    [RequiresRedisFact]
    public async Task Only_system_admins_are_led_to_the_dashboard()
    {
        await using var site = await ClusterSite.StartAsync(1);
        using var leader = await ClusterSite.BrowseAsync(site.A, Role.Leadership);
        using var admin = await ClusterSite.BrowseAsync(site.A, Role.SystemAdmin);

        (await LinksAsync(admin)).ShouldContain(ClusterDashboard.Address);
        (await LinksAsync(leader)).ShouldNotContain(ClusterDashboard.Address);
    }

    [RequiresRedisFact]
    public async Task A_node_that_cannot_reach_Redis_does_not_start_and_says_why()
    {
        await using var site = await ClusterSite.StartAsync(0);
        await site.Redis.StopAsync();

        var refusal = await Should.ThrowAsync<InputException>(() => site.StartNodeAsync());

        refusal.Message.ShouldStartWith("Redis:ConnectionString: ");
        refusal.Message.ShouldNotContain("\n");
    }

    private static IFanpageGrain Grain(WebApplication node) => node.Services.GetRequiredService<IGrains>().Get<IFanpageGrain>("youtube:UCnew");

    private static async Task<bool> TryAsync(IAttemptCounter counter, string address) => await counter.CountAsync(address, CancellationToken.None);

    private static async Task<IEnumerable<string?>> LinksAsync(Browser browser) =>
        (await Browser.ReadAsync(await browser.GetAsync("/"))).QuerySelectorAll("nav a").Select(link => link.GetAttribute("href"));

    private static FeedReader Changes(WebApplication node, CancellationToken cancellationToken) =>
        new(node.Services.GetRequiredService<IFiguresFeed>(), cancellationToken);

    /// <summary>Listens to a node's news from when it is made.</summary>
    private sealed class FeedReader
    {
        private readonly IAsyncEnumerator<FiguresChanged> _changes;
        private Task<bool> _next;

        public FeedReader(IFiguresFeed feed, CancellationToken cancellationToken)
        {
            _changes = feed.ChangesAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
            _next = _changes.MoveNextAsync().AsTask();
        }

        public bool HasMore => _next.IsCompleted;

        public async Task NextAsync()
        {
            (await _next).ShouldBeTrue();
            _next = _changes.MoveNextAsync().AsTask();
        }
    }
}
