using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>What a page's unit may make of it.</summary>
internal static class FanpageChangeEndpoints
{
    /// <summary>Maps the changes into the group of a page's writes.</summary>
    public static void MapFanpageChanges(this RouteGroupBuilder writes)
    {
        writes.MapPut("/{platform}/{accountId}", EditAsync).WithName("EditFanpage");
        writes.MapPost("/{platform}/{accountId}/hand-over", HandOverAsync).WithName("HandOverFanpage");
        writes.MapPost("/{platform}/{accountId}/suspend", SuspendAsync).WithName("SuspendFanpage");
        writes.MapPost("/{platform}/{accountId}/resume", ResumeAsync).WithName("ResumeFanpage");
        writes.MapPost("/{platform}/{accountId}/retire", RetireAsync).WithName("RetireFanpage");
        writes.MapDelete("/{platform}/{accountId}/credential", DisconnectAsync).WithName("DisconnectFanpage");
    }

    /// <summary>Changes a page's name and address.</summary>
    private static Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> EditAsync(
        string platform, string accountId, EditFanpageRequest request, Access access, IGrains grains, Text text,
        CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var command = request.Read(fields, access.Actor);
        return fields.Invalid.Count > 0
            ? Task.FromResult<Results<Ok<FanpageResponse>, ProblemHttpResult>>(ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest))
            : ChangeAsync(Page(platform, accountId, grains), page => page.EditAsync(command, cancellationToken), access, text, cancellationToken);
    }

    /// <summary>Hands a page over to another unit, from a day on; what it gained before stays where it was earned.</summary>
    private static async Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> HandOverAsync(
        string platform, string accountId, HandOverFanpageRequest request, Access access, IGrains grains, Text text,
        CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var command = request.Read(fields, access.Actor);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (Page(platform, accountId, grains) is not { } grain
            || await FanpageEndpoints.FindAsync(grain, Capability.ManagePages, access, cancellationToken) is null
            || !await access.MayAsync(Capability.ManagePages, command.ToUnit, cancellationToken))
        {
            return ApiProblems.NotFound(text.Errors);
        }

        var outcome = await grain.HandOverAsync(command, cancellationToken);
        return outcome is HandOverOutcome.HandedOver(var page, _)
            ? TypedResults.Ok(FanpageResponse.Of(page))
            : FanpageProblems.Of(outcome, text);
    }

    /// <summary>Leaves a page out of collection until it is resumed.</summary>
    private static Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> SuspendAsync(
        string platform, string accountId, Access access, IGrains grains, Text text, CancellationToken cancellationToken) => ChangeAsync(
        Page(platform, accountId, grains), page => page.SuspendAsync(access.Actor, cancellationToken), access, text, cancellationToken);

    /// <summary>Collects a suspended page again.</summary>
    private static Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> ResumeAsync(
        string platform, string accountId, Access access, IGrains grains, Text text, CancellationToken cancellationToken) => ChangeAsync(
        Page(platform, accountId, grains), page => page.ResumeAsync(access.Actor, cancellationToken), access, text, cancellationToken);

    /// <summary>Ends a page's collection for good and deletes its credential; registering it again brings it back.</summary>
    private static Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> RetireAsync(
        string platform, string accountId, Access access, IGrains grains, Text text, CancellationToken cancellationToken) => ChangeAsync(
        Page(platform, accountId, grains), page => page.RetireAsync(access.Actor, cancellationToken), access, text, cancellationToken);

    /// <summary>Deletes a page's credential.</summary>
    private static Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> DisconnectAsync(
        string platform, string accountId, Access access, IGrains grains, Text text, CancellationToken cancellationToken) => ChangeAsync(
        Page(platform, accountId, grains), page => page.DisconnectAsync(access.Actor, cancellationToken), access, text, cancellationToken);

    private static IFanpageGrain? Page(string platform, string accountId, IGrains grains) => FanpageEndpoints.Find(grains, platform, accountId);

    private static async Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> ChangeAsync(
        IFanpageGrain? grain, Func<IFanpageGrain, Task<FanpageOutcome>> change, Access access, Text text, CancellationToken cancellationToken)
    {
        if (grain is null || await FanpageEndpoints.FindAsync(grain, Capability.ManagePages, access, cancellationToken) is null)
            return ApiProblems.NotFound(text.Errors);

        return await change(grain) switch
        {
            FanpageOutcome.Changed(var page) => TypedResults.Ok(FanpageResponse.Of(page)),
            FanpageOutcome.Unchanged(var page) => TypedResults.Ok(FanpageResponse.Of(page)),
            var refusal => FanpageProblems.Of(refusal, text),
        };
    }
}
