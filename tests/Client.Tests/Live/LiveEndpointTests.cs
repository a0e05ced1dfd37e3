using System.Net.ServerSentEvents;

namespace Campaigns.Client.Tests;

public sealed class LiveEndpointTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private ClientHost _host = default!;

    public async Task InitializeAsync() => _host = await ClientHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task It_is_ready_at_once_and_tells_of_each_change()
    {
        var at = new DateTimeOffset(2026, 6, 30, 1, 15, 0, TimeSpan.Zero);
        await using var events = await ListenAsync();

        (await NextAsync(events)).EventType.ShouldBe("ready");
        _host.Feed.Tell(at);
        var change = await NextAsync(events);

        change.EventType.ShouldBe("figures");
        DateTimeOffset.Parse(change.Data, null).ShouldBe(at);
    }

    [Fact]
    public async Task While_nothing_changes_the_heart_beats()
    {
        await using var events = await ListenAsync();
        (await NextAsync(events)).EventType.ShouldBe("ready");

        _host.Clock.Advance(TimeSpan.FromSeconds(20));

        (await NextAsync(events)).EventType.ShouldBe("heartbeat");
    }

    [Fact]
    public async Task A_host_that_stops_does_not_wait_for_its_readers()
    {
        await using var events = await ListenAsync();
        (await NextAsync(events)).EventType.ShouldBe("ready");
        _host.Feed.Readers.ShouldBe(1);

        await _host.StopAsync().WaitAsync(Limit);

        _host.Feed.Readers.ShouldBe(0);
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> ListenAsync()
    {
        var answer = await _host.Http.GetAsync(new Uri("/live", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        var stream = await answer.Content.ReadAsStreamAsync();
        return SseParser.Create(stream).EnumerateAsync().GetAsyncEnumerator();
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        (await events.MoveNextAsync().AsTask().WaitAsync(Limit)).ShouldBeTrue();
        return events.Current;
    }
}
