using System.Globalization;
using Campaigns.Grains;
using StackExchange.Redis;

namespace Campaigns.Silo;

/// <summary>
/// Tells the other nodes when this one has committed figures, and this one when they have. Redis may lose a message while a node is cut
/// off; so a node that comes back takes it that figures have changed, and says so.
/// </summary>
internal sealed partial class FiguresRelay(RedisLink redis, FiguresFeed feed, TimeProvider time, ILogger<FiguresRelay> logger)
    : BackgroundService
{
    private readonly string _node = Guid.NewGuid().ToString("N");

    private RedisChannel Channel => RedisChannel.Literal(redis.NameOf("figures"));

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        redis.Connection.ConnectionRestored += OnRestored;
        await redis.Connection.GetSubscriber().SubscribeAsync(Channel, (_, message) => Hear(message.ToString()));
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var change in feed.OwnChangesAsync(stoppingToken)) await TellAsync(change);
    }

    private void OnRestored(object? sender, ConnectionFailedEventArgs restored)
    {
        // One commit after another makes one message where several were due: what this node said in vain is told now.
        Log.Restored(logger);
        feed.Publish();
    }

    private async Task TellAsync(FiguresChanged change)
    {
        try
        {
            var message = string.Create(CultureInfo.InvariantCulture, $"{_node} {change.At:O}");
            await redis.Connection.GetSubscriber().PublishAsync(Channel, message);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // The figures are committed all the same; the other nodes show them when their answers run out, or with the next message.
            Log.NotTold(logger, exception.Message);
        }
    }

    private void Hear(string message)
    {
        if (message.Split(' ') is not [var node, _] || node == _node) return;

        // By this node's clock: the time is for people, and the other's clock may be off.
        feed.Relay(new FiguresChanged(time.GetUtcNow()));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Redis can be reached again; open pages are refreshed")]
        public static partial void Restored(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Other nodes were not told that figures changed: {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);
    }
}
