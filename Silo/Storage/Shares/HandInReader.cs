using System.Data.Common;
using System.Globalization;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>Reads what many hand-ins are judged by, in a handful of statements however many they are; one text for both engines.</summary>
internal static class HandInReader
{
    private const int RowsPerStatement = 500;
    private static readonly Dictionary<PostAlias, StandingShare> Nothing = [];

    /// <summary>What was found of each question, in its place; null where there is no such member.</summary>
    public static async Task<IReadOnlyList<HandInFinding?>> ReadAsync(DbConnection connection, IReadOnlyList<HandInQuestion> questions)
    {
        var members = await MembersAsync(connection, questions.Select(question => question.Member).Distinct());
        var asked = questions.Where(question => members.ContainsKey(question.Member)).Select(question => (Place: PlaceOf(question), Question: question)).ToList();
        var campaigns = await CampaignsAsync(connection, asked.Select(one => one.Place).Distinct());
        var before = await BeforeAsync(
            connection,
            from one in asked
            from campaign in campaigns[one.Place]
            from post in one.Question.Posts
            select new AskedShare(members[one.Question.Member].Id, campaign.Id, post));
        var official = await PostAliases.FindAsync(connection, questions.SelectMany(question => question.Posts).ToHashSet(), CancellationToken.None);

        return [.. questions.Select(question => members.TryGetValue(question.Member, out var member) ? Finding(question, member) : null)];

        Place PlaceOf(HandInQuestion question) => new(members[question.Member].Unit, question.Campaign, question.Today);

        HandInFinding Finding(HandInQuestion question, FoundMember member) => new(member.UnitCode, member.Standing,
        [
            .. campaigns[PlaceOf(question)].Select(campaign => new HandInScope(
                campaign.Code, campaign.Terms, campaign.Rule, before.GetValueOrDefault((member.Id, campaign.Id), Nothing), official)),
        ]);
    }

    private static async Task<Dictionary<MemberId, FoundMember>> MembersAsync(DbConnection connection, IEnumerable<MemberId> members)
    {
        var found = new Dictionary<MemberId, FoundMember>();
        foreach (var some in members.Chunk(CodeList.Most))
        {
            var words = await MemberWords.ReadAsync(connection, some, CancellationToken.None);
            var parameters = some.Select((member, index) => (Name("member", index), (object?)member.Value)).ToArray();
            var rows = await connection.QueryAsync($"""
                SELECT m.public_id, m.id, u.id, u.code, m.left_on, m.born_year, m.born_on,
                       (SELECT COUNT(*) FROM data_requests r WHERE r.member = m.id AND r.kind = {(int)DataRequestKind.Restriction} AND r.lifted_at IS NULL)
                FROM members m
                JOIN units u ON u.id = m.unit
                WHERE m.name IS NOT NULL AND m.public_id IN ({string.Join(',', parameters.Select(parameter => parameter.Item1))})
                """, row => (Member: new MemberId(row.GetGuid(0)), Found: Member(row, words)), CancellationToken.None, parameters);
            foreach (var (member, one) in rows) found.Add(member, one);
        }

        return found;
    }

    private static FoundMember Member(DbDataReader row, ILookup<MemberId, ConsentWord> words) => new(
        row.GetInt64(1), row.GetInt64(2), row.GetString(3),
        new MemberStanding(
            row.IsDBNull(4), row.NullableInt64(5) is { } year ? new BirthDate((int)year, row.NullableDay(6)) : null,
            new Consents([.. words[new MemberId(row.GetGuid(0))]]), row.GetInt64(7) > 0));

    // One row for each platform on which a campaign accepts by itself, one without a platform where that is none.
    private static async Task<ILookup<Place, FoundCampaign>> CampaignsAsync(DbConnection connection, IEnumerable<Place> places)
    {
        var rows = new List<(Place Place, FoundCampaign Campaign, Platform? Accepts)>();
        foreach (var some in places.Chunk(RowsPerStatement))
        {
            var values = some.Select((place, index) => StoredShares.Row(index, place.Unit, Name("campaign", index), Name("day", index)));
            rows.AddRange(await connection.QueryAsync(
                $"""
                WITH asked (place, unit, campaign, day) AS (VALUES {string.Join(',', values)})
                SELECT q.place, c.id, c.code, c.state, c.starts_on, c.ends_on, c.platforms, r.platform
                FROM asked q
                JOIN campaigns c ON c.code = q.campaign OR (q.campaign IS NULL AND {CampaignQueries.RunsOn("q.day")})
                LEFT JOIN campaign_acceptance r ON r.campaign = c.id
                WHERE {CampaignQueries.TakesPart("q.unit")}
                ORDER BY c.ends_on, c.id
                """,
                row => (some[row.GetInt32(0)], Campaign(row), (Platform?)row.NullableInt64(7)), CancellationToken.None,
                [.. some.SelectMany((place, index) => new (string, object?)[] { (Name("campaign", index), place.Campaign), (Name("day", index), place.Today) })]));
        }

        return rows.GroupBy(row => (row.Place, row.Campaign.Id)).ToLookup(
            campaign => campaign.Key.Place,
            campaign => campaign.First().Campaign with { Rule = new AcceptanceRule([.. campaign.Select(row => row.Accepts).OfType<Platform>()]) });
    }

    private static FoundCampaign Campaign(DbDataReader row) => new(
        row.GetInt64(1), row.GetString(2), new HandInTerms((CampaignState)row.GetInt64(3), new Period(row.Day(4), row.Day(5)), StoredPlatforms.Read(row.GetString(6))),
        AcceptanceRule.None);

    private static async Task<Dictionary<(long Member, long Campaign), Dictionary<PostAlias, StandingShare>>> BeforeAsync(
        DbConnection connection, IEnumerable<AskedShare> asked)
    {
        var found = new Dictionary<(long, long), Dictionary<PostAlias, StandingShare>>();
        foreach (var some in asked.Distinct().Chunk(RowsPerStatement))
        {
            var values = some.Select((share, index) => StoredShares.Row(
                share.Member, share.Campaign, (int)share.Post.Platform, (int)share.Post.Kind, Name("value", index)));
            var rows = await connection.QueryAsync(
                $"""
                SELECT s.member, s.campaign, s.platform, s.kind, s.value, s.state, s.attempts
                FROM shares s
                WHERE (s.member, s.campaign, s.platform, s.kind, s.value) IN (VALUES {string.Join(',', values)})
                """,
                row => (Of: (row.GetInt64(0), row.GetInt64(1)), Post: StoredShares.Post(row, 2), Share: new StandingShare((ShareState)row.GetInt64(5), row.GetInt32(6))),
                CancellationToken.None, [.. some.Select((share, index) => (Name("value", index), (object?)share.Post.Value))]);
            foreach (var of in rows.GroupBy(row => row.Of))
            {
                if (!found.TryGetValue(of.Key, out var shares)) found[of.Key] = shares = [];
                foreach (var (_, post, share) in of) shares[post] = share;
            }
        }

        return found;
    }

    private static string Name(string column, int index) => string.Create(CultureInfo.InvariantCulture, $"@{column}{index}");

    // Of row ids, those of a member and of the unit.
    private sealed record FoundMember(long Id, long Unit, string UnitCode, MemberStanding Standing);

    private sealed record FoundCampaign(long Id, string Code, HandInTerms Terms, AcceptanceRule Rule);

    // Where something is handed in: by a unit, to a campaign or whichever runs on the day.
    private readonly record struct Place(long Unit, string? Campaign, DateOnly Today);

    private readonly record struct AskedShare(long Member, long Campaign, PostAlias Post);
}
