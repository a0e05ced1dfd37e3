using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Campaigns.Client;

/// <summary>
/// Before the first set-up every page leads to <c>/setup</c> and the API answers 503 <c>setup_required</c>; afterwards
/// <c>/setup</c> does not exist. What is open to everybody anyway (health, assets) is let through.
/// </summary>
public sealed class SetupGate(RequestDelegate next)
{
    // Once done it stays done, so the question costs nothing from then on.
    private volatile bool _isDone;

    /// <summary>Passes a request on, or answers it.</summary>
    public async Task InvokeAsync(HttpContext context, ISetup setup)
    {
        if (!_isDone) _isDone = await setup.IsDoneAsync(context.RequestAborted);
        var isSetup = context.Request.Path.StartsWithSegments(AccountAddresses.Setup);
        if (_isDone && isSetup) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (_isDone || isSetup || IsOpen(context)) await next(context);
        else if (AccountAddresses.IsApi(context.Request.Path)) await AccountProblems.WriteSetupRequiredAsync(context);
        else context.Response.Redirect(AccountAddresses.Setup);
    }

    private static bool IsOpen(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null
        && !context.Request.Path.StartsWithSegments(AccountAddresses.SignIn);
}
