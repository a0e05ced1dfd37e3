using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class FacebookReadTests : IDisposable
{
    private const string Root = "/v25.0/";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task A_batch_is_read_in_one_call()
    {
        _driver.Network.OnEach(Root, () => Ok(PlatformDriver.Fixture("Facebook/read.json")));

        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["1_1", "1_2", "1_3"], default);

        var request = _driver.Network.Requests.ShouldHaveSingleItem();
        request.Ids.ShouldBe(["1_1", "1_2", "1_3"]);
        request.Query["fields"].ShouldBe(
            "id,shares,reactions.limit(0).summary(total_count),comments.filter(stream).limit(0).summary(total_count),"
            + "insights.metric(post_media_view,post_total_media_view_unique,post_clicks)");
        result.Usage.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task Views_and_reach_come_from_the_lifetime_rows()
    {
        var counters = await ReadFixtureAsync("1_1");

        counters.ShouldBe(new Counters(Views: 3_000_000_000, Reach: 2100, Reactions: 131, Comments: 17, Shares: 6));
    }

    [Fact]
    public async Task A_day_row_alone_says_nothing_and_a_missing_summary_is_not_zero_but_absent_shares_are()
    {
        var counters = await ReadFixtureAsync("1_2");

        counters.ShouldBe(new Counters(Views: 40, Reach: null, Reactions: 0, Comments: null, Shares: 0));
    }

    [Fact]
    public async Task Insights_without_rows_are_unknown()
    {
        var counters = await ReadFixtureAsync("1_3");

        counters.ShouldBe(new Counters(Views: null, Reach: null, Reactions: null, Comments: 2, Shares: 1));
    }

    [Fact]
    public async Task Absent_shares_of_what_may_be_a_photo_or_video_object_are_unknown()
    {
        var counters = await ReadFixtureAsync("987654321");

        counters.ShouldBe(new Counters(Comments: 5));
    }

    [Fact]
    public async Task A_post_without_an_entry_is_unavailable_and_never_zero()
    {
        _driver.Network.OnEach(Root, () => Ok(PlatformDriver.Fixture("Facebook/read.json")));

        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["1_1", "1_4", "1_5"], default);

        result.Value!.Posts.Select(post => post.PostId).ShouldBe(["1_1"]);
        result.Value.Unavailable.ShouldBe(["1_4", "1_5"]);
    }

    [Fact]
    public async Task A_thousand_posts_cost_twenty_calls()
    {
        _driver.Network.On(Root, request => Ok(Graph.Posts(request.Ids)));
        var ids = Enumerable.Range(1, 1000).Select(number => $"1_{number}");

        var results = new List<PlatformResult<PostReadings>>();
        foreach (var batch in ids.Chunk(_driver.Facebook.ReadBatchSize))
            results.Add(await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, batch, default));

        results.Sum(result => result.Value!.Posts.Count).ShouldBe(1000);
        results.Sum(result => result.Usage.Calls).ShouldBe(20);
        _driver.Network.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task More_than_fifty_posts_are_refused_before_a_call()
    {
        var ids = Enumerable.Range(1, 51).Select(number => $"1_{number}").ToList();

        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ids, default));
    }

    [Fact]
    public async Task Nothing_to_ask_costs_no_call_and_an_id_that_is_none_is_unavailable()
    {
        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["", "1_1,1_2"], default);

        result.Value!.Unavailable.ShouldBe(["", "1_1,1_2"]);
        result.Usage.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task An_id_asked_for_twice_is_read_once()
    {
        _driver.Network.On(Root, request => Ok(Graph.Posts(request.Ids)));

        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["1_1", "1_1"], default);

        result.Value!.Posts.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("<html><body>Sorry, something went wrong.</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"1_1\": \"gone\"}")]
    public async Task A_success_that_is_not_the_documented_answer_is_transient(string body)
    {
        _driver.Network.On(Root, _ => Ok(body));

        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["1_1"], default);

        result.Failure.ShouldBeOfType<PlatformFailure.Transient>();
    }

    [Fact]
    public async Task An_error_in_a_success_is_an_error()
    {
        _driver.Network.On(Root, _ => Ok("""{"error":{"code":190,"message":"Session has expired"}}"""));

        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ["1_1"], default);

        result.Failure.ShouldBeOfType<PlatformFailure.ReconnectNeeded>();
    }

    private async Task<Counters> ReadFixtureAsync(string id)
    {
        _driver.Network.OnEach(Root, () => Answer(HttpStatusCode.OK, PlatformDriver.Fixture("Facebook/read.json")));
        var result = await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, [id], default);
        return result.Value!.Posts.Single().Counters;
    }
}
