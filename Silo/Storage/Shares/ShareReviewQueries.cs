using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads shares for reviewers. Nothing of <c>members</c> is read.</summary>
internal sealed class ShareReviewQueries(IDatabase database) : IShareReviews
{
    private const string Shares = "FROM shares s JOIN campaigns c ON c.id = s.campaign AND c.code = @campaign JOIN units u ON u.id = s.unit";

    /// <inheritdoc />
    public async Task<PageOf<ListedShare>> ListAsync(ShareFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (within, tops) = Subtrees.Of("s.unit", filter.Units);
        (string, object?)[] parameters =
        [
            ("@campaign", filter.Campaign), ("@state", filter.State), ("@platform", (int)(filter.Platform ?? 0)), .. Of(filter.Day), .. tops,
        ];
        var which = $"""
            WHERE s.state = @state AND s.address IS NOT NULL AND {within} AND (@platform = 0 OR s.platform = @platform)
            {(filter.Day is null ? "" : "AND s.handed_in_at >= @begin AND s.handed_in_at < @end")}
            """;
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) {Shares} {which}", cancellationToken, parameters);
        var items = await connection.QueryAsync(
            $"""
            SELECT s.id, s.platform, s.address, u.code, u.name, s.handed_in_at, s.attempts, s.state, s.reason, s.reviewed_at
            {Shares}
            {which}
            ORDER BY s.handed_in_at, s.id
            LIMIT @size OFFSET @offset
            """, Map, cancellationToken, [.. parameters, ("@size", filter.Page.Size), ("@offset", filter.Page.Offset)]);
        return filter.Page.Of(items, total);
    }

    /// <inheritdoc />
    public async Task<int> WaitingAsync(string campaign, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (within, tops) = Subtrees.Of("s.unit", units);
        return await connection.ScalarAsync<int>(
            $"SELECT COUNT(*) FROM (SELECT 1 {Shares} WHERE s.state = @state AND s.address IS NOT NULL AND {within} LIMIT @most) AS waiting",
            cancellationToken, [("@campaign", campaign), ("@state", ShareState.Pending), ("@most", ShareReview.MostCounted + 1), .. tops]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<long>> WithinAsync(
        string campaign, IReadOnlyList<string> units, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0) return new HashSet<long>();
        await using var connection = await database.OpenAsync(cancellationToken);
        var (within, tops) = Subtrees.Of("s.unit", units);
        return (await connection.QueryAsync(
            $"SELECT s.id {Shares} WHERE s.id IN ({AttributionTable.List(numbers)}) AND {within}", row => row.GetInt64(0), cancellationToken,
            [("@campaign", campaign), .. tops])).ToHashSet();
    }

    private static (string, object?)[] Of(DateOnly? day) =>
        day is { } asked ? [("@begin", LocalDay.Start(asked)), ("@end", LocalDay.Start(asked.AddDays(1)))] : [];

    private static ListedShare Map(DbDataReader row) => new(
        row.GetInt64(0), (Platform)row.GetInt64(1), new Uri(row.GetString(2)), row.GetString(3), row.GetString(4), row.Instant(5), row.GetInt32(6),
        (ShareState)row.GetInt64(7))
    {
        Reason = (RejectionReason?)row.NullableInt64(8),
        DecidedAt = row.NullableInstant(9),
    };
}
