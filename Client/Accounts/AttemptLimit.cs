using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>How often one address may try a password. Looking at the forms is free.</summary>
public sealed class AttemptLimit(IOptions<AccountsOptions> options) : IRateLimiterPolicy<string>
{
    /// <summary>The policy's name, for the pages that take passwords.</summary>
    public const string Policy = "attempts";

    /// <inheritdoc />
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    /// <inheritdoc />
    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        if (!HttpMethods.IsPost(httpContext.Request.Method)) return RateLimitPartition.GetNoLimiter("");
        var address = httpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
        });
    }
}

/// <summary>Settings of signing in, from the section <c>Accounts</c>.</summary>
public sealed class AccountsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Accounts";

    /// <summary>Sign-ins and set-ups that one network address may try in a minute; an office often shares one.</summary>
    [Range(1, 10_000)]
    public int AttemptsPerMinute { get; set; } = 20;
}
