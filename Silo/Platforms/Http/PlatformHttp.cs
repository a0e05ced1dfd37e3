using Campaigns.Grains;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Campaigns.Silo;

/// <summary>Sends requests to a platform and turns what can go wrong on the way into failures of the closed set.</summary>
internal static class PlatformHttp
{
    /// <summary>Sends a request below the client's base address.</summary>
    /// <param name="http">The platform's client, with its base address.</param>
    /// <param name="request">The request; its address is relative.</param>
    /// <param name="meter">Where the attempts are counted.</param>
    /// <param name="time">Reads a <c>Retry-After</c> that is a date.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<Reply<PlatformAnswer>> ExchangeAsync(
        this HttpClient http, HttpRequestMessage request, CallMeter meter, TimeProvider time, CancellationToken cancellationToken)
    {
        request.RequestUri = Below(http.BaseAddress!, request.RequestUri!); // both set by the caller
        request.Options.Set(CallMeter.Key, meter);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return new(new PlatformAnswer(response.StatusCode, response.Headers, body, response.RetryAfter(time.GetUtcNow())), null);
        }
        catch (TimeoutRejectedException)
        {
            return new(null, new PlatformFailure.Transient("The platform did not answer within the time limit."));
        }
        catch (BrokenCircuitException)
        {
            return new(null, new PlatformFailure.Transient("The platform kept failing, so calls to it pause for a moment."));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Connecting took too long: the handler's own limit speaks of cancelling although nobody cancelled.
            return new(null, new PlatformFailure.Transient("The platform could not be connected to within the time limit."));
        }
        catch (HttpRequestException exception)
        {
            return new(null, new PlatformFailure.Transient($"The platform could not be reached ({exception.HttpRequestError})."));
        }
    }

    /// <summary>
    /// How long an answer asks us to wait, at least nothing; null when it does not ask, or for no time at all.
    /// </summary>
    public static TimeSpan? RetryAfter(this HttpResponseMessage response, DateTimeOffset now)
    {
        var header = response.Headers.RetryAfter;
        var wait = header?.Delta ?? header?.Date - now;
        return wait > TimeSpan.Zero ? wait : null;
    }

    /// <summary>
    /// A failure for a credential that cannot be a token, such as one pasted with a line break; null when it can be sent. Asked before
    /// sending, because a header that is not ASCII fails like a broken connection.
    /// </summary>
    public static PlatformFailure? Unsendable(this PlatformAccess access) =>
        access.Token.Length > 0 && access.Token.All(character => character is > ' ' and <= '~')
            ? null
            : new PlatformFailure.ReconnectNeeded("The credential is empty or holds characters that no token has.");

    /// <summary>Whether an id can be one of many in a parameter: a comma would make two ids of one.</summary>
    public static bool IsAskable(string id) => id.Length > 0 && !id.Any(character => character == ',' || char.IsWhiteSpace(character));

    private static Uri Below(Uri root, Uri relative)
    {
        var address = new Uri(root, relative);
        return root.IsBaseOf(address)
            ? address
            : throw new InvalidOperationException($"A request would leave {root}.");
    }
}
