using System.Collections.Concurrent;

namespace Campaigns.Silo.Tests;

/// <summary>What a test and its probe grains tell each other. An engine gives it to the probes as a service.</summary>
public sealed class ProbeBoard
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _entered = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _opened = new();
    private readonly ConcurrentDictionary<string, int> _made = new();
    private readonly ConcurrentDictionary<string, int> _alive = new();

    /// <summary>What probes noted, in order.</summary>
    public ConcurrentQueue<string> Notes { get; } = new();

    /// <summary>The most activations of one identity that were alive at once.</summary>
    public int MostAlive { get; private set; }

    /// <summary>How many constructions of a picky grain fail before one succeeds.</summary>
    public int FailuresToCome { get; set; }

    /// <summary>Completes when a probe has entered its wait.</summary>
    public Task Entered(string key) => Source(_entered, key).Task.WaitAsync(TimeSpan.FromSeconds(20));

    /// <summary>Ends every wait of a probe, now and later.</summary>
    public void Open(string key) => Source(_opened, key).TrySetResult();

    /// <summary>How many activations of an identity were made.</summary>
    public int Made(string key) => _made.GetValueOrDefault(key);

    internal Task WaitForOpeningAsync(string key, CancellationToken cancellationToken)
    {
        Source(_entered, key).TrySetResult();
        return Source(_opened, key).Task.WaitAsync(cancellationToken);
    }

    internal void Began(string key)
    {
        _made.AddOrUpdate(key, 1, (_, count) => count + 1);
        var alive = _alive.AddOrUpdate(key, 1, (_, count) => count + 1);
        lock (Notes) MostAlive = Math.Max(MostAlive, alive);
    }

    internal void Ended(string key) => _alive.AddOrUpdate(key, 0, (_, count) => count - 1);

    private static TaskCompletionSource Source(ConcurrentDictionary<string, TaskCompletionSource> sources, string key) =>
        sources.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
