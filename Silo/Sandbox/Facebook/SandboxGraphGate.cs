using System.Globalization;
using System.Text.Json.Nodes;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What every call to the Graph stand-in passes: it is counted, may fail on purpose, needs a token, and uses up its quota.</summary>
internal sealed class SandboxGraphGate(
    SandboxOptions options, SandboxDirectory directory, SandboxFaults faults, SandboxCalls calls, SandboxQuota quota)
{
    /// <summary>Answers a call.</summary>
    /// <param name="http">The request.</param>
    /// <param name="path">Its path without ids, as <see cref="SandboxCalls"/> names it.</param>
    /// <param name="read">What it reads once it is let in.</param>
    public async Task ServeAsync(HttpContext http, string path, Func<SandboxGraphCall, SandboxGraphAnswer> read)
    {
        calls.Add(Platform.Facebook, path);
        var call = new SandboxGraphCall(http, options, directory, faults);
        if (call.Take<SandboxFault.SlowAnswer>() is { } slow) await Task.Delay(slow.By, options.Clock, http.RequestAborted);
        if (await BrokenAsync(call, http)) return;

        SandboxGraphAnswer answer = (Refusal(call, path) ?? Throttled(call, http)) is { } refusal ? refusal : read(call);
        http.Response.StatusCode = answer.Error?.Status ?? StatusCodes.Status200OK;
        http.Response.ContentType = "text/javascript; charset=UTF-8"; // recorded so, for JSON: clients must not look at it
        http.Response.Headers["facebook-api-version"] = call.Version;
        await http.WriteJsonAsync(answer.Body ?? answer.Error!.ToJson(), SandboxJson.Escaped); // one of both
    }

    private static async Task<bool> BrokenAsync(SandboxGraphCall call, HttpContext http)
    {
        if (call.Take<SandboxFault.HtmlBody>() is not null)
        {
            await http.AnswerRawAsync(StatusCodes.Status502BadGateway, "text/html", "<html><body><h1>Sorry, something went wrong.</h1></body></html>");
            return true;
        }

        if (call.Take<SandboxFault.EmptyBody>() is null) return false;
        await http.AnswerRawAsync(StatusCodes.Status200OK, "text/javascript; charset=UTF-8", "");
        return true;
    }

    private static SandboxGraphError? Refusal(SandboxGraphCall call, string path)
    {
        if (call.Take<SandboxFault.ServerError>() is not null) return SandboxGraphError.Unavailable();
        if (call.Token is null) return SandboxGraphError.NoToken(path);
        if (!call.ByUser && call.Page is null) return SandboxGraphError.UnknownToken();
        return call.Take<SandboxFault.ExpiredToken>() is { } expired ? SandboxGraphError.ExpiredToken(expired.Subcode) : null;
    }

    private SandboxGraphError? Throttled(SandboxGraphCall call, HttpContext http)
    {
        var (app, page) = Used(call);
        var fault = call.Take<SandboxFault.Throttled>();
        if (fault is null && call.Take<SandboxFault.QuotaExceeded>() is not null) fault = new SandboxFault.Throttled(default, 80001);
        if (fault is null && app > 1) fault = new SandboxFault.Throttled(default, 4);
        if (fault is null && page > 1) fault = new SandboxFault.Throttled(TimeSpan.FromHours(1), 80001);
        if (fault is not null) (app, page) = (Math.Max(app, 1), Math.Max(page, 1));
        if (call.Take<SandboxFault.HighUsage>() is { } high) app = page = high.Percent / 100.0;

        WriteUsage(http, call.Page, app, page, fault?.RetryAfter ?? TimeSpan.Zero);
        return fault is null ? null : SandboxGraphError.Throttled(fault.Code);
    }

    // Each id of an ?ids= call counts as a call.
    private (double App, double Page) Used(SandboxGraphCall call)
    {
        var cost = Math.Max(1, call.Ids.Count);
        var hour = call.At.UtcTicks / TimeSpan.TicksPerHour;
        var app = quota.Use("facebook app", hour, cost, options.FacebookAppCallsPerHour);
        return call.Page is not { } page
            ? (app, 0)
            : (app, quota.Use($"facebook page {page.Key.AccountId}", hour / 24, cost, options.FacebookPageCallsPerDay));
    }

    // The headers come only once there is something to tell.
    private static void WriteUsage(HttpContext http, SandboxAccount? account, double app, double page, TimeSpan regain)
    {
        if (Percent(app) > 0) http.Response.Headers["X-App-Usage"] = Usage(Percent(app)).ToJsonString();
        if (account is null || Percent(page) == 0) return;
        var usage = Usage(Percent(page))
            .With("type", "pages")
            .With("estimated_time_to_regain_access", (int)Math.Ceiling(regain.TotalMinutes));
        http.Response.Headers["X-Business-Use-Case-Usage"] = new JsonObject { [account.Key.AccountId] = new JsonArray(usage) }.ToJsonString();
    }

    private static int Percent(double part) => Convert.ToInt32(Math.Floor(part * 100), CultureInfo.InvariantCulture);

    private static JsonObject Usage(int percent) =>
        new() { ["call_count"] = percent, ["total_cputime"] = percent / 2, ["total_time"] = percent / 2 };
}
