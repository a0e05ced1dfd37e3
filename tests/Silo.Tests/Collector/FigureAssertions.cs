using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Compares what two installations say.</summary>
internal static class FigureAssertions
{
    /// <summary>
    /// The same readings, row by row, and from them the same figures: latest totals, what was gained on every day and in a period, by
    /// everything that a row can stand for, and totals as of an instant; unknown counters and reach included. Both must verify.
    /// </summary>
    public static void ShouldSayTheSameAs(this SqliteDatabase actual, SqliteDatabase expected, DateOnly from, DateOnly to)
    {
        Differences(Readings(actual), Readings(expected)).ShouldBeEmpty();
        foreach (var by in Enum.GetValues<StatsBy>())
        {
            ShouldAgree(actual, expected, by, from: null, to: null);
            ShouldAgree(actual, expected, by, from, to);
        }

        ShouldAgree(actual, expected, StatsBy.Fanpage, from: null, to: null, asOf: LocalDay.Start(to));
        foreach (var database in (SqliteDatabase[])[actual, expected])
            new Verifier(database).Verify(CancellationToken.None).Differences.ShouldBeEmpty();
    }

    private static void ShouldAgree(
        SqliteDatabase actual, SqliteDatabase expected, StatsBy by, DateOnly? from, DateOnly? to, DateTimeOffset? asOf = null)
    {
        var rows = Rows(expected, by, from, to, asOf);
        rows.ShouldNotBeEmpty();
        Differences(Rows(actual, by, from, to, asOf), rows).ShouldBeEmpty($"by {by} from {from} to {to} as of {asOf}");
    }

    private static IReadOnlyList<StatsRow> Rows(SqliteDatabase database, StatsBy by, DateOnly? from, DateOnly? to, DateTimeOffset? asOf)
    {
        using var connection = database.Open();
        var scope = new FigureScope(FigureScope.UnitId(connection, CollectingSite.Unit)!.Value, Campaign: 0, Platform: null);
        return new StatsQueries(database).Rows(new StatsRequest(scope, from, to, by, asOf));
    }

    private static List<Snapshot> Readings(SqliteDatabase database)
    {
        using var connection = database.Open();
        return connection.Query("""
            SELECT p.platform, p.post_id, s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks
            FROM snapshots s
            JOIN posts p ON p.id = s.post
            ORDER BY p.platform, p.post_id, s.observed_at
            """, row => new Snapshot(new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.GetInt64(2).ToInstant(), row.Counters(3)));
    }

    // The first few only: a list of a quarter of a million helps nobody.
    private static List<string> Differences<T>(IReadOnlyList<T> actual, IReadOnlyList<T> expected) =>
    [
        .. actual.Except(expected).Take(3).Select(row => $"only here: {row}"),
        .. expected.Except(actual).Take(3).Select(row => $"missing: {row}"),
        .. actual.Count == expected.Count ? (string[])[] : [$"{actual.Count} rows and not {expected.Count}"],
    ];
}
