using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>Connecting a page through the API.</summary>
public sealed class FanpageConnectionApiTests : IAsyncLifetime
{
    private const string Pages = "/api/v1/fanpages";
    private const string Page = "/api/v1/fanpages/youtube/UC1";

    private static readonly FanpageKey Key = new(Platform.YouTube, "UC1");

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Pages.Stored.Put(new Fanpage { Key = Key, Name = "Page", Unit = "xa-1" });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_credential_that_opens_the_page_is_kept_and_never_given_out()
    {
        var answer = await ConnectAsync(" a-secret-token ");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldContain("\"health\":\"healthy\"");
        body.ShouldNotContain("a-secret-token");
        (await (await _host.Http.GetAsync(Page)).Content.ReadAsStringAsync()).ShouldBe(body);
        _host.Pages.Stored.TokenOf(Key).ShouldBe("a-secret-token");
        new ConnectFanpageRequest { Token = "a-secret-token" }.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData(null, HttpStatusCode.UnprocessableEntity, "empty_token")]
    [InlineData(" ", HttpStatusCode.UnprocessableEntity, "empty_token")]
    [InlineData("two words", HttpStatusCode.BadRequest, "invalid_token")]
    [InlineData("mật-khẩu", HttpStatusCode.BadRequest, "invalid_token")]
    public async Task What_cannot_be_a_credential_never_reaches_the_platform(string? token, HttpStatusCode status, string code)
    {
        await (await ConnectAsync(token)).ShouldBeProblemAsync(status, code);
        _host.Pages.YouTube.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_credential_of_another_account_is_refused_with_what_it_opens()
    {
        _host.Pages.YouTube.Identity = "UC2";

        var problem = await (await ConnectAsync("a-token")).ShouldBeProblemAsync(HttpStatusCode.Conflict, "token_of_another_account");

        problem.GetProperty("detail").GetString()!.ShouldContain("UC2");
        _host.Pages.Stored.TokenOf(Key).ShouldBeNull();
    }

    [Fact]
    public async Task A_platform_without_a_client_is_refused()
    {
        _host.Pages.Stored.Put(new Fanpage { Key = new FanpageKey(Platform.Zalo, "1"), Name = "Page", Unit = "xa-1" });

        var answer = await _host.Http.PutAsJsonAsync($"{Pages}/zalo/1/credential", new { token = "a-token" });

        await answer.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "platform_not_supported");
    }

    public static TheoryData<string, HttpStatusCode, string> Failures => new()
    {
        { nameof(PlatformFailure.ReconnectNeeded), HttpStatusCode.UnprocessableEntity, "token_refused" },
        { nameof(PlatformFailure.Gone), HttpStatusCode.UnprocessableEntity, "account_gone" },
        { nameof(PlatformFailure.Throttled), HttpStatusCode.ServiceUnavailable, "platform_throttled" },
        { nameof(PlatformFailure.Transient), HttpStatusCode.ServiceUnavailable, "platform_unavailable" },
        { nameof(PlatformFailure.UnsupportedMetric), HttpStatusCode.BadGateway, "platform_failed" },
        { nameof(PlatformFailure.OurBug), HttpStatusCode.BadGateway, "platform_failed" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Each_refusal_of_the_platform_has_its_status_and_code(string failure, HttpStatusCode status, string code)
    {
        _host.Pages.YouTube.Failures["identify"] = failure == nameof(PlatformFailure.Throttled)
            ? new PlatformFailure.Throttled(_host.Clock.GetUtcNow().AddHours(1), "what the platform said")
            : (PlatformFailure)Activator.CreateInstance(typeof(PlatformFailure).GetNestedType(failure)!, "what the platform said")!;

        var problem = await (await ConnectAsync("a-token")).ShouldBeProblemAsync(status, code);

        problem.GetProperty("detail").GetString().ShouldBe("what the platform said");
        problem.TryGetProperty("retryAt", out _).ShouldBe(failure == nameof(PlatformFailure.Throttled));
    }

    [Fact]
    public void Every_case_of_a_failure_is_tried() =>
        typeof(PlatformFailure).GetNestedTypes().Select(type => type.Name)
            .ShouldBe(Failures.Select(row => (string)row[0]), ignoreOrder: true);

    private Task<HttpResponseMessage> ConnectAsync(string? token) => _host.Http.PutAsJsonAsync($"{Page}/credential", new { token });
}
