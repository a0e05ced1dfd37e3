using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Finds members. A province has many thousands of them, so that they are searched, sorted and cut into pages where they are stored.</summary>
internal sealed class MemberQueries(IDatabase database, TimeProvider time) : IMemberQueries
{
    private const string From = """
        FROM members m
        JOIN units u ON u.id = m.unit
        WHERE m.name IS NOT NULL
            AND m.unit IN (SELECT a.unit FROM unit_ancestors a JOIN units s ON s.id = a.ancestor AND s.code = @scope)
        """;

    // Of two that are called the same the one who came first is first.
    private const string ByName = "COALESCE(m.name_order, m.folded), m.id";

    /// <inheritdoc />
    public Task<PageOf<MemberRow>> ListAsync(
        string scope, MemberFilter filter, string search, ListPage page, CancellationToken cancellationToken)
    {
        List<(string, object?)> parameters = [("@scope", scope)];
        List<string> conditions = [From];
        if (filter.IsEnrolled is { } isEnrolled) conditions.Add(isEnrolled ? "m.left_on IS NULL" : "m.left_on IS NOT NULL");
        if (filter.HasLink is { } hasLink) conditions.Add(hasLink ? "m.link IS NOT NULL" : "m.link IS NULL");
        if (filter.Needs is { } need) conditions.Add(StoredConsent.Needs(need));
        if (filter.Needs is MemberNeed.Guardian) parameters.AddRange(StoredConsent.Parameters(Today));
        foreach (var (index, word) in search.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var name = $"@word{index.ToString(CultureInfo.InvariantCulture)}";
            conditions.Add($"(m.folded LIKE {name} ESCAPE '!' OR COALESCE(m.code_folded, LOWER(m.own_code)) LIKE {name} ESCAPE '!')");
            parameters.Add((name, $"%{Escaped(word)}%"));
        }

        return PageAsync(string.Join(" AND ", conditions), ByName, page, [.. parameters], cancellationToken);
    }

    /// <inheritdoc />
    public Task<PageOf<MemberRow>> WithoutLinkAsync(string scope, int most, CancellationToken cancellationToken) => PageAsync(
        $"{From} AND m.left_on IS NULL AND m.link_number = 0", $"u.code, {ByName}", new ListPage(1, most), [("@scope", scope)], cancellationToken);

    /// <inheritdoc />
    public Task<PageOf<MemberRow>> GivenLinksAsync(string scope, ListPage page, CancellationToken cancellationToken) => PageAsync(
        $"{From} AND m.left_on IS NULL AND m.link_number > 0", $"u.code, {ByName}", page, [("@scope", scope)], cancellationToken);

    /// <inheritdoc />
    public async Task<StandingRoster?> StandingAsync(
        string scope, IReadOnlyCollection<PhoneNumber> numbers, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await StandingRosterReader.ReadAsync(connection, scope, numbers, cancellationToken);
    }

    private DateOnly Today => LocalDay.Of(time.GetUtcNow());

    private async Task<PageOf<MemberRow>> PageAsync(
        string conditions, string order, ListPage page, (string, object?)[] parameters, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var transaction = await database.BeginReadAsync(connection, cancellationToken);
        var total = await connection.ScalarAsync<int>($"SELECT COUNT(*) {conditions}", cancellationToken, parameters);
        var rows = await connection.QueryAsync($"""
            SELECT m.public_id, m.name, u.code, u.name, m.born_year, m.born_on, m.own_code, m.left_on, m.link_number, m.link IS NOT NULL,
                EXISTS (SELECT 1 FROM data_requests r WHERE r.member = m.id AND r.kind = @restriction AND r.lifted_at IS NULL)
            {conditions}
            ORDER BY {order}
            LIMIT @size OFFSET @offset
            """, Map, cancellationToken, [.. parameters, ("@size", page.Size), ("@offset", page.Offset), ("@restriction", DataRequestKind.Restriction)]);
        var words = await MemberWords.ReadAsync(connection, rows.Select(row => row.Id), cancellationToken);
        return page.Of<MemberRow>([.. rows.Select(row => WithConsents(row, words[row.Id]))], total);
    }

    private MemberRow WithConsents(MemberRow row, IEnumerable<ConsentWord> words) =>
        row with { Needs = MemberNeeds.Of(new MemberStanding(row.LeftOn is null, row.Birth, new Consents(words)), Today) };

    private static string Escaped(string word) =>
        word.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static MemberRow Map(DbDataReader row) => new(
        new MemberId(row.GetGuid(0)), new PersonName(row.GetString(1)), row.GetString(2), row.GetString(3))
    {
        Birth = row.NullableInt64(4) is { } year ? new BirthDate((int)year, row.NullableDay(5)) : null,
        OwnCode = row.NullableString(6),
        LeftOn = row.NullableDay(7),
        LinkNumber = row.GetInt32(8),
        HasLink = row.GetBoolean(9),
        IsRestricted = row.GetBoolean(10),
    };
}
