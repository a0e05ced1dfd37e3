using System.Net;
using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>The table of Graph's errors. Asked of the account's figures, where a failure is the whole answer.</summary>
public sealed class FacebookErrorTests : IDisposable
{
    private const string Path = $"/v25.0/{PlatformDriver.Page}";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Theory]
    [InlineData(400, 190, 463, "Error validating access token: Session has expired on Friday.", "reconnect_needed")]
    [InlineData(400, 190, 460, "The session has been invalidated because the password was changed.", "reconnect_needed")]
    [InlineData(401, 190, 458, "The app was removed.", "reconnect_needed")]
    [InlineData(400, 190, 492, "Not an admin of the page.", "reconnect_needed")]
    [InlineData(400, 102, 0, "Session key invalid.", "reconnect_needed")]
    [InlineData(400, 104, 0, "An access token is required to request this resource.", "reconnect_needed")]
    [InlineData(403, 10, 0, "(#10) This endpoint requires the 'pages_read_engagement' permission.", "reconnect_needed")]
    [InlineData(403, 200, 0, "(#200) Provide valid app ID", "reconnect_needed")]
    [InlineData(403, 210, 0, "(#210) A page access token is required.", "reconnect_needed")]
    [InlineData(403, 299, 0, "(#299) Not allowed.", "reconnect_needed")]
    [InlineData(400, 3, 0, "(#3) Capability missing.", "reconnect_needed")]
    [InlineData(400, 100, 33, "Unsupported get request. Object with ID '1' does not exist, cannot be loaded due to missing permissions.", "gone")]
    [InlineData(404, 803, 0, "(#803) Some of the aliases you requested do not exist: x", "gone")]
    [InlineData(400, 100, 0, "(#100) Object does not exist, cannot be loaded due to missing permission", "gone")]
    [InlineData(400, 100, 0, "(#100) The value must be a valid insights metric", "unsupported_metric")]
    [InlineData(400, 100, 0, "(#100) Tried accessing nonexisting field (foo) on node type (Page)", "unsupported_metric")]
    [InlineData(400, 100, 0, "(#100) Pages Public Content Access requires the permission", "reconnect_needed")]
    [InlineData(400, 100, 0, "(#100) Too many IDs. Maximum: 50. Provided: 54.", "our_bug")]
    [InlineData(400, 100, 0, "API calls from the server require an appsecret_proof argument", "our_bug")]
    [InlineData(403, 4, 0, "(#4) Application request limit reached", "throttled")]
    [InlineData(400, 17, 2446079, "User request limit reached", "throttled")]
    [InlineData(403, 32, 0, "(#32) Page request limit reached", "throttled")]
    [InlineData(400, 341, 0, "Application limit reached", "throttled")]
    [InlineData(400, 613, 0, "(#613) Calls to this api have exceeded the rate limit.", "throttled")]
    [InlineData(400, 80001, 0, "There have been too many calls to this Page account.", "throttled")]
    [InlineData(400, 80002, 0, "There have been too many calls to this Instagram account.", "throttled")]
    [InlineData(400, 368, 0, "The action attempted has been deemed abusive.", "throttled")]
    [InlineData(500, 1, 0, "An unknown error occurred", "transient")]
    [InlineData(503, 2, 0, "Service temporarily unavailable", "transient")]
    [InlineData(500, 1, 0, "Please reduce the amount of data you're asking for, then retry your request", "transient")]
    [InlineData(400, 2500, 0, "An active access token must be used to query information", "our_bug")]
    [InlineData(400, 3001, 1504028, "No metric was specified to be fetched.", "our_bug")]
    [InlineData(400, 12345, 0, "Something new", "our_bug")]
    [InlineData(500, 12345, 0, "Something new", "transient")]
    public async Task Each_error_is_one_case(int status, int code, int subcode, string message, string failure)
    {
        _driver.Network.On(Path, _ => Graph.Error((HttpStatusCode)status, code, message, subcode));

        var result = await ReadAsync();

        result.Failure!.Name.ShouldBe(failure);
        result.Failure.Detail.ShouldBe(message);
    }

    [Theory]
    [InlineData(502, "<html><title>Bad Gateway</title></html>", "transient")]
    [InlineData(500, "", "transient")]
    [InlineData(429, "slow down", "throttled")]
    [InlineData(401, "", "reconnect_needed")]
    [InlineData(404, "<html>Not found</html>", "our_bug")]
    [InlineData(302, "", "our_bug")]
    [InlineData(400, """{"error":"a string"}""", "our_bug")]
    public async Task Without_an_error_object_the_status_decides_and_nothing_is_gone(int status, string body, string failure)
    {
        _driver.Network.On(Path, _ => HttpStub.Answer((HttpStatusCode)status, body));

        var result = await ReadAsync();

        result.Failure!.Name.ShouldBe(failure);
    }

    [Fact]
    public async Task What_the_platform_calls_transient_is_retried_though_its_status_is_not()
    {
        _driver.Network.OnEach(
            Path,
            () => Graph.Error(HttpStatusCode.BadRequest, 9999, "Try again", isTransient: true),
            () => HttpStub.Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var result = await ReadAsync();

        result.Value!.Followers.ShouldBe(1864);
        result.Usage.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task Being_throttled_is_not_retried_though_the_platform_calls_it_transient()
    {
        _driver.Network.On(Path, _ => Graph.Error(HttpStatusCode.Forbidden, 4, "(#4) Application request limit reached", isTransient: true));

        var result = await ReadAsync();

        result.Usage.Calls.ShouldBe(1);
        result.Failure.ShouldBeOfType<PlatformFailure.Throttled>().Until.ShouldBe(_driver.Clock.GetUtcNow().AddMinutes(15));
    }

    [Fact]
    public async Task An_abuse_block_stops_for_a_day()
    {
        _driver.Network.On(Path, _ => Graph.Error(HttpStatusCode.BadRequest, 368, "Blocked"));

        var result = await ReadAsync();

        result.Failure.ShouldBeOfType<PlatformFailure.Throttled>().Until.ShouldBe(_driver.Clock.GetUtcNow().AddDays(1));
    }

    [Fact]
    public async Task A_token_the_platform_repeats_does_not_reach_the_detail()
    {
        _driver.Network.On(Path, _ => Graph.Error(
            HttpStatusCode.BadRequest, 190, $"Malformed access token {PlatformDriver.FacebookToken} nor EAAotherothertoken9"));

        var result = await ReadAsync();

        result.Failure!.Detail.ShouldBe("Malformed access token […] nor […]");
    }

    private Task<PlatformResult<AccountFigures>> ReadAsync() => _driver.Facebook.ReadAccountAsync(_driver.FacebookAccess, default);
}
