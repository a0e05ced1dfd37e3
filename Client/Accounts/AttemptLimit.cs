using System.ComponentModel.DataAnnotations;
using System.Threading.RateLimiting;
using Campaigns.Grains;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace Campaigns.Client;

/// <summary>How often one address may try a password. Looking at the forms is free.</summary>
public sealed class AttemptLimit(IAttemptCounter counter) : IRateLimiterPolicy<string>
{
    /// <summary>The policy's name, for the pages that take passwords.</summary>
    public const string Policy = "attempts";

    /// <summary>What attempts are counted over, from the first one on.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <inheritdoc />
    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => null;

    /// <inheritdoc />
    public RateLimitPartition<string> GetPartition(HttpContext httpContext)
    {
        if (!HttpMethods.IsPost(httpContext.Request.Method)) return RateLimitPartition.GetNoLimiter("");
        var address = httpContext.Connection.RemoteIpAddress?.ToString() ?? "unknown";
        return RateLimitPartition.Get(address, _ => new CountedAttempts(counter, address));
    }

    /// <summary>Asks the counter, as the framework asks a limiter.</summary>
    private sealed class CountedAttempts(IAttemptCounter counter, string address) : RateLimiter
    {
        // It remembers nothing, so the framework may drop it whenever it looks.
        public override TimeSpan? IdleDuration => TimeSpan.MaxValue;

        public override RateLimiterStatistics? GetStatistics() => null;

        // The framework tries this first and then waits for the answer below, which may come from another machine.
        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Verdict(false);

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) =>
            new Verdict(await counter.CountAsync(address, cancellationToken));
    }

    private sealed class Verdict(bool mayTry) : RateLimitLease
    {
        public override bool IsAcquired => mayTry;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
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

    /// <summary>Roles whose holders must have a second factor: they can do nothing before they have set it up. None by default.</summary>
    public IReadOnlyList<Role> RequireSecondFactorFor { get; set; } = [];
}
