using System.Net;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

public sealed class IdempotencyKeyTests : IAsyncLifetime
{
    private const string Pages = "/api/v1/fanpages";
    private const string Credential = "/api/v1/fanpages/youtube/UC1/credential";
    private const string Other = "22222222-2222-2222-2222-222222222222";

    private ClientHost _host = default!;

    public async Task InitializeAsync()
    {
        _host = await ClientHost.StartAsync();
        _host.Pages.Stored.Put(new Fanpage { Key = new FanpageKey(Platform.YouTube, "UC1"), Name = "Page", Unit = "xa-1" });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_same_request_again_gets_the_same_answer_and_does_not_run()
    {
        var first = await RegisterAsync("UC2", "k1");

        var again = await RegisterAsync("UC2", "k1");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        first.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeFalse();
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.GetValues(IdempotencyKeys.ReplayedHeaderName).ShouldBe(["true"]);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        again.Content.Headers.ContentType.ShouldBe(first.Content.Headers.ContentType);
        (await again.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        _host.Pages.Stored.Saves.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_a_key_and_with_another_the_request_runs_again()
    {
        await RegisterAsync("UC2", "k1");

        (await RegisterAsync("UC2", key: null)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await RegisterAsync("UC2", "k2")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too()
    {
        var first = await ConnectAsync("", "k1");

        var again = await ConnectAsync("", "k1");

        first.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();
        (await again.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_key_does_not_go_from_one_request_to_another()
    {
        await RegisterAsync("UC2", "k1");

        foreach (var other in new[] { await RegisterAsync("UC3", "k1"), await ConnectAsync("a-token", "k1") })
            await other.ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        _host.Pages.Stored.Saves.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_key_of_somebody_else_is_another_key()
    {
        await RegisterAsync("UC2", "k1");

        var theirs = await RegisterAsync("UC2", "k1", (TestSignIn.AccountHeader, Other));

        theirs.StatusCode.ShouldBe(HttpStatusCode.OK);
        theirs.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_gets_an_answer_again_that_they_could_not_get_any_more()
    {
        await RegisterAsync("UC2", "k1");
        _host.Directory.Grants.Clear();

        await (await RegisterAsync("UC2", "k1")).ShouldBeProblemAsync(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
    }

    [Fact]
    public async Task While_the_first_is_running_the_second_is_told_so()
    {
        var mayGoOn = new TaskCompletionSource();
        var isRunning = new TaskCompletionSource();
        _host.Pages.YouTube.BeforeAnswer = (_, _) =>
        {
            isRunning.SetResult();
            return mayGoOn.Task;
        };
        var first = ConnectAsync("a-token", "k1");
        await isRunning.Task.WaitAsync(TimeSpan.FromMinutes(1));

        var second = await ConnectAsync("a-token", "k1");
        mayGoOn.SetResult();

        await second.ShouldBeProblemAsync(HttpStatusCode.Conflict, "idempotency_key_in_use");
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ConnectAsync("a-token", "k1")).Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();
        _host.Pages.YouTube.Calls.ShouldBe(["identify"]);
    }

    [Fact]
    public async Task What_failed_on_our_side_may_be_tried_again()
    {
        _host.Pages.YouTube.Failures["identify"] = new PlatformFailure.Transient("away");
        var unavailable = await ConnectAsync("a-token", "k1");
        _host.Pages.YouTube.Failures.Clear();
        _host.Pages.Stored.BeforeSave = _ => throw new InvalidOperationException("disk full");
        var crashed = await ConnectAsync("a-token", "k1");
        _host.Pages.Stored.BeforeSave = null;

        var third = await ConnectAsync("a-token", "k1");

        unavailable.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await crashed.ShouldBeProblemAsync(HttpStatusCode.InternalServerError, "server_error");
        third.StatusCode.ShouldBe(HttpStatusCode.OK);
        third.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeFalse();
    }

    [Fact]
    public async Task A_caller_who_hangs_up_finds_the_answer_when_they_come_back()
    {
        var mayGoOn = new TaskCompletionSource();
        var isRunning = new TaskCompletionSource();
        _host.Pages.YouTube.BeforeAnswer = (_, _) =>
        {
            isRunning.SetResult();
            return mayGoOn.Task;
        };
        using var hangUp = new CancellationTokenSource();
        var first = ConnectAsync("a-token", "k1", hangUp.Token);
        await isRunning.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await hangUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(first);
        mayGoOn.SetResult();

        await _host.Idempotency.FirstAnswer.WaitAsync(TimeSpan.FromMinutes(1)); // the host goes on after the caller has hung up
        var again = await ConnectAsync("a-token", "k1");

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        again.Headers.Contains(IdempotencyKeys.ReplayedHeaderName).ShouldBeTrue();
        _host.Pages.YouTube.Calls.ShouldBe(["identify"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData(201)]
    [InlineData("k1", "k2")]
    public async Task What_is_no_key_is_refused_and_nothing_runs(params object[] keys)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Pages) { Content = Registration("UC2") };
        foreach (var key in keys)
            request.Headers.TryAddWithoutValidation(IdempotencyKeys.HeaderName, key as string ?? new string('k', (int)key));

        var answer = await _host.Http.SendAsync(request);

        var problem = await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "invalid_idempotency_key");
        problem.GetProperty("errors").EnumerateObject().Single().Name.ShouldBe(IdempotencyKeys.HeaderName);
        _host.Pages.Stored.Saves.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_may_have_two_hundred_characters_and_quotation_marks()
    {
        (await RegisterAsync("UC2", $"\"{new string('~', 198)}\"")).StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("k1")]
    public async Task A_body_that_is_too_large_is_refused(string? key)
    {
        var answer = await ConnectAsync(new string('x', 64 * 1024), key);

        await answer.ShouldBeProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body_too_large");
        _host.Idempotency.Answers.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_answer_that_is_kept_holds_a_credential()
    {
        await ConnectAsync("a-secret-token", "k1");
        _host.Pages.YouTube.Identity = "UC2";
        await ConnectAsync("a-secret-token", "k2");

        _host.Idempotency.Answers.Select(answer => answer.Status).ShouldBe([200, 409], ignoreOrder: true);
        foreach (var answer in _host.Idempotency.Answers)
            System.Text.Encoding.UTF8.GetString(answer.Body.Span).ShouldNotContain("a-secret-token");
    }

    [Fact]
    public void Every_write_of_the_api_takes_keys()
    {
        var writes = _host.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .Where(endpoint => !endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .ToList();

        writes.Count.ShouldBeGreaterThanOrEqualTo(2);
        // The answers to an invitation and to a new personal link hold the link, which is kept nowhere. Handing in again changes nothing.
        string[] without = ["SendInvitation", "GiveMemberLink", "HandInLinks"];
        writes.RemoveAll(endpoint => without.Contains(endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName)).ShouldBe(without.Length);
        writes.ShouldAllBe(endpoint => endpoint.Metadata.GetMetadata<AcceptsIdempotencyKey>() != null);
    }

    private Task<HttpResponseMessage> RegisterAsync(string account, string? key, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, Pages, Registration(account), key, headers);

    private Task<HttpResponseMessage> ConnectAsync(string token, string? key, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Put, Credential, JsonContent.Create(new { token }), key, [], cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent content, string? key, (string, string)[] headers,
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (key is not null) request.Headers.TryAddWithoutValidation(IdempotencyKeys.HeaderName, key);
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await _host.Http.SendAsync(request, cancellationToken);
    }

    private static JsonContent Registration(string account) =>
        JsonContent.Create(new { platform = "youtube", accountId = account, name = "Page", unit = "xa-1" });
}
