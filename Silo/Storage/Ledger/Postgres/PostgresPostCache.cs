using System.Collections.Concurrent;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Posts that this node's writers have at hand, by page. A page's posts are good as long as its version in the database is the one
/// they were kept with: every transaction of a ledger, on whichever node, counts it up. Whoever has locked the page takes its posts
/// out, and puts them back after the commit.
/// </summary>
/// <param name="mostPosts">When there are more, all are let go: what is read next is kept again.</param>
internal sealed class PostgresPostCache(int mostPosts = 500_000)
{
    private readonly ConcurrentDictionary<PostKey, long> _pageOf = new();
    private readonly ConcurrentDictionary<long, (long Version, Dictionary<PostKey, PostState> Posts)> _pages = new();

    /// <summary>The page a post belongs to, for good; null when that is not at hand.</summary>
    public long? PageOf(PostKey post) => _pageOf.TryGetValue(post, out var page) ? page : null;

    /// <summary>Takes a page's posts out; empty when they are not at hand or somebody has written them since.</summary>
    public Dictionary<PostKey, PostState> Take(long page, long version) =>
        _pages.TryRemove(page, out var kept) && kept.Version == version ? kept.Posts : [];

    /// <summary>Keeps a page's posts as a commit left them.</summary>
    public void Keep(long page, long version, Dictionary<PostKey, PostState> posts)
    {
        if (posts.Count == 0) return;
        if (_pageOf.Count > mostPosts) Clear();
        foreach (var post in posts.Keys) _pageOf.TryAdd(post, page);
        _pages.AddOrUpdate(page, (version, posts), (_, kept) => kept.Version > version ? kept : (version, posts));
    }

    /// <summary>Both at once: every kept post is one whose page is known, so that the one number bounds the other.</summary>
    private void Clear()
    {
        _pages.Clear();
        _pageOf.Clear();
    }
}
