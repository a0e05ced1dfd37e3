using Campaigns.Grains;
using CsvHelper;

namespace Campaigns.Silo;

/// <summary>Turns the files of a recording into accounts, series and posts, a row at a time.</summary>
/// <param name="folder">The folder of the files.</param>
/// <param name="only">Restricts it to one platform; null: all.</param>
internal sealed class RecordedReader(string folder, Platform? only)
{
    /// <summary>The accounts, in the file's order. Their tokens are made up from their ids.</summary>
    public async Task<Dictionary<FanpageKey, SandboxAccount>> AccountsAsync(CancellationToken cancellationToken)
    {
        var accounts = new Dictionary<FanpageKey, SandboxAccount>();
        await foreach (var row in RowsAsync("accounts.csv", cancellationToken))
        {
            if (PlatformOf(row) is not { } platform) continue;
            var key = new FanpageKey(platform, row.GetString("account_id"));
            accounts[key] = new SandboxAccount { Key = key, Name = row.GetString("account_name"), Token = Token(key) };
        }

        return accounts;
    }

    /// <summary>The observations of each post, in order.</summary>
    public async Task<Dictionary<PostKey, RecordedSeries>> SeriesAsync(CancellationToken cancellationToken)
    {
        var posts = new Dictionary<PostKey, RecordedSeries>();
        await foreach (var row in RowsAsync("snapshots.csv", cancellationToken))
        {
            if (PlatformOf(row) is not { } platform || row.Instant("observed_at") is not { } observedAt) continue;
            var key = new PostKey(platform, row.GetString("post_id"));
            if (!posts.TryGetValue(key, out var series)) posts[key] = series = new RecordedSeries();
            series.Add(observedAt, CountersOf(row));
        }

        foreach (var series in posts.Values) series.Seal();
        return posts;
    }

    /// <summary>The posts; those neither dated nor observed are never public and left out.</summary>
    public async Task<Dictionary<PostKey, RecordedPost>> PostsAsync(
        Dictionary<FanpageKey, SandboxAccount> accounts, Dictionary<PostKey, RecordedSeries> observed, CancellationToken cancellationToken)
    {
        var posts = new Dictionary<PostKey, RecordedPost>();
        await foreach (var row in RowsAsync("posts.csv", cancellationToken))
        {
            if (PlatformOf(row) is not { } platform) continue;
            if (!accounts.TryGetValue(new FanpageKey(platform, row.GetString("account_id")), out var account)) continue;
            var key = new PostKey(platform, row.GetString("post_id"));
            if (PostOf(row, key, account, observed.GetValueOrDefault(key) ?? new RecordedSeries()) is { } post) posts[key] = post;
        }

        return posts;
    }

    private static RecordedPost? PostOf(CsvReader row, PostKey key, SandboxAccount account, RecordedSeries series)
    {
        var (published, observed) = (row.Instant("published_at"), series.FirstObservedAt);
        if ((published ?? observed) is not { } listedAt) return null;
        return new RecordedPost
        {
            Key = key,
            Account = account,
            PublishedAt = published,
            ListedAt = listedAt,
            VisibleFrom = observed < listedAt ? observed.Value : listedAt,
            Kind = row.GetString("kind") is { Length: > 0 } kind ? kind : null,
            Title = row.GetString("title"),
            Series = series,
        };
    }

    private static Counters CountersOf(CsvReader row) => new(
        Views: row.Count("views"),
        Reach: row.Count("reach"),
        Reactions: row.Count("reactions"),
        Comments: row.Count("comments"),
        Shares: row.Count("shares"));

    private static string Token(FanpageKey key) =>
        key.Platform == Platform.YouTube ? $"ya29.recorded-{key.AccountId}" : $"EAARecorded{key.AccountId}";

    private IAsyncEnumerable<CsvReader> RowsAsync(string file, CancellationToken cancellationToken) =>
        RecordedFiles.RowsAsync(Path.Combine(folder, file), cancellationToken);

    private Platform? PlatformOf(CsvReader row) =>
        PlatformNames.TryParse(row.GetString("platform"), out var platform) && (only is null || only == platform) ? platform : null;
}
