using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class PostFinderTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageTheory]
    [InlineData("https://www.youtube.com/watch?v=known", "known")]
    [InlineData("youtu.be/known?si=abc", "known")]
    [InlineData("https://m.youtube.com/watch?v=known&utm_source=x", "known")]
    [InlineData("https://www.youtube.com/shorts/known", "")] // its address is known, and it is another
    [InlineData("https://youtu.be/unknown", "unknown")]
    [InlineData("https://www.youtube.com/shorts/unknown", "unknown")]
    [InlineData("https://youtube.example.org/watch?v=unknown", "")]
    [InlineData("https://www.facebook.com/unknown", "")]
    [InlineData("không phải địa chỉ", "")]
    public async Task An_address_leads_to_a_post_by_what_is_known_of_it(string address, string post)
    {
        await using var campaigns = new CampaignSite(Site);
        await campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts =
            [
                new SeenPost(Post("known"), Page, At("2026-06-01T03:00:00Z"), Address: new Uri("https://www.youtube.com/watch?v=known")),
                new SeenPost(Post("unknown"), Page, At("2026-06-01T03:00:00Z")),
            ],
        });

        var found = await new PostFinder(Site.Database).AtAsync("he", address, CancellationToken.None);

        string.Join(' ', found.Select(key => key.PostId)).ShouldBe(post);
    }

    [StorageFact]
    public async Task The_latest_are_found_first_and_undated_ones_last()
    {
        await using var campaigns = new CampaignSite(Site);
        await campaigns.LaunchAsync("he", CampaignSite.Plan);
        await Site.SeeAsync("undated", published: null);
        await Site.SeeAsync("old", "2026-05-01T03:00:00Z");
        await Site.SeeAsync("new", "2026-06-01T03:00:00Z");

        var found = await new PostFinder(Site.Database).SearchAsync("he", "", new ListPage(1, 10), CancellationToken.None);

        found.Items.Select(post => post.Key.PostId).ShouldBe(["new", "old", "undated"]);
    }
}

public sealed class SqlitePostFinderTests() : PostFinderTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresPostFinderTests() : PostFinderTests(StorageEngine.Postgres);
