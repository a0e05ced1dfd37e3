using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps announced weights (<c>points_weights</c>), each with its line of the audit log. Nothing here changes or removes one.</summary>
internal sealed class PointsWeightsStore(IDatabase database, TimeProvider time) : IPointsWeights
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<AnnouncedWeights>> AnnouncedAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await ReadAsync(connection, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<PointsAnnouncement> AnnounceAsync(AnnounceWeights command, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var now = time.GetUtcNow();
        var outcome = (await ScheduleAsync(connection, cancellationToken)).Announce(command.Weights, LocalDay.Of(now));
        if (outcome is PointsAnnouncement.Refused) return outcome;
        // Somebody on another node may announce for the same day at this moment: the key decides.
        if (await AddAsync(connection, command, now, cancellationToken) == 0) return new PointsAnnouncement.Refused(PointsBar.AnnouncedBefore);
        await AuditLog.AddAsync(connection, await EntryAsync(connection, command, now, cancellationToken), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>Everything that was announced.</summary>
    public static async Task<PointsSchedule> ScheduleAsync(DbConnection connection, CancellationToken cancellationToken) =>
        new((await ReadAsync(connection, cancellationToken)).Select(announced => announced.Weights));

    private static Task<List<AnnouncedWeights>> ReadAsync(DbConnection connection, CancellationToken cancellationToken) => connection.QueryAsync(
        "SELECT from_day, per_member, per_share, member_cap, announced_at FROM points_weights ORDER BY from_day",
        row => new AnnouncedWeights(new PointsWeights(row.Day(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)), row.Instant(4)), cancellationToken);

    private static Task<int> AddAsync(DbConnection connection, AnnounceWeights command, DateTimeOffset now, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            """
            INSERT INTO points_weights (from_day, per_member, per_share, member_cap, announced_at, account)
            VALUES (@from, @member, @share, @cap, @at, @account)
            ON CONFLICT (from_day) DO NOTHING
            """, cancellationToken,
            ("@from", command.Weights.From), ("@member", command.Weights.PerMember), ("@share", command.Weights.PerShare),
            ("@cap", command.Weights.MemberCap), ("@at", now), ("@account", command.By.Account));

    // They are the whole organization's: the line belongs to the unit at the top.
    private static async Task<AuditEntry> EntryAsync(
        DbConnection connection, AnnounceWeights command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var top = await connection.ScalarAsync<string>("SELECT code FROM units WHERE parent IS NULL", cancellationToken);
        var weights = command.Weights;
        return new AuditEntry(now, command.By, "points.announced", top ?? "", top, AuditDetails.Of(
            (AuditDetail.From, weights.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), (AuditDetail.PerMember, Number(weights.PerMember)),
            (AuditDetail.PerShare, Number(weights.PerShare)), (AuditDetail.MemberCap, Number(weights.MemberCap))));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
