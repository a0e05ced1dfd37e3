using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Finds posts and pages for the ledger, one by one: within the process a look-up costs next to nothing. Posts stay at hand between transactions, because only the ledger writes them; pages do
/// not, because others may register them or move them to another unit.
/// </summary>
internal sealed class SqlitePostIndex(SqliteLedgerStatements statements)
{
    private const int MostPostsKept = 50_000;
    private readonly Dictionary<PostKey, PostState> _posts = [];
    private readonly Dictionary<FanpageKey, FanpageEntry?> _fanpages = [];
    private readonly Dictionary<long, IReadOnlyList<Ancestor>> _lineage = [];

    /// <summary>The page; null when it is not registered.</summary>
    public FanpageEntry? Fanpage(FanpageKey key)
    {
        if (_fanpages.TryGetValue(key, out var known)) return known;
        var found = statements.FindFanpage(key);
        if (!found.Read()) return _fanpages[key] = null;
        var id = found.Int64(0);
        found.Reset();
        return _fanpages[key] = new FanpageEntry(id, key, UnitsOf(id));
    }

    /// <summary>The post; null when it is not known.</summary>
    public PostState? Post(PostKey key)
    {
        if (_posts.TryGetValue(key, out var known))
        {
            known.Fanpage = Fanpage(known.Fanpage.Key)!; // the page may have moved since the last transaction
            return known;
        }

        var row = statements.FindPost(key);
        if (!row.Read()) return null;
        var fanpage = new FanpageKey((Platform)row.Int64(1), row.Text(2)!);
        var found = new
        {
            Id = row.Int64(0),
            PublishedAt = row.NullableInt64(3)?.ToInstant(),
            CountedOn = row.NullableInt64(4)?.ToDay(),
            First = row.NullableInt64(5)?.ToInstant(),
            Last = row.NullableInt64(6)?.ToInstant(),
            Unchanged = (int)(row.NullableInt64(7) ?? 0),
            Latest = row.Counters(8),
        };
        row.Reset();
        var post = new PostState
        {
            Id = found.Id,
            Fanpage = Fanpage(fanpage)!, // a foreign key holds the page
            PublishedAt = found.PublishedAt,
            CountedOn = found.CountedOn,
            Campaigns = CampaignsOf(found.Id),
            FirstObservedAt = found.First,
            LastObservedAt = found.Last,
            UnchangedReads = found.Unchanged,
            Latest = found.Latest,
        };
        (post.RolledUp, post.HasLatest) = (post.Published, found.Last is not null);
        return _posts[key] = post;
    }

    /// <summary>Keeps a post just inserted.</summary>
    public void Add(PostKey key, PostState post) => _posts[key] = post;

    /// <summary>Forgets what others may change, before a transaction.</summary>
    public void BeginTransaction()
    {
        _fanpages.Clear();
        _lineage.Clear();
        if (_posts.Count > MostPostsKept) _posts.Clear();
    }

    /// <summary>Forgets everything: a transaction was rolled back, or another process has written.</summary>
    public void Forget()
    {
        _posts.Clear();
        BeginTransaction();
    }

    private PageUnits UnitsOf(long fanpage)
    {
        var holdings = new List<Holding>();
        for (var row = statements.Holdings(fanpage); row.Read();)
            holdings.Add(new Holding(row.Int64(0).ToDay(), row.Int64(1).ToDay(), row.Int64(2)));
        return PageUnits.Of(holdings, holdings.Select(holding => holding.Unit).Distinct()
            .SelectMany(unit => LineageOf(unit), (unit, ancestor) => (unit, ancestor)).ToLookup(pair => pair.unit, pair => pair.ancestor));
    }

    private IReadOnlyList<Ancestor> LineageOf(long unit)
    {
        if (_lineage.TryGetValue(unit, out var known)) return known;
        var ancestors = new List<Ancestor>();
        for (var row = statements.Lineage(unit); row.Read();)
            ancestors.Add(new Ancestor(row.Int64(0), row.Int64(1).ToDay(), row.Int64(2).ToDay()));
        return _lineage[unit] = ancestors;
    }

    private List<long> CampaignsOf(long post)
    {
        var campaigns = new List<long>();
        for (var row = statements.CampaignsOf(post); row.Read();) campaigns.Add(row.Int64(0));
        return campaigns;
    }
}
