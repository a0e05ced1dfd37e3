using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Works out in memory what batches change. Readings in time order, the rule, only need the post's latest values; everything else
/// (late, repeated, replaced, a changed publication) takes the post's history out of the roll-ups and puts the edited one back,
/// through the same definition.
/// </summary>
internal sealed class LedgerTransaction(LedgerScope scope)
{
    private readonly HashSet<PostState> _touched = [];
    private readonly LedgerChanges _changes = new();

    /// <summary>The known posts whose past the batches change or repeat, so that it must be at hand before they are applied.</summary>
    public IReadOnlyCollection<PostState> PostsWithAPast(IReadOnlyList<LedgerBatch> batches)
    {
        var found = new HashSet<PostState>();
        var newest = new Dictionary<PostState, DateTimeOffset>();
        foreach (var batch in batches)
        {
            foreach (var seen in batch.Posts)
            {
                if (scope.Posts.TryGetValue(seen.Key, out var post) && IsPublishedAnew(post, seen)) found.Add(post);
            }

            foreach (var snapshot in batch.Snapshots)
            {
                if (!scope.Posts.TryGetValue(snapshot.Post, out var post)) continue;
                var at = snapshot.ObservedAt.ToMicrosecond();
                if (at <= newest.GetValueOrDefault(post, post.LastObservedAt ?? DateTimeOffset.MinValue)) found.Add(post);
                else newest[post] = at;
            }

            foreach (var attribution in batch.Attributions)
            {
                if (scope.Posts.TryGetValue(attribution.Post, out var post)) found.Add(post);
            }
        }

        return found;
    }

    /// <summary>Takes in one caller's batch.</summary>
    public LedgerReceipt Apply(LedgerBatch batch)
    {
        var unknownFanpages = new List<int>();
        var unknownPosts = new List<int>();
        var added = 0;
        for (var index = 0; index < batch.Posts.Count; index++)
        {
            if (!scope.Fanpages.TryGetValue(batch.Posts[index].Fanpage, out var fanpage)) unknownFanpages.Add(index);
            else if (See(batch.Posts[index], fanpage)) added++;
        }

        var counts = Record(batch, unknownPosts);
        foreach (var reading in batch.Followers)
        {
            if (scope.Fanpages.TryGetValue(reading.Fanpage, out var fanpage)) _changes.Note(fanpage.Id, reading);
        }

        var attributed = new Attributions(scope, _changes).Apply(batch.Attributions);
        return new LedgerReceipt(added, counts.Added, counts.Replaced, counts.Unchanged, unknownFanpages, unknownPosts) { Attributed = attributed };
    }

    /// <summary>Thins the snapshots of one past local day, of posts whose history is at hand.</summary>
    /// <returns>How many were removed.</returns>
    public int Thin(DateOnly day) => scope.Posts.Values.Sum(post => HistoryEditor.Thin(post, day, _changes));

    /// <summary>Everything to be written.</summary>
    public LedgerChanges Complete()
    {
        foreach (var post in _touched) _changes.Published.Replace(post);
        _changes.Latest.AddRange(_touched.Where(post => post.IsDirty).OrderBy(post => post.Id));
        return _changes;
    }

    private static bool IsPublishedAnew(PostState post, SeenPost seen) =>
        seen.PublishedAt?.ToMicrosecond() is { } published && published != post.PublishedAt;

    private bool See(SeenPost seen, FanpageEntry fanpage)
    {
        if (!scope.Posts.TryGetValue(seen.Key, out var known))
        {
            Insert(seen, fanpage);
            return true;
        }

        _changes.Note(known, seen);
        if (IsPublishedAnew(known, seen))
        {
            HistoryEditor.Republish(known, seen.PublishedAt!.Value.ToMicrosecond(), _changes); // it has one, being another
            _touched.Add(known);
        }

        return false;
    }

    private void Insert(SeenPost seen, FanpageEntry fanpage)
    {
        var publishedAt = seen.PublishedAt?.ToMicrosecond();
        var countedOn = Increments.PostDay(publishedAt, null);
        var joined = scope.Campaigns.For(seen, fanpage, countedOn);
        var post = new PostState
        {
            Id = scope.FreshIds.Dequeue(),
            Fanpage = fanpage,
            PublishedAt = publishedAt,
            CountedOn = countedOn,
            Campaigns = [.. joined.Select(match => match.Campaign)],
            History = [],
        };
        scope.Posts.Add(seen.Key, post);
        _changes.NewPosts.Add((post, seen));
        foreach (var (campaign, how) in joined)
            _changes.Attributions.Add(new AttributionChange(post.Id, campaign, Joined: true, Moved: true, how, Account: null));
        if (countedOn is { } day) _changes.RollUps.For(post).AddPost(day);
        _touched.Add(post);
    }

    // Readings in time order go straight in; the others are gathered by post, so that a history is gone through once per batch.
    private SnapshotCounts Record(LedgerBatch batch, List<int> unknownPosts)
    {
        var counts = default(SnapshotCounts);
        Dictionary<PostState, List<Observation>>? late = null;
        for (var index = 0; index < batch.Snapshots.Count; index++)
        {
            var snapshot = batch.Snapshots[index];
            if (!scope.Posts.TryGetValue(snapshot.Post, out var post))
            {
                unknownPosts.Add(index);
                continue;
            }

            var observation = new Observation(snapshot.ObservedAt.ToMicrosecond(), snapshot.Counters);
            _changes.Note(post.Fanpage.Id, batch.Source, observation.ObservedAt);
            _touched.Add(post);
            if (post.LastObservedAt is { } last && observation.ObservedAt <= last) Gather(late ??= [], post, observation);
            else counts += Append(post, new StoredSnapshot(observation, batch.Source));
        }

        foreach (var (post, observations) in late ?? [])
            counts += HistoryEditor.Merge(post, observations, batch.Source, _changes);
        return counts;
    }

    private static void Gather(Dictionary<PostState, List<Observation>> late, PostState post, in Observation observation)
    {
        if (!late.TryGetValue(post, out var observations)) late[post] = observations = [];
        observations.Add(observation);
    }

    private SnapshotCounts Append(PostState post, in StoredSnapshot snapshot)
    {
        var observation = snapshot.Observation;
        _changes.Appended.Add((post.Id, snapshot));
        post.History?.Add(observation.ObservedAt, snapshot);
        post.Advance(
            observation.ObservedAt, Increments.Append(post.Latest, post.PublishedAt, observation, _changes.RollUps.For(post)));
        HistoryEditor.Count(post, _changes);
        return new SnapshotCounts(Added: 1, 0, 0);
    }
}

/// <summary>What became of snapshots.</summary>
internal readonly record struct SnapshotCounts(int Added, int Replaced, int Unchanged)
{
    public static SnapshotCounts operator +(SnapshotCounts a, SnapshotCounts b) =>
        new(a.Added + b.Added, a.Replaced + b.Replaced, a.Unchanged + b.Unchanged);
}
