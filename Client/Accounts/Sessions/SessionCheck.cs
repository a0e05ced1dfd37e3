using Campaigns.Grains;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>
/// Asks of every cookie whether its session still stands: one short query, for which a session that was ended anywhere, a changed password
/// or a deactivated account take effect with the next request and not minutes later.
/// </summary>
internal static class SessionCheck
{
    /// <summary>Refuses the cookie of a session that has ended.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var sessions = services.GetRequiredService<ISessionStore>();
        var aborted = context.HttpContext.RequestAborted;
        var session = context.Principal?.SessionId();
        var state = session is { } id ? await sessions.FindAsync(id, aborted) : null;
        if (state is null || state.Account != context.Principal!.AccountId() || state.SecurityStamp != StampOf(context, services))
        {
            context.RejectPrincipal();
            return;
        }

        context.HttpContext.Features.Set(state);
        var today = LocalDay.Of(services.GetRequiredService<TimeProvider>().GetUtcNow());
        if (state.LastSeenOn < today) await sessions.NoteSeenAsync(session!.Value, today, aborted); // a session has an id
    }

    private static string? StampOf(CookieValidatePrincipalContext context, IServiceProvider services)
    {
        var claim = services.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        return context.Principal?.FindFirst(claim)?.Value;
    }
}
