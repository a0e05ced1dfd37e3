using StackExchange.Redis;

namespace Campaigns.Silo;

/// <summary>The node's connection to Redis, beside that of Orleans itself. Once made it comes back by itself after an outage.</summary>
internal sealed class RedisLink(ClusterSettings settings) : IHostedLifecycleService, IAsyncDisposable
{
    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(1);

    private ConnectionMultiplexer? _connection;

    /// <summary>The connection.</summary>
    /// <exception cref="InvalidOperationException">The host has not started.</exception>
    public IConnectionMultiplexer Connection => _connection ?? throw new InvalidOperationException("The host has not started yet.");

    /// <summary>A name of this cluster's own, for what several installations on one Redis must not share.</summary>
    public string NameOf(string thing) => $"campaigns/{thing}/{settings.ClusterId}";

    /// <summary>Connects, before any other service starts: a node without Redis could not join the others.</summary>
    /// <exception cref="InputException">Redis does not answer.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var options = settings.Redis.Clone();
        options.AbortOnConnectFail = true;
        options.AsyncTimeout = (int)AnswersWithin.TotalMilliseconds;
        // Without Redis the callers have something better to do than to queue.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        try
        {
            _connection = await ConnectionMultiplexer.ConnectAsync(options).WaitAsync(cancellationToken);
        }
        catch (RedisConnectionException exception)
        {
            throw new InputException($"Redis:ConnectionString: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_connection is not null) await _connection.DisposeAsync();
    }

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
