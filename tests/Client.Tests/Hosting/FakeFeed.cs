using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Campaigns.Grains;

namespace Campaigns.Client.Tests;

/// <summary>A feed that a test tells of changes.</summary>
internal sealed class FakeFeed : IFiguresFeed
{
    private readonly Channel<FiguresChanged> _changes = Channel.CreateUnbounded<FiguresChanged>();

    public int Readers => _readers;

    private int _readers;

    public void Tell(DateTimeOffset at) => _changes.Writer.TryWrite(new FiguresChanged(at));

    public async IAsyncEnumerable<FiguresChanged> ChangesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _readers);
        try
        {
            await foreach (var change in _changes.Reader.ReadAllAsync(cancellationToken)) yield return change;
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }
}
