using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>Finds and locks what a transaction of the ledger is about.</summary>
internal sealed class PostgresLedgerReads(NpgsqlConnection connection, PostgresPostCache cache)
{
    /// <summary>Everything there is about the keys. Other transactions that need one of the pages wait from here on.</summary>
    public async Task<PostgresLedgerScope> FindAsync(LedgerKeys keys, CancellationToken cancellationToken)
    {
        // A statement of its own, before anything is read: whoever changes the organization has come to an end, or waits for us.
        await connection.ExecuteAsync(PostgresDatabase.ShareOrganization, cancellationToken);
        var owners = await OwnersAsync(keys.Posts, cancellationToken);
        var pages = await LockPagesAsync(keys.Fanpages, [.. owners.Values.Distinct()], cancellationToken);
        var posts = await PostsAsync(owners, pages, cancellationToken);
        var fresh = keys.Seen.Count(key => !posts.ContainsKey(key));
        return new PostgresLedgerScope(pages, new LedgerScope
        {
            Fanpages = pages.Values.ToDictionary(page => page.Fanpage.Key, page => page.Fanpage),
            Posts = posts,
            Campaigns = fresh > 0 ? await CampaignMatcher.ReadAsync(connection, keys.TrackedLinks, cancellationToken) : CampaignMatcher.None,
            Attributions = await AttributionScope.ReadAsync(connection, keys, posts.Values, cancellationToken),
            FreshIds = await FreshIdsAsync(fresh, cancellationToken),
        });
    }

    // A post stays with its page, so this much may be known before the page is locked; everything else only afterwards.
    private async Task<Dictionary<PostKey, long>> OwnersAsync(HashSet<PostKey> keys, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<PostKey, long>(keys.Count);
        var unknown = new List<PostKey>();
        foreach (var key in keys)
        {
            if (cache.PageOf(key) is { } page) owners.Add(key, page);
            else unknown.Add(key);
        }

        if (unknown.Count == 0) return owners;
        await using var command = new NpgsqlCommand("""
            SELECT p.platform, p.post_id, p.fanpage
            FROM unnest($1, $2) AS k (platform, post_id)
            JOIN posts p ON p.platform = k.platform AND p.post_id = k.post_id
            """, connection);
        command.AddColumn(unknown, key => (short)key.Platform).AddColumn(unknown, key => key.PostId);
        var found = await command.ReadAllAsync(row => (Key: PostKey(row, 0), Page: row.GetInt64(2)), cancellationToken);
        foreach (var (key, page) in found) owners.Add(key, page);
        return owners;
    }

    private async Task<Dictionary<long, PostgresLedgerPage>> LockPagesAsync(
        HashSet<FanpageKey> keys, List<long> ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT f.id, f.platform, f.account_id, f.ledger_version
            FROM fanpages f
            WHERE f.id = ANY ($3) OR f.id IN (
                SELECT named.id
                FROM unnest($1, $2) AS k (platform, account_id)
                JOIN fanpages named ON named.platform = k.platform AND named.account_id = k.account_id)
            ORDER BY f.id
            FOR NO KEY UPDATE
            """, connection);
        command.AddColumn(keys, key => (short)key.Platform).AddColumn(keys, key => key.AccountId).AddColumn(ids, id => id);
        var found = await command.ReadAllAsync(
            row => (Id: row.GetInt64(0), Key: new FanpageKey((Platform)row.GetInt16(1), row.GetString(2)), Version: row.GetInt64(3)), cancellationToken);
        var holdings = await HoldingsAsync([.. found.Select(page => page.Id)], cancellationToken);
        var lineage = await LineageAsync([.. holdings.SelectMany(page => page).Select(holding => holding.Unit).Distinct()], cancellationToken);
        return found.ToDictionary(page => page.Id, page => new PostgresLedgerPage(
            new FanpageEntry(page.Id, page.Key, PageUnits.Of([.. holdings[page.Id]], lineage)), page.Version, cache.Take(page.Id, page.Version)));
    }

    private async Task<ILookup<long, Holding>> HoldingsAsync(List<long> pages, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT fanpage, from_day, until_day, unit FROM fanpage_units WHERE fanpage = ANY ($1) ORDER BY fanpage, from_day", connection);
        command.AddColumn(pages, page => page);
        var rows = await command.ReadAllAsync(row => (Page: row.GetInt64(0), Holding: PageUnits.ReadHolding(row, 1)), cancellationToken);
        return rows.ToLookup(row => row.Page, row => row.Holding);
    }

    private async Task<ILookup<long, Ancestor>> LineageAsync(List<long> units, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT unit, ancestor, from_day, until_day FROM unit_lineage WHERE unit = ANY ($1) ORDER BY unit, from_day, depth", connection);
        command.AddColumn(units, unit => unit);
        var rows = await command.ReadAllAsync(row => (Unit: row.GetInt64(0), Ancestor: PageUnits.ReadAncestor(row, 1)), cancellationToken);
        return rows.ToLookup(row => row.Unit, row => row.Ancestor);
    }

    private async Task<Dictionary<PostKey, PostState>> PostsAsync(
        Dictionary<PostKey, long> owners, Dictionary<long, PostgresLedgerPage> pages, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<PostKey, PostState>(owners.Count);
        var missing = new List<PostKey>();
        foreach (var (key, owner) in owners)
        {
            if (!pages[owner].Posts.TryGetValue(key, out var post))
            {
                missing.Add(key);
                continue;
            }

            post.Fanpage = pages[owner].Fanpage; // the page may have moved since the last transaction
            posts.Add(key, post);
        }

        foreach (var (key, post) in await LoadAsync(missing, pages, cancellationToken))
        {
            pages[post.Fanpage.Id].Posts.Add(key, post);
            posts.Add(key, post);
        }

        return posts;
    }

    private async Task<List<(PostKey Key, PostState Post)>> LoadAsync(
        List<PostKey> keys, Dictionary<long, PostgresLedgerPage> pages, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return [];
        await using var command = new NpgsqlCommand("""
            SELECT p.platform, p.post_id, p.id, p.fanpage, p.published_at, p.counted_on,
                   l.first_observed_at, l.last_observed_at, COALESCE(l.unchanged_reads, 0),
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks,
                   ARRAY (SELECT c.campaign FROM post_campaigns c WHERE c.post = p.id ORDER BY c.campaign)
            FROM unnest($1, $2) AS k (platform, post_id)
            JOIN posts p ON p.platform = k.platform AND p.post_id = k.post_id
            LEFT JOIN post_latest l ON l.post = p.id
            """, connection);
        command.AddColumn(keys, key => (short)key.Platform).AddColumn(keys, key => key.PostId);
        return await command.ReadAllAsync(row => (PostKey(row, 0), Post(row, pages)), cancellationToken);
    }

    private static PostKey PostKey(NpgsqlDataReader row, int first) => new((Platform)row.GetInt16(first), row.GetString(first + 1));

    private static PostState Post(NpgsqlDataReader row, Dictionary<long, PostgresLedgerPage> pages)
    {
        var post = new PostState
        {
            Id = row.GetInt64(2),
            Fanpage = pages[row.GetInt64(3)].Fanpage,
            PublishedAt = row.NullableInstant(4),
            CountedOn = row.NullableDay(5),
            FirstObservedAt = row.NullableInstant(6),
            LastObservedAt = row.NullableInstant(7),
            UnchangedReads = row.GetInt32(8),
            Latest = row.Counters(9),
            Campaigns = row.GetFieldValue<long[]>(15),
        };
        (post.RolledUp, post.HasLatest) = (post.Published, post.LastObservedAt is not null);
        return post;
    }

    private async Task<Queue<long>> FreshIdsAsync(int count, CancellationToken cancellationToken)
    {
        if (count == 0) return [];
        await using var command = new NpgsqlCommand(
            "SELECT nextval(pg_get_serial_sequence('posts', 'id')) FROM generate_series(1, $1)", connection);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = count });
        return new Queue<long>(await command.ReadAllAsync(row => row.GetInt64(0), cancellationToken));
    }
}

/// <summary>What a transaction holds: the pages it has locked, by row id, and what was found about its keys.</summary>
internal sealed record PostgresLedgerScope(IReadOnlyDictionary<long, PostgresLedgerPage> Pages, LedgerScope Scope);

/// <summary>A page that a transaction has locked.</summary>
/// <param name="Fanpage">The page.</param>
/// <param name="Version">How often the ledger had written its posts before.</param>
/// <param name="Posts">Its posts at hand.</param>
internal sealed record PostgresLedgerPage(FanpageEntry Fanpage, long Version, Dictionary<PostKey, PostState> Posts);
