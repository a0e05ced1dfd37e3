using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class YouTubeListingTests : IDisposable
{
    private const string Path = "/youtube/v3/playlistItems";
    private const string NotFound =
        """{"error":{"code":404,"message":"The playlist cannot be found.","errors":[{"domain":"youtube.playlistItem","reason":"playlistNotFound"}]}}""";

    private static readonly DateTimeOffset Since = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Videos_that_can_be_seen_come_with_the_date_of_their_publication()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/uploads-first.json")));

        var result = await ListAsync(cursor: null);

        result.Value!.Posts.ShouldHaveSingleItem().ShouldBe(new ListedPost(
            "D-lhorsDlUQ",
            new DateTimeOffset(2026, 5, 30, 20, 37, 49, TimeSpan.Zero),
            "video",
            "Câu chuyện đẹp số 12 #CauChuyenDep",
            new Uri("https://www.youtube.com/watch?v=D-lhorsDlUQ")));
        _driver.Network.Requests.Single().Query["playlistId"].ShouldBe("UUxxxxxxxxxxxxxxxxxxxxxx");
    }

    [Fact]
    public async Task One_page_past_the_instant_is_looked_at_and_no_more()
    {
        _driver.Network.On(Path, request => Ok(request.Query.GetValueOrDefault("pageToken") switch
        {
            null => PlatformDriver.Fixture("YouTube/uploads-first.json"),
            _ => PlatformDriver.Fixture("YouTube/uploads-older.json").Replace("more", request.Query["pageToken"] + "+", StringComparison.Ordinal),
        }));

        var cursor = (await ListAsync(cursor: null)).Value!.NextCursor;
        while (cursor is not null) cursor = (await ListAsync(cursor)).Value!.NextCursor;

        _driver.Network.Requests.Select(request => request.Query.GetValueOrDefault("pageToken"))
            .ShouldBe([null, "EAAaBlBUOkNESQ", "EAAaBlBUOkNESQ+"]);
    }

    [Fact]
    public async Task A_video_out_of_order_on_the_extra_page_is_found()
    {
        var older = PlatformDriver.Fixture("YouTube/uploads-older.json");
        _driver.Network.OnEach(Path, () => Ok(older), () => Ok(PlatformDriver.Fixture("YouTube/uploads-first.json")));

        var first = await ListAsync(cursor: null);
        var second = await ListAsync(first.Value!.NextCursor);

        second.Value!.Posts.Single().PostId.ShouldBe("D-lhorsDlUQ");
        second.Value.NextCursor.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_listing_ends_without_a_next_page()
    {
        _driver.Network.OnEach(Path, () => Ok("""{"items":[]}"""));

        (await ListAsync(cursor: null)).Value.ShouldBe(new PostListing([], null), new ListingComparer());
    }

    [Fact]
    public async Task A_channel_without_a_list_of_uploads_has_no_posts()
    {
        _driver.Network.On(Path, _ => Answer(HttpStatusCode.NotFound, NotFound));

        (await ListAsync(cursor: null)).Value.ShouldBe(new PostListing([], null), new ListingComparer());
    }

    [Fact]
    public async Task The_list_of_a_channel_with_another_sort_of_id_is_asked_for_once()
    {
        _driver.Network.OnEach("/youtube/v3/channels", () => Ok(PlatformDriver.Fixture("YouTube/channel.json")));
        _driver.Network.On(Path, _ => Ok("""{"items":[]}"""));
        var access = _driver.YouTubeAccess with { AccountId = "yt-ffe320972eadfa73" };

        var first = await _driver.YouTube.ListPostsAsync(access, Since, cursor: null, default);
        var second = await _driver.YouTube.ListPostsAsync(access, Since, cursor: null, default);

        first.Usage.Calls.ShouldBe(2);
        second.Usage.Calls.ShouldBe(1);
        _driver.Network.Requests[^1].Query["playlistId"].ShouldBe("UUxxxxxxxxxxxxxxxxxxxxxx");
    }

    private Task<PlatformResult<PostListing>> ListAsync(string? cursor) =>
        _driver.YouTube.ListPostsAsync(_driver.YouTubeAccess, Since, cursor, default);

    // Records compare lists by reference.
    private sealed class ListingComparer : IEqualityComparer<PostListing?>
    {
        public bool Equals(PostListing? x, PostListing? y) => x?.NextCursor == y?.NextCursor && x!.Posts.SequenceEqual(y!.Posts);

        public int GetHashCode(PostListing? obj) => 0;
    }
}
