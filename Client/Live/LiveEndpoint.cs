using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Campaigns.Client;

/// <summary>
/// Server-sent events for pages that are open: <c>ready</c> once changes are listened to, <c>figures</c> after figures changed,
/// with the instant, and <c>heartbeat</c> while nothing happens, so that a dead connection is noticed on either side.
/// </summary>
internal static class LiveEndpoint
{
    /// <summary>Where the stream is.</summary>
    public const string Address = "/live";

    private static readonly TimeSpan HeartbeatEvery = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReconnectAfter = TimeSpan.FromSeconds(3);

    /// <summary>Maps the stream; the caller must be signed in.</summary>
    public static IEndpointRouteBuilder MapLive(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Address, Stream).RequireAuthorization().ExcludeFromDescription();
        return endpoints;
    }

    private static ServerSentEventsResult<string> Stream(
        IFiguresFeed feed, TimeProvider time, IHostApplicationLifetime host, HttpContext context)
    {
        // A proxy that gathers the answer before passing it on would hold every event back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(EventsAsync(feed, time, host.ApplicationStopping, context.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        IFiguresFeed feed, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await using var changes = feed.ChangesAsync(ending.Token).GetAsyncEnumerator(ending.Token);
        using var heartbeat = new PeriodicTimer(HeartbeatEvery, time);
        var change = changes.MoveNextAsync().AsTask();
        var beat = heartbeat.WaitForNextTickAsync(ending.Token).AsTask();
        try
        {
            yield return new SseItem<string>("", "ready") { ReconnectionInterval = ReconnectAfter };
            while (await HappensAsync(change, beat))
            {
                if (change.IsCompleted)
                {
                    var at = changes.Current.At.ToString("O", CultureInfo.InvariantCulture);
                    change = changes.MoveNextAsync().AsTask();
                    yield return new SseItem<string>(at, "figures");
                }

                if (!beat.IsCompleted) continue;
                beat = heartbeat.WaitForNextTickAsync(ending.Token).AsTask();
                yield return new SseItem<string>("", "heartbeat");
            }
        }
        finally
        {
            // The feed may not be disposed of while it is being waited for.
            await ending.CancelAsync();
            await ((Task)change).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Waits for the next event; false when the reader has left, the host stops or the feed has ended.</summary>
    private static async Task<bool> HappensAsync(Task<bool> change, Task<bool> beat)
    {
        await Task.WhenAny(change, beat);
        if (change.IsCanceled || beat.IsCanceled) return false;
        return !change.IsCompleted || await change;
    }
}
