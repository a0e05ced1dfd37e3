using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>How recounts and the shares they drew stand in the store.</summary>
internal static class RecountRows
{
    /// <summary>Levels and half widths are whole numbers in the store.</summary>
    public const double Thousand = 1_000;

    /// <summary>What <see cref="Map"/> reads of the recounts of one campaign.</summary>
    public const string Columns = """
        SELECT r.id, c.code, u.code, u.name, r.seed, r.population, r.size, r.level, r.half_width, r.drawn_at, r.finished_at, r.ended_at,
               COUNT(d.share) - COUNT(d.is_right), COUNT(d.is_right), COALESCE(SUM(d.is_right), 0)
        FROM recounts r
        JOIN campaigns c ON c.id = r.campaign AND c.code = @campaign
        JOIN units u ON u.id = r.unit
        LEFT JOIN recount_shares d ON d.recount = r.id
        """;

    /// <summary>What follows the condition on the recounts.</summary>
    public const string Grouped = "GROUP BY r.id, c.id, u.id";

    /// <summary>What a recount was drawn by, and from.</summary>
    public static async Task<(long Seed, IReadOnlyList<long> Shares)> DrawnFromAsync(
        DbConnection connection, long recount, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            "SELECT seed, drawn_from FROM recounts WHERE id = @recount",
            row => (row.GetInt64(0), NumberList.Read(row.GetFieldValue<byte[]>(1))), cancellationToken, ("@recount", recount))).Single();

    /// <summary>Drawn shares by a condition on <c>recount_shares d</c>.</summary>
    public static async Task<List<DrawnShare>> DrawnAsync(
        DbConnection connection, string which, CancellationToken cancellationToken, params (string, object?)[] parameters)
    {
        var drawn = await connection.QueryAsync(
            $"""
            SELECT d.place, d.share, s.platform, s.address, u.name, s.handed_in_at, d.is_right, d.reason
            FROM recount_shares d
            JOIN shares s ON s.id = d.share
            JOIN units u ON u.id = s.unit
            WHERE {which}
            """, MapShare, cancellationToken, parameters);
        if (drawn.Count == 0) return drawn;
        var accepters = await ShareAccepters.FindAsync(connection, drawn.Select(share => share.Share), cancellationToken);
        return [.. drawn.Select(share => share with { AcceptedBy = [.. accepters[share.Share]] })];
    }

    /// <summary>A recount.</summary>
    public static Recount Map(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Campaign = row.GetString(1),
        Unit = row.GetString(2),
        UnitName = row.GetString(3),
        Seed = row.GetInt64(4),
        Population = row.GetInt32(5),
        Size = row.GetInt32(6),
        Level = row.GetInt64(7) / Thousand,
        HalfWidth = row.NullableInt64(8) / Thousand,
        DrawnAt = row.Instant(9),
        FinishedAt = row.NullableInstant(10),
        EndedAt = row.NullableInstant(11),
        Open = row.GetInt32(12),
        Checked = row.GetInt32(13),
        Right = row.GetInt32(14),
    };

    private static DrawnShare MapShare(DbDataReader row) => new(
        row.GetInt32(0), row.GetInt64(1), (Platform)row.GetInt64(2), row.NullableString(3) is { } address ? new Uri(address) : null,
        row.GetString(4), row.Instant(5))
    {
        IsRight = row.NullableInt64(6) is { } right ? right == 1 : null,
        Reason = (RejectionReason?)row.NullableInt64(7),
    };
}
