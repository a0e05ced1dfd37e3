using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Changes a post's past: takes its increments out of the roll-ups, edits the history, and puts the new increments back. The
/// result depends on the history alone, never on the order in which it came together. The history must be at hand.
/// </summary>
internal static class HistoryEditor
{
    /// <summary>Merges readings that are late, repeated or different from what stands at their instants.</summary>
    public static SnapshotCounts Merge(
        PostState post, IReadOnlyList<Observation> observations, FigureSource source, LedgerChanges changes)
    {
        var history = Past(post);
        var counts = default(SnapshotCounts);
        var edited = new SortedList<DateTimeOffset, StoredSnapshot>(history);
        foreach (var observation in observations)
        {
            var outcome = Lay(edited, new StoredSnapshot(observation, source));
            if (outcome.Unchanged == 0) changes.Replaced[(post.Id, observation.ObservedAt)] = edited[observation.ObservedAt];
            counts += outcome;
        }

        if (counts.Added + counts.Replaced > 0) Rewrite(post, history, edited, post.PublishedAt, changes);
        return counts;
    }

    /// <summary>Moves what hangs on the publication instant, now that it is known or another.</summary>
    public static void Republish(PostState post, DateTimeOffset publishedAt, LedgerChanges changes)
    {
        var history = Past(post);
        Rewrite(post, history, history, publishedAt, changes);
        changes.Dated.Add(post);
    }

    /// <summary>Removes the readings of a day that no figure depends on.</summary>
    /// <returns>How many were removed.</returns>
    public static int Thin(PostState post, DateOnly day, LedgerChanges changes)
    {
        var history = Past(post);
        var removable = Thinning.Removable(Observations(history), day);
        if (removable.Count == 0) return 0;
        var edited = new SortedList<DateTimeOffset, StoredSnapshot>(history);
        foreach (var instant in removable)
        {
            edited.Remove(instant);
            changes.Removed.Add((post.Id, instant));
        }

        // Not Rewrite: the post's latest values stand as they are, and only the counts of known values become smaller.
        Increments.Of(post.PublishedAt, Observations(history), changes.RollUps.For(post, -1));
        Increments.Of(post.PublishedAt, Observations(edited), changes.RollUps.For(post));
        post.History = edited;
        return removable.Count;
    }

    /// <summary>Puts the post, with its whole past, into a campaign's roll-ups or takes it out of them; nothing else changes.</summary>
    public static void Attribute(PostState post, long campaign, bool joins, LedgerChanges changes)
    {
        var history = Past(post);
        Put(-1);
        post.Campaigns = joins ? [.. post.Campaigns, campaign] : [.. post.Campaigns.Where(other => other != campaign)];
        Put(+1);
        changes.Published.Attribute(post, campaign, joins);

        // All its campaigns out and in again: what is none of this one comes to nothing.
        void Put(int sign)
        {
            var rollUps = changes.RollUps.For(post, sign);
            Increments.Of(post.PublishedAt, Observations(history), rollUps);
            if (post.CountedOn is { } day) rollUps.AddPost(day);
        }
    }

    /// <summary>Counts the post on its day, if that is another than before.</summary>
    public static void Count(PostState post, LedgerChanges changes)
    {
        var day = Increments.PostDay(post.PublishedAt, post.FirstObservedAt);
        if (day == post.CountedOn) return;
        if (post.CountedOn is { } before) changes.RollUps.For(post, -1).AddPost(before);
        if (day is { } after) changes.RollUps.For(post).AddPost(after);
        post.CountedOn = day;
        changes.Dated.Add(post);
    }

    private static SortedList<DateTimeOffset, StoredSnapshot> Past(PostState post) =>
        post.History ?? throw new InvalidOperationException($"The history of post {post.Id} is not at hand.");

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

    private static void Rewrite(
        PostState post,
        SortedList<DateTimeOffset, StoredSnapshot> before,
        SortedList<DateTimeOffset, StoredSnapshot> after,
        DateTimeOffset? publishedAt,
        LedgerChanges changes)
    {
        Increments.Of(post.PublishedAt, Observations(before), changes.RollUps.For(post, -1));

        post.PublishedAt = publishedAt;
        post.ForgetReadings();
        foreach (var (observation, _) in after.Values)
            post.Advance(observation.ObservedAt, Increments.Append(post.Latest, publishedAt, observation, changes.RollUps.For(post)));
        post.IsDirty = after.Count > 0;
        post.History = after;
        Count(post, changes);
    }
}
