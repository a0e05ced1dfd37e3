namespace Campaigns.Grains.Tests;

/// <summary>Rounds in which everything goes well.</summary>
public sealed class FanpageCollectionTests
{
    private readonly FanpageScene _scene = new();

    [Fact]
    public async Task The_first_round_lists_ninety_days_and_reads_every_post_and_the_followers()
    {
        _scene.Due();
        _scene.YouTube.Add("new", _scene.Now.AddHours(-1));
        _scene.YouTube.Add("old", _scene.Now.AddDays(-80));
        _scene.YouTube.Add("undated", null);

        var outcome = await _scene.Grain.CollectAsync();

        outcome.ShouldBe(new CollectOutcome.Collected(Posts: 3, Snapshots: 3, Calls: 3));
        _scene.YouTube.ListedSince.ShouldBe([_scene.Now.AddDays(-90)]);
        _scene.YouTube.Calls.ShouldBe(["list 0", "read new,old,undated", "account"]);
        var batch = _scene.Pages.Batches.ShouldHaveSingleItem();
        batch.Source.ShouldBe(FigureSource.Api);
        batch.Posts[0].ShouldBe(new SeenPost(
            new PostKey(Platform.YouTube, "new"), FanpageScene.Key, _scene.Now.AddHours(-1), "video", "Title of new"));
        batch.Followers.ShouldBe([new FollowerReading(FanpageScene.Key, _scene.Now, 100)]);
    }

    [Fact]
    public async Task A_complete_round_leaves_the_page_healthy_listed_and_due_within_the_hour()
    {
        _scene.Due();
        _scene.Pages.Put(_scene.Page with { Health = FanpageHealth.Failing, LastFailure = "outage", FailedRounds = 4 });

        await _scene.Grain.CollectAsync();

        _scene.Page.ShouldBe(new Fanpage
        {
            Key = FanpageScene.Key,
            Name = "Page",
            Unit = "A",
            Health = FanpageHealth.Healthy,
            CollectedAt = _scene.Now,
            ListedUntil = _scene.Now,
            DueAt = _scene.Now.AddHours(1),
        });
    }

    [Fact]
    public async Task A_page_not_due_not_registered_or_waiting_for_its_admin_is_left_alone()
    {
        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.NotDue>();
        _scene.Pages.AddDue(FanpageScene.Key, _scene.Now.AddTicks(1));
        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.NotDue>();
        _scene.Pages.Put(_scene.Page with { DueAt = null });
        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.NotDue>();

        _scene.YouTube.Calls.ShouldBeEmpty();
        _scene.Pages.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_round_lists_since_the_last_listing_with_two_days_to_spare()
    {
        await _scene.CollectedOnceAsync();

        await _scene.Grain.CollectAsync();

        _scene.YouTube.ListedSince.ShouldBe([_scene.Now.AddHours(-1).AddHours(-48)]);
    }

    [Fact]
    public async Task A_later_round_reads_new_posts_and_those_that_are_due_and_no_others()
    {
        _scene.YouTube.Add("young", _scene.Now.AddHours(-2));
        _scene.YouTube.Add("settled", _scene.Now.AddDays(-30));
        await _scene.CollectedOnceAsync();
        _scene.YouTube.Posts.Insert(0, new ListedPost("fresh", _scene.Now, null, null, null));

        await _scene.Grain.CollectAsync();

        _scene.YouTube.Calls.ShouldBe(["list 0", "read fresh,young"]);
    }

    [Fact]
    public async Task Posts_brought_by_an_import_are_read_once_however_old()
    {
        _scene.Due();
        _scene.Pages.Put(FanpageScene.Key, new KnownPost("ancient", _scene.Now.AddDays(-900), null, 0));

        await _scene.Grain.CollectAsync();

        _scene.YouTube.Calls.ShouldContain("read ancient");
    }

    [Fact]
    public async Task Reads_are_batched_to_the_platforms_limit_and_listings_followed_to_their_end()
    {
        _scene.Due();
        (_scene.YouTube.PageSize, _scene.YouTube.ReadBatchSize) = (2, 3);
        for (var post = 0; post < 5; post++) _scene.YouTube.Add($"p{post}", _scene.Now.AddDays(-post - 1));

        var outcome = await _scene.Grain.CollectAsync();

        _scene.YouTube.Calls.ShouldBe(["list 0", "list 2", "list 4", "read p0,p1,p2", "read p3,p4", "account"]);
        outcome.ShouldBe(new CollectOutcome.Collected(5, 5, 6));
    }

    [Fact]
    public async Task Each_reading_bears_the_instant_it_was_made_to_the_microsecond()
    {
        _scene.Due();
        _scene.YouTube.ReadBatchSize = 1;
        _scene.YouTube.Add("a", _scene.Now.AddDays(-1));
        _scene.YouTube.Add("b", _scene.Now.AddDays(-1));
        var start = _scene.Now;
        _scene.YouTube.BeforeAnswer = (note, _) =>
        {
            if (note.StartsWith("read", StringComparison.Ordinal)) _scene.Clock.Advance(TimeSpan.FromTicks(10_000_017));
            return Task.CompletedTask;
        };

        await _scene.Grain.CollectAsync();

        _scene.Pages.Snapshots.Select(snapshot => snapshot.ObservedAt)
            .ShouldBe([start.AddTicks(10_000_010), start.AddTicks(20_000_030)]);
    }

    [Fact]
    public async Task A_post_the_platform_does_not_show_is_not_recorded_and_asked_for_ever_more_rarely()
    {
        _scene.YouTube.Add("hidden", _scene.Now.AddHours(-1));
        _scene.YouTube.Hidden.Add("hidden");
        await _scene.CollectedOnceAsync();

        var asked = new List<bool>();
        for (var round = 0; round < 8; round++)
        {
            _scene.YouTube.Calls.Clear();
            await _scene.Grain.CollectAsync();
            asked.Add(_scene.YouTube.Calls.Contains("read hidden"));
            _scene.MakeDue(TimeSpan.FromMinutes(30));
        }

        // Asked in the first round; then after 1 h, 2 h, 4 h.
        asked.ShouldBe([true, false, false, false, true, false, false, false]);
        _scene.Pages.Snapshots.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_shown_again_is_read_as_any_other()
    {
        _scene.YouTube.Add("back", _scene.Now.AddHours(-1));
        _scene.YouTube.Hidden.Add("back");
        await _scene.CollectedOnceAsync();
        _scene.YouTube.Hidden.Clear();
        await _scene.Grain.CollectAsync();
        _scene.MakeDue(TimeSpan.FromMinutes(31));

        await _scene.Grain.CollectAsync();

        _scene.Pages.Snapshots.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Followers_are_read_every_six_hours_and_missing_ones_stay_missing()
    {
        await _scene.CollectedOnceAsync(); // at 00:00
        await _scene.Grain.CollectAsync(); // at 01:00
        _scene.YouTube.Calls.ShouldNotContain("account");
        _scene.MakeDue(TimeSpan.FromHours(5));
        _scene.YouTube.Followers = null;

        await _scene.Grain.CollectAsync(); // at 06:00

        _scene.YouTube.Calls.ShouldContain("account");
        _scene.Pages.Batches.Sum(batch => batch.Followers.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_platform_without_followers_does_not_fail_the_round()
    {
        _scene.Due();
        _scene.YouTube.Failures["account"] = new PlatformFailure.UnsupportedMetric("no followers here");

        (await _scene.Grain.CollectAsync()).ShouldBeOfType<CollectOutcome.Collected>();
    }

    [Fact]
    public async Task A_round_with_nothing_read_writes_no_batch()
    {
        await _scene.CollectedOnceAsync();
        _scene.Pages.Batches.Clear();

        await _scene.Grain.CollectAsync();

        _scene.Pages.Batches.ShouldBeEmpty();
    }
}
