using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Campaigns.Silo;

/// <summary>
/// Asks the database once for all who ask the same at about the same time: after a commit every open page asks again. An answer is keyed
/// by its question and nothing about who asks, whose permission was checked before.
/// </summary>
internal sealed class AnswerCache(FiguresFeed feed, IOptions<ReachCacheOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<object, Entry> _entries = new();

    /// <summary>How many answers are kept, those that are no longer good included.</summary>
    public int Count => _entries.Count;

    /// <summary>The answer: one that is kept and still good, or a new one.</summary>
    /// <param name="question">Everything that the answer depends on but the figures themselves; compared by value.</param>
    /// <param name="ask">Asks the database. It is not cancelled with a caller, since others may wait for the same answer.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    public Task<T> GetAsync<T>(object question, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken) =>
        GetAsync(question, whateverChanges: TimeSpan.Zero, ask, cancellationToken);

    /// <summary>The same, where the answer may be somewhat old.</summary>
    /// <param name="question">Everything that the answer depends on but the figures themselves; compared by value.</param>
    /// <param name="whateverChanges">How long the answer is good, whatever becomes of the figures.</param>
    /// <param name="ask">Asks the database.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    public Task<T> GetAsync<T>(object question, TimeSpan whateverChanges, Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (options.Value.KeepFor == TimeSpan.Zero) return ask(cancellationToken);

        // The generation is read before the database is: a commit in between makes the answer out of date, whatever it saw of it.
        var fresh = new Entry(feed.Generation, time.GetTimestamp(), new Lazy<Task>(() => Task.Run(() => ask(CancellationToken.None))));
        if (_entries.Count >= options.Value.KeepAtMost) _entries.Clear();
        var entry = _entries.AddOrUpdate(question, fresh, (_, kept) => IsGood(kept, fresh, whateverChanges) ? kept : fresh);
        return ((Task<T>)entry.Answer.Value).WaitAsync(cancellationToken);
    }

    private bool IsGood(Entry kept, Entry fresh, TimeSpan whateverChanges) =>
        IsRecent(kept, fresh, whateverChanges)
        && kept.Answer is not { IsValueCreated: true, Value: { IsFaulted: true } or { IsCanceled: true } };

    private bool IsRecent(Entry kept, Entry fresh, TimeSpan whateverChanges)
    {
        var age = time.GetElapsedTime(kept.AskedAt, fresh.AskedAt);
        return age < whateverChanges || (kept.Generation == fresh.Generation && age < options.Value.KeepFor);
    }

    private sealed record Entry(long Generation, long AskedAt, Lazy<Task> Answer);
}
