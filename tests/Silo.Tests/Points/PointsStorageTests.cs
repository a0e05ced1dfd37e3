using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Weights that are announced, and what units earn by them. The clock begins on 01/06/2026, points with July.</summary>
public abstract class PointsStorageTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string Second = "xa-2";

    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly PointsWeights Weights = new(July, PerMember: 10, PerShare: 5, MemberCap: 30);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.ExecuteAsync(
            "INSERT INTO campaign_acceptance (campaign, platform) SELECT id, @platform FROM campaigns", ("@platform", Platform.Facebook));
        await using var connection = await Site.Database.OpenAsync();
        await UnitStore.AddAsync(connection, Second, "Đoàn xã Hai", District);
    }

    [StorageFact]
    public async Task Until_weights_are_announced_there_are_no_points()
    {
        await ShareAsync(members: 8, each: 3);

        (await MonthsAsync(Commune)).ShouldBeEmpty();
        (await CloseAsync()).ShouldBe(0);
        (await Queries.OfUnitAsync("nowhere", CancellationToken.None)).ShouldBeNull();
    }

    [StorageFact]
    public async Task Weights_stand_as_they_were_announced_and_the_log_tells_of_them()
    {
        (await AnnounceAsync(Weights)).ShouldBe("Announced");
        (await AnnounceAsync(Weights with { PerShare = 6 })).ShouldBe("AnnouncedBefore");
        (await AnnounceAsync(PointsWeights.Off(new(2026, 6, 1)))).ShouldBe("NotToCome");
        (await AnnounceAsync(PointsWeights.Off(new(2026, 9, 1)))).ShouldBe("Announced");

        var announced = await Store.AnnouncedAsync(CancellationToken.None);
        announced.Select(version => version.Weights).ShouldBe([Weights, PointsWeights.Off(new(2026, 9, 1))]);
        announced[0].At.ShouldBe(Site.Clock.GetUtcNow());
        var lines = await Site.QueryAsync("SELECT subject, details FROM audit_log WHERE action = 'points.announced' ORDER BY id", row => (row.GetString(0), row.GetString(1)));
        lines.Select(line => line.Item1).ShouldBe([Province, Province]);
        lines[0].Item2.Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"from":"2026-07-01","perMember":"10","perShare":"5","memberCap":"30"}""");
    }

    [StorageFact]
    public async Task A_unit_earns_for_its_subtree_and_only_of_members_who_consent()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        await ShareAsync(members: 2, each: 9, first: 100, consents: false);
        var tenth = await EnrolAsync("Người thứ mười một");

        // 8 members with 10 + 3 × 5 each, for 11 enrolled; those without consent are enrolled and add nothing.
        (await MonthsAsync(Commune)).ShouldBe(["2026-07 Running 1818.2"]);
        (await MonthsAsync(District)).ShouldBe(["2026-07 Running 1818.2"]);
        (await MonthsAsync(Second)).ShouldBe(["2026-07 Running NotEnoughData"]);

        await PointsConsentAsync(tenth, isGiven: true);
        (await MonthsAsync(Commune)).ShouldBe(["2026-07 Running 1818.2"], "a member without shares adds nothing");
    }

    [StorageFact]
    public async Task One_post_counts_once_however_many_campaigns_it_was_handed_in_to()
    {
        var other = Grains.Get<ICampaignGrain>("thu");
        await other.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
        await other.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        await Site.ExecuteAsync("INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns WHERE code = 'thu'");
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        var members = await ShareAsync(members: 7, each: 3);
        (await MonthsAsync(Commune)).ShouldBe(["2026-07 Running 2500.0"]);

        Site.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var (number, member) in members.Index()) (await HandInAsync(member, Post(number, 0), "thu")).ShouldBe("Counts");

        (await MonthsAsync(Commune)).ShouldBe(["2026-07 Running 2500.0"]);
    }

    [StorageFact]
    public async Task Few_persons_and_few_posts_have_no_points()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 4, each: 6);
        (await MonthsAsync(Commune)).ShouldBe(["2026-07 Running TooFewPersons"]);

        await ShareAsync(members: 15, each: 1, unit: Second, first: 200);
        (await MonthsAsync(Second)).ShouldBe(["2026-07 Running NotEnoughData"]);
        (await MonthsAsync(District)).ShouldBe(["2026-07 Running 1815.8"]);

        await ShareAsync(members: 15, each: 1, unit: Second, first: 300);
        (await MonthsAsync(Second)).ShouldBe(["2026-07 Running TooFewPersons"], "the district's less its own would be those of four");
        (await MonthsAsync(District))[0].ShouldStartWith("2026-07 Running 1");
    }

    [StorageFact]
    public async Task A_closed_month_stays_whatever_becomes_of_links_members_and_units()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        var members = await ShareAsync(members: 8, each: 3);
        await ShareAsync(members: 8, each: 3, unit: Second, first: 100);
        Site.Clock.Advance(TimeSpan.FromDays(30));
        (await CloseAsync()).ShouldBe(0, "the month is over, and links of its last days are still reviewed");
        (await MonthsAsync(Commune)).ShouldBe(["2026-08 Running NotEnoughData", "2026-07 Provisional 2500.0"]);
        Site.Clock.Advance(TimeSpan.FromDays(4));

        (await CloseAsync()).ShouldBe(1);
        (await CloseAsync()).ShouldBe(0);
        string[] closed = ["2026-08 Running NotEnoughData", "2026-07 Closed 2500.0"];
        (await MonthsAsync(Commune)).ShouldBe(closed);
        var rows = await RowsAsync();
        rows.ShouldBe(["huyen 1 400/16 1", "tinh 1 400/16 0", "xa 1 200/8 2", "xa-2 1 200/8 2"]);

        await ReviewAsync([.. (await NumbersAsync(ShareState.Accepted)).Take(20)], RejectionReason.NotVisible, ShareState.Accepted);
        await members[0].EraseAsync(new EraseMember(Actor.Shell));
        await PointsConsentAsync(members[1], isGiven: false);
        await MoveAsync(members[2], Second);
        await members[3].LeaveAsync(new LeaveUnit(By: null));
        await EnrolAsync("Người mới");
        await Site.ReorganizeAsync(District, new MergeUnits([Second], New: null, new(2026, 8, 5), Actor.Shell));

        (await MonthsAsync(Commune)).ShouldBe(closed);
        (await MonthsAsync(District))[^1].ShouldBe("2026-07 Closed 2500.0");
        (await CloseAsync()).ShouldBe(0);
        (await RowsAsync()).ShouldBe(rows);
    }

    [StorageFact]
    public async Task A_unit_that_ends_before_the_month_is_closed_keeps_the_month()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        await ShareAsync(members: 8, each: 3, unit: Second, first: 100);
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await Site.ReorganizeAsync(Commune, new MergeUnits([Second], New: null, new(2026, 8, 5), Actor.Shell));
        Site.Clock.Advance(TimeSpan.FromDays(4));

        await CloseAsync();

        (await MonthsAsync(Second))[^1].ShouldBe("2026-07 Closed 2500.0");
        (await MonthsAsync(District))[^1].ShouldBe("2026-07 Closed 2500.0");
    }

    [StorageFact]
    public async Task Points_stay_when_links_are_forgotten_but_for_what_was_a_persons_own()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        await ShareAsync(members: 8, each: 3, first: 100);
        Site.Clock.Advance(TimeSpan.FromDays(28));
        await Grains.Get<ICampaignGrain>(Campaign).StepAsync(new StepCampaign(CampaignStep.Close, Actor.Shell));
        Site.Clock.Advance(TimeSpan.FromDays(10));
        await CloseAsync();
        var closed = (await MonthsAsync(Commune), await RowsAsync());
        Site.Clock.Advance(TimeSpan.FromDays(20)); // 02/09: the month of the retention itself

        var links = Services.GetServices<IRetained>().Single(kind => kind.Kind == Retained.Links);
        (await links.RemoveAsync(LocalDay.Of(Site.Clock.GetUtcNow()).AddDays(-7), CancellationToken.None)).ShouldBe(48);

        (await MonthsAsync(Commune))[^1].ShouldBe(closed.Item1[^1]);
        (await RowsAsync()).ShouldBe(closed.Item2);
        (await EnrolledAsync(new(2026, 9, 1))).ShouldBe(16);
        (await EnrolledAsync(July)).ShouldBe(16);
    }

    [StorageFact]
    public async Task Shares_are_those_that_figures_count()
    {
        var random = new Random(5);
        foreach (var code in new[] { "hai", "ba" })
        {
            var campaign = Grains.Get<ICampaignGrain>(code);
            await campaign.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
            await campaign.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
            await Site.ExecuteAsync(
                "INSERT INTO campaign_acceptance (campaign, platform) SELECT id, @platform FROM campaigns WHERE code = @code",
                ("@platform", Platform.Facebook), ("@code", code));
        }

        await AnnounceAsync(new PointsWeights(July, PerMember: 0, PerShare: 1, MemberCap: 1000));
        var members = new List<IMemberGrain>();
        for (var number = 0; number < 8; number++) members.Add(await EnrolAsync($"Đoàn viên {number}"));
        foreach (var member in members) await PointsConsentAsync(member, isGiven: true);
        Site.Clock.Advance(TimeSpan.FromDays(20));
        for (var step = 0; step < 150; step++) // from June into July
        {
            var campaign = (string[])[Campaign, "hai", "ba"];
            var member = members[random.Next(members.Count)];
            await HandInAsync(member, Post(0, random.Next(14)), campaign[random.Next(3)]);
            if (random.Next(6) == 0) Site.Clock.Advance(TimeSpan.FromDays(1));
            if (random.Next(12) == 0) await MoveAsync(member, random.Next(2) == 0 ? Commune : Second);
        }

        var accepted = await Site.QueryAsync(
            "SELECT member, campaign, unit, platform, kind, value, handed_in_at FROM shares WHERE state = 2 AND unit IN (SELECT id FROM units WHERE code IN ('xa', 'xa-2'))",
            row => (Member: row.GetInt64(0), Share: new AcceptedShare(row.GetInt64(1), row.GetInt64(2), StoredShares.Post(row, 3), row.Instant(6))));
        var expected = accepted.GroupBy(row => row.Member, row => row.Share).SelectMany(ShareFigures.Of)
            .Where(cell => cell.Key.Campaign == 0 && cell.Key.Day >= July && cell.Key.Day < July.AddMonths(1)).Sum(cell => cell.Value.Shares);
        expected.ShouldBeGreaterThanOrEqualTo(20);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE repeats = 1")).ShouldBeGreaterThan(0);
        await Site.VerifyFindsNothingAsync();
        (await ReckonAsync(July)).ShouldBeOfType<PointsOutcome.Earned>().Points.ShouldBe(expected);
    }

    private async Task<long> EnrolledAsync(DateOnly month) =>
        (await new ParticipationQueries(Site.Database).ReportAsync(
            new ParticipationScope(Commune, new Period(month, month.AddMonths(1).AddDays(-1))), CancellationToken.None))!.Members.Total.Enrolled!.Value;

    private async Task<PointsOutcome> ReckonAsync(DateOnly month)
    {
        await using var connection = await Site.Database.OpenAsync();
        var unit = await FigureScope.UnitIdAsync(connection, District, CancellationToken.None);
        var schedule = await PointsWeightsStore.ScheduleAsync(connection, CancellationToken.None);
        return (await new PointsReckoning(connection, schedule, LocalDay.Of(Site.Clock.GetUtcNow())).OfEachAsync(month, CancellationToken.None))[unit!.Value];
    }

    [StorageFact]
    public async Task Nodes_that_close_a_month_at_the_same_time_write_it_once()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        Site.Clock.Advance(TimeSpan.FromDays(40));

        var closed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(CloseAsync)));

        closed.Sum().ShouldBe(1);
        (await RowsAsync()).Count.ShouldBe(3);
    }

    [StorageFact]
    public async Task Months_without_points_are_neither_closed_nor_shown()
    {
        await AnnounceAsync(Weights);
        await AnnounceAsync(PointsWeights.Off(new(2026, 8, 1)));
        await AnnounceAsync(Weights with { From = new(2026, 10, 1) });
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        Site.Clock.Advance(TimeSpan.FromDays(130)); // 13/11

        (await CloseAsync()).ShouldBe(2);
        (await MonthsAsync(Commune)).ShouldBe(["2026-11 Running NotEnoughData", "2026-10 Closed NotEnoughData", "2026-07 Closed 2500.0"]);
    }

    [StorageFact]
    public async Task Units_beside_it_and_its_own_months_are_a_units_yardstick()
    {
        await AnnounceAsync(Weights);
        Site.Clock.Advance(TimeSpan.FromDays(35));
        await ShareAsync(members: 8, each: 3);
        Site.Clock.Advance(TimeSpan.FromDays(40));
        await CloseAsync();
        // Units beside it, on the level of communes and on the district's; and months before July of its own.
        for (var number = 0; number < 6; number++) await PutAsync($"khac-{number}", District, July, points: 100 + (number * 20), enrolled: 10, depth: number == 0 ? 1 : 2);
        await Site.ExecuteAsync("INSERT INTO points_weights (from_day, per_member, per_share, member_cap, announced_at) VALUES (@from, 1, 1, 5, @at)", ("@from", new DateOnly(2026, 4, 1)), ("@at", Site.Clock.GetUtcNow()));
        foreach (var (month, points) in new[] { (4, 80), (5, 160), (6, 96) }) await PutAsync(Commune, null, new(2026, month, 1), points, enrolled: 8, depth: 2);

        var july = (await Queries.OfUnitAsync(Commune, CancellationToken.None))!.Single(month => month.Month == July);
        july.Peers.ShouldBe(new PeerQuartiles(5, 1400m, 1600m, 1800m));
        july.Usual.ShouldBe(1200m);
    }

    private PointsWeightsStore Store => new(Site.Database, Site.Clock);

    private PointsQueries Queries => new(Site.Database, Site.Clock);

    private Task<int> CloseAsync() => new PointsCloser(Site.Database, Site.Clock).CloseAsync(CancellationToken.None);

    private async Task<string> AnnounceAsync(PointsWeights weights) =>
        await Store.AnnounceAsync(new AnnounceWeights(weights, Actor.Shell), CancellationToken.None) switch
        {
            PointsAnnouncement.Refused(var why) => why.ToString(),
            var outcome => outcome.GetType().Name,
        };

    // "month standing points-per-hundred", the latest first.
    private async Task<List<string>> MonthsAsync(string unit) =>
        [.. (await Queries.OfUnitAsync(unit, CancellationToken.None)).ShouldNotBeNull().Select(month => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{month.Month:yyyy-MM} {month.Standing} {(month.Outcome is PointsOutcome.Earned earned ? $"{earned.PerHundred:0.0}" : month.Outcome.GetType().Name)}"))];

    private Task<List<string>> RowsAsync() => Site.QueryAsync(
        "SELECT u.code, p.outcome, p.points, p.enrolled, p.depth FROM unit_points p JOIN units u ON u.id = p.unit ORDER BY u.code, p.month",
        row => $"{row.GetString(0)} {row.GetInt64(1)} {row.NullableInt64(2)}/{row.NullableInt64(3)} {row.GetInt64(4)}");

    private async Task<List<IMemberGrain>> ShareAsync(int members, int each, string unit = Commune, int first = 0, bool consents = true)
    {
        var enrolled = new List<IMemberGrain>();
        for (var number = first; number < first + members; number++)
        {
            var member = await EnrolAsync($"Đoàn viên {number}", unit);
            if (consents) await PointsConsentAsync(member, isGiven: true);
            await HandInAsync(member, string.Join(' ', Enumerable.Range(0, each).Select(post => Post(number, post))));
            enrolled.Add(member);
        }

        return enrolled;
    }

    private static string Post(int member, int post) => $"https://www.facebook.com/m/posts/{(member * 100) + post + 1}";

    private Task<MemberOutcome> PointsConsentAsync(IMemberGrain member, bool isGiven) => member.SayAsync(new SayConsent(
        [new(ConsentPurpose.Points, ConsentGiver.Member, isGiven, Site.Clock.GetUtcNow(), Wording: 1, new ConsentEvidence.PersonalLink())], Birth: null, By: null));

    private static async Task MoveAsync(IMemberGrain member, string unit)
    {
        var shown = (await member.DescribeAsync())!;
        (await member.CorrectAsync(new CorrectMember(
            new RosterPerson(shown.Name, shown.Number!.Value, shown.Birth, unit, OwnCode: null), shown.Version, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
    }

    private async Task PutAsync(string unit, string? parent, DateOnly month, long points, long enrolled, int depth)
    {
        await using var connection = await Site.Database.OpenAsync();
        if (parent is not null) await UnitStore.AddAsync(connection, unit, unit, parent);
        await connection.ExecuteAsync(
            "INSERT INTO points_months (month, weights, closed_at) VALUES (@month, @weights, @at) ON CONFLICT (month) DO NOTHING", CancellationToken.None,
            ("@month", month), ("@weights", July), ("@at", Site.Clock.GetUtcNow()));
        await connection.ExecuteAsync(
            "INSERT INTO unit_points (unit, month, outcome, points, enrolled, depth) SELECT id, @month, 1, @points, @enrolled, @depth FROM units WHERE code = @unit",
            CancellationToken.None, ("@unit", unit), ("@month", month), ("@points", points), ("@enrolled", enrolled), ("@depth", depth));
    }
}

public sealed class SqlitePointsStorageTests() : PointsStorageTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresPointsStorageTests() : PointsStorageTests(StorageEngine.Postgres);
