namespace Campaigns.Grains;

/// <summary>
/// Posts that the platform did not show when asked. Nothing is recorded of them, so without this they would be due at every
/// round. In memory only: forgetting costs one more id in a read.
/// </summary>
internal sealed class UnreadablePosts
{
    private Dictionary<string, Asked> _asked = [];

    /// <summary>The post as the schedule is to see it: asking in vain counts as a reading that brought no change.</summary>
    public KnownPost Seen(KnownPost post) => _asked.TryGetValue(post.PostId, out var asked)
        ? post with { LastObservedAt = asked.At, UnchangedReads = asked.Times }
        : post;

    /// <summary>Takes in what a round asked for in vain and what answered, and forgets posts that are not read any more.</summary>
    public void Note(IReadOnlyCollection<string> unavailable, IReadOnlySet<string> read, IEnumerable<KnownPost> known, DateTimeOffset now)
    {
        foreach (var id in unavailable) _asked[id] = new Asked(now, _asked.GetValueOrDefault(id).Times + 1);
        var ids = known.Select(post => post.PostId).ToHashSet();
        _asked = _asked.Where(entry => ids.Contains(entry.Key) && !read.Contains(entry.Key)).ToDictionary();
    }

    private readonly record struct Asked(DateTimeOffset At, int Times);
}
