using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>What is kept for a while, and removed when its time is over.</summary>
public abstract class RetentionRunTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string First = "https://www.facebook.com/a/posts/8081828384";
    private const string Second = "https://www.tiktok.com/@a/video/7234567890123456789";

    [StorageFact]
    public async Task Links_of_a_campaign_that_ended_long_ago_are_nobodys_and_its_figures_stand()
    {
        var member = await AcceptingAsync("An");
        await HandInAsync(member, $"{First} {Second}");
        await CloseAsync(Campaign);
        var before = await AllFiguresAsync();

        Site.Clock.Advance(TimeSpan.FromDays(365));
        await RunAsync();
        (await AddressesAsync()).ShouldBe(2, "the term is whole months after the day it was closed");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await RunAsync();

        (await AddressesAsync()).ShouldBe(0);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares s JOIN members m ON m.id = s.member WHERE m.name IS NOT NULL")).ShouldBe(0);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE value LIKE '%808182%' OR value LIKE '%7234567%'")).ShouldBe(0);
        (await member.DescribeAsync()).ShouldNotBeNull();
        (await AllFiguresAsync()).ShouldBe(before);
        await Site.VerifyFindsNothingAsync();
        (await LinesAsync()).ShouldBe(["Links 2"]);
    }

    [StorageFact]
    public async Task As_long_as_the_member_has_newer_shares_the_old_ones_are_numbers_of_the_same_member()
    {
        await NewCampaignAsync("moi");
        var member = await AcceptingAsync("An");
        // The first over all is the later campaign's by nothing but the order within the day, and one post is in both.
        await HandInAsync(member, Second, "moi");
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await HandInAsync(member, $"{First} {Second}");
        await CloseAsync(Campaign);
        await Site.ExecuteAsync("UPDATE campaigns SET ends_on = @day WHERE code = 'moi'", ("@day", Today.AddYears(2)));
        var before = await AllFiguresAsync();

        Site.Clock.Advance(TimeSpan.FromDays(367));
        await RunAsync();

        (await AddressesAsync()).ShouldBe(1);
        (await ValuesAsync(Campaign)).ShouldBe(["000001", "7234567890123456789"], "what is a credit over both campaigns keeps its name");
        (await Site.ScalarAsync<long>("SELECT COUNT(DISTINCT member) FROM shares")).ShouldBe(1);
        (await AllFiguresAsync()).ShouldBe(before);
        await Site.VerifyFindsNothingAsync();

        Site.Clock.Advance(TimeSpan.FromDays(800));
        await RunAsync();
        (await AddressesAsync()).ShouldBe(0);
        (await ValuesAsync(Campaign)).Concat(await ValuesAsync("moi")).ShouldBe(["000001", "000002", "000001"], ignoreOrder: true);
        (await AllFiguresAsync()).ShouldBe(before);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Members_who_left_or_withdrew_long_ago_are_erased()
    {
        var stays = await AcceptingAsync("Stays");
        var left = await EnrolAsync("Left");
        var withdrew = await EnrolAsync("Withdrew");
        var changedMind = await EnrolAsync("Changed");
        await HandInAsync(left, First);
        await left.LeaveAsync(new LeaveUnit(Actor.Shell));
        await SayAsync(withdrew, isGiven: false);
        await SayAsync(changedMind, isGiven: false);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await SayAsync(changedMind, isGiven: true);
        var before = await AllFiguresAsync();

        Site.Clock.Advance(TimeSpan.FromDays(93));
        await RunAsync();
        (await NamesAsync()).ShouldBe(["Changed", "Left", "Stays"]);
        Site.Clock.Advance(TimeSpan.FromDays(92));
        await RunAsync();

        (await NamesAsync()).ShouldBe(["Changed", "Stays"]);
        (await stays.DescribeAsync()).ShouldNotBeNull();
        (await AllFiguresAsync()).ShouldBe(before);
        await Site.VerifyFindsNothingAsync();
        (await LinesAsync()).ShouldBe(["WithdrawnMember 1", "LeftMember 1"]);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE action = 'member.erased' AND by_shell = 1")).ShouldBe(2);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_guardians_withdrawal_counts_as_long_as_the_guardian_must_consent()
    {
        var child = await EnrolAsync("Child", born: new BirthDate(2016, null));
        var grown = await EnrolAsync("Grown", born: new BirthDate(2000, null));
        foreach (var member in new[] { child, grown })
        {
            await member.SayAsync(new SayConsent(
                [new(ConsentPurpose.CountingShares, ConsentGiver.Guardian, IsGiven: false, Site.Clock.GetUtcNow(), 1, new ConsentEvidence.PersonalLink())], null, null));
        }

        Site.Clock.Advance(TimeSpan.FromDays(100));
        await RunAsync();

        (await NamesAsync()).ShouldBe(["Grown"]);
    }

    [StorageFact]
    public async Task Requests_finished_long_ago_are_deleted_but_no_restriction_that_holds()
    {
        var (open, finished, restriction) = (await EnrolAsync("A"), await EnrolAsync("B"), await EnrolAsync("C"));
        var requests = new DataRequestStore(Site.Database, new WorkingDays(new WorkingDaysOptions()), Site.Clock);
        await AskAsync(open, DataRequestKind.Access);
        foreach (var (member, kind) in new[] { (finished, DataRequestKind.Access), (restriction, DataRequestKind.Restriction) })
        {
            var number = await AskAsync(member, kind);
            await requests.FinishAsync(new StepDataRequest(number, 1, Actor.Shell), CancellationToken.None);
        }

        Site.Clock.Advance(TimeSpan.FromDays(732));
        await RunAsync();

        (await Site.QueryAsync("SELECT kind FROM data_requests ORDER BY id", row => (DataRequestKind)row.GetInt64(0)))
            .ShouldBe([DataRequestKind.Access, DataRequestKind.Restriction]);
        (await restriction.DescribeAsync())!.IsRestricted.ShouldBeTrue();
        await requests.LiftAsync(new StepDataRequest(3, 2, Actor.Shell), CancellationToken.None);
        Site.Clock.Advance(TimeSpan.FromDays(732));
        await RunAsync();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM data_requests")).ShouldBe(1);

        async Task<long> AskAsync(IMemberGrain member, DataRequestKind kind)
        {
            var id = (await member.DescribeAsync())!.Id;
            var outcome = await requests.ReceiveAsync(new ReceiveDataRequest(id, kind, On: null, Wish: null, By: null), CancellationToken.None);
            return ((FilingOutcome.Filed)outcome).Request.Number;
        }
    }

    [StorageFact]
    public async Task Imported_rosters_are_kept_as_long_as_they_can_be_undone()
    {
        await AcceptingAsync("An");
        var now = Site.Clock.GetUtcNow();
        foreach (var (file, daysAgo) in ((string, int)[])[("cũ", 40), ("mới", 20)])
        {
            await Site.ExecuteAsync("""
                INSERT INTO member_imports (scope, file_name, uploaded_at, applied_at, enrolled, moved, corrected)
                SELECT id, @file, @at, @at, 1, 0, 0 FROM units WHERE code = 'tinh'
                """, ("@file", file), ("@at", now.AddDays(-daysAgo)));
        }

        await RunOf(Kinds).RunAsync(again: false, CancellationToken.None);

        (await Site.QueryAsync("SELECT file_name FROM member_imports", row => row.GetString(0))).ShouldBe(["mới"]);
    }

    [StorageFact]
    public async Task A_roster_that_was_only_looked_at_is_kept_for_a_day()
    {
        var imports = new MemberImports(Site.Database, new Retention(new RetentionOptions()), Site.Clock);
        await imports.PreviewAsync(new RosterFile("ds.csv", Sheets.Csv("name;phone\nMới;0966666666\n"), Province), Actor.Shell, CancellationToken.None);
        Site.Clock.Advance(TimeSpan.FromHours(23));
        await RunAsync();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(1);

        Site.Clock.Advance(TimeSpan.FromHours(2));
        await RunAsync();

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(0);
    }

    [StorageFact]
    public async Task Nobody_is_erased_who_asked_that_the_data_be_kept_and_not_used()
    {
        var (left, withdrew) = (await EnrolAsync("Left"), await EnrolAsync("Withdrew"));
        var requests = new DataRequestStore(Site.Database, new WorkingDays(new WorkingDaysOptions()), Site.Clock);
        foreach (var member in new[] { left, withdrew })
        {
            await requests.ReceiveAsync(
                new ReceiveDataRequest((await member.DescribeAsync())!.Id, DataRequestKind.Restriction, On: null, Wish: null, By: null), CancellationToken.None);
        }

        await left.LeaveAsync(new LeaveUnit(Actor.Shell));
        await SayAsync(withdrew, isGiven: false);
        Site.Clock.Advance(TimeSpan.FromDays(400));
        await RunAsync();

        (await NamesAsync()).ShouldBe(["Left", "Withdrew"]);
        await Site.ExecuteAsync("UPDATE data_requests SET lifted_at = received_at");
        await RunAsync();
        (await NamesAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task It_runs_once_a_day_and_on_one_node_at_a_time()
    {
        var (kind, other) = (new CountedRuns(), new CountedRuns());
        await RunOf(kind).RunAsync(again: true, CancellationToken.None);
        await RunOf(kind).RunAsync(again: false, CancellationToken.None);
        kind.Runs.ShouldBe([Today.AddMonths(-1).AddDays(-1)], "it ran today");
        await RunOf(kind).RunAsync(again: true, CancellationToken.None);
        kind.Runs.Count.ShouldBe(2, "a start goes through it again");

        Site.Clock.Advance(TimeSpan.FromDays(1));
        kind.Meanwhile = () => RunOf(other).RunAsync(again: true, CancellationToken.None);
        await RunOf(kind).RunAsync(again: false, CancellationToken.None);

        (kind.Runs.Count, other.Runs.Count).ShouldBe((3, 0));
        (await new RetentionRuns(Site.Database).LastAsync(CancellationToken.None)).ShouldBe([new LastRetentionRun(Retained.RosterFile, Site.Clock.GetUtcNow(), 3)]);
    }

    [StorageFact]
    public async Task A_kind_that_fails_is_tried_again_and_keeps_no_other()
    {
        await AcceptingAsync("An");
        var failing = new CountedRuns { Meanwhile = () => throw new InvalidOperationException("full") };
        var run = new RetentionRun(
            [failing, .. Kinds.Where(kind => kind.Kind != failing.Kind)], new Retention(new RetentionOptions()), Site.Database, Site.Clock, NullLogger<RetentionRun>.Instance);

        await run.RunAsync(again: false, CancellationToken.None);
        await run.RunAsync(again: false, CancellationToken.None);

        failing.Runs.Count.ShouldBe(2);
        (await new RetentionRuns(Site.Database).LastAsync(CancellationToken.None)).Select(last => last.Kind)
            .ShouldBe([Retained.Links, Retained.LeftMember, Retained.WithdrawnMember, Retained.DataRequest]);
    }

    private DateOnly Today => LocalDay.Of(Site.Clock.GetUtcNow());

    private IEnumerable<IRetained> Kinds => Services.GetServices<IRetained>();

    private protected RetentionRun RunOf(params IEnumerable<IRetained> kinds) =>
        new(kinds, new Retention(new RetentionOptions()), Site.Database, Site.Clock, NullLogger<RetentionRun>.Instance);

    private Task RunAsync() => RunOf(Kinds).RunAsync(again: true, CancellationToken.None);

    private async Task<IMemberGrain> AcceptingAsync(string name)
    {
        await Site.ExecuteAsync(
            "INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns WHERE true UNION ALL SELECT id, 4 FROM campaigns WHERE true ON CONFLICT DO NOTHING");
        return await EnrolAsync(name);
    }

    private async Task NewCampaignAsync(string code)
    {
        var campaign = Grains.Get<ICampaignGrain>(code);
        await campaign.CreateAsync(new CreateCampaign(Province, CampaignSite.Plan, Actor.Shell));
        await campaign.StepAsync(new StepCampaign(CampaignStep.Launch, Actor.Shell));
    }

    private Task<CampaignOutcome> CloseAsync(string code) => Grains.Get<ICampaignGrain>(code).StepAsync(new StepCampaign(CampaignStep.Close, Actor.Shell));

    private async Task<string> AllFiguresAsync() => string.Join("; ",
        await FiguresAsync(Commune), await FiguresAsync(Commune, "moi"), await FiguresAsync(Province, ""), await FiguresAsync(Commune, ""));

    private Task<long> AddressesAsync() => Site.ScalarAsync<long>("SELECT COUNT(*) FROM shares WHERE address IS NOT NULL");

    private Task<List<string>> ValuesAsync(string campaign) => Site.QueryAsync(
        "SELECT s.value FROM shares s JOIN campaigns c ON c.id = s.campaign WHERE c.code = @campaign ORDER BY s.value",
        row => row.GetString(0), ("@campaign", campaign));

    private Task<List<string>> NamesAsync() =>
        Site.QueryAsync("SELECT name FROM members WHERE name IS NOT NULL ORDER BY name", row => row.GetString(0));

    private Task<List<string>> LinesAsync() => Site.QueryAsync(
        "SELECT subject, details FROM audit_log WHERE action = 'retention.ran' ORDER BY id",
        row => $"{row.GetString(0)} {System.Text.Json.JsonDocument.Parse(row.GetString(1)).RootElement.GetProperty("removed").GetString()}");

    /// <summary>A kind that counts how often it is gone through.</summary>
    private sealed class CountedRuns : IRetained
    {
        public List<DateOnly> Runs { get; } = [];

        public Func<Task>? Meanwhile { get; set; }

        public Retained Kind => Retained.RosterFile;

        public async Task<int> RemoveAsync(DateOnly dueSince, CancellationToken cancellationToken)
        {
            Runs.Add(dueSince);
            if (Meanwhile is { } meanwhile) await meanwhile();
            return 3;
        }
    }
}

public sealed class SqliteRetentionRunTests() : RetentionRunTests(StorageEngine.Sqlite)
{
    [Fact]
    public async Task What_somebody_still_reads_is_cleared_from_the_files_by_the_next_run()
    {
        var member = await EnrolAsync("Quách Thị Xuyến");
        var log = ((SqliteDatabase)Site.Database).Path + "-wal";
        await using (var connection = await Site.Database.OpenAsync())
        await using (await Site.Database.BeginReadAsync(connection, CancellationToken.None))
        {
            await connection.ScalarAsync<long>("SELECT COUNT(*) FROM members", CancellationToken.None);
            await member.EraseAsync(new EraseMember(Actor.Shell));
            (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(1);
            new FileInfo(log).Length.ShouldBeGreaterThan(0);
        }

        await new RetentionRun([], new Retention(new RetentionOptions()), Site.Database, Site.Clock, NullLogger<RetentionRun>.Instance)
            .RunAsync(again: false, CancellationToken.None);

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(0);
        (await File.ReadAllBytesAsync(((SqliteDatabase)Site.Database).Path)).AsSpan().IndexOf("Xuyến"u8).ShouldBe(-1);
    }
}

[OnPostgres]
public sealed class PostgresRetentionRunTests() : RetentionRunTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task What_a_transaction_of_before_keeps_from_being_cleared_is_cleared_by_the_next_run()
    {
        var member = await EnrolAsync("Quách Thị Xuyến");
        await using (var node = Site.AnotherNode())
        await using (var connection = await node.OpenAsync())
        await using (await node.BeginFiguresAsync(connection, CancellationToken.None))
        {
            // Between two statements it reads nothing, but it has begun to write.
            await connection.ExecuteAsync("UPDATE campaigns SET name = name", CancellationToken.None);
            await member.EraseAsync(new EraseMember(Actor.Shell));
            (await RemainsAsync()).ShouldBe(1);
        }

        await RunOf([]).RunAsync(again: false, CancellationToken.None);

        (await RemainsAsync()).ShouldBe(0);
    }

    private Task<long> RemainsAsync() => Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL");
}
