using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Keeps tracked links. There is one for each content item and unit, however often it is asked for.</summary>
internal sealed class TrackedLinkStore(IDatabase database, TimeProvider time) : ITrackedLinks
{
    private const int RowsPerStatement = 200;
    private const int MostUnitsTold = 20;

    /// <inheritdoc />
    public async Task<TrackOutcome> TrackAsync(TrackContent command, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginWriteAsync(connection, cancellationToken);
        if (await TrackedCampaign.ReadAsync(connection, command.Campaign, cancellationToken) is not { } campaign)
            return new TrackOutcome.NoSuchCampaign();
        if (command.Item is { } number && !campaign.Items.ContainsKey(number)) return new TrackOutcome.NoSuchItem();
        var items = campaign.ItemsToTrack(command.Item);
        if (items.Count == 0) return new TrackOutcome.NoAddress();
        var (units, refused) = await campaign.UnitsAsync(connection, command.For, cancellationToken);
        if (refused is not null) return refused;
        if ((long)items.Count * units.Count > CampaignLimits.TrackedLinksAtOnce) return new TrackOutcome.TooMany(items.Count * units.Count);

        var wanted = (from item in items from unit in units select (Item: item, Unit: unit.Key)).ToList();
        var (made, standing) = await MakeAsync(connection, campaign.Id, wanted, cancellationToken);
        if (made > 0) await AuditLog.AddAsync(connection, EntryOf(command, campaign, units.Values, made), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TrackOutcome.Tracked(made, [.. wanted.Select(link => new TrackedLink(standing[link], command.Campaign, link.Item, units[link.Unit]))]);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<int, ShortCode>> NearestAsync(string campaign, string unit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var links = await connection.QueryAsync("""
            SELECT l.item, l.code, a.depth
            FROM tracked_links l
            JOIN campaigns c ON c.id = l.campaign AND c.code = @campaign
            JOIN units u ON u.code = @unit
            JOIN unit_ancestors a ON a.ancestor = l.unit AND a.unit = u.id
            """,
            row => (Item: row.GetInt32(0), Code: CodeOf(row.GetString(1)), Depth: row.GetInt64(2)), cancellationToken,
            ("@campaign", campaign), ("@unit", unit));
        return links.GroupBy(link => link.Item).ToDictionary(links => links.Key, links => links.MinBy(link => link.Depth).Code);
    }

    /// <summary>A code as it is stored.</summary>
    public static ShortCode CodeOf(string stored) =>
        ShortCode.TryParse(stored, out var code) ? code : throw new InvalidDataException("A tracked link has a code that is none.");

    private AuditEntry EntryOf(TrackContent command, TrackedCampaign campaign, IEnumerable<string> units, int made) => new(
        time.GetUtcNow(), command.By, "campaign.links-made", command.Campaign, campaign.Unit, AuditDetails.Of(
            (AuditDetail.Links, made.ToString(CultureInfo.InvariantCulture)),
            (AuditDetail.Units, string.Join(", ", units.Order(StringComparer.Ordinal).Take(MostUnitsTold)))));

    // Once more for codes that were taken already.
    private async Task<(int Made, Dictionary<(int Item, long Unit), ShortCode> Standing)> MakeAsync(
        DbConnection connection, long campaign, List<(int Item, long Unit)> wanted, CancellationToken cancellationToken)
    {
        for (var made = 0; ;)
        {
            var standing = await StandingAsync(connection, campaign, cancellationToken);
            var missing = wanted.FindAll(link => !standing.ContainsKey(link));
            if (missing.Count == 0) return (made, standing);
            foreach (var some in missing.Chunk(RowsPerStatement)) made += await InsertAsync(connection, campaign, some, cancellationToken);
        }
    }

    private Task<int> InsertAsync(
        DbConnection connection, long campaign, (int Item, long Unit)[] links, CancellationToken cancellationToken)
    {
        var rows = links.Select((link, index) => string.Create(
            CultureInfo.InvariantCulture, $"(@code{index}, @campaign, {link.Item}, {link.Unit}, @at)"));
        var (_, codes) = CodeList.Of(links.Select(_ => ShortCode.New().ToString()));
        return connection.ExecuteAsync(
            $"INSERT INTO tracked_links (code, campaign, item, unit, made_at) VALUES {string.Join(", ", rows)} ON CONFLICT (code) DO NOTHING",
            cancellationToken, [("@campaign", campaign), ("@at", time.GetUtcNow()), .. codes]);
    }

    private static async Task<Dictionary<(int Item, long Unit), ShortCode>> StandingAsync(
        DbConnection connection, long campaign, CancellationToken cancellationToken) =>
        (await connection.QueryAsync(
            "SELECT item, unit, code FROM tracked_links WHERE campaign = @campaign",
            row => (Link: (row.GetInt32(0), row.GetInt64(1)), Code: CodeOf(row.GetString(2))), cancellationToken, ("@campaign", campaign)))
        .ToDictionary(row => row.Link, row => row.Code);
}
