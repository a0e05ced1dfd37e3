using Campaigns.Grains;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>
/// Leads people whose role requires a second factor (<see cref="AccountsOptions.RequireSecondFactorFor"/>) to setting one up, and lets them
/// do nothing else before. Programs come with keys that such people made.
/// </summary>
public sealed class SecondFactorGate(RequestDelegate next, IOptions<AccountsOptions> options)
{
    private readonly HashSet<Role> _roles = [.. options.Value.RequireSecondFactorFor];

    /// <summary>Passes a request on, or answers it.</summary>
    public async Task InvokeAsync(HttpContext context, Access access)
    {
        if (!await IsMissingAsync(context, access)) await next(context);
        else if (AccountAddresses.IsApi(context.Request.Path)) await AccountProblems.WriteSecondFactorRequiredAsync(context);
        else context.Response.Redirect(AccountAddresses.SecondFactor);
    }

    private async Task<bool> IsMissingAsync(HttpContext context, Access access)
    {
        if (_roles.Count == 0 || context.Features.Get<SessionState>() is not { HasSecondFactor: false }) return false;
        if (IsOpen(context)) return false;
        var grants = await access.GrantsAsync(context.RequestAborted);
        return grants.Any(grant => _roles.Contains(grant.Role));
    }

    private static bool IsOpen(HttpContext context) =>
        context.Request.Path.StartsWithSegments(AccountAddresses.SecondFactor)
        || context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
