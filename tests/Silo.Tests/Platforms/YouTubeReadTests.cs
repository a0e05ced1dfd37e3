using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class YouTubeReadTests : IDisposable
{
    private const string Path = "/youtube/v3/videos";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task Counters_are_read_from_strings_and_numbers_and_absent_ones_are_unknown()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/videos.json")));

        var result = await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, ["D-lhorsDlUQ", "numericAAAA", "hiddenAAAAA"], default);

        result.Value!.Posts.ShouldBe(
        [
            new PostReading("D-lhorsDlUQ", new Counters(Views: 10_900_000_000, Reactions: 190, Comments: 32)),
            new PostReading("numericAAAA", new Counters(Views: 15, Reactions: 0, Comments: 2)),
            new PostReading("hiddenAAAAA", new Counters(Views: 7)),
        ]);
    }

    [Fact]
    public async Task Ids_left_out_of_the_answer_are_unavailable_and_case_matters()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/videos.json")));

        var result = await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, ["D-lhorsDlUQ", "d-lhorsDlUQ", "goneAAAAAAA"], default);

        result.Value!.Posts.Select(post => post.PostId).ShouldBe(["D-lhorsDlUQ"]);
        result.Value.Unavailable.ShouldBe(["d-lhorsDlUQ", "goneAAAAAAA"]);
    }

    [Fact]
    public async Task All_gone_is_an_answer()
    {
        _driver.Network.OnEach(Path, () => Ok("""{"items":[]}"""));

        var result = await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, ["goneAAAAAAA"], default);

        result.Value!.Unavailable.ShouldBe(["goneAAAAAAA"]);
    }

    [Fact]
    public async Task A_batch_asks_for_statistics_without_a_page_size()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/videos.json")));

        await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, ["D-lhorsDlUQ", "-_dashdash_"], default);

        var query = _driver.Network.Requests.Single().Query;
        query["part"].ShouldBe("statistics");
        query["id"].ShouldBe("D-lhorsDlUQ,-_dashdash_");
        query.Keys.ShouldNotContain("maxResults");
    }

    [Fact]
    public async Task A_thousand_videos_cost_twenty_calls()
    {
        _driver.Network.On(Path, request => Ok(
            "{\"items\":[" + string.Join(',', request.Ids.Select(id => $"{{\"id\":\"{id}\",\"statistics\":{{\"viewCount\":\"1\"}}}}")) + "]}"));
        var ids = Enumerable.Range(1, 1000).Select(number => $"video{number:D6}");

        var results = new List<PlatformResult<PostReadings>>();
        foreach (var batch in ids.Chunk(_driver.YouTube.ReadBatchSize))
            results.Add(await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, batch, default));

        results.Sum(result => result.Value!.Posts.Count).ShouldBe(1000);
        results.Sum(result => result.Usage.Calls).ShouldBe(20);
        _driver.Network.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Nothing_to_ask_costs_no_call()
    {
        var result = await _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, [], default);

        result.Value!.Posts.ShouldBeEmpty();
        result.Usage.Calls.ShouldBe(0);
    }
}
