using Campaigns.Client;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace Campaigns.Silo;

/// <summary>Counts attempts over all nodes. Without Redis each node counts for itself: more attempts then, but never none and never all.</summary>
internal sealed partial class RedisAttemptCounter(
    RedisLink redis, AttemptCounter own, IOptions<AccountsOptions> options, ILogger<RedisAttemptCounter> logger) : IAttemptCounter
{
    // In one step: a node that died between the two would leave a count that never ends.
    private const string CountOne =
        "local n = redis.call('INCR', KEYS[1]); if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end; return n";

    /// <inheritdoc />
    public async ValueTask<bool> CountAsync(string address, CancellationToken cancellationToken)
    {
        try
        {
            RedisKey key = $"{redis.NameOf("attempts")}/{address}";
            var attempts = (long)await redis.Connection.GetDatabase().ScriptEvaluateAsync(
                CountOne, [key], [(long)AttemptLimit.Window.TotalMilliseconds]).WaitAsync(cancellationToken);
            return attempts <= options.Value.AttemptsPerMinute;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            Log.CountedHere(logger, exception.Message);
            return await own.CountAsync(address, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Sign-in attempts are counted on this node alone: {Reason}")]
        public static partial void CountedHere(ILogger logger, string reason);
    }
}
