using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Draws recounts, and reads them.</summary>
internal sealed class RecountStore(IDatabase database, TimeProvider time) : IRecounts
{
    /// <summary>The accepted shares of a unit's subtree that somebody can look at.</summary>
    private const string Accepted = """
        FROM shares s
        JOIN campaigns c ON c.id = s.campaign AND c.code = @campaign
        JOIN unit_ancestors a ON a.unit = s.unit
        JOIN units top ON top.id = a.ancestor AND top.code = @unit
        WHERE s.state = 2 AND s.address IS NOT NULL
        """;

    /// <inheritdoc />
    public Task<DrawOutcome> DrawAsync(DrawRecount command, CancellationToken cancellationToken) =>
        // An erasure may lock the same shares in another order. Begun again it draws from what is left, by another seed.
        database.AgainIfLostAsync(() => DrawOnceAsync(command, cancellationToken));

    private async Task<DrawOutcome> DrawOnceAsync(DrawRecount command, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (await FindAsync(connection, command, cancellationToken) is not { } found) return new DrawOutcome.NoSuchCampaign();
        if (found.Unfinished is { } unfinished) return new DrawOutcome.Unfinished(unfinished);
        var population = await connection.QueryAsync(
            $"SELECT s.id {Accepted} ORDER BY s.id", row => row.GetInt64(0), cancellationToken, ("@campaign", command.Campaign), ("@unit", command.Unit));
        if (population.Count == 0) return new DrawOutcome.NothingAccepted();
        var size = Math.Min(population.Count, command.Size ?? RecountSize.For(population.Count, command.HalfWidth));
        if (size > Recount.LargestSize) return new DrawOutcome.TooLarge(size);

        // Only now: whoever knew the seed before the last share was accepted would know what will be checked.
        var seed = BinaryPrimitives.ReadInt64BigEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        var at = time.GetUtcNow().ToMicrosecond();
        var number = await InsertAsync(connection, command, found, (seed, population, size, at), cancellationToken);
        await RecountTable.AddAsync(
            connection, number, RecountDraw.Order(population, size, seed).Select((share, index) => (index + 1, share)), cancellationToken);
        // A member who was erased while this was drawn was not seen; from here on an erasure waits.
        await RecountTable.FollowAsync(connection, number, at, cancellationToken);
        await AuditLog.AddAsync(connection, new AuditEntry(at, command.By, "recount.drawn", command.Campaign, command.Unit, AuditDetails.Of(
            (AuditDetail.Recount, Number(number)), (AuditDetail.Seed, Number(seed)),
            (AuditDetail.Population, Number(population.Count)), (AuditDetail.Links, Number(size)))), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new DrawOutcome.Drawn((await FindAsync(command.Campaign, number, cancellationToken))!); // it was just written
    }

    /// <inheritdoc />
    public async Task<EndRecountOutcome> EndAsync(string campaign, long number, Actor by, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        await RecountTable.LockAsync(database, connection, [number]); // whoever is checking it finishes first
        if (await FindAsync(connection, campaign, number, cancellationToken) is not { } recount) return new EndRecountOutcome.NoSuchRecount();
        if (recount.EndedAt is not null) return new EndRecountOutcome.Ended(recount);
        if (recount.FinishedAt is not null) return new EndRecountOutcome.Finished();
        var at = time.GetUtcNow().ToMicrosecond();
        await connection.ExecuteAsync("UPDATE recounts SET ended_at = @at WHERE id = @number", cancellationToken, ("@at", at), ("@number", number));
        await AuditLog.AddAsync(connection, new AuditEntry(at, by, "recount.ended", campaign, recount.Unit, AuditDetails.Of(
            (AuditDetail.Recount, Number(number)), (AuditDetail.Links, Number(recount.Checked)),
            (AuditDetail.Wrong, Number(recount.Checked - recount.Right)))), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new EndRecountOutcome.Ended(recount with { EndedAt = at });
    }

    /// <inheritdoc />
    public async Task<int> PopulationAsync(string campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.ScalarAsync<int>($"SELECT COUNT(*) {Accepted}", cancellationToken, ("@campaign", campaign), ("@unit", unit));
    }

    /// <inheritdoc />
    public async Task<PageOf<Recount>> ListAsync(string campaign, IReadOnlyList<string> units, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var (within, tops) = Subtrees.Of("r.unit", units);
        var total = await connection.ScalarAsync<int>(
            $"SELECT COUNT(*) FROM recounts r JOIN campaigns c ON c.id = r.campaign AND c.code = @campaign WHERE {within}",
            cancellationToken, [("@campaign", campaign), .. tops]);
        var items = await connection.QueryAsync(
            $"{RecountRows.Columns} WHERE {within} {RecountRows.Grouped} ORDER BY r.id DESC LIMIT @size OFFSET @offset", RecountRows.Map, cancellationToken,
            [("@campaign", campaign), ("@size", page.Size), ("@offset", page.Offset), .. tops]);
        return page.Of(items, total);
    }

    /// <inheritdoc />
    public async Task<RecountStanding> StandingAsync(string campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        // Where everybody was erased before anything was checked there is no rate.
        return new RecountStanding(
            await LastAsync("r.finished_at IS NOT NULL AND r.ended_at IS NULL", "HAVING COUNT(d.is_right) > 0"),
            await LastAsync("r.finished_at IS NULL AND r.ended_at IS NULL"));

        async Task<Recount?> LastAsync(string which, string having = "") => (await connection.QueryAsync(
            $"{RecountRows.Columns} WHERE u.code = @unit AND {which} {RecountRows.Grouped} {having} ORDER BY r.id DESC LIMIT 1", RecountRows.Map,
            cancellationToken, ("@campaign", campaign), ("@unit", unit))).SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<Recount?> FindAsync(string campaign, long number, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FindAsync(connection, campaign, number, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<PageOf<DrawnShare>> SharesAsync(long recount, bool onlyOpen, ListPage page, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var which = onlyOpen ? "d.recount = @recount AND d.is_right IS NULL" : "d.recount = @recount";
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) FROM recount_shares d WHERE {which}", cancellationToken, ("@recount", recount));
        var items = await RecountRows.DrawnAsync(
            connection, $"{which} ORDER BY d.place LIMIT @size OFFSET @offset", cancellationToken,
            ("@recount", recount), ("@size", page.Size), ("@offset", page.Offset));
        return page.Of(items, total);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DrawnShare>> SharesAsync(long recount, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0) return [];
        await using var connection = await database.OpenAsync(cancellationToken);
        return await RecountRows.DrawnAsync(
            connection, $"d.recount = @recount AND d.share IN ({AttributionTable.List(numbers)})", cancellationToken, ("@recount", recount));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<long>> DrawnFromAsync(long recount, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return (await RecountRows.DrawnFromAsync(connection, recount, cancellationToken)).Shares;
    }

    private static async Task<Recount?> FindAsync(DbConnection connection, string campaign, long number, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            $"{RecountRows.Columns} WHERE r.id = @number {RecountRows.Grouped}", RecountRows.Map, cancellationToken,
            ("@campaign", campaign), ("@number", number))).SingleOrDefault();

    private static async Task<(long Campaign, long Unit, long? Unfinished)?> FindAsync(
        DbConnection connection, DrawRecount command, CancellationToken cancellationToken)
    {
        var found = await connection.QueryAsync("""
            SELECT c.id, u.id, (SELECT MAX(r.id) FROM recounts r WHERE r.campaign = c.id AND r.unit = u.id AND r.finished_at IS NULL AND r.ended_at IS NULL)
            FROM campaigns c
            JOIN units u ON u.code = @unit
            JOIN unit_ancestors a ON a.unit = u.id AND a.ancestor = c.unit
            WHERE c.code = @campaign
            """, row => (row.GetInt64(0), row.GetInt64(1), row.NullableInt64(2)), cancellationToken, ("@unit", command.Unit), ("@campaign", command.Campaign));
        return found is [var only] ? only : null;
    }

    private static Task<long> InsertAsync(
        DbConnection connection, DrawRecount command, (long Campaign, long Unit, long?) place,
        (long Seed, List<long> Population, int Size, DateTimeOffset At) drawn, CancellationToken cancellationToken) => connection.ScalarAsync<long>("""
            INSERT INTO recounts (campaign, unit, seed, population, drawn_from, size, level, half_width, drawn_at, account)
            VALUES (@campaign, @unit, @seed, @population, @from, @size, @level, @width, @at, @account)
            RETURNING id
            """, cancellationToken,
            ("@campaign", place.Campaign), ("@unit", place.Unit), ("@seed", drawn.Seed), ("@population", drawn.Population.Count),
            ("@from", NumberList.Write(drawn.Population)), ("@size", drawn.Size), ("@level", (int)Math.Round(AcceptedRate.UsualLevel * RecountRows.Thousand)),
            ("@width", command.Size is null ? (int)Math.Round(command.HalfWidth * RecountRows.Thousand) : null), ("@at", drawn.At), ("@account", command.By.Account));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
