using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The line the product does not cross, held where it meets the platforms: it reads counts of the organization's own posts and
/// nothing of people. Every call of every client goes over a stub that answers nothing useful; what counts is what was asked.
/// </summary>
public sealed class PlatformCallsTests : IDisposable
{
    private static readonly string[] AboutPeople =
        ["from", "to", "commenter", "author", "message_tags", "with_tags", "participants", "place", "location"];

    // All there is to ask: a call to any other path has no answer and fails.
    private static readonly string[] OwnPlaces =
    [
        "/v25.0/", "/v25.0/me", $"/v25.0/{PlatformDriver.Page}", $"/v25.0/{PlatformDriver.Page}/published_posts",
        "/youtube/v3/channels", "/youtube/v3/playlistItems", "/youtube/v3/videos",
    ];

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task No_call_asks_for_people_texts_of_comments_or_timelines_and_none_writes()
    {
        foreach (var place in OwnPlaces) _driver.Network.On(place, _ => Ok("{}"));

        await AskEverythingAsync(_driver.Facebook, _driver.FacebookAccess);
        await AskEverythingAsync(_driver.YouTube, _driver.YouTubeAccess);

        _driver.Network.Requests.Count.ShouldBeGreaterThan(6);
        foreach (var request in _driver.Network.Requests)
        {
            request.Method.ShouldBe(HttpMethod.Get);
            var asked = request.Query.GetValueOrDefault("fields") + request.Query.GetValueOrDefault("part");
            var words = asked.Split([',', '.', '(', ')', '{', '}']);
            words.Intersect(AboutPeople).ShouldBeEmpty(request.Address.ToString());
        }
    }

    [Fact]
    public void Edges_that_hold_people_are_asked_for_their_number_alone()
    {
        var asked = (FacebookFields.Post | FacebookFields.Likes).ToQuery();

        foreach (var edge in (string[])["reactions", "likes", "comments"])
            asked.Split(edge + ".").Skip(1).ShouldAllBe(rest => rest.Contains("limit(0).summary(total_count)"), $"{edge} is asked with its items");
    }

    private static async Task AskEverythingAsync(IPlatformClient client, PlatformAccess access)
    {
        await client.IdentifyAsync(access, default);
        await client.ListPostsAsync(access, DateTimeOffset.UnixEpoch, null, default);
        await client.ReadPostsAsync(access, ["1_1", "1_2"], default);
        await client.ReadAccountAsync(access, default);
    }
}
