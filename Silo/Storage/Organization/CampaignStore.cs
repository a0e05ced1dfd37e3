using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps campaigns. A change is written whole, with its line of the audit log, or not at all.</summary>
internal sealed class CampaignStore(IDatabase database) : ICampaignStore
{
    /// <inheritdoc />
    public async Task<Campaign?> LoadAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        var found = await connection.QueryAsync("""
            SELECT c.id, u.code, c.name, c.starts_on, c.ends_on, c.state, c.version, c.platforms, c.disclosure, c.launched_at, c.closed_at,
                   c.content_numbers
            FROM campaigns c
            JOIN units u ON u.id = c.unit
            WHERE c.code = @id
            """, row => (RowId: row.GetInt64(0), Campaign: Map(id, row)), cancellationToken, ("@id", id));
        return found is [var (rowId, campaign)] ? await CampaignParts.ReadAsync(connection, rowId, campaign, cancellationToken) : null;
    }

    /// <inheritdoc />
    public async Task<bool> AddAsync(Campaign campaign, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        var rowId = await connection.ScalarAsync<long?>("""
            INSERT INTO campaigns (
                code, unit, name, hashtag, starts_on, ends_on, state, version, platforms, disclosure, launched_at, closed_at, content_numbers)
            VALUES (
                @id, (SELECT id FROM units WHERE code = @unit), @name, @hashtag, @from, @to, @state, @version, @platforms, @disclosure, @launched,
                @closed, @numbers)
            ON CONFLICT (code) DO NOTHING
            RETURNING id
            """, cancellationToken, [.. Of(campaign), ("@unit", campaign.Unit)]);
        if (rowId is not { } added) return false;
        await CampaignParts.WriteAsync(connection, added, campaign, cancellationToken);
        await AuditLog.AddAsync(connection, entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> ReplaceAsync(Campaign campaign, bool matchesAnew, AuditEntry entry, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        // A ledger that began before knows the campaign as it was: the posts it writes must be there when the known ones are matched.
        if (matchesAnew) await database.HoldFiguresAsync(connection, cancellationToken);
        var rowId = await connection.ScalarAsync<long?>(
            $"""
            UPDATE campaigns
            SET name = @name, hashtag = @hashtag, starts_on = @from, ends_on = @to, state = @state, version = @version, platforms = @platforms,
                disclosure = @disclosure, launched_at = @launched, closed_at = @closed, content_numbers = @numbers
                {(matchesAnew ? ", match_after = 0" : "")}
            WHERE code = @id AND version = @version - 1
            RETURNING id
            """, cancellationToken, Of(campaign));
        if (rowId is not { } changed) return false;
        await CampaignParts.RemoveAsync(connection, changed, cancellationToken);
        await CampaignParts.WriteAsync(connection, changed, campaign, cancellationToken);
        await AuditLog.AddAsync(connection, entry, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <inheritdoc />
    public async Task<UnitsTakingPart> CheckUnitsAsync(string owner, IReadOnlyList<string> units, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var top = await connection.QueryAsync(
            "SELECT id, closed_on FROM units WHERE code = @owner", row => (Id: row.GetInt64(0), IsOpen: row.NullableDay(1) is null),
            cancellationToken, ("@owner", owner));
        if (top is not [var (id, isOpen)]) return new UnitsTakingPart(false, units, []);
        if (units.Count == 0) return new UnitsTakingPart(isOpen, [], []);
        var below = (await connection.QueryAsync(
            "SELECT u.code, u.id FROM unit_ancestors a JOIN units u ON u.id = a.unit WHERE a.ancestor = @top AND u.closed_on IS NULL",
            row => (Code: row.GetString(0), Id: row.GetInt64(1)), cancellationToken, ("@top", id))).ToDictionary(unit => unit.Code, unit => unit.Id);
        var known = units.Where(below.ContainsKey).Distinct().ToDictionary(code => below[code]);
        if (known.Count == 0) return new UnitsTakingPart(isOpen, units, []);
        var within = await connection.QueryAsync(
            $"""
            SELECT DISTINCT unit FROM unit_ancestors
            WHERE depth > 0 AND unit IN ({AttributionTable.List(known.Keys)}) AND ancestor IN ({AttributionTable.List(known.Keys)})
            """, row => known[row.GetInt64(0)], cancellationToken);
        return new UnitsTakingPart(isOpen, [.. units.Where(code => !below.ContainsKey(code))], within);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> AssignedUnitsAsync(string campaign, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await FigureScope.CampaignIdAsync(connection, campaign, cancellationToken) is { } id
            ? [.. (await AssignedUnits.OfAsync(connection, id, cancellationToken)).Select(unit => unit.Code)]
            : [];
    }

    /// <inheritdoc />
    public async Task<IReadOnlySet<PostKey>> PostsWithinAsync(
        string campaign, IReadOnlyCollection<PostKey> posts, CancellationToken cancellationToken)
    {
        var found = new HashSet<PostKey>();
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var some in posts.Chunk(CodeList.Most))
        {
            var (_, parameters) = CodeList.Of(some.Select(post => post.PostId));
            var keys = string.Join(',', some.Zip(parameters, (post, parameter) => $"({post.Platform:D},{parameter.Item1})"));
            found.UnionWith(await connection.QueryAsync(
                $"""
                SELECT p.platform, p.post_id
                FROM posts p
                JOIN campaigns c ON c.code = @campaign
                JOIN unit_ancestors a ON a.unit = p.unit AND a.ancestor = c.unit
                WHERE (p.platform, p.post_id) IN (VALUES {keys})
                """,
                row => new PostKey((Platform)row.GetInt64(0), row.GetString(1)), cancellationToken, [("@campaign", campaign), .. parameters]));
        }

        return found;
    }

    // The column of its own is for nodes of an earlier release, which let posts join by whatever stands in it.
    private static (string, object?)[] Of(Campaign campaign) =>
    [
        ("@id", campaign.Id), ("@name", campaign.Plan.Name), ("@hashtag", campaign is { TakesPosts: true, Plan.Hashtags: [var first, ..] } ? first : null),
        ("@from", campaign.Plan.Period.From), ("@to", campaign.Plan.Period.To), ("@state", campaign.State), ("@version", campaign.Version),
        ("@platforms", StoredPlatforms.Write(campaign.Plan.Platforms)), ("@disclosure", campaign.Plan.Disclosure),
        ("@launched", campaign.LaunchedAt), ("@closed", campaign.ClosedAt), ("@numbers", campaign.ContentNumbers),
    ];

    private static Campaign Map(string id, DbDataReader row) => new()
    {
        Id = id,
        Unit = row.GetString(1),
        Plan = new CampaignPlan
        {
            Name = row.GetString(2),
            Period = new Period(row.Day(3), row.Day(4)),
            Platforms = StoredPlatforms.Read(row.GetString(7)),
            Disclosure = row.NullableString(8),
        },
        State = (CampaignState)row.GetInt64(5),
        Version = row.GetInt64(6),
        LaunchedAt = row.NullableInstant(9),
        ClosedAt = row.NullableInstant(10),
        ContentNumbers = row.GetInt32(11),
    };
}
