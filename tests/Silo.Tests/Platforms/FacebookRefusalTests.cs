using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

/// <summary>Batches that Graph refuses for a field, a post or their size.</summary>
public sealed class FacebookRefusalTests : IDisposable
{
    private const string Root = "/v25.0/";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Refused_summaries_are_unknown_and_the_rest_is_read()
    {
        RefuseFieldsWith("summary", "Facebook/error-permission.json");

        var result = await ReadAsync("1_40");

        result.Value!.Posts.Single().Counters.ShouldBe(new Counters(Views: 40, Shares: 0));
        result.Usage.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_refused_once_is_not_asked_for_again_until_a_day_has_passed()
    {
        RefuseFieldsWith("summary", "Facebook/error-permission.json");
        await ReadAsync("1_40");

        var soon = await ReadAsync("1_40");
        _driver.Clock.Advance(TimeSpan.FromHours(24));
        var later = await ReadAsync("1_40");

        soon.Usage.Calls.ShouldBe(1);
        later.Usage.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task What_one_token_is_refused_another_is_asked_for()
    {
        RefuseFieldsWith("summary", "Facebook/error-permission.json");
        await ReadAsync("1_40");

        await _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess with { Token = "EAAanothertoken" }, ["1_40"], default);

        _driver.Network.Requests[2].Query["fields"].ShouldContain("reactions");
    }

    [Theory]
    [InlineData("post_total_media_view_unique", "post_media_view,post_clicks", 2)]
    [InlineData("post_media_view", "post_total_media_view_unique,post_clicks", 3)]
    [InlineData("post_clicks", "post_media_view,post_total_media_view_unique", 4)]
    public async Task A_metric_that_is_no_more_costs_only_itself(string dead, string living, int calls)
    {
        RefuseFieldsWith(dead, "Facebook/error-metric.json");

        var result = await ReadAsync("1_40");
        await ReadAsync("1_40");

        result.Value!.Posts.Single().Counters.Reactions.ShouldBe(2);
        result.Usage.Calls.ShouldBe(calls);
        _driver.Network.Requests[^1].Query["fields"].ShouldEndWith($"insights.metric({living})");
        _driver.Network.Requests.Count.ShouldBe(calls + 1);
    }

    [Fact]
    public async Task Refused_insights_leave_the_summaries()
    {
        RefuseFieldsWith("insights", "Facebook/error-permission.json");

        var result = await ReadAsync("1_40");

        result.Value!.Posts.Single().Counters.ShouldBe(new Counters(Reactions: 2, Comments: 3, Shares: 0));
    }

    [Fact]
    public async Task A_token_that_may_read_nothing_needs_a_reconnect_and_nothing_is_remembered()
    {
        RefuseFieldsWith("id", "Facebook/error-permission.json");

        var result = await ReadAsync("1_40");
        await ReadAsync("1_40");

        result.Failure.ShouldBeOfType<PlatformFailure.ReconnectNeeded>();
        _driver.Network.Requests[result.Usage.Calls].Query["fields"].ShouldContain("reactions");
    }

    [Theory]
    [InlineData(803, 0, "(#803) Some of the aliases you requested do not exist: 1_3,1_7")]
    [InlineData(100, 33, "Unsupported get request. Object with ID '{0}' does not exist, cannot be loaded due to missing permissions, or does not support this operation.")]
    [InlineData(100, 33, "Unsupported get request.")]
    public async Task Posts_that_fail_a_whole_batch_are_left_out_of_it(int code, int subcode, string message)
    {
        string[] gone = ["1_3", "1_7"];
        _driver.Network.On(Root, request => request.Ids.FirstOrDefault(gone.Contains) is { } bad
            ? Graph.Error(HttpStatusCode.BadRequest, code, message.Replace("{0}", bad, StringComparison.Ordinal), subcode)
            : Ok(Graph.Posts(request.Ids)));

        var result = await ReadAsync([.. Enumerable.Range(1, 10).Select(number => $"1_{number}")]);

        result.Value!.Unavailable.Order(StringComparer.Ordinal).ShouldBe(gone);
        result.Value.Posts.Count.ShouldBe(8);
    }

    [Fact]
    public async Task An_answer_too_large_is_asked_for_in_halves_and_not_repeated_as_it_is()
    {
        _driver.Network.On(Root, request => request.Ids.Count > 25
            ? Answer(HttpStatusCode.InternalServerError, PlatformDriver.Fixture("Facebook/error-reduce-data.json"))
            : Ok(Graph.Posts(request.Ids)));

        var result = await ReadAsync([.. Enumerable.Range(1, 50).Select(number => $"1_{number}")]);

        result.Value!.Posts.Count.ShouldBe(50);
        result.Usage.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_photo_among_posts_is_read_for_its_likes_and_the_posts_as_ever()
    {
        _driver.Network.On(Root, request => request switch
        {
            _ when !request.Ids.Contains("555") => Ok(Graph.Posts(request.Ids)),
            _ when request.Query["fields"].Contains("reactions", StringComparison.Ordinal) =>
                Answer(HttpStatusCode.BadRequest, PlatformDriver.Fixture("Facebook/error-field.json")),
            _ => Ok("""{"555":{"id":"555","likes":{"summary":{"total_count":9}},"comments":{"summary":{"total_count":1}}}}"""),
        });

        var result = await ReadAsync("1_40", "555");
        await ReadAsync("1_40");

        var counters = result.Value!.Posts.ToDictionary(post => post.PostId, post => post.Counters);
        counters["555"].ShouldBe(new Counters(Reactions: 9, Comments: 1));
        counters["1_40"].Reactions.ShouldBe(2);
        _driver.Network.Requests[^1].Query["fields"].ShouldContain("reactions");
    }

    private Task<PlatformResult<PostReadings>> ReadAsync(params string[] ids) =>
        _driver.Facebook.ReadPostsAsync(_driver.FacebookAccess, ids, default);

    // Refuses any call that asks for the field; else answers with what was asked for.
    private void RefuseFieldsWith(string field, string fixture) => _driver.Network.On(Root, request =>
    {
        var asked = request.Query["fields"].Split(['.', ',', '(', ')']);
        if (asked.Contains(field)) return Answer(HttpStatusCode.BadRequest, PlatformDriver.Fixture(fixture));
        List<string> members = ["\"id\":\"1_40\""];
        if (asked.Contains("reactions")) members.Add("\"reactions\":{\"summary\":{\"total_count\":2}}");
        if (asked.Contains("comments")) members.Add("\"comments\":{\"summary\":{\"total_count\":3}}");
        if (asked.Contains("post_media_view"))
            members.Add("\"insights\":{\"data\":[{\"name\":\"post_media_view\",\"period\":\"lifetime\",\"values\":[{\"value\":40}]}]}");
        return Ok($"{{\"1_40\":{{{string.Join(',', members)}}}}}");
    });
}
