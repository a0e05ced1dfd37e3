using Campaigns.Grains;
using Npgsql;

namespace Campaigns.Silo;

/// <summary>Finds and locks what a transaction of the ledger is about.</summary>
internal sealed class PostgresLedgerReads(NpgsqlConnection connection)
{
    /// <summary>Everything there is about the keys. Other transactions that need one of the pages wait from here on.</summary>
    public async Task<LedgerScope> FindAsync(LedgerKeys keys, CancellationToken cancellationToken)
    {
        var known = await PostIdsAsync(keys.Posts, cancellationToken);
        var fanpages = await LockFanpagesAsync(keys.Fanpages, [.. known.Select(post => post.Fanpage).Distinct()], cancellationToken);
        var posts = await PostsAsync(known, fanpages, cancellationToken);
        var fresh = keys.Seen.Count(key => !posts.ContainsKey(key));
        return new LedgerScope
        {
            Fanpages = fanpages.Values.ToDictionary(fanpage => fanpage.Key),
            Posts = posts,
            Campaigns = fresh > 0 ? await CampaignMatcher.ReadAsync(connection, cancellationToken) : CampaignMatcher.None,
            FreshIds = await FreshIdsAsync(fresh, cancellationToken),
        };
    }

    // A post stays with its page, so this much may be read before the page is locked; everything else only afterwards.
    private async Task<List<(long Id, PostKey Key, long Fanpage)>> PostIdsAsync(HashSet<PostKey> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return [];
        await using var command = new NpgsqlCommand("""
            SELECT p.id, p.platform, p.post_id, p.fanpage
            FROM unnest($1, $2) AS k (platform, post_id)
            JOIN posts p ON p.platform = k.platform AND p.post_id = k.post_id
            """, connection);
        command.AddColumn(keys, key => (short)key.Platform).AddColumn(keys, key => key.PostId);
        return await command.ReadAllAsync(
            row => (row.GetInt64(0), new PostKey((Platform)row.GetInt16(1), row.GetString(2)), row.GetInt64(3)), cancellationToken);
    }

    private async Task<Dictionary<long, FanpageEntry>> LockFanpagesAsync(
        HashSet<FanpageKey> keys, List<long> ids, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("""
            SELECT f.id, f.platform, f.account_id, f.unit
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
            row => (Id: row.GetInt64(0), Key: new FanpageKey((Platform)row.GetInt16(1), row.GetString(2)), Unit: row.GetInt64(3)),
            cancellationToken);
        var unitsAbove = await UnitsAboveAsync([.. found.Select(page => page.Unit).Distinct()], cancellationToken);
        return found.ToDictionary(page => page.Id, page => new FanpageEntry(page.Id, page.Key, [.. unitsAbove[page.Unit]]));
    }

    private async Task<ILookup<long, long>> UnitsAboveAsync(List<long> units, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT unit, ancestor FROM unit_ancestors WHERE unit = ANY ($1) ORDER BY unit, depth", connection);
        command.AddColumn(units, unit => unit);
        var pairs = await command.ReadAllAsync(row => (Unit: row.GetInt64(0), Above: row.GetInt64(1)), cancellationToken);
        return pairs.ToLookup(pair => pair.Unit, pair => pair.Above);
    }

    private async Task<Dictionary<PostKey, PostState>> PostsAsync(
        List<(long Id, PostKey Key, long Fanpage)> known, Dictionary<long, FanpageEntry> fanpages, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<PostKey, PostState>(known.Count);
        if (known.Count == 0) return posts;
        var keys = known.ToDictionary(post => post.Id, post => post.Key);
        await using var command = new NpgsqlCommand("""
            SELECT p.id, p.fanpage, p.published_at, p.counted_on, l.first_observed_at, l.last_observed_at, COALESCE(l.unchanged_reads, 0),
                   l.views, l.reach, l.reactions, l.comments, l.shares, l.clicks,
                   ARRAY (SELECT c.campaign FROM post_campaigns c WHERE c.post = p.id ORDER BY c.campaign)
            FROM posts p
            LEFT JOIN post_latest l ON l.post = p.id
            WHERE p.id = ANY ($1)
            """, connection);
        command.AddColumn(known, post => post.Id);
        foreach (var post in await command.ReadAllAsync(row => Map(row, fanpages), cancellationToken)) posts.Add(keys[post.Id], post);
        return posts;
    }

    private static PostState Map(NpgsqlDataReader row, Dictionary<long, FanpageEntry> fanpages)
    {
        var post = new PostState
        {
            Id = row.GetInt64(0),
            Fanpage = fanpages[row.GetInt64(1)],
            PublishedAt = row.NullableInstant(2),
            CountedOn = row.NullableDay(3),
            FirstObservedAt = row.NullableInstant(4),
            LastObservedAt = row.NullableInstant(5),
            UnchangedReads = row.GetInt32(6),
            Latest = row.Counters(7),
            Campaigns = row.GetFieldValue<long[]>(13),
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
