using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>A share to keep, with the row ids of what it belongs to.</summary>
internal sealed record ShareRow(long Member, long Campaign, long Unit, DateTimeOffset At, NewShare Share);

/// <summary>Writes <c>shares</c>; one text for both engines, many rows a statement.</summary>
internal static class ShareTable
{
    private const int RowsPerStatement = 500;

    /// <summary>The condition that a share's post is a registered page's: it counts there, and is nobody's share.</summary>
    public const string IsOfficial = """
        EXISTS (SELECT 1 FROM post_aliases a WHERE a.platform = shares.platform AND a.kind = shares.kind AND a.value = shares.value)
        """;

    // What may be accepted, however it stands.
    private static readonly string MayCount = $"""
        kind IN ({string.Join(',', Enum.GetValues<PostAliasKind>().Where(ShareReview.MayCount).Select(kind => (int)kind))}) AND NOT {IsOfficial}
        """;

    /// <summary>Keeps shares, each post of a member and campaign once. What stands there already stays, unless it was rejected and this is the next attempt.</summary>
    public static async Task KeepAsync(DbConnection connection, IEnumerable<ShareRow> rows, CancellationToken cancellationToken)
    {
        foreach (var chunk in rows.Chunk(RowsPerStatement))
        {
            var values = chunk.Select((row, index) => StoredShares.Row(
                row.Member, row.Campaign, row.Unit, (int)row.Share.Post.Platform, (int)row.Share.Post.Kind, Name("value", index), Name("address", index),
                Name("at", index), row.Share.Attempt, (int)row.Share.State));
            (string, object?)[] parameters =
            [
                .. chunk.SelectMany((row, index) => new (string, object?)[]
                {
                    (Name("value", index), row.Share.Post.Value), (Name("address", index), row.Share.Address.AbsoluteUri), (Name("at", index), row.At),
                }),
            ];
            await connection.ExecuteAsync(
                $"""
                INSERT INTO shares (member, campaign, unit, platform, kind, value, address, handed_in_at, attempts, state)
                VALUES {string.Join(',', values)}
                ON CONFLICT (member, campaign, platform, kind, value) DO UPDATE SET
                    state = excluded.state, attempts = excluded.attempts, address = excluded.address, reason = NULL, reviewed_at = NULL, reviewer = NULL
                WHERE shares.state = {(int)ShareState.Rejected} AND excluded.attempts = shares.attempts + 1
                """, cancellationToken, parameters);
        }
    }

    /// <summary>
    /// Decides on shares, with a line of the audit log for each unit they belong to. Short links and registered pages' posts are not accepted.
    /// </summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="review">The decision.</param>
    /// <param name="members">Row ids of the members whose figures are watched. Shares that have become another's meanwhile are left alone, and so are nobody's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many changed.</returns>
    public static async Task<int> ReviewAsync(
        DbConnection connection, ReviewedShares review, IReadOnlyCollection<long> members, CancellationToken cancellationToken)
    {
        if (members.Count == 0 || !ShareReview.IsPossible(review.From, review.Reason)) return 0;
        var to = review.Reason is null ? ShareState.Accepted : ShareState.Rejected;
        var changed = await connection.QueryAsync(
            $"""
            UPDATE shares SET state = @to, reason = @reason, reviewed_at = @at, reviewer = @by
            WHERE id IN ({AttributionTable.List(review.Shares)}) AND member IN ({AttributionTable.List(members)}) AND state = @from AND address IS NOT NULL
              AND campaign = (SELECT id FROM campaigns WHERE code = @campaign) {(review.Reason is null ? $"AND {MayCount}" : "")}
            RETURNING id, unit
            """, row => (Id: row.GetInt64(0), Unit: row.GetInt64(1)), cancellationToken,
            ("@to", to), ("@reason", review.Reason), ("@at", review.At), ("@by", review.By.Account), ("@from", review.From), ("@campaign", review.Campaign));
        if (to == ShareState.Accepted) await ShareAccepters.AddAsync(connection, changed.Select(share => share.Id), review.By, cancellationToken);
        var action = to == ShareState.Accepted ? "share.accepted" : "share.rejected";
        var entry = new AuditEntry(review.At, review.By, action, review.Campaign, unit: null);
        foreach (var unit in changed.CountBy(share => share.Unit)) await TellAsync(connection, entry, unit, cancellationToken);
        return changed.Count;
    }

    /// <summary>Takes out shares that wait or count although their posts are registered pages', with a line of the audit log for each campaign and unit.</summary>
    /// <param name="connection">The connection, in a transaction.</param>
    /// <param name="shares">Row ids of the shares; others among them stay as they are.</param>
    /// <param name="members">Row ids of the members whose figures are watched.</param>
    /// <param name="at">When (UTC).</param>
    /// <returns>How many it took out.</returns>
    public static async Task<int> TakeOutOfficialAsync(
        DbConnection connection, IReadOnlyCollection<long> shares, IReadOnlyCollection<long> members, DateTimeOffset at)
    {
        if (members.Count == 0) return 0;
        var gone = await connection.QueryAsync(
            $"""
            UPDATE shares SET state = @rejected, reason = @reason, reviewed_at = @at, reviewer = NULL
            WHERE id IN ({AttributionTable.List(shares)}) AND member IN ({AttributionTable.List(members)}) AND state IN (@pending, @accepted)
              AND address IS NOT NULL AND {IsOfficial}
            RETURNING unit, (SELECT code FROM campaigns WHERE id = shares.campaign)
            """, row => (Unit: row.GetInt64(0), Campaign: row.GetString(1)), CancellationToken.None,
            ("@rejected", ShareState.Rejected), ("@reason", RejectionReason.Official), ("@at", at), ("@pending", ShareState.Pending),
            ("@accepted", ShareState.Accepted));
        foreach (var campaign in gone.GroupBy(share => share.Campaign, share => share.Unit))
        {
            var entry = new AuditEntry(at, Actor.Shell, "share.official", campaign.Key, unit: null);
            foreach (var unit in campaign.CountBy(unit => unit)) await TellAsync(connection, entry, unit, CancellationToken.None);
        }

        return gone.Count;
    }

    /// <summary>Marks shares the other way round: those that count in their campaign and not over all, and those that now do.</summary>
    public static async Task MarkRepeatsAsync(DbConnection connection, IEnumerable<StoredShare> shares)
    {
        foreach (var some in shares.Chunk(RowsPerStatement))
        {
            await connection.ExecuteAsync(
                $"UPDATE shares SET repeats = 1 - repeats WHERE id IN ({AttributionTable.List(some.Select(share => share.Id))})", CancellationToken.None);
        }
    }

    private static async Task TellAsync(DbConnection connection, AuditEntry entry, KeyValuePair<long, int> unit, CancellationToken cancellationToken)
    {
        var code = await connection.ScalarAsync<string>("SELECT code FROM units WHERE id = @unit", cancellationToken, ("@unit", unit.Key));
        var details = AuditDetails.Of((AuditDetail.Links, unit.Value.ToString(CultureInfo.InvariantCulture)));
        await AuditLog.AddAsync(connection, entry with { Unit = code, Details = details }, cancellationToken);
    }

    private static string Name(string column, int index) => string.Create(CultureInfo.InvariantCulture, $"@{column}{index}");
}
