using System.Data.Common;
using System.Text.Json;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads activities.</summary>
internal sealed class ActivityQueries(IDatabase database) : IActivityQueries
{
    /// <summary>Six columns over activities <c>a</c> and their days <c>d</c>.</summary>
    private const string Counts = """
        COUNT(DISTINCT a.id), COUNT(d.number), COALESCE(SUM(d.attendances), 0), COALESCE(SUM(d.entries), 0),
        COALESCE(SUM(d.collectives), 0), COALESCE(SUM(d.persons), 0)
        """;

    private const string OfScope = """
        (@kind = 0 OR a.kind = @kind)
        AND (@campaign = '' OR a.campaign = (SELECT c.id FROM campaigns c WHERE c.code = @campaign))
        """;

    private const string OfFilter = $"""
        EXISTS (SELECT 1 FROM unit_ancestors above JOIN units scope ON scope.id = above.ancestor
                WHERE scope.code = @unit AND above.unit = a.unit)
        AND a.first_day <= @to AND a.last_day >= @from
        AND (a.state = @state OR (@state = 0 AND a.state <> @withdrawn))
        AND a.folded LIKE @search ESCAPE '\'
        AND {OfScope}
        """;

    /// <inheritdoc />
    public async Task<PageOf<ListedActivity>> ListAsync(ActivityFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        (string, object?)[] parameters =
        [
            .. Of(filter.Scope), ("@state", filter.State ?? 0), ("@withdrawn", ActivityState.Withdrawn),
            ("@search", Pattern(filter.Search)),
        ];
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) FROM activities a WHERE {OfFilter}", cancellationToken, parameters);
        var rows = await connection.QueryAsync($"""
            SELECT a.id, u.code, u.name, c.code, c.name, a.kind, a.title, a.first_day, a.last_day, a.state, {Counts}
            FROM activities a
            JOIN units u ON u.id = a.unit
            LEFT JOIN campaigns c ON c.id = a.campaign
            JOIN activity_days d ON d.activity = a.id
            WHERE {OfFilter}
            GROUP BY a.id, u.code, u.name, c.code, c.name, a.kind, a.title, a.first_day, a.last_day, a.state
            ORDER BY a.last_day DESC, a.id DESC
            LIMIT @limit OFFSET @offset
            """, Map, cancellationToken,
            [.. parameters, ("@limit", filter.Page.Size), ("@offset", filter.Page.Offset)]);
        return filter.Page.Of(rows, total);
    }

    /// <inheritdoc />
    public async Task<ActivityTotals> TotalsAsync(ActivityScope scope, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync($"""
            SELECT part.code, part.name, a.kind, a.state, {Counts}
            FROM units scope
            JOIN units part ON part.parent = scope.id OR part.id = scope.id
            JOIN unit_ancestors below ON below.ancestor = part.id AND (part.id <> scope.id OR below.unit = scope.id)
            JOIN activities a ON a.unit = below.unit AND a.state IN (@submitted, @confirmed) AND {OfScope}
            JOIN activity_days d ON d.activity = a.id AND d.day BETWEEN @from AND @to
            WHERE scope.code = @unit
            GROUP BY part.id, part.code, part.name, a.kind, a.state
            """,
            row => (Code: row.GetString(0), Name: row.GetString(1), Kind: (ActivityKind)row.GetInt64(2),
                Confirmed: row.GetInt64(3) == (long)ActivityState.Confirmed, Counts: CountsOf(row, 4)),
            cancellationToken,
            [.. Of(scope), ("@submitted", ActivityState.Submitted), ("@confirmed", ActivityState.Confirmed)]);
        return new ActivityTotals(
            [.. rows.GroupBy(row => row.Kind).OrderBy(group => group.Key)
                .Select(group => new ActivitiesOfKind(group.Key, Sum(group, confirmed: true), Sum(group, confirmed: false)))],
            [.. rows.GroupBy(row => (row.Code, row.Name)).OrderBy(group => group.Key.Name, VietnameseOrder.ByName)
                .Select(group => new ActivitiesOfUnit(
                    group.Key.Code, group.Key.Name, Sum(group, confirmed: true), Sum(group, confirmed: false)))]);

        static ActivityCounts Sum(
            IEnumerable<(string, string, ActivityKind, bool Confirmed, ActivityCounts Counts)> rows, bool confirmed) =>
            rows.Where(row => row.Confirmed == confirmed).Aggregate(ActivityCounts.None, (sum, row) => sum.Plus(row.Counts));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ActivityEvent>> HistoryAsync(ActivityId id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QueryAsync("""
            SELECT l.at, l.action, l.details
            FROM activities a
            JOIN audit_log l ON l.unit = a.unit AND l.subject = @subject AND l.action LIKE 'activity.%'
            WHERE a.id = @id
            ORDER BY l.id DESC
            """,
            row => new ActivityEvent(row.Instant(0), row.GetString(1), DetailsOf(row.NullableString(2))),
            cancellationToken, ("@id", id.Value), ("@subject", id.ToString()));
    }

    private static string Pattern(string search) => $"%{FoldedText.Of(search)
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)}%";

    private static (string, object?)[] Of(ActivityScope scope) =>
    [
        ("@unit", scope.Unit), ("@from", scope.Period.From), ("@to", scope.Period.To), ("@kind", scope.Kind ?? 0),
        ("@campaign", scope.Campaign ?? ""),
    ];

    private static ListedActivity Map(DbDataReader row) => new(
        new ActivityId(row.GetGuid(0)), row.GetString(1), row.GetString(2), row.NullableString(3), row.NullableString(4),
        (ActivityKind)row.GetInt64(5), row.GetString(6), new Period(row.Day(7), row.Day(8)), (ActivityState)row.GetInt64(9), CountsOf(row, 10));

    private static ActivityCounts CountsOf(DbDataReader row, int first) => new(
        row.GetInt64(first), row.GetInt64(first + 1), row.GetInt64(first + 2), row.GetInt64(first + 3), row.GetInt64(first + 4),
        row.GetInt64(first + 5));

    private static Dictionary<string, string> DetailsOf(string? details) =>
        details is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(details) ?? [];
}
