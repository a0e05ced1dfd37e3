using Campaigns.Grains;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Campaigns.Client;

/// <summary>The organization's pages, for programs that register and connect them.</summary>
internal static class FanpageEndpoints
{
    private const string Pages = "/api/v1/fanpages";

    /// <summary>Maps <c>/api/v1/fanpages</c>. The whole group asks for a signed-in caller, its writes take idempotency keys.</summary>
    public static IEndpointRouteBuilder MapFanpageApi(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup(Pages)
            .WithTags("Fanpages")
            .RequireAuthorization()
            .ProducesProblem(StatusCodes.Status404NotFound);
        pages.MapGet("", ListAsync).WithName("ListFanpages").ProducesProblem(StatusCodes.Status400BadRequest);
        pages.MapGet("/{platform}/{accountId}", DescribeAsync).WithName("DescribeFanpage");

        var writes = pages.MapGroup("")
            .AcceptIdempotencyKeys()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        writes.MapPost("", RegisterAsync).WithName("RegisterFanpage");
        writes.MapPut("/{platform}/{accountId}/credential", ConnectAsync).WithName("ConnectFanpage")
            .ProducesProblem(StatusCodes.Status502BadGateway)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        writes.MapFanpageChanges();
        return endpoints;
    }

    /// <summary>The pages of a unit's subtree, those of the caller's own unit when none is named.</summary>
    private static async Task<Results<Ok<FanpageListResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] FanpageListQuery query, Access access, IFanpageQueries pages, TimeProvider time, Text text,
        CancellationToken cancellationToken)
    {
        var home = await access.HomeUnitAsync(cancellationToken);
        var invalid = query.Read(home ?? "", LocalDay.Of(time.GetUtcNow()), text, out var filter);
        if (invalid.Count > 0) return ApiProblems.Invalid(invalid, text.Writes.InvalidRequest);
        if (!await access.MayAsync(Capability.ReadFigures, filter.Unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);
        return TypedResults.Ok(FanpageListResponse.Of(await pages.ListAsync(filter, cancellationToken), filter));
    }

    /// <summary>A page and how its collection stands, for whoever reads the figures of its unit.</summary>
    private static async Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> DescribeAsync(
        string platform, string accountId, Access access, IGrains grains, Text text, CancellationToken cancellationToken)
    {
        if (Find(grains, platform, accountId) is not { } grain) return ApiProblems.NotFound(text.Errors);
        var page = await FindAsync(grain, Capability.ReadFigures, access, cancellationToken);
        return page is null ? ApiProblems.NotFound(text.Errors) : TypedResults.Ok(FanpageResponse.Of(page));
    }

    /// <summary>Registers a page in a unit. The same again, in the same unit, changes nothing and gives the page as it stands.</summary>
    private static async Task<Results<Created<FanpageResponse>, Ok<FanpageResponse>, ProblemHttpResult>> RegisterAsync(
        RegisterFanpageRequest request, Access access, IGrains grains, Text text, CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var (key, command) = request.Read(fields);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (!await access.MayAsync(Capability.ManagePages, command.Unit, cancellationToken)) return ApiProblems.NotFound(text.Errors);

        var outcome = await grains.Get<IFanpageGrain>(key.ToString()).RegisterAsync(command with { By = access.Actor }, cancellationToken);
        return outcome switch
        {
            RegisterOutcome.Registered(var page, IsNew: true) => TypedResults.Created(AddressOf(key), FanpageResponse.Of(page)),
            RegisterOutcome.Registered(var page, IsNew: false) => TypedResults.Ok(FanpageResponse.Of(page)),
            _ => FanpageProblems.Of(outcome, text),
        };
    }

    /// <summary>Checks a credential with the platform and keeps it, in place of any earlier one; the page is collected at once.</summary>
    private static async Task<Results<Ok<FanpageResponse>, ProblemHttpResult>> ConnectAsync(
        string platform, string accountId, ConnectFanpageRequest request, Access access, IGrains grains, Text text,
        CancellationToken cancellationToken)
    {
        var fields = new BodyFields(text);
        var command = request.Read(fields, text.Writes);
        if (fields.Invalid.Count > 0) return ApiProblems.Invalid(fields.Invalid, text.Writes.InvalidRequest);
        if (Find(grains, platform, accountId) is not { } grain) return ApiProblems.NotFound(text.Errors);
        if (await FindAsync(grain, Capability.ManagePages, access, cancellationToken) is null) return ApiProblems.NotFound(text.Errors);

        var outcome = await grain.ConnectAsync(command with { By = access.Actor }, cancellationToken);
        return outcome is ConnectOutcome.Connected(var page)
            ? TypedResults.Ok(FanpageResponse.Of(page))
            : FanpageProblems.Of(outcome, text);
    }

    /// <summary>The grain of the page that an address names; null when it names none.</summary>
    internal static IFanpageGrain? Find(IGrains grains, string platform, string accountId) =>
        PlatformNames.TryParse(platform, out var known) ? grains.Get<IFanpageGrain>(new FanpageKey(known, accountId).ToString()) : null;

    /// <summary>The page, if the caller may do that with it: one of another unit is, to them, no page.</summary>
    internal static async Task<Fanpage?> FindAsync(
        IFanpageGrain grain, Capability capability, Access access, CancellationToken cancellationToken)
    {
        var page = await grain.DescribeAsync(cancellationToken);
        return page is not null && await access.MayAsync(capability, page.Unit, cancellationToken) ? page : null;
    }

    private static string AddressOf(FanpageKey key) => $"{Pages}/{key.Platform.Name()}/{key.AccountId}";
}
