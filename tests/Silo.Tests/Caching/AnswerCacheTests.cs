using Campaigns.Testing;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo.Tests;

/// <summary>Kept answers are never older than the last commit, and shared by all who ask the same.</summary>
public sealed class AnswerCacheTests
{
    private readonly ManualClock _clock = new();
    private readonly ReachCacheOptions _options = new();
    private readonly FiguresFeed _feed;
    private readonly AnswerCache _cache;
    private int _asked;

    public AnswerCacheTests()
    {
        _feed = new FiguresFeed(_clock);
        _cache = new AnswerCache(_feed, Options.Create(_options), _clock);
    }

    [Fact]
    public async Task The_same_question_is_asked_once_and_another_apart()
    {
        (await AskAsync("a"), await AskAsync("a"), await AskAsync("b")).ShouldBe((1, 1, 2));
    }

    [Fact]
    public async Task A_commit_here_or_elsewhere_ends_every_answer()
    {
        await AskAsync("a");

        _feed.Publish();
        (await AskAsync("a")).ShouldBe(2);
        _feed.Relay(default);
        (await AskAsync("a")).ShouldBe(3);
    }

    [Fact]
    public async Task An_answer_asked_for_before_a_commit_is_not_kept_although_it_came_after_it()
    {
        var slow = new TaskCompletionSource<int>();
        var before = _cache.GetAsync("a", _ => slow.Task, CancellationToken.None);
        _feed.Publish();

        var after = AskAsync("a");
        slow.SetResult(-1);

        (await before, await after).ShouldBe((-1, 1));
        (await AskAsync("a")).ShouldBe(1);
    }

    [Fact]
    public async Task Those_who_ask_at_the_same_time_wait_for_one_answer_and_may_leave_alone()
    {
        var slow = new TaskCompletionSource<int>();
        using var leaves = new CancellationTokenSource();
        var first = _cache.GetAsync("a", _ => slow.Task, leaves.Token);
        var second = AskAsync("a");

        await leaves.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => first);
        slow.SetResult(-1);
        (await second).ShouldBe(-1);
        _asked.ShouldBe(0);
    }

    [Fact]
    public async Task An_answer_runs_out_without_any_commit()
    {
        await AskAsync("a");
        _clock.Advance(_options.KeepFor - TimeSpan.FromTicks(1));
        (await AskAsync("a")).ShouldBe(1);

        _clock.Advance(TimeSpan.FromTicks(1));

        (await AskAsync("a")).ShouldBe(2);
    }

    [Fact]
    public async Task A_failure_is_not_kept()
    {
        await Should.ThrowAsync<InvalidTimeZoneException>(
            () => _cache.GetAsync<int>("a", _ => throw new InvalidTimeZoneException("busy"), CancellationToken.None));

        (await AskAsync("a")).ShouldBe(1);
    }

    [Fact]
    public async Task No_more_answers_are_kept_than_allowed()
    {
        _options.KeepAtMost = 3;

        for (var question = 0; question < 100; question++) await AskAsync(question);

        _cache.Count.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public async Task Switched_off_it_keeps_nothing()
    {
        _options.KeepFor = TimeSpan.Zero;

        (await AskAsync("a"), await AskAsync("a")).ShouldBe((1, 2));
        _cache.Count.ShouldBe(0);
    }

    private Task<int> AskAsync(object question) =>
        _cache.GetAsync(question, _ => Task.FromResult(Interlocked.Increment(ref _asked)), CancellationToken.None);
}
