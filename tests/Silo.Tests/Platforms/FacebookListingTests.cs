using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class FacebookListingTests : IDisposable
{
    private const string Path = $"/v25.0/{PlatformDriver.Page}/published_posts";

    private static readonly DateTimeOffset Since = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Posts_are_asked_for_since_the_instant()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("Facebook/posts-last.json")));

        await ListAsync(cursor: null);

        var query = _driver.Network.Requests.Single().Query;
        query["since"].ShouldBe("1777593600");
        query["limit"].ShouldBe("100");
        query.Keys.ShouldNotContain("after");
    }

    [Fact]
    public async Task Posts_come_with_their_date_form_text_and_address_and_unpublished_ones_do_not()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("Facebook/posts-first.json")));

        var result = await ListAsync(cursor: null);

        result.Value!.Posts.ShouldBe(
        [
            new ListedPost(
                "112704783733939_10158347294088553",
                new DateTimeOffset(2026, 5, 31, 15, 30, 19, TimeSpan.Zero),
                "album",
                "Mỗi ngày một tin tốt #MoiNgayMotTinTot",
                new Uri("https://www.facebook.com/112704783733939/posts/10158347294088553/")),
            new ListedPost(
                "112704783733939_10158347294088552",
                new DateTimeOffset(2026, 5, 30, 1, 0, 0, TimeSpan.Zero),
                "added_video",
                null,
                new Uri("https://www.facebook.com/112704783733939/videos/10158347294088552/")),
        ]);
    }

    [Fact]
    public async Task A_listing_is_followed_over_empty_pages_and_both_dialects_until_there_is_no_next()
    {
        _driver.Network.OnEach(
            Path,
            () => Ok(PlatformDriver.Fixture("Facebook/posts-first.json")),
            () => Ok(PlatformDriver.Fixture("Facebook/posts-empty.json")),
            () => Ok(PlatformDriver.Fixture("Facebook/posts-time-based.json")),
            () => Ok(PlatformDriver.Fixture("Facebook/posts-last.json")));

        var posts = new List<ListedPost>();
        string? cursor = null;
        do
        {
            var result = await ListAsync(cursor);
            posts.AddRange(result.Value!.Posts);
            cursor = result.Value.NextCursor;
            (cursor ?? "").ShouldNotContain("EAA");
        }
        while (cursor is not null);

        posts.Count.ShouldBe(4);
        var requests = _driver.Network.Requests;
        requests[1].Query["after"].ShouldBe("QVFIafter==");
        requests[2].Query["after"].ShouldBe("QVFIa2");
        requests[3].Query["until"].ShouldBe("1779260400");
        requests[3].Query["__paging_token"].ShouldBe("enc_after");
        requests[3].Query.Keys.ShouldNotContain("after");
        requests.ShouldAllBe(request => request.Query["since"] == "1777593600" && !request.Query.ContainsKey("access_token"));
    }

    [Fact]
    public async Task A_page_of_nothing_but_older_posts_ends_the_listing()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("Facebook/posts-time-based.json")));

        var result = await _driver.Facebook.ListPostsAsync(
            _driver.FacebookAccess, new DateTimeOffset(2026, 5, 25, 0, 0, 0, TimeSpan.Zero), cursor: null, default);

        result.Value!.Posts.ShouldBeEmpty();
        result.Value.NextCursor.ShouldBeNull();
    }

    [Fact]
    public async Task A_next_in_an_unknown_dialect_is_not_taken_for_the_end()
    {
        _driver.Network.OnEach(Path, () => Ok("""{"data":[],"paging":{"next":"https://graph.facebook.com/v25.0/1/posts?page=2"}}"""));

        var result = await ListAsync(cursor: null);

        result.Failure.ShouldBeOfType<PlatformFailure.OurBug>();
    }

    [Fact]
    public async Task A_listing_that_leads_to_where_it_stands_is_not_passed_for_a_complete_one()
    {
        _driver.Network.On(Path, _ => Ok(PlatformDriver.Fixture("Facebook/posts-empty.json")));
        var first = await ListAsync(cursor: null);

        var second = await ListAsync(first.Value!.NextCursor);

        second.Value!.NextCursor.ShouldBe(first.Value.NextCursor);
    }

    [Fact]
    public async Task An_answer_too_large_is_asked_for_with_half_the_limit_and_stays_there()
    {
        _driver.Network.OnEach(
            Path,
            () => Answer(HttpStatusCode.InternalServerError, PlatformDriver.Fixture("Facebook/error-reduce-data.json")),
            () => Answer(HttpStatusCode.InternalServerError, PlatformDriver.Fixture("Facebook/error-reduce-data.json")),
            () => Ok(PlatformDriver.Fixture("Facebook/posts-first.json")),
            () => Ok(PlatformDriver.Fixture("Facebook/posts-last.json")));

        var first = await ListAsync(cursor: null);
        await ListAsync(first.Value!.NextCursor);

        first.Usage.Calls.ShouldBe(3);
        _driver.Network.Requests.Select(request => request.Query["limit"]).ShouldBe(["100", "50", "25", "25"]);
    }

    [Fact]
    public async Task The_first_instant_of_all_is_not_sent()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("Facebook/posts-last.json")));

        await _driver.Facebook.ListPostsAsync(_driver.FacebookAccess, DateTimeOffset.MinValue, cursor: null, default);

        _driver.Network.Requests.Single().Query.Keys.ShouldNotContain("since");
    }

    private Task<PlatformResult<PostListing>> ListAsync(string? cursor) =>
        _driver.Facebook.ListPostsAsync(_driver.FacebookAccess, Since, cursor, default);
}
