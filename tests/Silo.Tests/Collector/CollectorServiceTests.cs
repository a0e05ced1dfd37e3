namespace Campaigns.Silo.Tests;

/// <summary>The rounds that run with the host.</summary>
public sealed class CollectorServiceTests
{
    [Fact]
    public async Task The_next_round_comes_when_the_time_has_passed()
    {
        await using var scene = new CollectorScene(("Collector:PollEvery", "00:00:15"));
        await scene.Service.StartAsync(CancellationToken.None);
        await Paused(scene);
        scene.WithDuePages("a");

        scene.Clock.Advance(TimeSpan.FromSeconds(14));
        scene.Page("a").CollectedAt.ShouldBeNull();
        scene.Clock.Advance(TimeSpan.FromSeconds(1));

        await Eventually(() => scene.Page("a").CollectedAt is not null);
        await scene.Service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_nudge_brings_the_next_round_at_once()
    {
        await using var scene = new CollectorScene();
        await scene.Service.StartAsync(CancellationToken.None);
        await Paused(scene);
        scene.WithDuePages("a");

        scene.Service.Nudge();

        await Eventually(() => scene.Page("a").CollectedAt is not null);
        await scene.Service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_round_that_fails_is_followed_by_the_next()
    {
        await using var scene = new CollectorScene(("Collector:PollEvery", "00:00:15"));
        scene.Pages.BeforeQuery = () => throw new InvalidTimeZoneException("the database is away");
        await scene.Service.StartAsync(CancellationToken.None);
        await Paused(scene);
        scene.Pages.BeforeQuery = null;
        scene.WithDuePages("a");

        scene.Clock.Advance(TimeSpan.FromSeconds(15));

        await Eventually(() => scene.Page("a").CollectedAt is not null);
        await scene.Service.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_collector_that_is_switched_off_does_nothing_by_itself()
    {
        await using var scene = new CollectorScene(("Collector:Enabled", "false")).WithDuePages("a");

        await scene.Service.StartAsync(CancellationToken.None);
        await scene.Service.ExecuteTask!;

        scene.Page("a").CollectedAt.ShouldBeNull();
        (await scene.Collector.CollectDueAsync(CancellationToken.None)).Collected.ShouldBe(1);
    }

    /// <summary>The first round is over and the service waits for the clock.</summary>
    private static Task Paused(CollectorScene scene) => Eventually(() => scene.Clock.WaitingTimers > 0);

    private static async Task Eventually(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
