namespace Campaigns.Grains.Tests;

/// <summary>Rounds in which something goes wrong: what was read is kept, nothing is made up, and the page comes again.</summary>
public sealed class FanpageInterruptionTests
{
    private readonly FanpageScene _scene = new();

    [Fact]
    public async Task What_was_read_before_a_failure_is_recorded_and_nothing_else()
    {
        TwoPostsReadOneByOne();
        _scene.YouTube.Failures["read b"] = new PlatformFailure.Transient("outage");

        var outcome = await _scene.Grain.CollectAsync();

        outcome.ShouldBe(new CollectOutcome.Failed(new PlatformFailure.Transient("outage")));
        var batch = _scene.Pages.Batches.ShouldHaveSingleItem();
        batch.Posts.Select(post => post.Key.PostId).ShouldBe(["a", "b"]);
        batch.Snapshots.Select(snapshot => snapshot.Post.PostId).ShouldBe(["a"]);
        batch.Followers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_cut_short_is_listed_again_from_where_it_began()
    {
        _scene.Due();
        _scene.YouTube.PageSize = 1;
        _scene.YouTube.Add("a", _scene.Now.AddDays(-1));
        _scene.YouTube.Add("b", _scene.Now.AddDays(-2));
        _scene.YouTube.Failures["list 1"] = new PlatformFailure.Transient("outage");

        await _scene.Grain.CollectAsync();

        _scene.Page.ListedUntil.ShouldBeNull();
        _scene.Pages.Batches.Single().Posts.Select(post => post.Key.PostId).ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_complete_listing_counts_although_the_reading_failed()
    {
        TwoPostsReadOneByOne();
        _scene.YouTube.Failures["read a"] = new PlatformFailure.Transient("outage");

        await _scene.Grain.CollectAsync();

        _scene.Page.ListedUntil.ShouldBe(_scene.Now);
        _scene.Page.CollectedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_round_after_a_failure_reads_what_was_left()
    {
        TwoPostsReadOneByOne();
        _scene.YouTube.Failures["read b"] = new PlatformFailure.Transient("outage");
        await _scene.Grain.CollectAsync();
        _scene.YouTube.Failures.Clear();
        _scene.YouTube.Calls.Clear();
        _scene.MakeDue(TimeSpan.FromMinutes(5));

        await _scene.Grain.CollectAsync();

        _scene.YouTube.Calls.ShouldBe(["list 0", "read b", "account"]);
    }

    [Fact]
    public async Task Failures_in_a_row_are_repeated_later_and_later_and_shown()
    {
        _scene.Due();
        _scene.YouTube.Failures["list"] = new PlatformFailure.OurBug("bad field");
        var waits = new List<TimeSpan>();

        for (var round = 0; round < 3; round++)
        {
            await _scene.Grain.CollectAsync();
            waits.Add(_scene.Page.DueAt!.Value - _scene.Now);
            _scene.MakeDue(TimeSpan.FromHours(1));
        }

        waits.ShouldBe([TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20)]);
        (_scene.Page.Health, _scene.Page.LastFailure, _scene.Page.FailedRounds).ShouldBe((FanpageHealth.Failing, "bad field", 3));
    }

    [Fact]
    public async Task A_page_whose_credential_is_dead_waits_for_its_admin()
    {
        _scene.Due();
        _scene.YouTube.Failures["list"] = new PlatformFailure.ReconnectNeeded("expired");

        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Failed>();

        (_scene.Page.Health, _scene.Page.LastFailure, _scene.Page.DueAt).ShouldBe((FanpageHealth.ReconnectNeeded, "expired", null));
        _scene.Pages.Snapshots.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_is_gone_is_visited_no_more()
    {
        _scene.Due();
        _scene.YouTube.Failures["list"] = new PlatformFailure.Gone("no such channel");

        await _scene.Grain.CollectAsync();

        (_scene.Page.Health, _scene.Page.DueAt).ShouldBe((FanpageHealth.Gone, null));
    }

    [Fact]
    public async Task A_page_without_a_credential_waits_for_its_admin_and_one_without_a_client_for_us()
    {
        _scene.Due();
        _scene.Pages.Forget(FanpageScene.Key);
        await _scene.Grain.CollectAsync();
        _scene.Page.Health.ShouldBe(FanpageHealth.ReconnectNeeded);

        var without = new FanpageScene(withClient: false).Due();
        await without.Grain.CollectAsync();
        (without.Page.Health, without.Page.DueAt).ShouldBe((FanpageHealth.Failing, without.Now.AddMinutes(5)));
    }

    [Fact]
    public async Task A_throttled_page_is_due_when_the_platform_says_and_is_not_failing()
    {
        TwoPostsReadOneByOne();
        var until = _scene.Now.AddMinutes(40);
        _scene.YouTube.Failures["read b"] = new PlatformFailure.Throttled(until, "slow down");

        (await _scene.Grain.CollectAsync()).ShouldBe(new CollectOutcome.Postponed(until));

        (_scene.Page.Health, _scene.Page.FailedRounds, _scene.Page.DueAt).ShouldBe((FanpageHealth.Healthy, 0, until));
        _scene.Pages.Snapshots.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_throttled_page_stops_every_page_of_the_platform()
    {
        _scene.Due();
        _scene.YouTube.Failures["list"] = new PlatformFailure.Throttled(_scene.Now.AddMinutes(40), "slow down");
        await _scene.Grain.CollectAsync();
        _scene.MakeDue(TimeSpan.FromMinutes(1));
        _scene.YouTube.Calls.Clear();

        var outcome = await _scene.Grain.CollectAsync();

        outcome.ShouldBeOfType<CollectOutcome.Postponed>().Until.ShouldBeGreaterThanOrEqualTo(_scene.Now.AddMinutes(39));
        _scene.YouTube.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_throttled_by_its_own_quota_stops_nobody_else()
    {
        _scene.Due();
        _scene.YouTube.Failures["list"] =
            new PlatformFailure.Throttled(_scene.Now.AddMinutes(40), "slow down") { IsOfThisAccountOnly = true };

        (await _scene.Grain.CollectAsync()).ShouldBe(new CollectOutcome.Postponed(_scene.Now.AddMinutes(40)));

        (await _scene.Get<IPlatformBudgetGrain>("youtube").TakeAsync(1)).NotBefore.ShouldBeNull();
    }

    [Fact]
    public async Task A_round_begins_only_with_permits_for_all_that_it_is_sure_to_call()
    {
        var scene = new FanpageScene(new CallRate(Burst: 4, PerHour: 1)).Due();
        scene.YouTube.ReadBatchSize = 1;
        foreach (var id in new[] { "a", "b" }) scene.Pages.Put(FanpageScene.Key, new KnownPost(id, scene.Now.AddDays(-1), null, 0));
        await scene.Get<IPlatformBudgetGrain>("youtube").TakeAsync(1);

        (await scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Postponed>();

        scene.YouTube.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_listing_that_goes_in_circles_ends()
    {
        _scene.Due();
        _scene.YouTube.PageSize = 0;
        _scene.YouTube.Add("a", _scene.Now);

        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Failed>().Failure.ShouldBeOfType<PlatformFailure.Transient>();

        _scene.YouTube.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_bug_passes_through_but_keeps_what_was_read_and_a_later_due_time()
    {
        TwoPostsReadOneByOne();
        _scene.YouTube.BeforeAnswer = (note, _) => note == "read b" ? throw new InvalidTimeZoneException("bug") : Task.CompletedTask;

        await Should.ThrowAsync<InvalidTimeZoneException>(() => _scene.Grain.CollectAsync());

        _scene.Pages.Snapshots.Count.ShouldBe(1);
        (_scene.Page.DueAt, _scene.Page.FailedRounds).ShouldBe((_scene.Now.AddSeconds(10), 1));
    }

    [Fact]
    public async Task A_page_that_takes_its_node_with_it_is_tried_later_and_later()
    {
        _scene.Due();
        _scene.YouTube.BeforeAnswer = (_, _) => throw new InvalidTimeZoneException("the node is gone");
        var waits = new List<TimeSpan>();

        for (var round = 0; round < 3; round++)
        {
            await Should.ThrowAsync<InvalidTimeZoneException>(() => _scene.Grain.CollectAsync());
            waits.Add(_scene.Page.DueAt!.Value - _scene.Now);
            _scene.MakeDue(TimeSpan.FromHours(1));
        }

        waits.ShouldBe([TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40)]);
    }

    [Fact]
    public async Task A_round_however_long_never_stands_as_due_and_counts_as_one()
    {
        TwoPostsReadOneByOne();
        var stoodAsDue = new List<bool>();
        _scene.YouTube.BeforeAnswer = (_, _) =>
        {
            _scene.Clock.Advance(TimeSpan.FromSeconds(6));
            stoodAsDue.Add(_scene.Page.DueAt <= _scene.Now);
            _scene.Page.FailedRounds.ShouldBe(1);
            return Task.CompletedTask;
        };

        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Collected>();

        stoodAsDue.ShouldBe([false, false, false, false]);
        _scene.Page.FailedRounds.ShouldBe(0);
    }

    [Fact]
    public async Task A_quick_round_claims_its_page_once()
    {
        TwoPostsReadOneByOne();

        await _scene.Grain.CollectAsync();

        _scene.Pages.Saves.Count.ShouldBe(2, "the claim and the result");
    }

    [Fact]
    public async Task A_cancelled_round_keeps_what_was_read()
    {
        TwoPostsReadOneByOne();
        using var cancellation = new CancellationTokenSource();
        _scene.YouTube.BeforeAnswer = async (note, token) =>
        {
            if (note == "read b") await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
        };

        await Should.ThrowAsync<OperationCanceledException>(() => _scene.Grain.CollectAsync(cancellation.Token));

        _scene.Pages.Snapshots.Count.ShouldBe(1);
    }

    private void TwoPostsReadOneByOne()
    {
        _scene.Due();
        _scene.YouTube.ReadBatchSize = 1;
        _scene.YouTube.Add("a", _scene.Now.AddDays(-1));
        _scene.YouTube.Add("b", _scene.Now.AddDays(-2));
    }
}
