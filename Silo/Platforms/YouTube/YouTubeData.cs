using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// One GET on the YouTube Data API: presents the credential, sends, and tells a value from an error.
/// https://developers.google.com/youtube/v3/docs
/// </summary>
internal sealed class YouTubeData(HttpClient http, IOptionsMonitor<YouTubeOptions> options, TimeProvider time)
{
    /// <summary>
    /// Whether a credential is an API key, which sees public counts only. Google's API keys begin with <c>AIza</c>; everything
    /// else, such as <c>ya29.…</c>, is an OAuth access token.
    /// </summary>
    public static bool IsApiKey(string token) => token.StartsWith("AIza", StringComparison.Ordinal);

    /// <summary>Asks for one resource.</summary>
    /// <param name="access">Whose credential it goes with.</param>
    /// <param name="resource">The resource below the base address.</param>
    /// <param name="parameters">The query, not escaped.</param>
    /// <param name="type">How a success is read.</param>
    /// <param name="meter">Where the cost is counted.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Reply<T>> GetAsync<T>(
        PlatformAccess access,
        string resource,
        IEnumerable<KeyValuePair<string, string?>> parameters,
        JsonTypeInfo<T> type,
        CallMeter meter,
        CancellationToken cancellationToken) where T : class
    {
        if (access.Unsendable() is { } unsendable) return new(null, unsendable);
        var address = new Uri(QueryHelpers.AddQueryString(resource, parameters), UriKind.Relative);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        // https://cloud.google.com/docs/authentication/api-keys-use: the header keeps the key out of addresses.
        if (IsApiKey(access.Token)) request.Headers.Add("X-Goog-Api-Key", access.Token);
        else request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", access.Token);
        var (answer, failure) = await http.ExchangeAsync(request, meter, time, cancellationToken);
        return answer is null ? new(null, failure) : Read(answer, access, type);
    }

    private Reply<T> Read<T>(PlatformAnswer answer, PlatformAccess access, JsonTypeInfo<T> type) where T : class
    {
        if (answer.Redirected is { } redirected) return new(null, redirected);
        using var json = answer.Json();
        if (YouTubeError.Of(answer.Status, json) is { } error) return new(null, Failure(error, answer, access.Token));
        return Reply.Read(json, type);
    }

    private PlatformFailure Failure(YouTubeError error, PlatformAnswer answer, string token)
    {
        var detail = answer.Detail(error.Message, token);
        var now = time.GetUtcNow();
        return error.Kind switch
        {
            YouTubeErrorKind.Credential => new PlatformFailure.ReconnectNeeded(detail),
            YouTubeErrorKind.DailyQuota => new PlatformFailure.Throttled(PacificMidnight.After(now), detail),
            YouTubeErrorKind.RateLimit =>
                new PlatformFailure.Throttled(now + (answer.RetryAfter ?? options.CurrentValue.ThrottlePause), detail),
            YouTubeErrorKind.Gone => new PlatformFailure.Gone(detail),
            YouTubeErrorKind.StalePage or YouTubeErrorKind.Transient => answer.Timed(new PlatformFailure.Transient(detail), now),
            YouTubeErrorKind.Request => new PlatformFailure.OurBug(detail),
        };
    }
}
