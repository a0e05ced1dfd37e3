using System.Net;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Testing.HttpStub;

namespace Campaigns.Silo.Tests;

/// <summary>What the pipeline does around every request, seen through a client.</summary>
public sealed class ResilienceTests : IDisposable
{
    private const string Path = $"/v25.0/{PlatformDriver.Page}";

    private readonly PlatformDriver _driver = new(
        ("Facebook:Http:AttemptLimit", "00:00:05"),
        ("Facebook:Http:TotalLimit", "00:00:30"),
        ("Facebook:Http:RetryDelay", "00:00:01"),
        ("Facebook:Http:RetryAfterCap", "00:00:10"),
        ("Facebook:Http:ConcurrentCalls", "2"),
        ("Facebook:Http:BreakAtLeast", "4"),
        ("Facebook:Http:BreakDuration", "00:01:00"));

    public void Dispose() => _driver.Dispose();

    [Fact]
    public async Task A_passing_failure_is_retried_and_every_attempt_counted()
    {
        _driver.Network.OnEach(
            Path,
            () => Answer(HttpStatusCode.BadGateway, ""),
            () => throw new HttpRequestException(HttpRequestError.ConnectionError, "reset"),
            () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var call = ReadAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(15));
        var result = await Done(call);

        result.Value!.Followers.ShouldBe(1864);
        result.Usage.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task Retries_wait()
    {
        _driver.Network.On(Path, _ => Answer(HttpStatusCode.BadGateway, ""));

        var call = ReadAsync();

        _driver.Network.Requests.Count.ShouldBe(1);
        _driver.Clock.Advance(TimeSpan.FromSeconds(29));
        (await Done(call)).Failure.ShouldBeOfType<PlatformFailure.Transient>();
        _driver.Network.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_reads_are_retried(string method)
    {
        using var invoker = Invoker(_ => Answer(HttpStatusCode.BadGateway, ""));
        using var request = new HttpRequestMessage(new HttpMethod(method), "https://graph.facebook.com/");
        var meter = new CallMeter();
        request.Options.Set(CallMeter.Key, meter);

        using var response = await invoker.SendAsync(request, default);

        response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        meter.Usage.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for()
    {
        _driver.Network.OnEach(
            Path,
            () => Answer(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", "10")),
            () => Ok(PlatformDriver.Fixture("Facebook/page.json")));

        var call = ReadAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(9.9));
        var before = _driver.Network.Requests.Count;
        _driver.Clock.Advance(TimeSpan.FromSeconds(0.1));

        before.ShouldBe(1);
        (await Done(call)).Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("11")]
    [InlineData("Mon, 01 Jun 2026 00:00:11 GMT")]
    public async Task A_retry_after_beyond_the_cap_is_not_waited_for_but_told(string retryAfter)
    {
        _driver.Network.On(Path, _ => Answer(HttpStatusCode.ServiceUnavailable, "", ("Retry-After", retryAfter)));

        var result = await Done(ReadAsync());

        result.Failure.ShouldBeOfType<PlatformFailure.Throttled>().Until.ShouldBe(_driver.Clock.GetUtcNow().AddSeconds(11));
        result.Usage.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task An_attempt_that_hangs_is_given_up_and_tried_again()
    {
        var attempts = 0;
        _driver.Network.OnAsync(Path, (_, cancellationToken) => ++attempts == 1
            ? NeverAsync(cancellationToken)
            : Task.FromResult<HttpResponseMessage?>(Ok(PlatformDriver.Fixture("Facebook/page.json"))));

        var call = ReadAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(10));

        (await Done(call)).Usage.Calls.ShouldBe(2);
    }

    [Fact]
    public async Task A_body_that_hangs_counts_against_the_attempt()
    {
        _driver.Network.On(Path, _ => new HttpResponseMessage { Content = new StreamContent(new HangingStream()) });

        var call = ReadAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(30));

        (await Done(call)).Failure.ShouldBeOfType<PlatformFailure.Transient>();
    }

    [Fact]
    public async Task All_attempts_together_have_a_time_limit()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        using var driver = new PlatformDriver(("Facebook:Http:AttemptLimit", "00:00:07"), ("Facebook:Http:TotalLimit", "00:00:12"));
        driver.Network.OnAsync(Path, (_, cancellationToken) => NeverAsync(cancellationToken));
        var call = driver.Facebook.ReadAccountAsync(driver.FacebookAccess, default);

        driver.Clock.Advance(TimeSpan.FromSeconds(11.9));
        var before = call.IsCompleted;
        driver.Clock.Advance(TimeSpan.FromSeconds(0.1));

        before.ShouldBeFalse();
        (await Done(call)).Failure.ShouldBeOfType<PlatformFailure.Transient>().Detail.ShouldContain("time limit");
    }

    [Fact]
    public async Task After_failure_upon_failure_calls_pause_and_then_one_tries_again()
    {
        var isDown = true;
        _driver.Network.On(Path, _ => isDown ? Answer(HttpStatusCode.BadGateway, "") : Ok(PlatformDriver.Fixture("Facebook/page.json")));
        var first = ReadAsync();
        _driver.Clock.Advance(TimeSpan.FromSeconds(29));
        await Done(first);

        var refused = await Done(ReadAsync());
        isDown = false;
        _driver.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = await Done(ReadAsync());

        refused.Failure.ShouldBeOfType<PlatformFailure.Transient>().Detail.ShouldContain("pause");
        refused.Usage.Calls.ShouldBe(0);
        again.Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task Answers_that_are_refusals_do_not_break_the_circuit()
    {
        _driver.Network.On(Path, _ => Answer(HttpStatusCode.InternalServerError, PlatformDriver.Fixture("Facebook/error-reduce-data.json")));

        for (var call = 0; call < 20; call++) await Done(ReadAsync());

        _driver.Network.Requests.Count.ShouldBe(20);
    }

    [Fact]
    public async Task Only_so_many_calls_are_under_way_at_once()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _driver.Network.OnAsync(Path, async (_, _) =>
        {
            await gate.Task;
            return Ok(PlatformDriver.Fixture("Facebook/page.json"));
        });

        var calls = Enumerable.Range(0, 5).Select(_ => ReadAsync()).ToList();
        var underWay = _driver.Network.Requests.Count;
        gate.SetResult();
        await Task.WhenAll(calls);

        underWay.ShouldBe(2);
        _driver.Network.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_cancelled_and_not_failed()
    {
        using var cancellation = new CancellationTokenSource();
        _driver.Network.OnAsync(Path, (_, cancellationToken) => NeverAsync(cancellationToken));

        var call = ReadAsync(cancellation.Token);
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_request_no_test_registered_is_an_exception_and_no_failure()
    {
        await Should.ThrowAsync<InvalidOperationException>(() => ReadAsync());
    }

    // Without a context, what a timer releases runs on inside Advance: once that returns, everything the move brings about has happened.
    private Task<PlatformResult<AccountFigures>> ReadAsync(CancellationToken cancellationToken = default)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        return _driver.Facebook.ReadAccountAsync(_driver.FacebookAccess, cancellationToken);
    }

    // What is not done by now waits for the clock, and would do so forever.
    private static Task<PlatformResult<AccountFigures>> Done(Task<PlatformResult<AccountFigures>> call)
    {
        call.IsCompleted.ShouldBeTrue();
        return call;
    }

    private HttpMessageInvoker Invoker(Func<StubRequest, HttpResponseMessage> answer) => new(
        new ResilienceHandler(PlatformPipeline.Build(new ResilienceOptions { RetryDelay = TimeSpan.Zero }, FacebookError.IsWorthRetrying, _driver.Clock))
        {
            InnerHandler = new HttpStub().On("/", answer),
        });

    private sealed class HangingStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => NeverAsync(cancellationToken);
    }
}
