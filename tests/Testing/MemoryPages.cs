using Campaigns.Grains;

namespace Campaigns.Testing;

/// <summary>
/// Pages, posts and readings in memory: the store of pages and the ledger in one, because the store tells what the ledger
/// recorded. Keeps every batch for tests to look at; no figures are made of them.
/// </summary>
public sealed class MemoryPages : IFanpageStore, ILedger
{
    private readonly Lock _lock = new();
    private readonly Dictionary<FanpageKey, Fanpage> _pages = [];
    private readonly Dictionary<FanpageKey, string> _tokens = [];
    private readonly Dictionary<PostKey, StoredPost> _posts = [];

    /// <summary>Units that exist.</summary>
    public HashSet<string> Units { get; } = ["A", "B"];

    /// <summary>Every batch recorded, in order.</summary>
    public List<LedgerBatch> Batches { get; } = [];

    /// <summary>The audit log: every change that somebody asked for, in order.</summary>
    public List<AuditEntry> Audit { get; } = [];

    /// <summary>Every page saved, in order.</summary>
    public List<Fanpage> Saves { get; } = [];

    /// <summary>Every page handed over, in order.</summary>
    public List<FanpageHandOver> HandOvers { get; } = [];

    /// <summary>Runs before a page is saved; may throw.</summary>
    public Action<Fanpage>? BeforeSave { get; set; }

    /// <summary>Runs before the due pages are asked for; may throw.</summary>
    public Action? BeforeQuery { get; set; }

    /// <summary>The snapshots of all batches.</summary>
    public IReadOnlyList<Snapshot> Snapshots => [.. Batches.SelectMany(batch => batch.Snapshots)];

    /// <summary>Puts a page in, connected and due.</summary>
    public Fanpage AddDue(FanpageKey key, DateTimeOffset dueAt)
    {
        var page = new Fanpage { Key = key, Name = "Page", Unit = "A", Health = FanpageHealth.Healthy, DueAt = dueAt };
        lock (_lock) (_pages[key], _tokens[key]) = (page, "token");
        return page;
    }

    /// <summary>Replaces a page.</summary>
    public void Put(Fanpage page) => _pages[page.Key] = page;

    /// <summary>Puts a known post in.</summary>
    public void Put(FanpageKey page, KnownPost post) => _posts[new PostKey(page.Platform, post.PostId)] = new StoredPost(page, post, null);

    /// <summary>Takes a page's credential away.</summary>
    public void Forget(FanpageKey key) => _tokens.Remove(key);

    /// <summary>The page as saved last.</summary>
    public Fanpage this[FanpageKey key] => _pages[key];

    /// <summary>Every page there is.</summary>
    public IReadOnlyList<Fanpage> All
    {
        get
        {
            lock (_lock) return [.. _pages.Values];
        }
    }

    /// <summary>The credential as saved last.</summary>
    public string? TokenOf(FanpageKey key) => _tokens.GetValueOrDefault(key);

    /// <inheritdoc />
    public Task<Fanpage?> LoadAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_pages.GetValueOrDefault(key));
    }

    /// <inheritdoc />
    public Task SaveAsync(Fanpage fanpage, CancellationToken cancellationToken)
    {
        BeforeSave?.Invoke(fanpage);
        lock (_lock)
        {
            _pages[fanpage.Key] = fanpage;
            Saves.Add(fanpage);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task ApplyAsync(FanpageChange change, CancellationToken cancellationToken)
    {
        await SaveAsync(change.Fanpage, cancellationToken);
        lock (_lock)
        {
            if (change.Token is { } token) _tokens[change.Fanpage.Key] = token;
            if (change.ForgetsToken) _tokens.Remove(change.Fanpage.Key);
            Audit.Add(change.Entry);
        }
    }

    /// <inheritdoc />
    public Task<HandOverOutcome> HandOverAsync(FanpageHandOver handOver, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(HandOver(handOver));
    }

    /// <inheritdoc />
    public Task<bool> UnitExistsAsync(string code, CancellationToken cancellationToken) => Task.FromResult(Units.Contains(code));

    /// <inheritdoc />
    public Task<string?> LoadTokenAsync(FanpageKey key, CancellationToken cancellationToken)
    {
        lock (_lock) return Task.FromResult(_tokens.GetValueOrDefault(key));
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KnownPost>> PostsSinceAsync(FanpageKey key, DateTimeOffset since, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<KnownPost>>(
                [.. _posts.Values.Where(post => post.Page == key && !(post.Known.PublishedAt < since)).Select(post => post.Known)]);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<FanpageKey>> ClaimDueAsync(
        DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        BeforeQuery?.Invoke();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<FanpageKey>>(
                [.. _pages.Values.Where(page => page.Status == FanpageStatus.Active && page.DueAt <= now).OrderBy(page => page.DueAt).Take(limit).Select(page => page.Key)]);
        }
    }

    /// <inheritdoc />
    public Task<LedgerReceipt> RecordAsync(LedgerBatch batch, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Batches.Add(batch);
            var added = batch.Posts.Count(post => _posts.TryAdd(
                post.Key, new StoredPost(post.Fanpage, new KnownPost(post.Key.PostId, post.PublishedAt, null, 0), null)));
            foreach (var snapshot in batch.Snapshots) _posts[snapshot.Post] = _posts[snapshot.Post].With(snapshot);
            return Task.FromResult(new LedgerReceipt(added, batch.Snapshots.Count, 0, 0, [], []) { Attributed = batch.Attributions.Count });
        }
    }

    private HandOverOutcome HandOver(FanpageHandOver handOver)
    {
        if (!_pages.TryGetValue(handOver.Key, out var page)) return new HandOverOutcome.OfUnknownPage();
        if (page.Unit == handOver.ToUnit) return new HandOverOutcome.SameUnit(page);
        if (!Units.Contains(handOver.ToUnit)) return new HandOverOutcome.NoSuchUnit(handOver.ToUnit);
        HandOvers.Add(handOver);
        Audit.AddRange(handOver.Entries(page));
        return new HandOverOutcome.HandedOver(_pages[handOver.Key] = page with { Unit = handOver.ToUnit }, handOver.FromDay);
    }

    private sealed record StoredPost(FanpageKey Page, KnownPost Known, Counters? Latest)
    {
        public StoredPost With(Snapshot snapshot) => this with
        {
            Latest = snapshot.Counters,
            Known = Known with
            {
                LastObservedAt = snapshot.ObservedAt,
                UnchangedReads = Latest == snapshot.Counters ? Known.UnchangedReads + 1 : 0,
            },
        };
    }
}
