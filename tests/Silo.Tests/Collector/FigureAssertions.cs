using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

/// <summary>Compares what two installations say.</summary>
internal static class FigureAssertions
{
    /// <summary>
    /// The same readings, row by row, and from them the same figures: latest totals, what was gained on every day and in a period, by
    /// everything that a row can stand for, and totals as of an instant; unknown counters and reach included. Both must verify.
    /// </summary>
    public static async Task ShouldSayTheSameAsAsync(this IDatabase actual, IDatabase expected, DateOnly from, DateOnly to)
    {
        Differences(await ReadingsAsync(actual), await ReadingsAsync(expected)).ShouldBeEmpty();
        foreach (var by in Enum.GetValues<StatsBy>())
        {
            await ShouldAgreeAsync(actual, expected, by, from: null, to: null);
            await ShouldAgreeAsync(actual, expected, by, from, to);
        }

        await ShouldAgreeAsync(actual, expected, StatsBy.Fanpage, from: null, to: null, asOf: LocalDay.Start(to));
        foreach (var database in (IDatabase[])[actual, expected])
            (await new Verifier(database).VerifyAsync(CancellationToken.None)).Differences.ShouldBeEmpty();
    }

    private static async Task ShouldAgreeAsync(
        IDatabase actual, IDatabase expected, StatsBy by, DateOnly? from, DateOnly? to, DateTimeOffset? asOf = null)
    {
        var rows = await RowsAsync(expected, by, from, to, asOf);
        rows.ShouldNotBeEmpty();
        Differences(await RowsAsync(actual, by, from, to, asOf), rows).ShouldBeEmpty($"by {by} from {from} to {to} as of {asOf}");
    }

    private static async Task<IReadOnlyList<StatsRow>> RowsAsync(
        IDatabase database, StatsBy by, DateOnly? from, DateOnly? to, DateTimeOffset? asOf)
    {
        await using var connection = await database.OpenAsync();
        var scope = new FigureScope((await FigureScope.UnitIdAsync(connection, CollectingSite.Unit, CancellationToken.None))!.Value, Campaign: 0, Platform: null);
        return await new StatsQueries(database).RowsAsync(new StatsRequest(scope, from, to, by, asOf), CancellationToken.None);
    }

    private static async Task<List<Snapshot>> ReadingsAsync(IDatabase database)
    {
        await using var connection = await database.OpenAsync();
        return await connection.QueryAsync("""
            SELECT p.platform, p.post_id, s.observed_at, s.views, s.reach, s.reactions, s.comments, s.shares, s.clicks
            FROM snapshots s
            JOIN posts p ON p.id = s.post
            ORDER BY p.platform, p.post_id, s.observed_at
            """, row => new Snapshot(new PostKey((Platform)row.GetInt64(0), row.GetString(1)), row.Instant(2), row.Counters(3)),
            CancellationToken.None);
    }

    // The first few only: a list of a quarter of a million helps nobody.
    private static List<string> Differences<T>(IReadOnlyList<T> actual, IReadOnlyList<T> expected) =>
    [
        .. actual.Except(expected).Take(3).Select(row => $"only here: {row}"),
        .. expected.Except(actual).Take(3).Select(row => $"missing: {row}"),
        .. actual.Count == expected.Count ? (string[])[] : [$"{actual.Count} rows and not {expected.Count}"],
    ];
}
