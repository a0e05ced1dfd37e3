using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Changes of the organization as people ask for them, with figures of two days before and two days after.</summary>
public abstract class UnitStoreTests(StorageEngine engine) : StorageSuite(engine)
{
    private const string Other = "tinh-2";
    private static readonly DateOnly Third = new(2026, 6, 3);
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    // Views of the commune's page: 10 on the first, 20 on the second, 30 on the third, 40 on the fourth.
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.ReorganizeAsync(Other, new OpenUnit("Đoàn khác", UnitKind.Commune, Province, June.From, Actor.Shell));
        await Site.SeeAsync("p");
        for (var (day, views) = (1, 10); day <= 4; day++, views += 10 * day)
            await Site.ReadAsync("p", ($"2026-06-0{day}T05:00:00Z", new Counters(Views: views, Reach: views)));
    }

    [StorageFact]
    public async Task A_unit_that_moves_takes_its_figures_along_now_and_leaves_them_where_they_were_then()
    {
        var moved = await Site.ReorganizeAsync(Commune, new MoveUnit(Other, Third, Actor.Shell));

        (await ViewsAsync(District, Structure.Now)).ShouldBe("");
        (await ViewsAsync(Other, Structure.Now)).ShouldBe("01:10 02:20 03:30 04:40");
        (await ViewsAsync(District, Structure.Then)).ShouldBe("01:10 02:20");
        (await ViewsAsync(Other, Structure.Then)).ShouldBe("03:30 04:40");
        foreach (var structure in Enum.GetValues<Structure>())
            (await ViewsAsync(Province, structure)).ShouldBe("01:10 02:20 03:30 04:40");
        moved.Places.ShouldBe([new UnitPlace(Third, Other), new UnitPlace(DateOnly.MinValue, District)]);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task What_is_read_after_a_move_goes_to_the_unit_of_its_day()
    {
        await Site.ReorganizeAsync(Commune, new MoveUnit(Other, Third, Actor.Shell));

        await Site.ReadAsync("p", ("2026-06-02T15:00:00Z", new Counters(Views: 35)), ("2026-06-05T05:00:00Z", new Counters(Views: 150)));

        (await ViewsAsync(District, Structure.Then)).ShouldBe("01:10 02:25");
        (await ViewsAsync(Other, Structure.Then)).ShouldBe("03:25 04:40 05:50");
        (await ViewsAsync(Other, Structure.Now)).ShouldBe("01:10 02:25 03:25 04:40 05:50");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_move_that_is_taken_back_leaves_no_trace_in_the_figures()
    {
        var before = await Site.ContentsAsync();
        await Site.ReorganizeAsync(Commune, new MoveUnit(Other, Third, Actor.Shell));

        var back = await Site.ReorganizeAsync(Commune, new MoveUnit(District, Third, Actor.Shell));

        (await Site.ContentsAsync()).ShouldBe(before);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM reach_daily_then")).ShouldBe(0);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM published_daily_then")).ShouldBe(0);
        back.Places.ShouldBe([new UnitPlace(DateOnly.MinValue, District)]);
    }

    [StorageFact]
    public async Task Units_that_merge_come_to_stand_below_the_new_one_with_all_they_ever_earned()
    {
        var merged = await Site.ReorganizeAsync("moi", new MergeUnits(
            [District, Other], new UnitPart("", "Đoàn hợp nhất", UnitKind.Commune, Province), Third, Actor.Shell));

        (await ViewsAsync("moi", Structure.Now)).ShouldBe("01:10 02:20 03:30 04:40");
        (await ViewsAsync("moi", Structure.Then)).ShouldBe("03:30 04:40");
        (await ViewsAsync(District, Structure.Then)).ShouldBe("01:10 02:20");
        (await ViewsAsync(District, Structure.Now)).ShouldBe("");
        merged.Unit.OpenedOn.ShouldBe(Third);
        var ended = (await Site.Units.FindAsync(District, CancellationToken.None))!.Unit;
        (ended.ClosedOn, ended.MergedInto, ended.Parent).ShouldBe((Third, "moi", "moi"));
        (await Site.Units.FindAsync(Commune, CancellationToken.None))!.Unit.Parent.ShouldBe("moi");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_unit_that_merges_leaves_its_own_past_with_itself()
    {
        await Site.ReorganizeAsync(Other, new MergeUnits([Commune], New: null, Third, Actor.Shell));

        (await ViewsAsync(Commune, Structure.Now)).ShouldBe("01:10 02:20");
        (await ViewsAsync(Commune, Structure.Then)).ShouldBe("01:10 02:20");
        (await ViewsAsync(Other, Structure.Now)).ShouldBe("01:10 02:20 03:30 04:40");
        (await ViewsAsync(Other, Structure.Then)).ShouldBe("03:30 04:40");
        (await Site.ScalarAsync<string>("SELECT u.code FROM fanpages f JOIN units u ON u.id = f.unit")).ShouldBe(Other);
        await Site.VerifyFindsNothingAsync();
    }

    [StorageTheory]
    [InlineData(District, Commune)]
    [InlineData(Commune, District)]
    public async Task A_unit_and_one_below_it_may_end_together(string first, string second)
    {
        await Site.ReorganizeAsync("moi", new MergeUnits(
            [first, second], new UnitPart("", "Đoàn hợp nhất", UnitKind.Commune, Province), Third, Actor.Shell));

        foreach (var ended in (string[])[first, second])
            (await Site.Units.FindAsync(ended, CancellationToken.None))!.Unit.Parent.ShouldBe("moi");
        (await ViewsAsync("moi", Structure.Now)).ShouldBe("01:10 02:20 03:30 04:40");
        (await ViewsAsync(District, Structure.Now)).ShouldBe("");
        (await ViewsAsync(District, Structure.Then)).ShouldBe("01:10 02:20");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Units_that_once_stood_below_one_another_keep_their_past_when_they_go_together()
    {
        await Site.ReorganizeAsync("trong", new OpenUnit("Đoàn trong", UnitKind.Other, Commune, June.From, Actor.Shell));
        await Site.ReorganizeAsync("trong", new MoveUnit(District, Third, Actor.Shell));

        await Site.ReorganizeAsync("moi", new MergeUnits(
            [District], new UnitPart("", "Đoàn hợp nhất", UnitKind.Commune, Province), Third.AddDays(2), Actor.Shell));

        (await Site.QueryAsync("""
            SELECT a.code FROM unit_lineage l JOIN units u ON u.id = l.unit JOIN units a ON a.id = l.ancestor
            WHERE u.code = 'trong' AND l.from_day <= @day AND l.until_day > @day ORDER BY l.depth
            """, row => row.GetString(0), ("@day", June.From))).ShouldBe(["trong", Commune, District, Province]);
    }

    [StorageFact]
    public async Task A_unit_that_splits_gives_from_that_day_on()
    {
        await Site.ReorganizeAsync(District, new SplitUnit(
            [new UnitPart("phan", "Đoàn tách", UnitKind.Commune, Parent: null) { Units = [Commune] }], Closes: true, Third, Actor.Shell));

        (await ViewsAsync("phan", Structure.Now)).ShouldBe("01:10 02:20 03:30 04:40");
        (await ViewsAsync("phan", Structure.Then)).ShouldBe("03:30 04:40");
        (await ViewsAsync(District, Structure.Then)).ShouldBe("01:10 02:20");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_page_that_is_handed_over_leaves_its_history_where_it_was_earned()
    {
        await Site.HandOverAsync(Page, Other, Third);

        foreach (var structure in Enum.GetValues<Structure>())
        {
            (await ViewsAsync(Commune, structure)).ShouldBe("01:10 02:20");
            (await ViewsAsync(Other, structure)).ShouldBe("03:30 04:40");
        }

        (await Site.ScalarAsync<string>("SELECT u.code FROM posts p JOIN units u ON u.id = p.unit")).ShouldBe(Commune, "it counts on the first");
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task The_largest_reach_is_found_anew_where_it_has_left()
    {
        await using (var connection = await Site.Database.OpenAsync())
            await FanpageStore.AddIfNewAsync(connection, new FanpageKey(Platform.YouTube, "UChuyen"), "Trang huyện", District);
        await Site.Ledger.RecordAsync(new LedgerBatch
        {
            Source = FigureSource.Api,
            Posts = [new SeenPost(Post("q"), new FanpageKey(Platform.YouTube, "UChuyen"), At("2026-06-01T04:00:00Z"))],
            Snapshots = [new Snapshot(Post("q"), At("2026-06-01T05:00:00Z"), new Counters(Reach: 7))],
        });

        await Site.ReorganizeAsync(Commune, new MoveUnit(Other, Third, Actor.Shell));

        (await ReachAsync(District, Structure.Now)).ShouldBe(new ReachInterval(7, 7));
        (await ReachAsync(Other, Structure.Now)).ShouldBe(new ReachInterval(100, 100));
        (await ReachAsync(District, Structure.Then)).ShouldBe(new ReachInterval(100, 107));
        (await ReachAsync(Province, Structure.Now)).ShouldBe(new ReachInterval(100, 107));
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task A_refused_change_changes_nothing_and_tells_nobody()
    {
        var (before, units) = (await Site.ContentsAsync(), await OrganizationAsync());

        (await Site.Units.ApplyAsync(Province, new MoveUnit(Commune, Third, Actor.Shell), default)).ShouldBeOfType<UnitOutcome.IsRoot>();
        (await Site.Units.ApplyAsync("la", new MergeUnits([Commune, "khong-co"], null, Third, Actor.Shell), default))
            .ShouldBe(new UnitOutcome.UnknownUnit("la"));

        (await Site.ContentsAsync()).ShouldBe(before);
        (await OrganizationAsync()).ShouldBe(units);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE action <> 'unit.opened'")).ShouldBe(0);
    }

    // Every row of the organization and of its history, as a line.
    private async Task<List<string>> OrganizationAsync()
    {
        List<string> rows = [];
        foreach (var table in (string[])["units", "unit_names", "unit_parents", "unit_ancestors", "unit_lineage", "unit_head_counts", "fanpage_units"])
        {
            rows.AddRange((await Site.QueryAsync($"SELECT * FROM {table}", row =>
                $"{table} {string.Join(' ', Enumerable.Range(0, row.FieldCount).Select(row.GetValue))}")).Order(StringComparer.Ordinal));
        }

        return rows;
    }

    [StorageFact]
    public async Task Every_change_is_told_to_the_audit_log()
    {
        await Site.ReorganizeAsync(Commune, new RenameUnit("Đoàn phường", Third, Actor.Shell));
        await Site.ReorganizeAsync(Commune, new CountHeads(Members: 120, EligibleUnits: null, Third, Actor.Shell));
        await Site.ReorganizeAsync(Other, new CloseUnit(Third, Actor.Shell));
        await Site.ReorganizeAsync(District, new SplitUnit(
            [new UnitPart("phan", "Đoàn tách", UnitKind.Commune, Parent: null) { Units = [Commune] }], Closes: true, Third, Actor.Shell));
        await Site.ReorganizeAsync("moi", new MergeUnits(["phan"], new UnitPart("", "Đoàn mới", UnitKind.Commune, Province), Third, Actor.Shell));

        (await Site.QueryAsync("SELECT l.action, u.code, l.details FROM audit_log l JOIN units u ON u.id = l.unit ORDER BY l.id",
            row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}")).ShouldBe(
        [
            """unit.opened tinh-2 {"name":"Đoàn khác","parent":"tinh","from":"2026-06-01"}""",
            """unit.renamed xa {"before":"Đoàn xã","name":"Đoàn phường","from":"2026-06-03"}""",
            """unit.counted xa {"members":"120","eligibleUnits":"","from":"2026-06-03"}""",
            """unit.closed tinh-2 {"from":"2026-06-03"}""",
            """unit.split huyen {"parts":"phan Đoàn tách","closes":"true","from":"2026-06-03","given1":"xa"}""",
            """unit.merged moi {"units":"phan","name":"Đoàn mới","parent":"tinh","from":"2026-06-03"}""",
            """unit.ended phan {"toUnit":"moi","from":"2026-06-03"}""",
        ]);
    }

    [StorageFact]
    public async Task A_name_of_the_past_leaves_todays_name_alone()
    {
        await Site.ReorganizeAsync(Commune, new RenameUnit("Đoàn phường", Third, Actor.Shell));

        var unit = await Site.ReorganizeAsync(Commune, new RenameUnit("Đoàn thị trấn", June.From, Actor.Shell));

        unit.Unit.Name.ShouldBe("Đoàn phường");
        unit.Names.Select(name => name.Name).ShouldBe(["Đoàn phường", "Đoàn thị trấn", "Đoàn xã"]);
    }

    [StorageFact]
    public async Task Names_are_found_of_all_units_that_exist() =>
        (await new UnitQueries(Site.Database).NamesAsync([Commune, "nowhere", Province, Commune], CancellationToken.None)).ShouldBe(
            new Dictionary<string, string> { [Commune] = "Đoàn xã", [Province] = "Tỉnh Đoàn" }, ignoreOrder: true);

    [StorageFact]
    public async Task Whoever_reads_while_units_move_sees_the_whole_before_or_after()
    {
        var reach = new ReachQueries(Site.Database, Site.Clock);
        var filter = new ReachFilter(Province, null, null, June);
        var moving = Task.Run(async () =>
        {
            for (var turn = 0; turn < 10; turn++)
                await Site.ReorganizeAsync(Commune, new MoveUnit(turn % 2 == 0 ? Other : District, Third, Actor.Shell));
        });

        var seen = 0;
        do
        {
            var units = await reach.TopUnitsAsync(filter, RankBy.Views, 10, CancellationToken.None);
            units.Sum(unit => unit.Gained.Views ?? 0).ShouldBe(100);
            seen++;
        }
        while (!moving.IsCompleted);

        await moving;
        seen.ShouldBeGreaterThan(1);
    }

    private async Task<string> ViewsAsync(string unit, Structure structure)
    {
        var days = await new ReachQueries(Site.Database, Site.Clock)
            .DailyAsync(new ReachFilter(unit, null, null, June) { Structure = structure }, CancellationToken.None);
        return string.Join(' ', days.Where(day => day.Gained.Views is not null).Select(day => $"{day.Day:dd}:{day.Gained.Views}"));
    }

    private async Task<ReachInterval?> ReachAsync(string unit, Structure structure) => (await new ReachQueries(Site.Database, Site.Clock)
        .SummaryAsync(new ReachFilter(unit, null, null, June) { Structure = structure }, CancellationToken.None)).Platforms.Single().Reach;
}

public sealed class SqliteUnitStoreTests() : UnitStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresUnitStoreTests() : UnitStoreTests(StorageEngine.Postgres);
