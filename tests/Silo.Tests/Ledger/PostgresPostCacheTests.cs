using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public sealed class PostgresPostCacheTests
{
    private readonly PostgresPostCache _cache = new(mostPosts: 3);

    [Fact]
    public void Posts_are_given_out_once_and_only_at_their_version()
    {
        _cache.Keep(page: 1, version: 7, Posts("a", "b"));

        _cache.Take(page: 1, version: 7).Keys.ShouldBe([Key("a"), Key("b")], ignoreOrder: true);
        _cache.Take(page: 1, version: 7).ShouldBeEmpty();

        _cache.Keep(page: 1, version: 8, Posts("a"));
        _cache.Take(page: 1, version: 9).ShouldBeEmpty();
    }

    [Fact]
    public void Older_posts_never_replace_newer_ones()
    {
        _cache.Keep(page: 1, version: 8, Posts("new"));
        _cache.Keep(page: 1, version: 7, Posts("old"));

        _cache.Take(page: 1, version: 8).Keys.ShouldBe([Key("new")]);
    }

    [Fact]
    public void A_post_keeps_its_page_while_its_figures_are_taken_out()
    {
        _cache.Keep(page: 1, version: 1, Posts("a"));
        _cache.Take(page: 1, version: 1);

        _cache.PageOf(Key("a")).ShouldBe(1);
        _cache.PageOf(Key("b")).ShouldBeNull();
    }

    [Fact]
    public void Beyond_the_bound_everything_is_let_go()
    {
        _cache.Keep(page: 1, version: 1, Posts("a", "b"));
        _cache.Keep(page: 2, version: 1, Posts("c", "d"));
        _cache.Keep(page: 3, version: 1, Posts("e"));

        _cache.PageOf(Key("a")).ShouldBeNull();
        _cache.Take(page: 1, version: 1).ShouldBeEmpty();
        _cache.Take(page: 2, version: 1).ShouldBeEmpty();
        _cache.Take(page: 3, version: 1).Count.ShouldBe(1);
    }

    [Fact]
    public void A_page_kept_again_and_again_takes_its_room_once()
    {
        _cache.Keep(page: 1, version: 1, Posts("a"));
        for (var version = 1; version < 10; version++) _cache.Keep(page: 2, version, Posts("b", "c"));

        _cache.Take(page: 1, version: 1).Count.ShouldBe(1);
    }

    [Fact]
    public void Pages_without_posts_take_no_room()
    {
        _cache.Keep(page: 1, version: 1, Posts("a", "b", "c"));
        for (var page = 2; page < 100; page++) _cache.Keep(page, version: 1, []);

        _cache.Take(page: 1, version: 1).Count.ShouldBe(3);
    }

    private static PostKey Key(string post) => new(Platform.YouTube, post);

    private static Dictionary<PostKey, PostState> Posts(params string[] posts) =>
        posts.ToDictionary(Key, _ => new PostState { Id = 1, Fanpage = new FanpageEntry(1, new FanpageKey(Platform.YouTube, "page"), PageUnits.Always(1)) });
}
