using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class FanpageQueriesTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    private FanpageQueries Queries => new(Site.Database);

    [StorageFact]
    public async Task A_subtrees_pages_are_listed_and_those_beside_it_are_not()
    {
        await AddAsync("dist", "Huyện Đoàn", TestInstallation.District);

        (await NamesAsync(TestInstallation.Province)).ShouldBe(["Huyện Đoàn", "Trang thử"]);
        (await NamesAsync(TestInstallation.Commune)).ShouldBe(["Trang thử"]);
    }

    [StorageTheory]
    [InlineData("doan xa", "Đoàn xã Ánh Dương,Trang thử")] // the second by its unit's name
    [InlineData("ĐƯỜNG", "Đoàn xã Ánh Dương,Đường hoa")]
    [InlineData("anh  duong", "Đoàn xã Ánh Dương")]
    [InlineData("UCpage", "Trang thử")]
    [InlineData("%", "")]
    public async Task It_is_searched_without_regard_to_diacritics(string search, string found)
    {
        await AddAsync("1", "Đoàn xã Ánh Dương", TestInstallation.District);
        await AddAsync("2", "Đường hoa", TestInstallation.District);

        (await NamesAsync(filter: filter => filter with { Search = search })).ShouldBe(found.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    [StorageFact]
    public async Task It_is_sorted_by_what_is_asked_with_the_unknown_last()
    {
        await AddAsync("1", "Ăn", TestInstallation.Commune);
        await AddAsync("2", "An", TestInstallation.Commune);
        await GrowAsync();

        (await NamesAsync()).ShouldBe(["An", "Ăn", "Trang thử"]);
        foreach (var order in new[] { FanpageOrder.Views, FanpageOrder.Followers, FanpageOrder.Newest })
            (await NamesAsync(filter: filter => filter with { Order = order }))[0].ShouldBe("Trang thử", order.ToString());
    }

    [StorageFact]
    public async Task A_part_tells_how_many_there_are_in_all_and_how_they_stand()
    {
        foreach (var number in Enumerable.Range(1, 4)) await AddAsync($"{number}", $"Trang {number}", TestInstallation.Commune);
        await Site.ExecuteAsync("UPDATE fanpages SET status = 2 WHERE account_id = '1'");
        await Site.ExecuteAsync("UPDATE fanpages SET status = 3 WHERE account_id = '2'");

        var list = await ListAsync(filter: filter => filter with { Page = new ListPage(2, 3) });

        (list.Pages.Total, list.Pages.Items.Count).ShouldBe((4, 1));
        list.Standings.ShouldBe(
            new Dictionary<FanpageStanding, int>
            {
                [FanpageStanding.NotConnected] = 3,
                [FanpageStanding.Suspended] = 1,
                [FanpageStanding.Retired] = 1,
            }, ignoreOrder: true);
        (await NamesAsync(filter: filter => filter with { Standing = FanpageStanding.Retired })).ShouldBe(["Trang 2"]);
        (await NamesAsync(filter: filter => filter with { Platform = Platform.YouTube })).ShouldBe(["Trang thử"]);
    }

    [StorageFact]
    public async Task How_pages_stand_is_told_of_the_whole_subtree_whatever_is_looked_for()
    {
        await AddAsync("1", "Trang một", TestInstallation.Commune);

        var list = await ListAsync(filter: filter => filter with { Platform = Platform.YouTube, Search = "khong co" });

        list.Pages.Total.ShouldBe(0);
        list.Standings.ShouldBe(new Dictionary<FanpageStanding, int> { [FanpageStanding.NotConnected] = 2 });
    }

    [StorageFact]
    public async Task A_page_comes_with_its_newest_figures()
    {
        await GrowAsync();

        var page = (await Queries.FindAsync(TestInstallation.Page, June, CancellationToken.None))!;

        (page.Fanpage.Name, page.Fanpage.Unit, page.UnitName, page.Views, page.Followers, page.NewestAt)
            .ShouldBe(("Trang thử", TestInstallation.Commune, "Đoàn xã", 150, 910, TestInstallation.At("2026-06-02T05:00:00Z")));
        (await Queries.FindAsync(new FanpageKey(Platform.Zalo, "UCpage"), June, CancellationToken.None)).ShouldBeNull();
    }

    [StorageFact]
    public async Task What_nobody_gave_is_unknown_and_not_zero()
    {
        var page = (await Queries.FindAsync(TestInstallation.Page, June, CancellationToken.None))!;

        (page.Views, page.Followers, page.NewestAt).ShouldBe((null, null, null));
    }

    [StorageFact]
    public async Task Its_days_are_what_it_gained_and_its_followers_as_they_were_read()
    {
        await GrowAsync();

        var daily = await Queries.DailyAsync(TestInstallation.Page, June, CancellationToken.None);
        var followers = await Queries.FollowersAsync(TestInstallation.Page, June, CancellationToken.None);

        daily.Select(day => (day.Day.Day, day.Gained.Views, day.Gained.Posts)).ShouldBe([(1, 100, 1), (2, 50, 0)]);
        followers.ShouldBe([new FollowersOnDay(new(2026, 6, 2), 900), new FollowersOnDay(new(2026, 6, 3), 910)]);
        (await Queries.DailyAsync(TestInstallation.Page, new Period(new(2026, 7, 1), new(2026, 7, 31)), CancellationToken.None)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Its_posts_are_sorted_and_paged_with_their_campaigns()
    {
        await Site.ExecuteAsync(
            "INSERT INTO campaigns (code, name, unit, hashtag, starts_on, ends_on) VALUES ('tin-tot', 'Tin tốt', 1, 'tintot', @from, @to)",
            ("@from", new DateOnly(2026, 1, 1)), ("@to", new DateOnly(2026, 12, 31)));
        await Site.SeeAsync("old", "2026-06-01T03:00:00Z", "Chào #tintot");
        await Site.SeeAsync("new", "2026-06-02T03:00:00Z");
        await Site.SeeAsync("unread", published: null);
        await Site.ReadAsync("old", ("2026-06-03T03:00:00Z", new Counters(Views: 500)));
        await Site.ReadAsync("new", ("2026-06-03T03:00:00Z", new Counters(Views: 5)));

        var first = await Queries.PostsAsync(TestInstallation.Page, FanpagePostOrder.Published, descending: true, new ListPage(1, 2), CancellationToken.None);
        var second = await Queries.PostsAsync(TestInstallation.Page, FanpagePostOrder.Published, descending: true, new ListPage(2, 2), CancellationToken.None);

        first.Total.ShouldBe(3);
        first.Items.Concat(second.Items).Select(post => post.Key.PostId).ShouldBe(["new", "old", "unread"]);
        first.Items[1].Campaigns.ShouldBe(["Tin tốt"]);
        first.Items[0].Campaigns.ShouldBeEmpty();
    }

    [StorageTheory]
    [InlineData(FanpagePostOrder.Published, true, "new,old,unread")]
    [InlineData(FanpagePostOrder.Published, false, "old,new,unread")]
    [InlineData(FanpagePostOrder.Views, true, "old,new,unread")]
    [InlineData(FanpagePostOrder.Views, false, "new,old,unread")]
    [InlineData(FanpagePostOrder.Interactions, true, "old,new,unread")]
    [InlineData(FanpagePostOrder.Interactions, false, "new,old,unread")]
    public async Task Its_posts_are_sorted_either_way_round_with_the_unknown_last(FanpagePostOrder order, bool descending, string sorted)
    {
        await Site.SeeAsync("unread", published: null);
        await Site.SeeAsync("old", "2026-06-01T03:00:00Z");
        await Site.SeeAsync("new", "2026-06-02T03:00:00Z");
        await Site.ReadAsync("old", ("2026-06-03T03:00:00Z", new Counters(Views: 500, Comments: 3)));
        await Site.ReadAsync("new", ("2026-06-03T03:00:00Z", new Counters(Views: 5, Reactions: 0)));
        await Site.ReadAsync("unread", ("2026-06-03T03:00:00Z", new Counters(Clicks: 1)));

        var posts = await Queries.PostsAsync(TestInstallation.Page, order, descending, new ListPage(1, 10), CancellationToken.None);

        posts.Items.Select(post => post.Key.PostId).ShouldBe(sorted.Split(','));
    }

    [StorageFact]
    public async Task A_page_has_always_been_in_its_unit_until_it_is_handed_over()
    {
        (await Queries.StaysAsync(TestInstallation.Page, CancellationToken.None))
            .ShouldBe([new FanpageStay(TestInstallation.Commune, "Đoàn xã", From: null, To: null)]);

        await Site.ExecuteAsync("DELETE FROM fanpage_units");
        await StayAsync(TestInstallation.Commune, DateOnly.MinValue, new DateOnly(2026, 6, 10));
        await StayAsync(TestInstallation.District, new DateOnly(2026, 6, 10), DateOnly.MaxValue);

        (await Queries.StaysAsync(TestInstallation.Page, CancellationToken.None)).ShouldBe(
            [
                new FanpageStay(TestInstallation.District, "Huyện Đoàn", new DateOnly(2026, 6, 10), To: null),
                new FanpageStay(TestInstallation.Commune, "Đoàn xã", From: null, new DateOnly(2026, 6, 9)),
            ]);
    }

    private Task StayAsync(string unit, DateOnly from, DateOnly until) => Site.ExecuteAsync(
        "INSERT INTO fanpage_units (fanpage, from_day, until_day, unit) SELECT 1, @from, @until, id FROM units WHERE code = @unit",
        ("@from", from), ("@until", until), ("@unit", unit));

    private async Task AddAsync(string account, string name, string unit)
    {
        await using var connection = await Site.Database.OpenAsync();
        await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.Facebook, account), name, unit);
    }

    private async Task GrowAsync()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync(
            "p", ("2026-06-01T05:00:00Z", new Counters(Views: 100)), ("2026-06-02T05:00:00Z", new Counters(Views: 150)));
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Followers =
            [
                new FollowerReading(TestInstallation.Page, TestInstallation.At("2026-06-02T03:00:00Z"), 900),
                new FollowerReading(TestInstallation.Page, TestInstallation.At("2026-06-03T03:00:00Z"), 910),
            ],
        });
    }

    private Task<FanpageList> ListAsync(string unit = TestInstallation.Province, Func<FanpageFilter, FanpageFilter>? filter = null)
    {
        var all = new FanpageFilter(unit, June);
        return Queries.ListAsync(filter?.Invoke(all) ?? all, CancellationToken.None);
    }

    private async Task<List<string>> NamesAsync(string unit = TestInstallation.Province, Func<FanpageFilter, FanpageFilter>? filter = null) =>
        [.. (await ListAsync(unit, filter)).Pages.Items.Select(page => page.Fanpage.Name)];
}

public sealed class SqliteFanpageQueriesTests() : FanpageQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresFanpageQueriesTests() : FanpageQueriesTests(StorageEngine.Postgres);
