using System.Diagnostics.Metrics;
using Campaigns.Grains;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

/// <summary>One round over all pages that are due.</summary>
public sealed class CollectorTests
{
    [Fact]
    public async Task A_round_collects_every_page_that_is_due_and_tells_what_happened()
    {
        await using var scene = new CollectorScene().WithDuePages("a", "b");
        scene.Pages.AddDue(new FanpageKey(Platform.YouTube, "later"), scene.Clock.GetUtcNow().AddSeconds(1));
        scene.YouTube.Add("p", scene.Clock.GetUtcNow().AddDays(-1));

        var round = await scene.Collector.CollectDueAsync(CancellationToken.None);

        // Both pages show the post "p", which is new only once; a list, a read and the followers each.
        round.ShouldBe(new CollectedRound(Pages: 2, Collected: 2, Postponed: 0, Failed: 0, Posts: 1, Snapshots: 2, Calls: 6));
        scene.Page("later").CollectedAt.ShouldBeNull();
        (await scene.Collector.CollectDueAsync(CancellationToken.None)).ShouldBe(CollectedRound.Nothing);
    }

    [Fact]
    public async Task A_moved_clock_walks_through_the_rounds_of_a_day()
    {
        await using var scene = new CollectorScene().WithDuePages("a");
        scene.YouTube.Add("p", scene.Clock.GetUtcNow());
        var rounds = 0;

        for (var minute = 0; minute < 24 * 60; minute += 10)
        {
            rounds += (await scene.Collector.CollectDueAsync(CancellationToken.None)).Collected;
            scene.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        // Between once an hour and once in half an hour, more often while the post is young.
        rounds.ShouldBeInRange(24, 48);
        scene.Pages.Snapshots.Count.ShouldBeLessThan(rounds);
    }

    [Fact]
    public async Task More_pages_than_one_query_gives_are_collected_in_one_round()
    {
        await using var scene = new CollectorScene(("Collector:PagesPerQuery", "5"), ("Collector:Concurrency", "2"))
            .WithDuePages([.. Enumerable.Range(0, 23).Select(number => $"a{number}")]);

        (await scene.Collector.CollectDueAsync(CancellationToken.None)).Collected.ShouldBe(23);
    }

    [Fact]
    public async Task A_page_that_throws_and_one_that_fails_do_not_stop_the_others()
    {
        await using var scene = new CollectorScene().WithDuePages("a", "b", "bug", "c", "z");
        scene.YouTube.Failures["account"] = new PlatformFailure.Transient("outage");
        scene.Pages.BeforeSave = page =>
        {
            if (page.Key.AccountId == "bug") throw new InvalidTimeZoneException("bug");
        };

        var round = await scene.Collector.CollectDueAsync(CancellationToken.None);

        (round.Pages, round.Failed).ShouldBe((5, 5));
        scene.Page("z").LastFailure.ShouldBe("outage");
    }

    [Fact]
    public async Task A_page_that_hangs_and_heeds_no_token_is_left_behind_at_its_time_limit()
    {
        await using var scene = new CollectorScene(("Collector:PageTimeLimit", "00:02:00"), ("Embedded:StopWithin", "00:00:00"))
            .WithDuePages("hangs");
        var hanging = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        scene.YouTube.BeforeAnswer = async (_, _) =>
        {
            begun.TrySetResult();
            await hanging.Task;
        };
        var collecting = scene.Collector.CollectDueAsync(CancellationToken.None);
        await begun.Task;
        scene.YouTube.BeforeAnswer = null;

        scene.Clock.Advance(TimeSpan.FromMinutes(2));

        (await collecting.WaitAsync(TimeSpan.FromSeconds(20))).Failed.ShouldBe(1);
        scene.WithDuePages("other");
        (await scene.Collector.CollectDueAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20))).Collected.ShouldBe(1);

        hanging.SetResult();
        await CollectUntilAsync(scene, () => scene.Page("hangs").CollectedAt is not null).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task No_more_pages_than_allowed_are_collected_at_once()
    {
        await using var scene = new CollectorScene(("Collector:Concurrency", "3"))
            .WithDuePages([.. Enumerable.Range(0, 12).Select(number => $"a{number}")]);
        var (running, most) = (0, 0);
        var allThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        scene.YouTube.BeforeAnswer = async (_, _) =>
        {
            var now = Interlocked.Increment(ref running);
            lock (scene) most = Math.Max(most, now);
            if (now == 3) allThere.TrySetResult();
            await allThere.Task;
            for (var turn = 0; turn < 20; turn++) await Task.Yield();
            Interlocked.Decrement(ref running);
        };

        (await scene.Collector.CollectDueAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20))).Collected.ShouldBe(12);

        most.ShouldBe(3);
    }

    [Fact]
    public async Task A_cancelled_round_ends_with_the_cancellation()
    {
        await using var scene = new CollectorScene().WithDuePages("a");
        using var cancellation = new CancellationTokenSource();
        scene.YouTube.BeforeAnswer = async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => scene.Collector.CollectDueAsync(cancellation.Token));
    }

    [Fact]
    public async Task Pages_calls_and_failures_are_counted()
    {
        await using var scene = new CollectorScene().WithDuePages("a", "b");
        var factory = scene.Get<IMeterFactory>();
        var counted = new Dictionary<string, long>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == CollectorMetrics.MeterName && instrument.Meter.Scope == factory) self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (counted)
            {
                var result = tags.ToArray().FirstOrDefault(tag => tag.Key == "result").Value;
                var name = $"{instrument.Name} {result}".Trim();
                counted[name] = counted.GetValueOrDefault(name) + value;
            }
        });
        listener.Start();

        await scene.Collector.CollectDueAsync(CancellationToken.None);
        scene.YouTube.Failures["list"] = new PlatformFailure.ReconnectNeeded("expired");
        scene.Clock.Advance(TimeSpan.FromHours(1));
        await scene.Collector.CollectDueAsync(CancellationToken.None);

        counted["campaigns.collector.pages ok"].ShouldBe(2);
        counted["campaigns.collector.pages reconnect_needed"].ShouldBe(2);
        counted["campaigns.collector.calls"].ShouldBe(4);
    }

    [Theory]
    [InlineData("Collector:Concurrency", "0")]
    [InlineData("Collector:PagesPerQuery", "8")]
    [InlineData("Collector:PollEvery", "00:00:00")]
    public async Task Options_that_make_no_sense_are_refused(string key, string value)
    {
        await using var scene = new CollectorScene((key, value));

        Should.Throw<OptionsValidationException>(() => scene.Get<IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Schedules_and_rates_come_from_the_configuration_and_nonsense_is_refused_at_once()
    {
        await using var scene = new CollectorScene(
            ("Collecting:LookForNewEvery", "00:40:00"),
            ("CallBudgets:Rates:youtube:Burst", "7"),
            ("CallBudgets:Rates:youtube:PerHour", "70"));

        scene.Get<CollectingOptions>().ShouldBe(new CollectingOptions { LookForNewEvery = TimeSpan.FromMinutes(40) });
        scene.Get<PlatformBudgetOptions>().RateOf(Platform.YouTube).ShouldBe(new CallRate(7, 70));
    }

    [Theory]
    [InlineData("Collecting:ShortestInterval", "-00:01:00")]
    [InlineData("Collecting:ShortestIntervall", "00:01:00")]
    [InlineData("CallBudgets:Rates:zalo:Burst", "5")]
    [InlineData("CallBudgets:Rates:zalo:Burst", "many")]
    [InlineData("CallBudgets:Rates:myspace:Burst", "5")]
    public void Schedules_and_rates_that_make_no_sense_are_refused_at_once(string key, string value)
    {
        Should.Throw<InvalidOperationException>(() => new CollectorScene((key, value)));
    }

    private static async Task CollectUntilAsync(CollectorScene scene, Func<bool> reached)
    {
        while (!reached())
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            await scene.Collector.CollectDueAsync(CancellationToken.None);
        }
    }
}
