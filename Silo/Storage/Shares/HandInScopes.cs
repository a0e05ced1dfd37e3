using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What hand-ins are judged by, read for all who ask at once (<see cref="GroupedReads{TQuestion, TAnswer}"/>).</summary>
internal sealed class HandInScopes : IHandInScopes, IAsyncDisposable
{
    /// <summary>The most links and members read at a time.</summary>
    private const int GroupSize = 500;

    private const int Readers = 2; // one prepares while the other waits for the store

    private readonly GroupedReads<HandInQuestion, HandInFinding?> _reads;

    /// <summary>Starts the readers.</summary>
    public HandInScopes(IDatabase database)
    {
        var queue = new GroupQueue<HandInQuestion, HandInFinding?>(question => question.Posts.Count + 1, GroupSize);
        _reads = new GroupedReads<HandInQuestion, HandInFinding?>(database, queue, HandInReader.ReadAsync, Readers);
    }

    /// <inheritdoc />
    public Task<HandInFinding?> FindAsync(HandInQuestion question, CancellationToken cancellationToken) => _reads.ReadAsync(question, cancellationToken);

    /// <summary>Answers who waits, then stops.</summary>
    public ValueTask DisposeAsync() => _reads.DisposeAsync();
}
