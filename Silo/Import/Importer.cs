using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Imports <c>accounts.csv</c>, <c>posts.csv</c> and <c>snapshots.csv</c> of a folder. Streams: never more than a few batches are
/// in memory. Idempotent: rows already known change nothing, so an import that was interrupted is simply repeated.
/// </summary>
internal sealed class Importer(IDatabase database, ILedger ledger, IProgress<ImportProgress> progress)
{
    private const int BatchSize = 5_000;

    /// <summary>Imports the folder.</summary>
    /// <param name="folder">Where the three files are.</param>
    /// <param name="unit">
    /// Gives the code of the unit that pages not known yet are registered in; asked once the files are known to be usable.
    /// </param>
    /// <param name="rejected">Takes the refused rows.</param>
    /// <param name="cancellationToken">Stops between two batches; what was accepted stays.</param>
    /// <exception cref="InputException">A file is missing or has a wrong header; nothing was imported.</exception>
    public async Task<ImportReport> ImportAsync(string folder, Func<Task<string>> unit, RejectedRows rejected, CancellationToken cancellationToken)
    {
        using var accounts = new CsvFile(Path.Combine(folder, "accounts.csv"), ["platform", "account_id", "account_name"], rejected);
        using var posts = new CsvFile(
            Path.Combine(folder, "posts.csv"), ["platform", "account_id", "post_id", "published_at", "kind", "title"], rejected);
        using var snapshots = new CsvFile(
            Path.Combine(folder, "snapshots.csv"),
            ["platform", "post_id", "observed_at", "views", "reach", "reactions", "comments", "shares"],
            rejected, "clicks");

        var report = new ImportReport { NotTaken = [.. new[] { accounts, posts, snapshots }.Where(file => file.NotTaken.Count > 0).Select(file => (file.Name, file.NotTaken))] };
        await ImportAccountsAsync(accounts, await unit(), report, cancellationToken);
        await ImportPostsAsync(posts, report, cancellationToken);
        await ImportSnapshotsAsync(snapshots, report, cancellationToken);
        return report;
    }

    private async Task ImportAccountsAsync(CsvFile file, string unit, ImportReport report, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        while (file.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if ((Fields.Platform(file["platform"], out var platform) ?? Fields.Id("account_id", file["account_id"])) is { } problem)
            {
                file.Refuse(problem);
                continue;
            }

            var name = file["account_name"] is { Length: > 0 } given ? given : file["account_id"];
            var key = new FanpageKey(platform, file["account_id"]);
            if (await FanpageStore.AddIfNewAsync(connection, key, name, unit, cancellationToken)) report.AccountsAdded++;
            report.Accounts++;
        }

        await transaction.CommitAsync(cancellationToken);
        progress.Report(new ImportProgress(file.Name, 1));
    }

    private async Task ImportPostsAsync(CsvFile file, ImportReport report, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch<SeenPost>(file);
        while (file.Read())
        {
            if (ReadPost(file, out var post) is { } problem) file.Refuse(problem);
            else batch.Add(post!);
            if (batch.Count == BatchSize) await RecordAsync();
        }

        await RecordAsync();

        async Task RecordAsync()
        {
            var receipt = await ledger.RecordAsync(
                new LedgerBatch { Source = FigureSource.Export, Posts = batch.Rows }, cancellationToken);
            batch.Refuse(receipt.UnknownFanpages, post => $"unknown account '{post.Fanpage}'");
            report.Posts += batch.Count - receipt.UnknownFanpages.Count;
            report.PostsAdded += receipt.PostsAdded;
            batch.Clear();
            progress.Report(new ImportProgress(file.Name, file.Progress));
        }
    }

    private async Task ImportSnapshotsAsync(CsvFile file, ImportReport report, CancellationToken cancellationToken)
    {
        var batch = new ImportBatch<Snapshot>(file);
        while (file.Read())
        {
            if (ReadSnapshot(file, out var snapshot) is { } problem) file.Refuse(problem);
            else batch.Add(snapshot!);
            if (batch.Count == BatchSize) await RecordAsync();
        }

        await RecordAsync();

        async Task RecordAsync()
        {
            var receipt = await ledger.RecordAsync(
                new LedgerBatch { Source = FigureSource.Export, Snapshots = batch.Rows }, cancellationToken);
            batch.Refuse(receipt.UnknownPosts, snapshot => $"unknown post '{snapshot.Post}'");
            report.Count(receipt);
            batch.Clear();
            progress.Report(new ImportProgress(file.Name, file.Progress));
        }
    }

    private static string? ReadPost(CsvFile file, out SeenPost? post)
    {
        post = null;
        var problem = Fields.Platform(file["platform"], out var platform)
                      ?? Fields.Id("account_id", file["account_id"])
                      ?? Fields.Id("post_id", file["post_id"]);
        if (problem is not null) return problem;
        if (Fields.Instant("published_at", file["published_at"], out var publishedAt) is { } wrong) return wrong;
        post = new SeenPost(
            new PostKey(platform, file["post_id"]),
            new FanpageKey(platform, file["account_id"]),
            publishedAt,
            file["kind"] is { Length: > 0 } kind ? kind : null,
            file["title"] is { Length: > 0 } title ? title : null);
        return null;
    }

    private static string? ReadSnapshot(CsvFile file, out Snapshot? snapshot)
    {
        snapshot = null;
        var problem = Fields.Platform(file["platform"], out var platform) ?? Fields.Id("post_id", file["post_id"]);
        if (problem is not null) return problem;
        if (Fields.Instant("observed_at", file["observed_at"], out var observedAt) is { } wrong) return wrong;
        if (observedAt is not { } instant) return "observed_at is empty";
        if (ReadCounters(file, out var counters) is { } bad) return bad;
        snapshot = new Snapshot(new PostKey(platform, file["post_id"]), instant, counters);
        return null;
    }

    private static string? ReadCounters(CsvFile file, out Counters counters)
    {
        var problem = Fields.Count("views", file["views"], out var views);
        problem = Fields.Count("reach", file["reach"], out var reach) ?? problem;
        problem = Fields.Count("reactions", file["reactions"], out var reactions) ?? problem;
        problem = Fields.Count("comments", file["comments"], out var comments) ?? problem;
        problem = Fields.Count("shares", file["shares"], out var shares) ?? problem;
        problem = Fields.Count("clicks", file["clicks"], out var clicks) ?? problem;
        counters = new Counters(views, reach, reactions, comments, shares, clicks);
        return problem;
    }
}
