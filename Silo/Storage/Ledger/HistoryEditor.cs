using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Changes a post's past: takes its increments out of the roll-ups, edits the history, and puts the new increments back. The
/// result depends on the history alone, never on the order in which it came together.
/// </summary>
internal sealed class HistoryEditor(LedgerStatements statements, RollUpDeltas deltas)
{
    /// <summary>Merges readings that are late, repeated or different from what stands at their instants.</summary>
    public SnapshotCounts Merge(PostState post, IReadOnlyList<Observation> observations, FigureSource source)
    {
        var history = Load(post);
        var counts = default(SnapshotCounts);
        var edited = new SortedList<DateTimeOffset, StoredSnapshot>(history);
        foreach (var observation in observations)
        {
            var outcome = Lay(edited, new StoredSnapshot(observation, source));
            if (outcome.Unchanged == 0) statements.ReplaceSnapshot(post.Id, edited[observation.ObservedAt]);
            counts += outcome;
        }

        if (counts.Added + counts.Replaced > 0) Rewrite(post, history, edited, post.PublishedAt);
        return counts;
    }

    /// <summary>Moves what hangs on the publication instant, now that it is known or another.</summary>
    public void Republish(PostState post, DateTimeOffset publishedAt)
    {
        var history = Load(post);
        Rewrite(post, history, history, publishedAt);
        statements.UpdateDates(post);
    }

    /// <summary>Removes the readings of a day that no figure depends on.</summary>
    /// <returns>How many were removed.</returns>
    public int Thin(PostState post, DateOnly day)
    {
        var history = Load(post);
        var removable = Thinning.Removable(Observations(history), day);
        if (removable.Count == 0) return 0;
        var edited = new SortedList<DateTimeOffset, StoredSnapshot>(history);
        foreach (var instant in removable)
        {
            edited.Remove(instant);
            statements.RemoveSnapshot(post.Id, instant);
        }

        // Not Rewrite: the post's latest values stand as they are, and only the counts of known values become smaller.
        Increments.Of(post.PublishedAt, Observations(history), deltas.For(post, -1));
        Increments.Of(post.PublishedAt, Observations(edited), deltas.For(post));
        return removable.Count;
    }

    /// <summary>Counts the post on its day, if that is another than before.</summary>
    public void Count(PostState post)
    {
        var day = Increments.PostDay(post.PublishedAt, post.FirstObservedAt);
        if (day == post.CountedOn) return;
        if (post.CountedOn is { } before) deltas.For(post, -1).AddPost(before);
        if (day is { } after) deltas.For(post).AddPost(after);
        post.CountedOn = day;
        statements.UpdateDates(post);
    }

    /// <summary>The post's snapshots in time order.</summary>
    public SortedList<DateTimeOffset, StoredSnapshot> Load(PostState post)
    {
        var history = new SortedList<DateTimeOffset, StoredSnapshot>();
        if (post.FirstObservedAt is not { } first || post.LastObservedAt is not { } last) return history;
        for (var row = statements.History(post.Id, LocalDay.Of(first), LocalDay.Of(last)); row.Read();)
        {
            var observation = new Observation(row.Int64(0).ToInstant(), row.Counters(1));
            history.Add(observation.ObservedAt, new StoredSnapshot(observation, (FigureSource)row.Int64(7)));
        }

        return history;
    }

    private static IEnumerable<Observation> Observations(SortedList<DateTimeOffset, StoredSnapshot> history) =>
        history.Values.Select(snapshot => snapshot.Observation);

    private static SnapshotCounts Lay(SortedList<DateTimeOffset, StoredSnapshot> history, StoredSnapshot snapshot)
    {
        var at = snapshot.Observation.ObservedAt;
        if (!history.TryGetValue(at, out var standing))
        {
            history.Add(at, snapshot);
            return new SnapshotCounts(Added: 1, 0, 0);
        }

        if (standing.Observation == snapshot.Observation) return new SnapshotCounts(0, 0, Unchanged: 1);
        history[at] = snapshot;
        return new SnapshotCounts(0, Replaced: 1, 0);
    }

    private void Rewrite(
        PostState post,
        SortedList<DateTimeOffset, StoredSnapshot> before,
        SortedList<DateTimeOffset, StoredSnapshot> after,
        DateTimeOffset? publishedAt)
    {
        Increments.Of(post.PublishedAt, Observations(before), deltas.For(post, -1));

        post.PublishedAt = publishedAt;
        post.ForgetReadings();
        foreach (var (observation, _) in after.Values)
            post.Advance(observation.ObservedAt, Increments.Append(post.Latest, publishedAt, observation, deltas.For(post)));
        post.IsDirty = after.Count > 0;
        Count(post);
    }
}
