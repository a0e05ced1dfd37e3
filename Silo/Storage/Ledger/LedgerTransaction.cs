using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// One transaction of the ledger: takes batches in, then writes what they changed. Readings in time order, the rule, only need the
/// post's latest values; everything else (late, repeated, replaced, a changed publication) takes the post's history out of the
/// roll-ups and puts the edited one back, through the same definition.
/// </summary>
internal sealed class LedgerTransaction(
    LedgerStatements statements, PostIndex posts, CampaignMatcher campaigns, RollUpDeltas deltas)
{
    private readonly HashSet<PostState> _dirty = [];
    private readonly Dictionary<(long Fanpage, FigureSource Source), DateTimeOffset> _readings = [];
    private readonly HistoryEditor _histories = new(statements, deltas);

    /// <summary>The earliest reading taken in; null without any.</summary>
    public DateTimeOffset? EarliestReading { get; private set; }

    /// <summary>Takes in one caller's batch.</summary>
    public LedgerReceipt Apply(LedgerBatch batch)
    {
        var unknownFanpages = new List<int>();
        var unknownPosts = new List<int>();
        var added = 0;
        for (var index = 0; index < batch.Posts.Count; index++)
        {
            if (posts.Fanpage(batch.Posts[index].Fanpage) is not { } fanpage) unknownFanpages.Add(index);
            else if (See(batch.Posts[index], fanpage)) added++;
        }

        var counts = Record(batch, unknownPosts);
        foreach (var reading in batch.Followers)
        {
            if (posts.Fanpage(reading.Fanpage) is { } fanpage) statements.WriteFollowers(fanpage.Id, reading);
        }

        return new LedgerReceipt(added, counts.Added, counts.Replaced, counts.Unchanged, unknownFanpages, unknownPosts);
    }

    /// <summary>Thins the snapshots of one past local day.</summary>
    /// <returns>How many were removed.</returns>
    public int Thin(DateOnly day, IReadOnlyList<PostKey> keys) =>
        keys.Sum(key => posts.Post(key) is { } post ? _histories.Thin(post, day) : 0);

    /// <summary>Writes the latest values and the roll-ups; after it the transaction may be committed.</summary>
    public void Complete(RollUpStatements rollUps, PublishedStatements published)
    {
        var changes = new PublishedDeltas();
        foreach (var post in _dirty.OrderBy(post => post.Id))
        {
            if (post.IsDirty) Write(post);
            changes.Replace(post);
            post.RolledUp = post.Published;
        }

        published.Add(changes);
        foreach (var ((fanpage, source), newestAt) in _readings.OrderBy(reading => reading.Key))
            statements.WriteReading(fanpage, source, newestAt);
        rollUps.Add(deltas);
    }

    private void Write(PostState post)
    {
        if (post.HasLatest) statements.UpdateLatest(post);
        else statements.InsertLatest(post);
        (post.HasLatest, post.IsDirty) = (true, false);
    }

    private bool See(SeenPost seen, FanpageEntry fanpage)
    {
        if (posts.Post(seen.Key) is { } known)
        {
            statements.UpdateWords(known.Id, seen);
            if (seen.PublishedAt?.ToMicrosecond() is { } published && published != known.PublishedAt)
            {
                _histories.Republish(known, published);
                _dirty.Add(known);
            }

            return false;
        }

        Insert(seen, fanpage);
        return true;
    }

    private void Insert(SeenPost seen, FanpageEntry fanpage)
    {
        var publishedAt = seen.PublishedAt?.ToMicrosecond();
        var countedOn = Increments.PostDay(publishedAt, null);
        var row = statements.InsertPost(seen, fanpage.Id, countedOn);
        row.Read();
        var id = row.Int64(0);
        row.Reset();
        var joined = campaigns.For(seen, fanpage, countedOn);
        foreach (var campaign in joined) statements.Join(id, campaign);
        var post = new PostState { Id = id, Fanpage = fanpage, PublishedAt = publishedAt, CountedOn = countedOn, Campaigns = joined };
        posts.Add(seen.Key, post);
        if (countedOn is { } day) deltas.For(post).AddPost(day);
        _dirty.Add(post);
    }

    // Readings in time order go straight in; the others are gathered by post, so that a history is read at most once per batch.
    private SnapshotCounts Record(LedgerBatch batch, List<int> unknownPosts)
    {
        var counts = default(SnapshotCounts);
        Dictionary<PostState, List<Observation>>? late = null;
        for (var index = 0; index < batch.Snapshots.Count; index++)
        {
            var snapshot = batch.Snapshots[index];
            if (posts.Post(snapshot.Post) is not { } post)
            {
                unknownPosts.Add(index);
                continue;
            }

            var observation = new Observation(snapshot.ObservedAt.ToMicrosecond(), snapshot.Counters);
            Note(post.Fanpage.Id, batch.Source, observation.ObservedAt);
            if (!(observation.ObservedAt >= EarliestReading)) EarliestReading = observation.ObservedAt;
            _dirty.Add(post);
            if (post.LastObservedAt is { } last && observation.ObservedAt <= last) Gather(late ??= [], post, observation);
            else counts += Append(post, observation, batch.Source);
        }

        foreach (var (post, observations) in late ?? [])
            counts += _histories.Merge(post, observations, batch.Source);
        return counts;
    }

    private static void Gather(Dictionary<PostState, List<Observation>> late, PostState post, in Observation observation)
    {
        if (!late.TryGetValue(post, out var observations)) late[post] = observations = [];
        observations.Add(observation);
    }

    private SnapshotCounts Append(PostState post, in Observation observation, FigureSource source)
    {
        statements.AppendSnapshot(post.Id, new StoredSnapshot(observation, source));
        post.Advance(observation.ObservedAt, Increments.Append(post.Latest, post.PublishedAt, observation, deltas.For(post)));
        _histories.Count(post);
        return new SnapshotCounts(Added: 1, 0, 0);
    }

    private void Note(long fanpage, FigureSource source, DateTimeOffset observedAt)
    {
        if (_readings.GetValueOrDefault((fanpage, source)) < observedAt) _readings[(fanpage, source)] = observedAt;
    }
}

/// <summary>What became of snapshots.</summary>
internal readonly record struct SnapshotCounts(int Added, int Replaced, int Unchanged)
{
    public static SnapshotCounts operator +(SnapshotCounts a, SnapshotCounts b) =>
        new(a.Added + b.Added, a.Replaced + b.Replaced, a.Unchanged + b.Unchanged);
}
