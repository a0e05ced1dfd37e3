using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Posts that join campaigns and leave them take their whole history along, and nothing else.</summary>
public abstract class AttributionTests(StorageEngine engine) : StorageSuite(engine)
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AddCampaignAsync(Site, "he", "huyen");
        await AddCampaignAsync(Site, "tin-tot", "tinh");
    }

    [StorageFact]
    public async Task A_post_joins_with_its_past_and_leaves_with_it()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100, Reach: 90)), ("2026-06-03T03:00:00Z", new Counters(Views: 130)));

        (await AttributeAsync("p", "he", joins: true)).ShouldBe(1);
        (await ViewsOfAsync("he", Province)).ShouldBe("01:100 03:30");
        (await ViewsOfAsync("he", Commune)).ShouldBe("01:100 03:30");
        (await Site.ViewsAsync(Province)).ShouldBe("01:100 03:30", "all posts are as they were");
        await Site.VerifyFindsNothingAsync();

        await Site.ReadAsync("p", ("2026-06-04T03:00:00Z", new Counters(Views: 150)));
        (await ViewsOfAsync("he", Province)).ShouldBe("01:100 03:30 04:20");

        (await AttributeAsync("p", "he", joins: false)).ShouldBe(1);
        (await ViewsOfAsync("he", Province)).ShouldBe("");
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM published_daily WHERE campaign > 0 AND (posts <> 0 OR reach_max IS NOT NULL)")).ShouldBe(0);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Other_campaigns_of_the_post_are_left_alone()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-02T03:00:00Z", new Counters(Views: 100)));
        await AttributeAsync("p", "tin-tot", joins: true);

        await AttributeAsync("p", "he", joins: true);
        await AttributeAsync("p", "he", joins: false);

        (await ViewsOfAsync("tin-tot", Province)).ShouldBe("01:100");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Joining_again_changes_nothing_and_each_change_is_remembered_with_who_made_it()
    {
        var an = Guid.NewGuid();
        await IdempotencyStoreTests.AddAccountAsync(Site, an);
        await Site.SeeAsync("p");

        (await AttributeAsync("p", "he", joins: true, by: new Actor(an))).ShouldBe(1);
        (await AttributeAsync("p", "he", joins: true, by: new Actor(an))).ShouldBe(0);
        (await AttributeAsync("p", "nowhere", joins: true)).ShouldBe(0);
        (await AttributeAsync("unknown", "he", joins: true)).ShouldBe(0);

        (await Site.QueryAsync("SELECT how, joined, account, at FROM post_campaign_changes", row => (row.GetInt64(0), row.GetInt64(1), row.GetGuid(2), row.Instant(3))))
            .ShouldBe([(3, 1, an, Site.Clock.GetUtcNow())]);
        (await Site.QueryAsync("SELECT action, subject, details FROM audit_log", row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}"))
            .ShouldBe(["campaign.posts-joined he {\"posts\":\"youtube:p\"}"]);
    }

    [StorageFact]
    public async Task What_was_done_by_hand_is_not_undone_by_itself()
    {
        await Site.SeeAsync("p");
        await Site.SeeAsync("q");
        await AttributeAsync("p", "he", joins: true);
        await AttributeAsync("q", "he", joins: true, AttributedBy.Hashtag);
        await AttributeAsync("q", "he", joins: false);

        (await AttributeAsync("p", "he", joins: false, AttributedBy.Hashtag)).ShouldBe(0);
        (await AttributeAsync("q", "he", joins: true, AttributedBy.Link)).ShouldBe(0);
        (await MembersAsync()).ShouldBe(["he/p"]);

        (await AttributeAsync("q", "he", joins: true)).ShouldBe(1);
        (await MembersAsync()).ShouldBe(["he/p", "he/q"]);
    }

    [StorageFact]
    public async Task Somebody_may_confirm_what_came_by_itself_and_it_stays()
    {
        await Site.SeeAsync("p");
        await AttributeAsync("p", "he", joins: true, AttributedBy.Hashtag);

        (await AttributeAsync("p", "he", joins: true)).ShouldBe(1);

        (await AttributeAsync("p", "he", joins: false, AttributedBy.Hashtag)).ShouldBe(0);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task One_batch_may_bring_a_post_its_readings_and_its_campaigns()
    {
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("p"), Page, At("2026-06-01T03:00:00Z"))],
            Snapshots = [new Snapshot(Post("p"), At("2026-06-02T03:00:00Z"), new Counters(Views: 7, Reach: 5))],
            Attributions = [Of("p", "he", joins: true), Of("p", "he", joins: false), Of("p", "tin-tot", joins: true)],
        });

        (await MembersAsync()).ShouldBe(["tin-tot/p"]);
        (await ViewsOfAsync("tin-tot", Commune)).ShouldBe("01:7");
        (await ViewsOfAsync("he", Commune)).ShouldBe("");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_sequence_of_readings_joins_leaves_and_publications_adds_up(int seed)
    {
        var random = new Random(seed);
        for (var post = 0; post < 4; post++) await Site.SeeAsync($"p{post}", post == 0 ? null : $"2026-06-0{post}T10:00:00Z");
        await using var other = Site.NewLedger();

        for (var round = 0; round < 12; round++)
        {
            // Two ledgers in turn: neither may go by what it remembers of a post's campaigns.
            await (random.Next(2) == 0 ? Site.Ledger : other).RecordAsync(RandomBatch(random));
        }

        await Site.VerifyFindsNothingAsync($"seed {seed}");
        foreach (var campaign in new[] { "he", "tin-tot" })
        {
            var latest = await Site.ScalarAsync<long>("""
                SELECT COALESCE(SUM(l.views), 0) FROM post_latest l JOIN post_campaigns pc ON pc.post = l.post
                JOIN campaigns c ON c.id = pc.campaign WHERE c.code = @campaign
                """, ("@campaign", campaign));
            var gained = await Site.ScalarAsync<long>("""
                SELECT COALESCE(SUM(d.views), 0) FROM reach_daily d JOIN campaigns c ON c.id = d.campaign JOIN units u ON u.id = d.unit
                WHERE c.code = @campaign AND u.code = 'tinh'
                """, ("@campaign", campaign));
            gained.ShouldBe(latest, $"seed {seed}, {campaign}: what its posts gained is what they have");
        }
    }

    internal static Task AddCampaignAsync(TestInstallation site, string code, string unit, string? hashtag = null) => site.ExecuteAsync("""
        INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on)
        VALUES (@code, @code, (SELECT id FROM units WHERE code = @unit), @hashtag, @from, @to)
        """, ("@code", code), ("@unit", unit), ("@hashtag", hashtag), ("@from", new DateOnly(2026, 6, 1)), ("@to", new DateOnly(2026, 8, 31)));

    private static LedgerBatch RandomBatch(Random random)
    {
        var batch = new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = random.Next(3) == 0 ? [new SeenPost(AnyPost(), Page, At("2026-06-01T01:00:00Z").AddHours(random.Next(200)))] : [],
            Snapshots =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => new Snapshot(
                    AnyPost(), At("2026-06-02T00:00:00Z").AddHours(7 * random.Next(20)), new Counters(Views: Maybe(), Reach: Maybe(), Shares: Maybe()))),
            ],
            Attributions =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => new Attribution(
                    AnyPost(), random.Next(2) == 0 ? "he" : "tin-tot", random.Next(2) == 0, (AttributedBy)random.Next(1, 4), Actor.Shell)),
            ],
        };
        return batch;

        PostKey AnyPost() => Post($"p{random.Next(4)}");

        long? Maybe() => random.Next(4) == 0 ? null : random.Next(1_000);
    }

    private static Attribution Of(string post, string campaign, bool joins, AttributedBy how = AttributedBy.Hand, Actor? by = null) =>
        new(Post(post), campaign, joins, how, by ?? Actor.Shell);

    private async Task<int> AttributeAsync(
        string post, string campaign, bool joins, AttributedBy how = AttributedBy.Hand, Actor? by = null) =>
        (await Site.Ledger.RecordAsync(new LedgerBatch { Source = FigureSource.Api, Attributions = [Of(post, campaign, joins, how, by)] })).Attributed;

    private Task<List<string>> MembersAsync() => Site.QueryAsync("""
        SELECT c.code, p.post_id FROM post_campaigns pc JOIN campaigns c ON c.id = pc.campaign JOIN posts p ON p.id = pc.post ORDER BY 1, 2
        """, row => $"{row.GetString(0)}/{row.GetString(1)}");

    private async Task<string> ViewsOfAsync(string campaign, string unit) => string.Join(' ', await Site.QueryAsync("""
        SELECT d.day, d.views FROM reach_daily d JOIN units u ON u.id = d.unit JOIN campaigns c ON c.id = d.campaign
        WHERE u.code = @unit AND c.code = @campaign AND d.views_known > 0 ORDER BY d.day
        """, row => $"{row.Day(0):dd}:{row.GetInt64(1)}", ("@unit", unit), ("@campaign", campaign)));
}

public sealed class SqliteAttributionTests() : AttributionTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresAttributionTests() : AttributionTests(StorageEngine.Postgres);
