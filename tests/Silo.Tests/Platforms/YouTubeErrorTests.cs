using System.Net;
using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>The table of YouTube's errors. Asked of videos' counters, where a failure is the whole answer.</summary>
public sealed class YouTubeErrorTests : IDisposable
{
    private const string Path = "/youtube/v3/videos";

    private readonly PlatformDriver _driver = new();

    public void Dispose() => _driver.Dispose();

    [Theory]
    [InlineData(403, "quotaExceeded", "youtube.quota", "throttled")]
    [InlineData(403, "dailyLimitExceeded", "usageLimits", "throttled")]
    [InlineData(403, "rateLimitExceeded", "usageLimits", "throttled")]
    [InlineData(403, "userRateLimitExceeded", "usageLimits", "throttled")]
    [InlineData(429, "RATE_LIMIT_EXCEEDED", "global", "throttled")]
    [InlineData(400, "keyInvalid", "usageLimits", "reconnect_needed")]
    [InlineData(403, "accessNotConfigured", "usageLimits", "reconnect_needed")]
    [InlineData(403, "ipRefererBlocked", "usageLimits", "reconnect_needed")]
    [InlineData(401, "authError", "global", "reconnect_needed")]
    [InlineData(403, "forbidden", "youtube.video", "reconnect_needed")]
    [InlineData(403, "insufficientPermissions", "global", "reconnect_needed")]
    [InlineData(403, "authenticatedUserAccountClosed", "youtube.common", "reconnect_needed")]
    [InlineData(403, "channelClosed", "youtube.channel", "gone")]
    [InlineData(403, "channelSuspended", "youtube.channel", "gone")]
    [InlineData(404, "videoNotFound", "youtube.video", "gone")]
    [InlineData(404, "channelNotFound", "youtube.channel", "gone")]
    [InlineData(404, "somethingNewNotFound", "youtube.channel", "gone")]
    [InlineData(400, "invalidPageToken", "youtube.parameter", "transient")]
    [InlineData(500, "backendError", "global", "transient")]
    [InlineData(403, "SERVICE_UNAVAILABLE", "youtube.CoreErrorDomain", "transient")]
    [InlineData(403, "somethingNew", "global", "reconnect_needed")]
    [InlineData(400, "missingRequiredParameter", "global", "our_bug")]
    public async Task Each_reason_is_one_case(int status, string reason, string domain, string failure)
    {
        _driver.Network.On(Path, _ => Error(status, reason, domain));

        var result = await ReadAsync();

        result.Failure!.Name.ShouldBe(failure);
        result.Failure.Detail.ShouldBe("Words");
    }

    [Theory]
    [InlineData(400, """{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT","errors":[{"reason":"badRequest"}],"details":[{"reason":"API_KEY_INVALID"}]}}""", "reconnect_needed")]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Token has been expired or revoked."}""", "reconnect_needed")]
    [InlineData(404, "<html>Not found</html>", "our_bug")]
    [InlineData(403, "<html>Proxy</html>", "our_bug")]
    [InlineData(503, "", "transient")]
    [InlineData(200, "<html>Sign in to the network</html>", "transient")]
    [InlineData(308, "", "our_bug")]
    public async Task Other_envelopes_are_understood(int status, string body, string failure)
    {
        _driver.Network.On(Path, _ => HttpStub.Answer((HttpStatusCode)status, body));

        var result = await ReadAsync();

        result.Failure!.Name.ShouldBe(failure);
    }

    [Fact]
    public async Task A_used_up_quota_pauses_until_midnight_at_the_pacific_and_is_not_retried()
    {
        _driver.Network.On(Path, _ => HttpStub.Answer(HttpStatusCode.Forbidden, PlatformDriver.Fixture("YouTube/error-quota.json")));

        var result = await ReadAsync();

        var throttled = result.Failure.ShouldBeOfType<PlatformFailure.Throttled>();
        throttled.Until.ShouldBe(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));
        throttled.Detail.ShouldBe("The request cannot be completed because you have exceeded your quota.");
        result.Usage.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_rate_limit_that_names_the_day_is_the_days_quota()
    {
        _driver.Network.On(Path, _ => Error(429, "rateLimitExceeded", "global", "Quota exceeded for limit 'Queries per day'"));

        var result = await ReadAsync();

        result.Failure.ShouldBeOfType<PlatformFailure.Throttled>().Until.ShouldBe(new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.Zero));
        result.Usage.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_rate_limit_is_retried_and_then_pauses_for_a_minute()
    {
        _driver.Network.On(Path, _ => Error(403, "rateLimitExceeded", "usageLimits"));

        var result = await ReadAsync();

        result.Usage.Calls.ShouldBe(4);
        result.Failure.ShouldBeOfType<PlatformFailure.Throttled>().Until.ShouldBe(_driver.Clock.GetUtcNow().AddMinutes(1));
    }

    [Theory]
    [InlineData("2026-01-15T07:59:59Z", "2026-01-15T08:00:00Z")]
    [InlineData("2026-01-15T08:00:00Z", "2026-01-16T08:00:00Z")]
    [InlineData("2026-03-08T09:00:00Z", "2026-03-09T07:00:00Z")] // the clocks go forward: a day of 23 hours
    [InlineData("2026-11-01T07:30:00Z", "2026-11-02T08:00:00Z")] // and back: 25
    public void Midnight_at_the_pacific_follows_the_clocks_there(string instant, string midnight)
    {
        var after = PacificMidnight.After(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));

        after.ShouldBe(DateTimeOffset.Parse(midnight, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static HttpResponseMessage Error(int status, string reason, string domain, string message = "Words") => HttpStub.Answer(
        (HttpStatusCode)status,
        $$$"""{"error":{"code":{{{status}}},"message":"{{{message}}}","errors":[{"message":"{{{message}}}","domain":"{{{domain}}}","reason":"{{{reason}}}"}]}}""");

    private Task<PlatformResult<PostReadings>> ReadAsync() => _driver.YouTube.ReadPostsAsync(_driver.YouTubeAccess, ["D-lhorsDlUQ"], default);
}
