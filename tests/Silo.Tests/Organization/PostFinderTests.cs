using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class PostFinderTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageTheory]
    [InlineData("https://www.youtube.com/watch?v=AbCdEfGhIjK", "AbCdEfGhIjK")]
    [InlineData("youtu.be/AbCdEfGhIjK?si=abc", "AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com/shorts/AbCdEfGhIjK", "AbCdEfGhIjK")]
    [InlineData("https://www.youtube.com/watch?v=aBcDeFgHiJk", "")]
    [InlineData("https://youtube.example.org/watch?v=AbCdEfGhIjK", "")]
    [InlineData("https://www.facebook.com/1002/posts/555", "1002_555")]
    [InlineData("https://m.facebook.com/story.php?story_fbid=555&id=1002", "1002_555")]
    [InlineData("https://www.facebook.com/doan.mau/posts/ngay-hoi/555?mibextid=x", "1002_555")]
    [InlineData("https://www.facebook.com/doan.mau/posts/556", "")]
    [InlineData("https://www.facebook.com/doan.mau/posts/pfbid0AbCdEfGhIjKlM", "1002_777")]
    [InlineData("https://www.facebook.com/doan.mau/posts/pfbid0abcdefghijklm", "")]
    [InlineData("https://www.instagram.com/reel/CaB_DeFgHiJ/?igsh=1", "17900")]
    [InlineData("https://www.instagram.com/p/CaBXDeFgHiJ/", "")] // "_" stands for itself
    [InlineData("https://www.facebook.com/1002", "")]
    [InlineData("https://fb.watch/555555", "")]
    [InlineData("không phải địa chỉ", "")]
    public async Task An_address_leads_to_a_post_however_it_is_written(string address, string post)
    {
        await using var campaigns = new CampaignSite(Site);
        await campaigns.LaunchAsync("he", CampaignSite.Plan);
        var (facebook, instagram) = (new FanpageKey(Platform.Facebook, "1002"), new FanpageKey(Platform.Instagram, "178"));
        await using (var connection = await Site.Database.OpenAsync())
        {
            foreach (var page in new[] { facebook, instagram }) await FanpageStore.AddIfNewAsync(connection, page, "Trang", Commune);
        }

        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts =
            [
                new SeenPost(Post("AbCdEfGhIjK"), Page, At("2026-06-01T03:00:00Z")),
                new SeenPost(new PostKey(Platform.Facebook, "1002_555"), facebook, At("2026-06-01T03:00:00Z")),
                Seen(facebook, "1002_777", "https://www.facebook.com/1002/posts/pfbid0AbCdEfGhIjKlM"),
                Seen(instagram, "17900", "https://www.instagram.com/p/CaB_DeFgHiJ/"),
            ],
        });

        var found = await new PostFinder(Site.Database).AtAsync("he", address, CancellationToken.None);

        string.Join(' ', found.Select(key => key.PostId)).ShouldBe(post);

        static SeenPost Seen(FanpageKey page, string id, string address) =>
            new(new PostKey(page.Platform, id), page, At("2026-06-01T03:00:00Z"), Address: new Uri(address));
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
