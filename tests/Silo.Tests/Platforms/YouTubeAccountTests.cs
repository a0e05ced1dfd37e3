using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class YouTubeAccountTests : IDisposable
{
    private const string Path = "/youtube/v3/channels";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task An_api_key_goes_in_its_header_and_asks_for_the_account()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/channel.json")));

        var result = await _driver.YouTube.IdentifyAsync(_driver.YouTubeAccess, default);

        result.Value.ShouldBe(new AccountIdentity(
            PlatformDriver.Channel, "Tuổi trẻ Ví Dụ", new Uri("https://www.youtube.com/@tuoitrevidu")));
        var request = _driver.Network.Requests.Single();
        request.Headers["X-Goog-Api-Key"].ShouldBe(PlatformDriver.ApiKey);
        request.Headers.Keys.ShouldNotContain("Authorization");
        request.Query["id"].ShouldBe(PlatformDriver.Channel);
        request.Address.ToString().ShouldNotContain(PlatformDriver.ApiKey);
    }

    [Fact]
    public async Task An_oauth_token_goes_as_a_bearer_and_asks_for_its_own_channel()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/channel.json")));

        await _driver.YouTube.IdentifyAsync(_driver.YouTubeAccess with { Token = "ya29.madeup" }, default);

        var request = _driver.Network.Requests.Single();
        request.Headers["Authorization"].ShouldBe("Bearer ya29.madeup");
        request.Headers.Keys.ShouldNotContain("X-Goog-Api-Key");
        request.Query["mine"].ShouldBe("true");
        request.Query.Keys.ShouldNotContain("id");
    }

    [Fact]
    public async Task A_handle_is_looked_up_as_one()
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture("YouTube/channel.json")));

        var result = await _driver.YouTube.IdentifyAsync(_driver.YouTubeAccess with { AccountId = "@tuoitrevidu" }, default);

        _driver.Network.Requests.Single().Query["forHandle"].ShouldBe("@tuoitrevidu");
        result.Value!.AccountId.ShouldBe(PlatformDriver.Channel);
    }

    [Theory]
    [InlineData("""{"items":[]}""")]
    [InlineData("""{"kind":"youtube#channelListResponse"}""")]
    public async Task No_items_mean_that_the_channel_is_gone(string body)
    {
        _driver.Network.On(Path, _ => Ok(body));

        (await _driver.YouTube.IdentifyAsync(_driver.YouTubeAccess, default)).Failure.ShouldBeOfType<PlatformFailure.Gone>();
        (await _driver.YouTube.ReadAccountAsync(_driver.YouTubeAccess, default)).Failure.ShouldBeOfType<PlatformFailure.Gone>();
    }

    [Theory]
    [InlineData("YouTube/channel.json", 12300L)]
    [InlineData("YouTube/channel-hidden.json", null)]
    public async Task Subscribers_that_are_hidden_are_unknown(string fixture, long? followers)
    {
        _driver.Network.OnEach(Path, () => Ok(PlatformDriver.Fixture(fixture)));

        var result = await _driver.YouTube.ReadAccountAsync(_driver.YouTubeAccess, default);

        result.Value!.Followers.ShouldBe(followers);
        result.Usage.ShouldBe(new CallUsage(1, null));
    }

    [Fact]
    public async Task The_agent_says_that_it_reads_gzip()
    {
        _driver.Network.OnEach(Path, () => Answer(HttpStatusCode.OK, PlatformDriver.Fixture("YouTube/channel.json")));

        await _driver.YouTube.ReadAccountAsync(_driver.YouTubeAccess, default);

        _driver.Network.Requests.Single().Headers["User-Agent"].ShouldContain("gzip");
    }
}
