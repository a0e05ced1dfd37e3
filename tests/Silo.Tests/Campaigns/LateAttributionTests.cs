using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Known posts follow what campaigns become, and what they become themselves.</summary>
public abstract class LateAttributionTests(StorageEngine engine) : StorageSuite(engine)
{
    private CampaignSite _campaigns = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _campaigns = new CampaignSite(Site);
    }

    public override async Task DisposeAsync()
    {
        await _campaigns.DisposeAsync();
        await base.DisposeAsync();
    }

    [StorageFact]
    public async Task Posts_read_before_the_campaign_was_launched_join_with_their_history()
    {
        foreach (var post in new[] { "a", "b", "c", "d", "e" }) await Site.SeeAsync(post, title: $"Bài {post} #hèxanh");
        await Site.SeeAsync("other", title: "Không có thẻ");
        await Site.SeeAsync("early", published: "2026-05-01T03:00:00Z", title: "#hèxanh");
        await Site.ReadAsync("a", ("2026-06-02T03:00:00Z", new Counters(Views: 100)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));

        await _campaigns.LaunchAsync("he", CampaignSite.Plan);

        (await _campaigns.FollowAsync()).ShouldBe(5);
        (await _campaigns.FollowAsync()).ShouldBe(0);
        (await _campaigns.PostsAsync("he")).ShouldBe("a Hashtag, b Hashtag, c Hashtag, d Hashtag, e Hashtag");
        (await Site.ScalarAsync<long>("SELECT SUM(views) FROM reach_daily WHERE campaign > 0 AND unit = (SELECT id FROM units WHERE code = 'tinh')")).ShouldBe(130);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_draft_and_a_paused_campaign_let_nobody_in_and_a_resumed_one_catches_up()
    {
        await _campaigns.Campaign("he").CreateAsync(new CreateCampaign(District, CampaignSite.Plan, Actor.Shell));
        await Site.SeeAsync("draft", title: "#hèxanh");
        (await _campaigns.FollowAsync()).ShouldBe(0);
        await _campaigns.StepAsync("he", CampaignStep.Launch);
        await _campaigns.FollowAsync();
        await _campaigns.StepAsync("he", CampaignStep.Pause);
        await Site.SeeAsync("paused", title: "#hèxanh");
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("he")).ShouldBe("draft Hashtag");
        await _campaigns.StepAsync("he", CampaignStep.Resume);
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("he")).ShouldBe("draft Hashtag, paused Hashtag");
    }

    [StorageFact]
    public async Task A_hashtag_or_a_day_learnt_later_attributes_late()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("title", title: "Chưa có thẻ");
        await Site.SeeAsync("dated", published: "2026-05-01T03:00:00Z", title: "#hèxanh");
        await Site.SeeAsync("undated", published: null, title: "#hèxanh");
        await _campaigns.FollowAsync();
        (await _campaigns.PostsAsync("he")).ShouldBe("");

        await Site.SeeAsync("title", title: "Đã có thẻ #HèXanh");
        await Site.SeeAsync("dated", published: "2026-06-05T03:00:00Z");
        await Site.ReadAsync("undated", ("2026-06-07T03:00:00Z", new Counters(Views: 5)));
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("he")).ShouldBe("dated Hashtag, title Hashtag, undated Hashtag");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_no_longer_matches_leaves_but_never_what_joined_by_hand()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("tag", title: "#hèxanh");
        await Site.SeeAsync("hand", title: "Không có thẻ");
        await Site.SeeAsync("out", title: "#hèxanh");
        await _campaigns.Campaign("he").AttributeAsync(new AttributePosts([Post("hand")], Joins: true, Actor.Shell));
        await _campaigns.Campaign("he").AttributeAsync(new AttributePosts([Post("out")], Joins: false, Actor.Shell));

        await _campaigns.EditAsync("he", plan => plan with { Hashtags = ["Khac"] });
        await _campaigns.FollowAsync();
        (await _campaigns.PostsAsync("he")).ShouldBe("hand Hand");

        await _campaigns.EditAsync("he", plan => plan with { Hashtags = ["Khac", "HèXanh"] });
        await _campaigns.FollowAsync();
        (await _campaigns.PostsAsync("he")).ShouldBe("hand Hand, tag Hashtag", "what left by hand does not come back by itself");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_post_joins_by_a_link_of_the_content_when_first_seen_and_later()
    {
        await Site.SeeAsync("before", title: "Đọc https://www.example.org/bai-1?utm_source=fb");
        await _campaigns.LaunchAsync("he", CampaignSite.Plan with { Content = [new(0, "Bài 1", null, new Uri("https://example.org/bai-1"), [])] });
        await Site.SeeAsync("after", title: "example.org/bai-1 hay lắm");
        await Site.SeeAsync("other", title: "https://example.org/bai-2");
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("he")).ShouldBe("after Link, before Link");
    }

    [StorageFact]
    public async Task Only_units_taking_part_and_platforms_chosen_bring_posts()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Đoàn xã Hai", District);
        await _campaigns.LaunchAsync("khac-xa", CampaignSite.Plan with { Units = ["xa-2"] });
        await _campaigns.LaunchAsync("khac-nen-tang", CampaignSite.Plan with { Platforms = [Platform.Facebook] });
        await _campaigns.LaunchAsync("dung", CampaignSite.Plan with { Units = [Commune], Platforms = [Platform.YouTube, Platform.Facebook] }, Province);

        await Site.SeeAsync("p", title: "#hèxanh");
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("khac-xa")).ShouldBe("");
        (await _campaigns.PostsAsync("khac-nen-tang")).ShouldBe("");
        (await _campaigns.PostsAsync("dung")).ShouldBe("p Hashtag");
    }

    [StorageFact]
    public async Task Where_a_run_was_cut_short_the_next_one_goes_on()
    {
        foreach (var post in new[] { "a", "b", "c", "d", "e" }) await Site.SeeAsync(post, title: "#hèxanh");
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        using var stop = new CancellationTokenSource();
        var cut = new LateAttribution(Site.Database, new StoppingLedger(Site.Ledger, stop)) { PostsAtOnce = 2 };

        await Should.ThrowAsync<OperationCanceledException>(() => cut.RunAsync(stop.Token));
        (await _campaigns.FollowAsync()).ShouldBe(3);

        (await _campaigns.PostsAsync("he")).Split(", ").Length.ShouldBe(5);
    }

    [StorageFact]
    public async Task A_change_while_another_node_looks_at_the_change_before_is_not_forgotten()
    {
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await _campaigns.LaunchAsync("thu", CampaignSite.Plan with { Hashtags = ["Thu"] });
        await Site.SeeAsync("p", title: "Chưa có thẻ");
        await _campaigns.FollowAsync();
        await Site.SeeAsync("p", title: "#hèxanh");
        var other = new LateAttribution(Site.Database, new HookedLedger(Site.Ledger, async () =>
        {
            await _campaigns.FollowAsync();
            await Site.SeeAsync("p", title: "#thu");
        }));

        await other.RunAsync(CancellationToken.None);
        await _campaigns.FollowAsync();

        (await _campaigns.PostsAsync("he")).ShouldBe("");
        (await _campaigns.PostsAsync("thu")).ShouldBe("p Hashtag");
    }

    [StorageTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Any_sequence_of_edits_titles_dates_and_hands_adds_up(int seed)
    {
        var random = new Random(seed);
        await _campaigns.LaunchAsync("he", CampaignSite.Plan);
        await _campaigns.LaunchAsync("thu", CampaignSite.Plan with { Hashtags = ["Thu"] }, Province);
        for (var round = 0; round < 25; round++) await RandomStepAsync(random);
        await _campaigns.FollowAsync();

        await Site.VerifyFindsNothingAsync($"seed {seed}");
        (await _campaigns.FollowAsync()).ShouldBe(0, $"seed {seed}");
    }

    private async Task RandomStepAsync(Random random)
    {
        var (post, campaign) = ($"p{random.Next(5)}", random.Next(2) == 0 ? "he" : "thu");
        switch (random.Next(6))
        {
            case 0:
                await Site.SeeAsync(post, $"2026-0{random.Next(5, 8)}-10T03:00:00Z", random.Next(3) switch { 0 => "#hèxanh", 1 => "#thu", _ => "#hèxanh #thu" });
                break;
            case 1:
                await Site.ReadAsync(post, ($"2026-06-{random.Next(10, 28)}T03:00:00Z", new Counters(Views: random.Next(500), Reach: random.Next(500))));
                break;
            case 2:
                await _campaigns.Campaign(campaign).AttributeAsync(new AttributePosts([Post(post)], random.Next(2) == 0, Actor.Shell));
                break;
            case 3:
                await _campaigns.EditAsync(campaign, plan => plan with { Hashtags = random.Next(2) == 0 ? ["HèXanh"] : ["Thu"] });
                break;
            case 4:
                await _campaigns.EditAsync(campaign, plan => plan with { Period = plan.Period with { To = new DateOnly(2026, random.Next(6, 9), 28) } });
                break;
            default:
                await _campaigns.FollowAsync();
                break;
        }
    }

    /// <summary>Something happens before the first batch is written.</summary>
    private sealed class HookedLedger(ILedger ledger, Func<Task> before) : ILedger
    {
        private bool _isLater;

        public async Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
        {
            if (!_isLater) await before();
            _isLater = true;
            return await ledger.RecordAsync(batch, cancellationToken);
        }
    }

    /// <summary>Writes one batch, and then the process is told to stop.</summary>
    private sealed class StoppingLedger(ILedger ledger, CancellationTokenSource stop) : ILedger
    {
        public async Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
        {
            var receipt = await ledger.RecordAsync(batch, CancellationToken.None);
            await stop.CancelAsync();
            return receipt;
        }
    }
}

public sealed class SqliteLateAttributionTests() : LateAttributionTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresLateAttributionTests() : LateAttributionTests(StorageEngine.Postgres);
