using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads and writes <c>data_requests</c>.</summary>
internal sealed class DataRequestTable(IDatabase database, DbConnection connection)
{
    private const string Columns = """
        r.kind, r.received_at, r.answered_at, r.extended_at, r.extended_days, r.extension_reason, r.finished_at, r.lifted_at,
        m.public_id, r.id, u.code, u.name, m.name, mu.code, r.wish, r.by_member, r.account, r.version
        """;

    private const string Tables = """
        data_requests r
        JOIN units u ON u.id = r.unit
        LEFT JOIN members m ON m.id = r.member
        LEFT JOIN units mu ON mu.id = m.unit
        """;

    /// <summary>
    /// Keeps a member as they are until the transaction ends. An erasure waits for none of those who decide: it comes wholly before this or
    /// wholly after.
    /// </summary>
    public Task HoldAsync(MemberId member, CancellationToken cancellationToken) =>
        HoldAsync("members", "public_id", member.Value, cancellationToken);

    /// <summary>Keeps a request as it is until the transaction ends.</summary>
    public Task HoldAsync(long number, CancellationToken cancellationToken) => HoldAsync("data_requests", "id", number, cancellationToken);

    /// <summary>The row id of a member and the code of the unit; null when there is none.</summary>
    public async Task<(long Member, string Unit)?> FindMemberAsync(MemberId member, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync(
            "SELECT m.id, u.code FROM members m JOIN units u ON u.id = m.unit WHERE m.public_id = @id AND m.name IS NOT NULL",
            row => (row.GetInt64(0), row.GetString(1)), cancellationToken, ("@id", member.Value));
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The request of that kind that a member has open, or by which the data are restricted; null when there is none.</summary>
    public async Task<FiledRequest?> FindStandingAsync(long member, DataRequestKind kind, CancellationToken cancellationToken) =>
        (await connection.QueryAsync($"""
            SELECT {Columns} FROM {Tables}
            WHERE r.member = @member AND r.kind = @kind AND (r.finished_at IS NULL OR (r.kind = @restriction AND r.lifted_at IS NULL))
            ORDER BY r.id DESC
            """, Filed, cancellationToken, ("@member", member), ("@kind", kind), ("@restriction", DataRequestKind.Restriction))).FirstOrDefault();

    /// <summary>Adds a request of the unit that the member is in.</summary>
    /// <returns>Its number.</returns>
    public Task<long> AddAsync(long member, ReceiveDataRequest command, DateTimeOffset received, CancellationToken cancellationToken) =>
        connection.ScalarAsync<long>("""
            INSERT INTO data_requests (kind, member, unit, wish, received_at, by_member, account, version)
            SELECT @kind, id, unit, @wish, @received, @own, @account, 1 FROM members WHERE id = @member
            RETURNING id
            """, cancellationToken,
            ("@kind", command.Kind), ("@member", member), ("@wish", string.IsNullOrWhiteSpace(command.Wish) ? null : command.Wish.Trim()),
            ("@received", received), ("@own", command.By is null ? 1 : 0), ("@account", command.By?.Account));

    /// <summary>Writes a request as it is now.</summary>
    public Task WriteAsync(FiledRequest filed, CancellationToken cancellationToken) => connection.ExecuteAsync("""
        UPDATE data_requests SET
            answered_at = @answered, extended_at = @extended, extended_days = @days, extension_reason = @reason, finished_at = @finished,
            lifted_at = @lifted, version = @version
        WHERE id = @id
        """, cancellationToken,
        ("@answered", filed.Request.AnsweredAt), ("@extended", filed.Request.Extension?.At), ("@days", filed.Request.Extension?.Days),
        ("@reason", filed.Request.Extension?.Reason), ("@finished", filed.Request.FinishedAt), ("@lifted", filed.Request.LiftedAt),
        ("@version", filed.Version), ("@id", filed.Number));

    /// <summary>
    /// Takes a member who is erased out of the requests, in the erasure's transaction. What was still open is finished with it: there is
    /// nothing left that could be done.
    /// </summary>
    public async Task EraseAsync(long member, AuditEntry erasure, CancellationToken cancellationToken)
    {
        await HoldAsync("data_requests", "member", member, cancellationToken);
        var open = await connection.QueryAsync($"""
            SELECT {Columns} FROM {Tables} WHERE r.member = @member AND r.finished_at IS NULL ORDER BY r.id
            """, Filed, cancellationToken, ("@member", member));
        await connection.ExecuteAsync("""
            UPDATE data_requests SET
                member = NULL, wish = NULL, extension_reason = CASE WHEN extended_at IS NULL THEN NULL ELSE '' END,
                answered_at = COALESCE(answered_at, @at), version = CASE WHEN finished_at IS NULL THEN version + 1 ELSE version END,
                finished_at = COALESCE(finished_at, @at)
            WHERE member = @member
            """, cancellationToken, ("@at", erasure.At), ("@member", member));
        foreach (var filed in open)
        {
            var line = DataRequestStore.Line("finished", filed.Number, filed.Request.Kind, filed.Unit, erasure.By, erasure.At);
            await AuditLog.AddAsync(connection, line, cancellationToken);
        }
    }

    /// <inheritdoc cref="IDataRequests.FindAsync"/>
    public async Task<FiledRequest?> FindAsync(long number, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            $"SELECT {Columns} FROM {Tables} WHERE r.id = @id", Filed, cancellationToken, ("@id", number))).SingleOrDefault();

    /// <inheritdoc cref="IDataRequests.ListAsync"/>
    public async Task<PageOf<FiledRequest>> ListAsync(
        IReadOnlyList<string> tops, bool finished, ListPage page, CancellationToken cancellationToken)
    {
        var (within, parameters) = Within(tops);
        var condition = $"{within} AND r.finished_at {(finished ? "IS NOT NULL" : "IS NULL")}";
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) FROM {Tables} WHERE {condition}", cancellationToken, parameters);
        var order = finished ? "r.finished_at DESC, r.id DESC" : "r.received_at, r.id";
        var rows = await connection.QueryAsync(
            $"SELECT {Columns} FROM {Tables} WHERE {condition} ORDER BY {order} LIMIT @limit OFFSET @offset",
            Filed, cancellationToken, [.. parameters, ("@limit", page.Size), ("@offset", page.Offset)]);
        return page.Of(rows, total);
    }

    /// <inheritdoc cref="IDataRequests.OfMemberAsync"/>
    public Task<List<FiledRequest>> OfMemberAsync(MemberId member, CancellationToken cancellationToken) => connection.QueryAsync(
        $"SELECT {Columns} FROM {Tables} WHERE m.public_id = @member ORDER BY r.id DESC", Filed, cancellationToken, ("@member", member.Value));

    /// <inheritdoc cref="IDataRequests.OpenAsync"/>
    public Task<List<DataRequest>> OpenAsync(IReadOnlyList<string> tops, CancellationToken cancellationToken)
    {
        var (within, parameters) = Subtrees.Of("m.unit", tops);
        return connection.QueryAsync($"""
            SELECT r.kind, r.received_at, r.answered_at, r.extended_at, r.extended_days, r.extension_reason, r.finished_at, r.lifted_at
            FROM {Tables} WHERE {within} AND r.finished_at IS NULL
            """, row => Request(row, member: null), cancellationToken, parameters);
    }

    private Task<List<long>> HoldAsync(string table, string column, object value, CancellationToken cancellationToken) => connection.QueryAsync(
        $"SELECT id FROM {table} WHERE {column} = @value ORDER BY id {database.LockingRows}", row => row.GetInt64(0), cancellationToken, ("@value", value));

    // Whoever manages the member now must do what was asked elsewhere before the member moved.
    private static (string Sql, (string, object?)[] Parameters) Within(IReadOnlyList<string> tops)
    {
        var (asked, parameters) = Subtrees.Of("r.unit", tops);
        return ($"({asked} OR {Subtrees.Of("m.unit", tops).Sql})", parameters);
    }

    private static FiledRequest Filed(DbDataReader row)
    {
        MemberId? member = row.IsDBNull(8) ? null : new MemberId(row.GetGuid(8));
        return new FiledRequest
        {
            Number = row.GetInt64(9),
            Request = Request(row, member),
            Unit = row.GetString(10),
            UnitName = row.GetString(11),
            Member = member is { } id ? new RequestingMember(id, new PersonName(row.GetString(12)), row.GetString(13)) : null,
            Wish = row.NullableString(14),
            IsByMember = row.GetInt64(15) == 1,
            TakenInBy = row.IsDBNull(16) ? null : row.GetGuid(16),
            Version = row.GetInt32(17),
        };
    }

    private static DataRequest Request(DbDataReader row, MemberId? member) => new((DataRequestKind)row.GetInt64(0), member, row.Instant(1))
    {
        AnsweredAt = row.NullableInstant(2),
        Extension = row.NullableInstant(3) is { } at ? new DataRequestExtension(at, row.GetInt32(4), row.GetString(5)) : null,
        FinishedAt = row.NullableInstant(6),
        LiftedAt = row.NullableInstant(7),
    };
}
