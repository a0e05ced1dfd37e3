using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// Recomputes every figure from the snapshots and compares it with what stands in the roll-ups, in one state of the data. Writes
/// nothing.
/// </summary>
internal sealed class Verifier(IDatabase database)
{
    /// <summary>Differences are counted all, but only so many are described.</summary>
    public const int MostDescribed = 100;

    /// <summary>Compares everything.</summary>
    public async Task<VerifyReport> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connections = await database.OpenTwinsAsync(cancellationToken);
        var expected = new RollUpDeltas();
        var published = new PublishedDeltas();
        var report = new VerifyReport();
        await foreach (var (stored, history) in new PostHistories(connections.One, connections.Other).ReadAsync(cancellationToken))
        {
            report.Posts++;
            report.Snapshots += history.Count;
            var fresh = Recompute(stored, history, expected);
            Check(report, stored, fresh);
            published.Replace(fresh);
        }

        await CompareFanpagesAsync(report, connections.One, new Dictionary<FanpageDay, RollUpCell>(expected.Fanpages), cancellationToken);
        await CompareUnitsAsync(report, connections.One, "reach_daily", expected.Units(), cancellationToken);
        await CompareUnitsAsync(report, connections.One, "reach_daily_then", expected.UnitsThen(), cancellationToken);
        await new ShareVerifier(report, connections.One).CompareAsync(cancellationToken);
        await ComparePublishedAsync(report, connections.One, "published_daily", "reach_max", published.Units(), cancellationToken);
        await ComparePublishedAsync(report, connections.One, "published_daily_then", "NULL", published.UnitsThen(), cancellationToken);
        return report;
    }

    private static PostState Recompute(PostState stored, List<Observation> history, RollUpDeltas expected)
    {
        var fresh = new PostState
        {
            Id = stored.Id,
            Fanpage = stored.Fanpage,
            PublishedAt = stored.PublishedAt,
            Campaigns = stored.Campaigns,
        };
        foreach (var observation in history)
        {
            fresh.Advance(
                observation.ObservedAt, Increments.Append(fresh.Latest, fresh.PublishedAt, observation, expected.For(fresh)));
        }

        fresh.CountedOn = Increments.PostDay(fresh.PublishedAt, fresh.FirstObservedAt);
        if (fresh.CountedOn is { } day) expected.For(fresh).AddPost(day);
        return fresh;
    }

    private static void Check(VerifyReport report, PostState stored, PostState fresh)
    {
        var where = $"post {stored.Id} of {stored.Fanpage.Key}";
        report.Compare($"{where}: day it counts on", stored.CountedOn, fresh.CountedOn);
        report.Compare($"{where}: unit", stored.StoredUnit, fresh.Unit);
        report.Compare($"{where}: first reading", stored.FirstObservedAt, fresh.FirstObservedAt);
        report.Compare($"{where}: newest reading", stored.LastObservedAt, fresh.LastObservedAt);
        report.Compare($"{where}: latest values", stored.Latest, fresh.Latest);
    }

    private static async Task CompareFanpagesAsync(
        VerifyReport report, DbConnection connection, Dictionary<FanpageDay, RollUpCell> expected, CancellationToken cancellationToken)
    {
        await foreach (var (key, cell) in connection.StreamAsync("""
                     SELECT campaign, fanpage, day, posts, views, reactions, comments, shares, clicks,
                            views_known, reactions_known, comments_known, shares_known, clicks_known
                     FROM fanpage_daily
                     """, row => (new FanpageDay(row.GetInt64(0), row.GetInt64(1), row.Day(2)), Cell(row, 3)), cancellationToken))
        {
            expected.Remove(key, out var should);
            report.Compare($"fanpage_daily campaign {key.Campaign}, page {key.Fanpage}, {key.Day:yyyy-MM-dd}", cell, should);
        }

        foreach (var (key, cell) in expected)
            report.Compare($"fanpage_daily campaign {key.Campaign}, page {key.Fanpage}, {key.Day:yyyy-MM-dd}", null, cell);
    }

    private static async Task CompareUnitsAsync(
        VerifyReport report, DbConnection connection, string table, Dictionary<UnitDay, RollUpCell> expected,
        CancellationToken cancellationToken)
    {
        await foreach (var (key, cell) in connection.StreamAsync($"""
                     SELECT campaign, unit, day, platform, posts, views, reactions, comments, shares, clicks,
                            views_known, reactions_known, comments_known, shares_known, clicks_known
                     FROM {table}
                     """, row => (
                         new UnitDay(row.GetInt64(0), row.GetInt64(1), row.Day(2), (Platform)row.GetInt64(3)), Cell(row, 4)), cancellationToken))
        {
            expected.Remove(key, out var should);
            report.Compare(Name(table, key), cell, should);
        }

        foreach (var (key, cell) in expected) report.Compare(Name(table, key), null, cell);
    }

    private static async Task ComparePublishedAsync(
        VerifyReport report, DbConnection connection, string table, string largestReach, Dictionary<UnitDay, PublishedCell> expected,
        CancellationToken cancellationToken)
    {
        await foreach (var (key, cell) in connection.StreamAsync($"""
                     SELECT campaign, unit, day, platform, posts, views, reach_sum, reactions, comments, shares, clicks,
                            views_known, reach_known, reactions_known, comments_known, shares_known, clicks_known, {largestReach}
                     FROM {table}
                     """, row => (
                         new UnitDay(row.GetInt64(0), row.GetInt64(1), row.Day(2), (Platform)row.GetInt64(3)), PublishedCell(row, 4)), cancellationToken))
        {
            expected.Remove(key, out var should);
            report.Compare(Name(table, key), cell, should);
        }

        foreach (var (key, cell) in expected) report.Compare(Name(table, key), null, cell);
    }

    private static string Name(string table, UnitDay key) =>
        $"{table} campaign {key.Campaign}, unit {key.Unit}, {key.Day:yyyy-MM-dd}, {key.Platform.Name()}";

    private static PublishedCell PublishedCell(DbDataReader row, int first)
    {
        var cell = new PublishedCell { Posts = row.GetInt64(first), ReachMax = row.NullableInt64(first + 13) };
        for (var column = 0; column < Counters.All.Count; column++)
        {
            cell.Amounts[column] = row.GetInt64(first + 1 + column);
            cell.Known[column] = row.GetInt64(first + 1 + Counters.All.Count + column);
        }

        return cell;
    }

    private static RollUpCell Cell(DbDataReader row, int first)
    {
        var cell = new RollUpCell { Posts = row.GetInt64(first) };
        for (var column = 0; column < RollUpCell.Columns.Count; column++)
        {
            cell.Amounts[column] = row.GetInt64(first + 1 + column);
            cell.Known[column] = row.GetInt64(first + 1 + RollUpCell.Columns.Count + column);
        }

        return cell;
    }
}
