using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Campaigns.Client;

/// <summary>Counts the attempts that this process sees.</summary>
public sealed class AttemptCounter(IOptions<AccountsOptions> options) : IAttemptCounter, IDisposable
{
    private readonly PartitionedRateLimiter<string> _attempts = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = AttemptLimit.Window,
        }));

    /// <inheritdoc />
    public ValueTask<bool> CountAsync(string address, CancellationToken cancellationToken)
    {
        using var lease = _attempts.AttemptAcquire(address);
        return ValueTask.FromResult(lease.IsAcquired);
    }

    /// <inheritdoc />
    public void Dispose() => _attempts.Dispose();
}
