using System.Net;
using Campaigns.Grains;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

public sealed class FacebookAccountTests
{
    [Fact]
    public async Task A_page_token_identifies_its_page()
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Value.ShouldBe(new AccountIdentity(
            PlatformDriver.Page, "Đoàn xã Ví Dụ", new Uri("https://www.facebook.com/112704783733939")));
    }

    [Fact]
    public async Task A_personal_token_is_refused()
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Graph.Error(
            HttpStatusCode.BadRequest, 100, "(#100) Tried accessing nonexisting field (followers_count) on node type (User)"));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Failure.ShouldBeOfType<PlatformFailure.ReconnectNeeded>();
    }

    [Theory]
    [InlineData("""{"id":10158347294088553,"followers_count":"1864"}""", "10158347294088553")]
    [InlineData("""{"id":"10158347294088553"}""", "10158347294088553")]
    public async Task An_id_beyond_what_doubles_hold_keeps_every_digit(string body, string id)
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Ok(body));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Value!.AccountId.ShouldBe(id);
    }

    [Theory]
    [InlineData("""{"id":"1","followers_count":1864}""", 1864L)]
    [InlineData("""{"id":"1"}""", null)]
    public async Task Followers_that_are_not_told_are_unknown(string body, long? followers)
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach($"/v25.0/{PlatformDriver.Page}", () => Ok(body));

        var result = await driver.Facebook.ReadAccountAsync(driver.FacebookAccess, default);

        result.Value!.Followers.ShouldBe(followers);
    }

    [Fact]
    public async Task The_token_travels_in_the_header_and_the_proof_in_the_address()
    {
        using var driver = new PlatformDriver(("Facebook:AppSecret", "secret"));
        driver.Network.OnEach("/v25.0/me", () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        await driver.Facebook.IdentifyAsync(driver.FacebookAccess with { Token = "token" }, default);

        var request = driver.Network.Requests.Single();
        request.Headers["Authorization"].ShouldBe("Bearer token");
        // printf token | openssl dgst -sha256 -hmac secret
        request.Query["appsecret_proof"].ShouldBe("e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a");
        request.Address.ToString().ShouldNotContain("token");
    }

    [Theory]
    [InlineData("")]
    [InlineData("EAA\nsecond-line")]
    [InlineData("đoàn")]
    public async Task What_cannot_be_a_token_is_refused_without_a_call(string token)
    {
        using var driver = new PlatformDriver();

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess with { Token = token }, default);

        result.Failure.ShouldBeOfType<PlatformFailure.ReconnectNeeded>();
        result.Usage.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task The_worst_usage_any_header_tells_is_the_load()
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Ok(
            PlatformDriver.Fixture("Facebook/page.json"),
            ("X-App-Usage", """{"call_count":28,"total_time":"81","total_cputime":25,"new_counter":99}"""),
            ("X-Page-Usage", "not json"),
            ("X-Business-Use-Case-Usage", """{"1":[{"type":"pages","call_count":12,"estimated_time_to_regain_access":0}]}""")));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Usage.ShouldBe(new CallUsage(1, 0.81));
    }

    [Fact]
    public async Task Without_usage_headers_the_load_is_unknown()
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Usage.Load.ShouldBeNull();
    }

    [Fact]
    public async Task Throttled_lasts_as_long_as_the_header_says()
    {
        using var driver = new PlatformDriver();
        driver.Network.OnEach("/v25.0/me", () => Graph.Error(
            HttpStatusCode.BadRequest,
            80001,
            "There have been too many calls to this Page account.",
            headers: ("X-Business-Use-Case-Usage", """{"1":[{"type":"pages","call_count":100,"estimated_time_to_regain_access":42}]}""")));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        var throttled = result.Failure.ShouldBeOfType<PlatformFailure.Throttled>();
        throttled.Until.ShouldBe(driver.Clock.GetUtcNow().AddMinutes(42));
        throttled.IsOfThisAccountOnly.ShouldBeTrue("the quota is the page's own");
        result.Usage.Load.ShouldBeNull("other pages of the app are not meant");
    }

    [Fact]
    public async Task A_path_prefix_of_the_base_address_is_kept()
    {
        using var driver = new PlatformDriver(("Facebook:BaseAddress", "http://127.0.0.1:5000/sandbox/facebook"), ("Facebook:ApiVersion", "v26.0"));
        driver.Network.OnEach("/sandbox/facebook/v26.0/me", () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var result = await driver.Facebook.IdentifyAsync(driver.FacebookAccess, default);

        result.Value.ShouldNotBeNull();
        driver.Network.Requests.Single().Address.Authority.ShouldBe("127.0.0.1:5000");
    }
}
