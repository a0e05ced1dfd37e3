using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What a platform answered, whatever the status.</summary>
/// <param name="Status">The HTTP status; a hint only, the body decides.</param>
/// <param name="Headers">The answer's headers.</param>
/// <param name="Body">The whole body; may be empty or no JSON, whatever its content type says.</param>
/// <param name="RetryAfter">How long the answer asks us to wait; null when it does not.</param>
internal sealed record PlatformAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, byte[] Body, TimeSpan? RetryAfter)
{
    /// <summary>
    /// The body as JSON; null when it is none. The content type is not asked: platforms send JSON as <c>text/javascript</c>.
    /// </summary>
    public JsonDocument? Json() => Body.TryParseJson();

    /// <summary>What the platform says, fit for an admin's eyes; the status where it says nothing.</summary>
    public string Detail(string? message, string token) =>
        PlatformMessage.Clean(message, token, otherwise: string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)Status}"));

    /// <summary>A status that ends the matter before the body is looked at; null for any other.</summary>
    public PlatformFailure? Redirected => (int)Status is >= 300 and < 400
        ? new PlatformFailure.OurBug($"The platform points to another address ({(int)Status}), which is not followed: check BaseAddress.")
        : null;

    /// <summary>The failure, unless it may pass and the platform says when: then no call before that instant.</summary>
    public PlatformFailure Timed(PlatformFailure failure, DateTimeOffset now) =>
        failure is PlatformFailure.Transient && RetryAfter is { } wait
            ? new PlatformFailure.Throttled(now + wait, failure.Detail)
            : failure;
}

/// <summary>The value read from an answer, or why there is none.</summary>
internal readonly record struct Reply<T>(T? Value, PlatformFailure? Failure) where T : class
{
    /// <summary>The same as the client's result, with its cost.</summary>
    public PlatformResult<TResult> ToResult<TResult>(CallMeter meter, Func<T, TResult> read) where TResult : class =>
        Value is { } value
            ? PlatformResult.Ok(read(value), meter.Usage)
            : PlatformResult.Failed<TResult>(Failure!, meter.Usage); // set whenever Value is not
}

/// <summary>Makes replies of answers.</summary>
internal static class Reply
{
    /// <summary>The value a success holds. One of another form than documented may be an outage's page: worth another try.</summary>
    public static Reply<T> Read<T>(JsonDocument? answer, JsonTypeInfo<T> type) where T : class
    {
        try
        {
            if (answer?.RootElement.Deserialize(type) is { } value) return new(value, null);
        }
        catch (JsonException)
        {
            // Told below: its message could quote the answer.
        }

        return new(null, new PlatformFailure.Transient("The platform's answer is not of the documented form."));
    }
}
