using System.Diagnostics;
using Campaigns.Grains;
using Campaigns.Silo;
using Campaigns.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Campaigns.Benchmarks;

/// <summary>Durable ledger throughput with roll-ups for five ancestor levels, against two baselines on the same rows.</summary>
internal static class LedgerThroughput
{
    private const int Rounds = 6;
    private const int RowsPerTransaction = 10_000;
    private const int EntityRows = 1_500;

    public static async Task RunAsync()
    {
        Verdicts.Title("Ledger throughput (durable, five ancestor levels)");
        await using var province = await Province.CreateAsync();
        await province.RecordAsync([.. province.NextRound()]); // warm
        var ledger = new List<double>();
        var bare = new List<double>();
        var keyed = new List<double>();
        var entities = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            List<LedgerBatch> batches = [.. province.NextRound(), .. province.NextRound()];
            ledger.Add(await province.RecordAsync(batches));
            var rows = batches.SelectMany(batch => batch.Snapshots).ToList();
            bare.Add(BareInsert(rows, primaryKey: ""));
            keyed.Add(BareInsert(rows, primaryKey: ", PRIMARY KEY (post, observed_at)"));
            if (round == 1) entities = await EntityPerSnapshotAsync(rows[..EntityRows]);
        }

        var (product, baseline) = (Median(ledger), Median(bare));
        Verdicts.Note($"ledger {product:N0}/s, bare insert {baseline:N0}/s, with the natural key {Median(keyed):N0}/s, EF Core one by one {entities:N0}/s");
        Verdicts.AtLeast("ledger ÷ bare prepared INSERT into one table without a key", product / baseline, 0.4);
        Verdicts.Note($"ledger ÷ the same table with its natural key: {product / Median(keyed):0.00}");
        Verdicts.AtLeast("ledger ÷ EF Core, one SaveChanges per snapshot", product / entities, 20);
    }

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double BareInsert(List<Snapshot> rows, string primaryKey)
    {
        using var folder = new TemporaryFolder();
        using var connection = new SqliteConnection($"Data Source={folder.File("bare.db")};Pooling=False");
        connection.Open();
        SqliteDatabase.Execute(connection, $"""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
            CREATE TABLE bare (post TEXT, observed_at INTEGER, views INTEGER, reach INTEGER, reactions INTEGER, comments INTEGER,
                shares INTEGER, clicks INTEGER{primaryKey});
            """);
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO bare VALUES ($post, $at, $views, $reach, $reactions, $comments, $shares, $clicks)";
        var parameters = ((string[])["$post", "$at", "$views", "$reach", "$reactions", "$comments", "$shares", "$clicks"])
            .Select(name => command.Parameters.Add(new SqliteParameter(name, null))).ToArray();
        command.Prepare();
        var begun = Stopwatch.GetTimestamp();
        foreach (var chunk in rows.Chunk(RowsPerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            command.Transaction = transaction;
            foreach (var row in chunk)
            {
                parameters[0].Value = row.Post.PostId;
                parameters[1].Value = row.ObservedAt.ToMicroseconds();
                for (var counter = 0; counter < Counters.All.Count; counter++)
                    parameters[counter + 2].Value = (object?)row.Counters[Counters.All[counter]] ?? DBNull.Value;
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return rows.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<double> EntityPerSnapshotAsync(List<Snapshot> rows)
    {
        using var folder = new TemporaryFolder();
        await using var context = new ObviousContext(folder.File("entities.db"));
        await context.Database.EnsureCreatedAsync();
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        var begun = Stopwatch.GetTimestamp();
        foreach (var row in rows)
        {
            context.Snapshots.Add(new ObviousSnapshot
            {
                Post = row.Post.PostId,
                ObservedAt = row.ObservedAt.UtcDateTime,
                Views = row.Counters.Views,
                Reactions = row.Counters.Reactions,
                Comments = row.Counters.Comments,
                Shares = row.Counters.Shares,
            });
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear(); // kindly: tracking them all would make it slower still
        }

        return rows.Count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private sealed class ObviousContext(string path) : DbContext
    {
        public DbSet<ObviousSnapshot> Snapshots => Set<ObviousSnapshot>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
            optionsBuilder.UseSqlite($"Data Source={path};Pooling=False");
    }

    private sealed class ObviousSnapshot
    {
        public int Id { get; set; }

        public required string Post { get; set; }

        public DateTime ObservedAt { get; set; }

        public long? Views { get; set; }

        public long? Reactions { get; set; }

        public long? Comments { get; set; }

        public long? Shares { get; set; }
    }
}
