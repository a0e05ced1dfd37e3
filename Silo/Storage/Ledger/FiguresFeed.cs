using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Tells this process that figures were committed, here or on another node: open pages, and what keeps answers.</summary>
internal sealed class FiguresFeed(TimeProvider time) : IFiguresFeed
{
    private readonly ConcurrentDictionary<Channel<FiguresChanged>, bool> _readers = [];
    private readonly ConcurrentDictionary<Channel<FiguresChanged>, bool> _readersOfOwn = [];
    private long _generation;

    /// <summary>Another number after each commit. An answer is as good as new while the number from before it was asked for still stands.</summary>
    public long Generation => Volatile.Read(ref _generation);

    /// <summary>The clock that changes are dated by.</summary>
    public TimeProvider Clock => time;

    /// <summary>This process committed figures just now.</summary>
    public void Publish()
    {
        var change = new FiguresChanged(time.GetUtcNow());
        Relay(change);
        foreach (var reader in _readersOfOwn.Keys) reader.Writer.TryWrite(change);
    }

    /// <summary>Another node committed figures, or may have while it could not be heard.</summary>
    public void Relay(FiguresChanged change)
    {
        // First, so that whoever asks because of the change gets no answer from before it.
        Interlocked.Increment(ref _generation);
        foreach (var reader in _readers.Keys) reader.Writer.TryWrite(change);
    }

    /// <inheritdoc />
    public IAsyncEnumerable<FiguresChanged> ChangesAsync(CancellationToken cancellationToken) => ReadAsync(_readers, cancellationToken);

    /// <summary>The same, but only what this process committed: for telling the other nodes.</summary>
    public IAsyncEnumerable<FiguresChanged> OwnChangesAsync(CancellationToken cancellationToken) => ReadAsync(_readersOfOwn, cancellationToken);

    private static async IAsyncEnumerable<FiguresChanged> ReadAsync(
        ConcurrentDictionary<Channel<FiguresChanged>, bool> readers, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One place, the newest wins: a reader that is busy hears once of all that happened meanwhile.
        var channel = Channel.CreateBounded<FiguresChanged>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        readers[channel] = true;
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken)) yield return change;
        }
        finally
        {
            readers.TryRemove(channel, out _);
        }
    }
}
