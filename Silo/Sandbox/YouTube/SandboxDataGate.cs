using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What every call to the YouTube stand-in passes: it is counted, may fail on purpose, needs a credential, and costs a unit.</summary>
internal sealed class SandboxDataGate(
    SandboxOptions options, SandboxDirectory directory, SandboxFaults faults, SandboxCalls calls, SandboxQuota quota)
{
    private static readonly TimeZoneInfo QuotaZone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>Answers a call.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Its resource, as <see cref="SandboxCalls"/> names it.</param>
    /// <param name="read">What it reads once it is let in.</param>
    public async Task ServeAsync(HttpContext http, string path, Func<SandboxDataCall, SandboxDataAnswer> read)
    {
        calls.Add(Platform.YouTube, path);
        var call = new SandboxDataCall(http, path, options, directory, faults);
        if (call.Take<SandboxFault.SlowAnswer>() is { } slow) await Task.Delay(slow.By, options.Clock, http.RequestAborted);
        if (await BrokenAsync(call, http)) return;

        SandboxDataAnswer answer = Refusal(call) is { } refusal ? refusal : read(call);
        await WriteAsync(http, Trimmed(answer, call.Parameter("fields")));
    }

    private static async Task<bool> BrokenAsync(SandboxDataCall call, HttpContext http)
    {
        if (call.Take<SandboxFault.HtmlBody>() is not null)
        {
            await http.AnswerRawAsync(StatusCodes.Status502BadGateway, "text/html", "<!DOCTYPE html><title>Error 502 (Server Error)!!1</title>");
            return true;
        }

        if (call.Take<SandboxFault.EmptyBody>() is null) return false;
        await http.AnswerRawAsync(StatusCodes.Status200OK, "application/json; charset=UTF-8", "");
        return true;
    }

    private SandboxDataError? Refusal(SandboxDataCall call)
    {
        if (call.Take<SandboxFault.ServerError>() is not null) return SandboxDataError.Unavailable();
        if (call.OAuthToken is not null && call.Own is null) return SandboxDataError.BadToken();
        if (call.OAuthToken is null && call.Key is null) return SandboxDataError.Unregistered();
        if (call.OAuthToken is null && !call.KnowsKey) return SandboxDataError.UnknownKey();
        if (call.Take<SandboxFault.ExpiredToken>() is not null) return SandboxDataError.BadToken();
        if (call.Take<SandboxFault.Throttled>() is { } throttled) return SandboxDataError.Throttled(throttled.RetryAfter);
        return call.Take<SandboxFault.QuotaExceeded>() is not null || UsesUpTheDay(call) ? SandboxDataError.QuotaExceeded() : null;
    }

    // Every list costs a unit, a refused one too; the day begins at midnight in Los Angeles.
    private bool UsesUpTheDay(SandboxDataCall call)
    {
        var day = TimeZoneInfo.ConvertTime(call.At, QuotaZone).Date.Ticks / TimeSpan.TicksPerDay;
        return quota.Use("youtube project", day, 1, options.YouTubeUnitsPerDay) > 1;
    }

    private static SandboxDataAnswer Trimmed(SandboxDataAnswer answer, string? fields)
    {
        if (fields is null || answer.Body is null) return answer;
        return SandboxPartialResponse.Parse(fields) is { } selection
            ? selection.Of(answer.Body)
            : SandboxDataError.InvalidParameter("invalidParameter", "fields", $"Invalid field selection {fields}");
    }

    private static async Task WriteAsync(HttpContext http, SandboxDataAnswer answer)
    {
        http.Response.StatusCode = answer.Error?.Status ?? StatusCodes.Status200OK;
        if (answer.Error?.RetryAfterSeconds is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (answer.Body is { } known && IsUnchanged(http, known)) return;
        http.Response.ContentType = "application/json; charset=UTF-8";
        await http.WriteJsonAsync(answer.Body ?? answer.Error!.ToJson(), SandboxJson.Plain); // one of both
    }

    private static bool IsUnchanged(HttpContext http, JsonObject body)
    {
        if (body["etag"]?.GetValue<string>() is not { } etag) return false;
        http.Response.Headers.ETag = $"\"{etag}\"";
        if (http.Request.Headers.IfNoneMatch.ToString().Trim('"') != etag) return false;
        http.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }
}
