using System.Diagnostics;
using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;
using Npgsql;
using NpgsqlTypes;

namespace Campaigns.Benchmarks;

/// <summary>
/// Durable ledger throughput on PostgreSQL with roll-ups for five ancestor levels, against a COPY of the same rows into one table,
/// without a key and with the one that snapshots need, and what a second writer adds. Server and writers share this machine's cores.
/// </summary>
internal static class PostgresThroughput
{
    private const int Rounds = 5;
    private const int WarmUpRounds = 3;
    private const int Callers = 600; // enough for two full groups at any time
    private const int RowsPerCopy = 10_000;

    public static async Task RunAsync()
    {
        Verdicts.Title("Ledger throughput on PostgreSQL (durable, five ancestor levels)");
        if (PostgresServer.SkipReason is { } reason)
        {
            Verdicts.Note($"left out: {reason}");
            return;
        }

        await using var server = await PostgresServer.StartAsync(durable: true);
        await using var province = await Province.CreateAsync(server);
        await using var single = province.NewLedger(writers: 1);
        await using var baseline = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        var (one, two, copy, keyed) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUpRounds; round < Rounds; round++)
        {
            if (round == 0) Array.ForEach([one, two, copy, keyed], rates => rates.Clear());
            List<LedgerBatch> batches = [.. province.NextRound(), .. province.NextRound()];
            List<Snapshot> rows = [.. batches.SelectMany(batch => batch.Snapshots)];
            two.Add(await province.RecordAsync(batches, Callers));
            copy.Add(await CopyAsync(baseline, rows, key: ""));
            keyed.Add(await CopyAsync(baseline, rows, key: ", PRIMARY KEY (post, observed_at)"));
            one.Add(await Province.RecordAsync([.. province.NextRound(), .. province.NextRound()], single, Callers));
        }

        var (product, pair, bare) = (LedgerThroughput.Median(one), LedgerThroughput.Median(two), LedgerThroughput.Median(copy));
        Verdicts.Note($"one writer {product:N0}/s, two writers {pair:N0}/s, COPY {bare:N0}/s, with a key {LedgerThroughput.Median(keyed):N0}/s");
        Verdicts.AtLeast("ledger of a node (two writers) ÷ COPY of the same rows into one table without a key", pair / bare, 0.25);
        Verdicts.AtLeast("the same ÷ COPY into one table with the key of snapshots", pair / LedgerThroughput.Median(keyed), 0.25);
        Verdicts.AtLeast("two writers ÷ one", pair / product, 1.5);
        await NoteSizesAsync(province);
    }

    private static async Task NoteSizesAsync(Province province)
    {
        await using var connection = await province.Database.OpenAsync();
        var sizes = await connection.QueryAsync("""
            SELECT 'a snapshot', (SELECT SUM(pg_total_relation_size(relid)) FROM pg_partition_tree('snapshots')) / (SELECT COUNT(*) FROM snapshots)
            UNION ALL SELECT 'a post''s latest values', pg_total_relation_size('post_latest') / (SELECT COUNT(*) FROM post_latest)
            UNION ALL SELECT 'a post', pg_total_relation_size('posts') / (SELECT COUNT(*) FROM posts)
            UNION ALL SELECT 'a unit''s day', pg_total_relation_size('reach_daily') / (SELECT COUNT(*) FROM reach_daily)
            UNION ALL SELECT 'a unit''s day of publications', pg_total_relation_size('published_daily') / (SELECT COUNT(*) FROM published_daily)
            """, row => $"{row.GetString(0)} {row.GetInt64(1)} B", CancellationToken.None);
        Verdicts.Note($"with indexes: {string.Join(", ", sizes)}");
    }

    private static async Task<double> CopyAsync(NpgsqlDataSource source, List<Snapshot> rows, string key)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var create = new NpgsqlCommand($"""
            DROP TABLE IF EXISTS bare;
            CREATE TABLE bare (post text, observed_at timestamptz, views bigint, reach bigint, reactions bigint, comments bigint,
                shares bigint, clicks bigint{key})
            """, connection);
        await create.ExecuteNonQueryAsync();
        var begun = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(RowsPerCopy))
        {
            await using var copy = await connection.BeginBinaryImportAsync("COPY bare FROM STDIN (FORMAT BINARY)");
            foreach (var row in chunk)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(row.Post.PostId, NpgsqlDbType.Text);
                await copy.WriteAsync(row.ObservedAt, NpgsqlDbType.TimestampTz);
                foreach (var counter in Counters.All)
                {
                    if (row.Counters[counter] is { } known) await copy.WriteAsync(known, NpgsqlDbType.Bigint);
                    else await copy.WriteNullAsync();
                }
            }

            await copy.CompleteAsync();
        }

        return rows.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
