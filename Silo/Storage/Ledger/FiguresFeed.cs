using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Tells open pages of this process that figures were committed.</summary>
internal sealed class FiguresFeed(TimeProvider time) : IFiguresFeed
{
    private readonly ConcurrentDictionary<Channel<FiguresChanged>, bool> _readers = [];

    /// <summary>Figures were committed just now.</summary>
    public void Publish()
    {
        var change = new FiguresChanged(time.GetUtcNow());
        foreach (var reader in _readers.Keys) reader.Writer.TryWrite(change);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<FiguresChanged> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One place, the newest wins: a reader that is busy hears once of all that happened meanwhile.
        var channel = Channel.CreateBounded<FiguresChanged>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        _readers[channel] = true;
        try
        {
            await foreach (var change in channel.Reader.ReadAllAsync(cancellationToken)) yield return change;
        }
        finally
        {
            _readers.TryRemove(channel, out _);
        }
    }
}
