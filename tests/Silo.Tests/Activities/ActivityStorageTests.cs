using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class ActivityStorageTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));
    private static readonly DateTimeOffset At = TestInstallation.At("2026-06-30T03:00:00.000001Z");

    private int _ids;

    private ActivityStore Store => new(Site.Database);

    private ActivityQueries Queries => new(Site.Database);

    [StorageFact]
    public async Task An_activity_stands_as_it_was_saved_and_saved_again()
    {
        await AddCampaignAsync();
        var activity = Training(1, 40, 25) with
        {
            State = ActivityState.Returned,
            ReturnReason = "Thiếu ảnh",
            Version = 3,
        };
        activity = activity with
        {
            Entry = activity.Entry with { Campaign = "he", EvidenceLink = new Uri("https://example.org/anh"), EvidenceNote = "Ảnh\nvà danh sách" },
        };
        await SaveAsync(activity);
        await ShouldStandAsync(activity);

        var shorter = activity with { State = ActivityState.Confirmed, ReturnReason = null, Version = 4, Entry = Training(2, 11_000).Entry };
        await SaveAsync(shorter);

        await ShouldStandAsync(shorter);
        (await Store.LoadAsync(ActivityId.New(At), CancellationToken.None)).ShouldBeNull();
    }

    [StorageFact]
    public async Task A_campaign_belongs_to_the_units_below_the_one_that_runs_it()
    {
        await AddCampaignAsync();

        (await Store.IsCampaignOfAsync("he", TestInstallation.District, CancellationToken.None)).ShouldBeTrue();
        (await Store.IsCampaignOfAsync("he", TestInstallation.Commune, CancellationToken.None)).ShouldBeTrue();
        (await Store.IsCampaignOfAsync("he", TestInstallation.Province, CancellationToken.None)).ShouldBeFalse();
        (await Store.IsCampaignOfAsync("dong", TestInstallation.Commune, CancellationToken.None)).ShouldBeFalse();
    }

    [StorageFact]
    public async Task A_unit_that_was_closed_enters_no_more()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "chi", "Chi đoàn", TestInstallation.Commune);
        (await Store.UnitExistsAsync("chi", CancellationToken.None)).ShouldBeTrue();
        await Site.ReorganizeAsync("chi", new CloseUnit(new DateOnly(2026, 6, 1), Actor.Shell));

        (await Store.UnitExistsAsync("chi", CancellationToken.None)).ShouldBeFalse();
        (await Store.UnitExistsAsync("nowhere", CancellationToken.None)).ShouldBeFalse();
    }

    [StorageFact]
    public async Task Only_what_is_confirmed_counts_and_what_is_handed_in_stands_beside_it()
    {
        await SaveAsync(Training(1, 40, 25), ActivityState.Confirmed);
        await SaveAsync(Training(3, 7), ActivityState.Submitted);
        foreach (var state in new[] { ActivityState.Draft, ActivityState.Returned, ActivityState.Withdrawn })
            await SaveAsync(Training(1, 1000), state);

        var kind = (await TotalsAsync()).Kinds.ShouldHaveSingleItem();

        kind.Kind.ShouldBe(ActivityKind.Training);
        kind.Confirmed.ShouldBe(new ActivityCounts(1, 2, 65, 0, 0, 0));
        kind.Submitted.ShouldBe(new ActivityCounts(1, 1, 7, 0, 0, 0));
    }

    [StorageFact]
    public async Task Every_unit_counts_what_is_below_it()
    {
        await SaveAsync(Training(1, 40), ActivityState.Confirmed);
        await SaveAsync(Training(1, 2) with { Unit = TestInstallation.District }, ActivityState.Confirmed);

        var province = await TotalsAsync();
        var district = await TotalsAsync(scope => scope with { Unit = TestInstallation.District });

        province.Confirmed.Attendances.ShouldBe(42);
        province.Units.Select(unit => (unit.Code, unit.Confirmed.Attendances)).ShouldBe([("huyen", 42)]);
        district.Units.Select(unit => (unit.Code, unit.Confirmed.Attendances)).ShouldBe([("xa", 40), ("huyen", 2)]);
    }

    [StorageFact]
    public async Task A_period_counts_its_own_days_of_an_activity()
    {
        await SaveAsync(Training(29, 10, 20, 40), ActivityState.Confirmed); // 29 and 30 June, 1 July

        (await TotalsAsync()).Confirmed.ShouldBe(new ActivityCounts(1, 2, 30, 0, 0, 0));
        (await TotalsAsync(scope => scope with { Period = new Period(new(2026, 7, 1), new(2026, 7, 31)) })).Confirmed.Attendances.ShouldBe(40);
        (await TotalsAsync(scope => scope with { Period = new Period(new(2026, 8, 1), new(2026, 8, 31)) })).Kinds.ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Kinds_and_campaigns_are_told_apart()
    {
        await AddCampaignAsync();
        await SaveAsync(Training(1, 40), ActivityState.Confirmed);
        await SaveAsync(Of(ActivityKind.Contest, "he", new ActivityDay(new(2026, 6, 5), Entries: 12)), ActivityState.Confirmed);
        await SaveAsync(Of(ActivityKind.Award, "he", new ActivityDay(new(2026, 6, 6), Collectives: 3, Persons: 4)), ActivityState.Confirmed);

        (await TotalsAsync()).Kinds.Select(kind => kind.Kind).ShouldBe([ActivityKind.Training, ActivityKind.Contest, ActivityKind.Award]);
        (await TotalsAsync(scope => scope with { Campaign = "he" })).Confirmed.ShouldBe(new ActivityCounts(2, 2, 0, 12, 3, 4));
        (await TotalsAsync(scope => scope with { Kind = ActivityKind.Contest })).Confirmed.ShouldBe(new ActivityCounts(1, 1, 0, 12, 0, 0));
        (await TotalsAsync(scope => scope with { Campaign = "dong" })).Kinds.ShouldBeEmpty();
    }

    [StorageFact]
    public async Task The_list_is_the_latest_first_searched_without_diacritics_and_paged()
    {
        await SaveAsync(Training(1, 40) with { Unit = TestInstallation.District }, ActivityState.Confirmed, "Tập huấn cán bộ Đoàn");
        await SaveAsync(Training(9, 7), ActivityState.Draft, "Tập huấn 100%");
        await SaveAsync(Training(5, 7), ActivityState.Withdrawn, "Tập huấn đã huỷ");

        (await TitlesAsync(filter => filter)).ShouldBe(["Tập huấn 100%", "Tập huấn cán bộ Đoàn"]);
        (await TitlesAsync(filter => filter with { Search = "can bo doan" })).ShouldBe(["Tập huấn cán bộ Đoàn"]);
        (await TitlesAsync(filter => filter with { Search = "100%" })).ShouldBe(["Tập huấn 100%"]);
        (await TitlesAsync(filter => filter with { Search = "1_0" })).ShouldBeEmpty();
        (await TitlesAsync(filter => filter with { State = ActivityState.Withdrawn })).ShouldBe(["Tập huấn đã huỷ"]);
        (await TitlesAsync(filter => filter with { Page = new ListPage(2, 1) })).ShouldBe(["Tập huấn cán bộ Đoàn"]);
        (await TitlesAsync(filter => filter with { Scope = filter.Scope with { Unit = TestInstallation.Commune } })).ShouldBe(["Tập huấn 100%"]);
    }

    [StorageFact]
    public async Task A_row_of_the_list_tells_the_days_and_the_sum_of_an_activity()
    {
        await SaveAsync(Training(1, 40, 25), ActivityState.Submitted);

        var list = await Queries.ListAsync(new ActivityFilter(new ActivityScope(TestInstallation.Province, June)), CancellationToken.None);

        list.Total.ShouldBe(1);
        var row = list.Items.Single();
        (row.Unit, row.UnitName, row.Campaign, row.Kind, row.State, row.Days).ShouldBe(
            (TestInstallation.Commune, "Đoàn xã", null, ActivityKind.Training, ActivityState.Submitted, new Period(new(2026, 6, 1), new(2026, 6, 2))));
        row.Counts.ShouldBe(new ActivityCounts(1, 2, 65, 0, 0, 0));
    }

    [StorageFact]
    public async Task A_row_of_the_list_names_its_campaign_by_id_and_by_name()
    {
        await AddCampaignAsync();
        await SaveAsync(Of(ActivityKind.Contest, "he", new ActivityDay(new(2026, 6, 5), Entries: 12)), ActivityState.Confirmed);

        var list = await Queries.ListAsync(new ActivityFilter(new ActivityScope(TestInstallation.Province, June)), CancellationToken.None);

        (list.Items.Single().Campaign, list.Items.Single().CampaignName).ShouldBe(("he", "Hè"));
    }

    [StorageFact]
    public async Task Its_history_is_the_audit_logs_the_latest_first()
    {
        var activity = Training(1, 40);
        await SaveAsync(activity);
        var details = AuditDetails.Of((AuditDetail.Members, "40 → 45"));
        await Store.SaveAsync(activity, Line(activity, "activity.corrected") with { Details = details }, CancellationToken.None);
        await SaveAsync(Training(1, 1));

        var history = await Queries.HistoryAsync(activity.Id, CancellationToken.None);

        history.Select(line => (line.At, line.Action)).ShouldBe([(At, "activity.corrected"), (At, "activity.entered")]);
        history[0].Details.ShouldBe(details);
    }

    private async Task ShouldStandAsync(Activity activity)
    {
        var saved = (await Store.LoadAsync(activity.Id, CancellationToken.None))!;
        saved.Entry.Days.ShouldBe(activity.Entry.Days);
        (saved with { Entry = saved.Entry with { Days = activity.Entry.Days } }).ShouldBe(activity);
    }

    private Activity Training(int firstDay, params long[] attendances) => Of(
        ActivityKind.Training, campaign: null,
        [.. attendances.Select((count, index) => new ActivityDay(new DateOnly(2026, 6, firstDay).AddDays(index), Attendances: count))]);

    private Activity Of(ActivityKind kind, string? campaign, params ActivityDay[] days) => new()
    {
        Id = new ActivityId(new Guid(++_ids, 0, 0, new byte[8])),
        Unit = TestInstallation.Commune,
        Entry = new ActivityEntry(kind, "Hoạt động", campaign, [.. days], null, null),
        ChangedAt = At,
    };

    private Task SaveAsync(Activity activity, ActivityState state, string? title = null) =>
        SaveAsync(activity with { State = state, Entry = activity.Entry with { Title = title ?? activity.Entry.Title } });

    private Task SaveAsync(Activity activity) => Store.SaveAsync(activity, Line(activity, "activity.entered"), CancellationToken.None);

    private static AuditEntry Line(Activity activity, string action) => new(At, Actor.Shell, action, activity.Id.ToString(), activity.Unit);

    private Task AddCampaignAsync() => Site.ExecuteAsync(
        "INSERT INTO campaigns (code, name, unit, starts_on, ends_on) SELECT 'he', 'Hè', id, @from, @to FROM units WHERE code = 'huyen'",
        ("@from", new DateOnly(2026, 1, 1)), ("@to", new DateOnly(2026, 12, 31)));

    private Task<ActivityTotals> TotalsAsync(Func<ActivityScope, ActivityScope>? with = null)
    {
        var scope = new ActivityScope(TestInstallation.Province, June);
        return Queries.TotalsAsync(with?.Invoke(scope) ?? scope, CancellationToken.None);
    }

    private async Task<List<string>> TitlesAsync(Func<ActivityFilter, ActivityFilter> with)
    {
        var filter = with(new ActivityFilter(new ActivityScope(TestInstallation.Province, June)));
        return [.. (await Queries.ListAsync(filter, CancellationToken.None)).Items.Select(activity => activity.Title)];
    }
}

public sealed class SqliteActivityStorageTests() : ActivityStorageTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresActivityStorageTests() : ActivityStorageTests(StorageEngine.Postgres);
