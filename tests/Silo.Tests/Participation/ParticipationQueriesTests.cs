using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Participation read from rosters and accepted shares. The clock begins on 01/06/2026.</summary>
public abstract class ParticipationQueriesTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string Second = "xa-2";

    private static readonly Period June = new(new(2026, 6, 1), new(2026, 6, 30));
    private static readonly Period July = new(new(2026, 7, 1), new(2026, 7, 31));

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var connection = await Site.Database.OpenAsync();
        await UnitStore.AddAsync(connection, Second, "Đoàn xã Hai", District);
    }

    [StorageFact]
    public async Task Members_with_an_accepted_share_stand_against_those_enrolled_in_every_unit_above()
    {
        await EnrolManyAsync(Commune, sharing: 6, others: 14);
        await EnrolManyAsync(Second, sharing: 10, others: 0);

        (await WordsAsync(Province)).ShouldBe("16/30: huyen 16/30; units 1/1; roster 1/1");
        (await WordsAsync(District)).ShouldBe("16/30: xa 6/20, xa-2 10/10; units 2/2; roster 2/2");
        (await WordsAsync(Commune)).ShouldBe("6/20: xa 6/20; units 1/1; roster 0/0");
        (await WordsAsync(District, July)).ShouldBe("0/30: xa 0/20, xa-2 0/10; units 0/2; roster 2/2");
        (await ReportAsync("nowhere")).ShouldBeNull();
        (await ReportAsync(District, campaign: "nowhere")).ShouldBeNull();
    }

    [StorageFact]
    public async Task What_waits_or_was_rejected_is_nobodys_participation()
    {
        await EnrolManyAsync(Commune, sharing: 0, others: 10);
        await EnrolManyAsync(Commune, sharing: 10, others: 0);
        var accepted = await NumbersAsync(ShareState.Accepted);
        await ReviewAsync([.. accepted.Take(5)], RejectionReason.NotOwn, ShareState.Accepted);
        await HandInAsync(await EnrolAsync("Chờ"), "https://youtu.be/AbCdEfGhIjK");

        (await WordsAsync(District)).ShouldBe("5/21: xa 5/21; units 1/2; roster 1/2");
    }

    [StorageFact]
    public async Task Whoever_moved_counts_in_both_units_and_once_in_the_total()
    {
        var moved = await EnrolManyAsync(Commune, sharing: 6, others: 6);
        await EnrolManyAsync(Second, sharing: 6, others: 6);
        foreach (var member in moved.Take(6)) await MoveAsync(member, Second);

        (await WordsAsync(District)).ShouldBe("12/24: xa 6/12, xa-2 6/18; units 2/2; roster 2/2");
        (await WordsAsync(District, July)).ShouldBe("0/24: xa 0/6, xa-2 0/18; units 0/2; roster 2/2");
    }

    [StorageFact]
    public async Task Only_those_enrolled_on_a_day_of_the_period_count()
    {
        var left = await EnrolManyAsync(Commune, sharing: 0, others: 8);
        Site.Clock.Advance(TimeSpan.FromDays(10));
        foreach (var member in left) await member.LeaveAsync(new LeaveUnit(By: null));
        await EnrolManyAsync(Commune, sharing: 0, others: 7);

        (await WordsAsync(Commune)).ShouldStartWith("0/15");
        (await WordsAsync(Commune, July)).ShouldStartWith("0/7");
        (await WordsAsync(Commune, new Period(new(2026, 6, 1), new(2026, 6, 5)))).ShouldStartWith("0/8");
        (await WordsAsync(Commune, new Period(new(2026, 5, 1), new(2026, 5, 31)))).ShouldBe("0/0; units 0/1; roster 0/0");
    }

    [StorageFact]
    public async Task Whoever_was_erased_stays_in_what_was_published()
    {
        var members = await EnrolManyAsync(Commune, sharing: 10, others: 10);
        Site.Clock.Advance(TimeSpan.FromDays(3));
        foreach (var member in (IEnumerable<IMemberGrain>)[.. members.Take(3), .. members.TakeLast(2)]) await EraseAsync(member);

        (await WordsAsync(Commune)).ShouldStartWith("10/20");
        (await WordsAsync(Commune, July)).ShouldStartWith("0/15");
    }

    [StorageFact]
    public async Task Of_a_campaign_only_its_shares_count_and_whoever_takes_part()
    {
        var named = Grains.Get<ICampaignGrain>("rieng");
        await named.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan with { Units = [Commune, Second] }, Actor.Shell));
        await named.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
        await EnrolManyAsync(Commune, sharing: 6, others: 5, campaign: "rieng");
        await EnrolManyAsync(Second, sharing: 7, others: 0);
        await EnrolManyAsync(District, sharing: 0, others: 9);

        (await WordsAsync(District, campaign: "rieng")).ShouldBe("6/18: xa 6/11, xa-2 0/7; units 1/2; roster 2/2");
        (await WordsAsync(Province, campaign: "rieng")).ShouldBe("6/18: huyen 6/18; units 1/2; roster 1/1");
        (await WordsAsync(Province, campaign: Campaign)).ShouldBe("7/27: huyen 7/27; units 1/1; roster 1/1");
        (await WordsAsync(District)).ShouldBe("13/27: xa 6/11, xa-2 7/7, huyen 0/9; units 2/2; roster 2/2");
    }

    [StorageFact]
    public async Task Of_a_campaign_that_names_units_those_that_moved_away_are_not_waited_for()
    {
        var named = Grains.Get<ICampaignGrain>("rieng");
        await named.CreateAsync(new CreateCampaign(District, CampaignSite.Plan with { Units = [Commune, Second] }, Actor.Shell));
        (await WordsAsync(Province, campaign: "rieng")).ShouldBe("0/0; units 0/2; roster 0/1");

        await Site.ReorganizeAsync(Second, new MoveUnit(Province, LocalDay.Of(Site.Clock.GetUtcNow()), Actor.Shell));

        (await WordsAsync(Province, campaign: "rieng")).ShouldBe("0/0; units 0/1; roster 0/1");
    }

    [StorageFact]
    public async Task A_unit_with_a_post_is_active_though_nobody_shares()
    {
        await Site.SeeAsync("p");

        (await WordsAsync(District)).ShouldBe("0/0; units 1/2; roster 0/2");
        (await WordsAsync(District, July)).ShouldBe("0/0; units 0/2; roster 0/2");
    }

    [StorageFact]
    public async Task Nothing_tells_of_fewer_than_five()
    {
        await EnrolManyAsync(Commune, sharing: 3, others: 17);
        await EnrolManyAsync(Second, sharing: 8, others: 8);
        await EnrolManyAsync(District, sharing: 0, others: 2);

        (await WordsAsync(District)).ShouldBe("11/38: xa ?/20, xa-2 ?/?, huyen ?/?; units 2/2; roster 2/2");
    }

    [StorageFact]
    public async Task What_the_table_above_hides_of_a_unit_its_own_hides_from_whoever_sees_both()
    {
        await EnrolManyAsync(Province, sharing: 3, others: 17);
        await EnrolManyAsync(Commune, sharing: 6, others: 14);
        await EnrolManyAsync(Second, sharing: 10, others: 0);

        (await WordsAsync(Province)).ShouldStartWith("19/50: huyen ?/30, tinh ?/20;");
        (await WordsAsync(District, seenFrom: Province)).ShouldStartWith("?/30: xa ?/20, xa-2 ?/10;");
        (await WordsAsync(Commune, seenFrom: Province)).ShouldStartWith("?/20: xa ?/20;");
        (await WordsAsync(District, seenFrom: District)).ShouldStartWith("16/30: xa 6/20, xa-2 10/10;");
        (await ReportAsync(District, seenFrom: Commune)).ShouldBeNull();
    }

    [StorageFact]
    public async Task What_a_units_own_table_cannot_keep_the_table_above_hides()
    {
        await EnrolManyAsync(Province, sharing: 10, others: 10);
        for (var number = 3; number < 8; number++)
        {
            await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, $"xa-{number}", $"Đoàn xã {number}", District);
            await EnrolManyAsync($"xa-{number}", sharing: 1, others: 9);
        }

        (await WordsAsync(District)).ShouldStartWith("?/50: xa-3 ?/10, xa-4 ?/10, xa-5 ?/10, xa-6 ?/10, xa-7 ?/10;");
        (await WordsAsync(Province)).ShouldStartWith("15/70: huyen ?/50, tinh ?/20;");
    }

    [StorageFact]
    public async Task No_period_shows_when_links_were_forgotten()
    {
        var moved = await EnrolManyAsync(Commune, sharing: 7, others: 14);
        await EnrolManyAsync(Second, sharing: 10, others: 6);
        foreach (var member in moved.Take(2)) await MoveAsync(member, Second);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await moved[3].LeaveAsync(new LeaveUnit(By: null));
        await Grains.Get<ICampaignGrain>(Campaign).StepAsync(new StepCampaign(CampaignStep.Close, Actor.Shell));
        Site.Clock.Advance(TimeSpan.FromDays(10));
        await EraseAsync(moved[4]);
        Period[] periods = [June, July, new(June.From, new(2027, 12, 31)), new(new(2026, 6, 10), new(2027, 6, 30)), new(new(2026, 7, 1), new(2027, 12, 31))];
        var before = await EveryTableAsync();
        before[0].ShouldBe("17/37: huyen 17/37; units 1/1; roster 1/1");

        Site.Clock.Advance(TimeSpan.FromDays(367));
        await ForgetLinksAsync();
        (await EveryTableAsync()).ShouldBe(before);

        await Site.ReorganizeAsync(Commune, new MergeUnits([Second], New: null, LocalDay.Of(Site.Clock.GetUtcNow()), Actor.Shell));
        (await WordsAsync(Province, periods[2])).ShouldBe("17/37: huyen 17/37; units 1/1; roster 1/1");

        async Task<List<string>> EveryTableAsync()
        {
            var tables = new List<string>();
            foreach (var unit in new[] { Province, District, Commune, Second })
            {
                foreach (var period in periods)
                {
                    tables.Add(await WordsAsync(unit, period));
                    tables.Add(await WordsAsync(unit, period, Campaign));
                }
            }

            return tables;
        }
    }

    private async Task ForgetLinksAsync()
    {
        var links = Services.GetServices<IRetained>().Single(kind => kind.Kind == Retained.Links);
        (await links.RemoveAsync(LocalDay.Of(Site.Clock.GetUtcNow()).AddYears(-1), CancellationToken.None)).ShouldBe(16, "one is erased already");
    }

    private protected async Task<List<IMemberGrain>> EnrolManyAsync(string unit, int sharing, int others, string campaign = Campaign)
    {
        await AcceptAsync(campaign);
        var members = new List<IMemberGrain>();
        for (var number = 0; number < sharing + others; number++)
        {
            var member = await EnrolAsync($"Đoàn viên {number}", unit);
            members.Add(member);
            if (number < sharing) (await HandInAsync(member, $"https://www.facebook.com/{unit}/posts/{number}", campaign)).ShouldBe("Counts");
        }

        return members;
    }

    private Task AcceptAsync(string campaign) => Site.ExecuteAsync(
        """
        INSERT INTO campaign_acceptance (campaign, platform) SELECT id, @platform FROM campaigns WHERE code = @campaign
        ON CONFLICT DO NOTHING
        """, ("@platform", Platform.Facebook), ("@campaign", campaign));

    private static async Task MoveAsync(IMemberGrain member, string unit)
    {
        var shown = (await member.DescribeAsync())!;
        (await member.CorrectAsync(new CorrectMember(
            new RosterPerson(shown.Name, shown.Number!.Value, shown.Birth, unit, OwnCode: null), shown.Version, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();
    }

    private static async Task EraseAsync(IMemberGrain member) =>
        (await member.EraseAsync(new EraseMember(Actor.Shell))).ShouldBeOfType<MemberOutcome.Erased>();

    private Task<ParticipationReport?> ReportAsync(string unit, Period? period = null, string? campaign = null, string? seenFrom = null) =>
        new ParticipationQueries(Site.Database).ReportAsync(
            new ParticipationScope(unit, period ?? June) { Campaign = campaign, SeenFrom = seenFrom }, CancellationToken.None);

    private async Task<string> WordsAsync(string unit, Period? period = null, string? campaign = null, string? seenFrom = null)
    {
        var report = (await ReportAsync(unit, period, campaign, seenFrom)).ShouldNotBeNull();
        var rows = string.Join(", ", report.Members.Units.Select(row => $"{row.Code} {Words(row.Participation)}"));
        return $"{Words(report.Members.Total)}{(rows.Length > 0 ? ": " : "")}{rows}; units {report.Units.Active}/{report.Units.TakingPart}"
            + $"; roster {report.Coverage.WithRoster}/{report.Coverage.Units}";
    }

    private static string Words(ShownParticipation shown) => $"{Word(shown.Sharing)}/{Word(shown.Enrolled)}";

    private static string Word(long? number) => number is { } shown ? $"{shown}" : "?";
}

public sealed class SqliteParticipationQueriesTests() : ParticipationQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresParticipationQueriesTests() : ParticipationQueriesTests(StorageEngine.Postgres);
