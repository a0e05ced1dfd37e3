using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class ClickLedgerTests(StorageEngine engine) : CampaignSuite(engine)
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private List<long> _links = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await AllCampaigns.LaunchAsync(ClickScene.Campaign, ClickScene.Plan);
        _links = [];
        foreach (var link in await Site.TrackAsync(new LinkOwners.EveryUnit(), item: null)) _links.Add(await Site.NumberAsync(link));
    }

    [StorageFact]
    public async Task Of_many_at_once_every_click_is_counted_once_where_it_belongs()
    {
        const int workers = 40, each = 75;
        await using var ledger = ClickScene.Ledger(Site.Database, Site.Clock);

        var counted = await Task.WhenAll(Enumerable.Range(0, workers).Select(worker => Task.Run(async () =>
        {
            var mine = 0;
            for (var turn = 0; turn < each; turn++) mine += await ledger.RecordAsync(ClickOf(worker + turn)) ? 1 : 0;
            return mine;
        })));

        counted.Sum().ShouldBe(workers * each);
        var expected = Enumerable.Range(0, workers).SelectMany(worker => Enumerable.Range(0, each).Select(turn => ClickOf(worker + turn)))
            .GroupBy(click => (click.Link, click.Day))
            .ToDictionary(group => group.Key, group => group.Aggregate(ClickFigures.None, (sum, click) => sum.Plus(ClickFigures.One(click.By))));
        (await StoredAsync()).ShouldBe(expected, ignoreOrder: true);
    }

    [StorageFact]
    public async Task Several_ledgers_add_up()
    {
        await using var one = ClickScene.Ledger(Site.Database, Site.Clock);
        await using var other = ClickScene.Ledger(Site.Database, Site.Clock);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(turn => Task.Run(() => (turn % 2 == 0 ? one : other).RecordAsync(ClickOf(turn)))));

        (await StoredAsync()).Values.Sum(figures => figures.Redirects).ShouldBe(400);
    }

    [StorageFact]
    public async Task A_click_is_acknowledged_after_its_commit_and_not_before()
    {
        var gate = new TaskCompletionSource();
        var database = new ObstructedDatabase(Site.Database) { BeforeOpening = () => gate.Task };
        await using var ledger = ClickScene.Ledger(database, Site.Clock);

        var recording = ledger.RecordAsync(ClickOf(0));
        (await StoredAsync()).ShouldBeEmpty();
        recording.IsCompleted.ShouldBeFalse();
        gate.SetResult();

        (await recording).ShouldBeTrue();
        (await StoredAsync()).Count.ShouldBe(1);
    }

    [StorageFact]
    public async Task A_click_that_cannot_be_committed_is_said_to_be_uncounted_and_the_next_one_is_counted()
    {
        var database = new ObstructedDatabase(Site.Database) { BeforeOpening = () => throw new IOException("The disk is gone.") };
        await using var ledger = ClickScene.Ledger(database, Site.Clock);

        (await ledger.RecordAsync(ClickOf(0))).ShouldBeFalse();
        (await ledger.RecordAsync(new Click(long.MaxValue, Day, VisitorKind.Person))).ShouldBeFalse();
        database.BeforeOpening = null;
        (await ledger.RecordAsync(new Click(long.MaxValue, Day, VisitorKind.Person))).ShouldBeFalse("there is no such link");
        (await ledger.RecordAsync(ClickOf(0))).ShouldBeTrue();

        (await StoredAsync()).Values.Sum(figures => figures.Redirects).ShouldBe(1);
    }

    [StorageFact]
    public async Task Nobody_waits_long_for_the_store_and_their_click_counts_all_the_same_when_it_is_back()
    {
        var gate = new TaskCompletionSource();
        var database = new ObstructedDatabase(Site.Database) { BeforeOpening = () => gate.Task };
        await using (var ledger = ClickScene.Ledger(database, Site.Clock))
        {
            var recording = ledger.RecordAsync(ClickOf(0));
            Site.Clock.Advance(ClickLedger.Patience);
            (await recording).ShouldBeFalse();
            gate.SetResult();
        }

        (await StoredAsync()).Values.Sum(figures => figures.Redirects).ShouldBe(1);
    }

    [StorageFact]
    public async Task What_waits_is_written_before_the_ledger_stops_and_nothing_after()
    {
        var ledger = ClickScene.Ledger(Site.Database, Site.Clock);
        var recordings = Enumerable.Range(0, 50).Select(turn => ledger.RecordAsync(ClickOf(turn))).ToList();

        await ledger.DisposeAsync();

        (await Task.WhenAll(recordings)).ShouldAllBe(counted => counted);
        (await ledger.RecordAsync(ClickOf(0))).ShouldBeFalse();
        (await StoredAsync()).Values.Sum(figures => figures.Redirects).ShouldBe(50);
    }

    private Click ClickOf(int turn) => new(_links[turn % _links.Count], Day.AddDays(turn % 3), (VisitorKind)(turn % 3));

    private async Task<Dictionary<(long, DateOnly), ClickFigures>> StoredAsync() => (await Site.QueryAsync(
        "SELECT link, day, clicks, previews, bots FROM click_daily",
        row => ((row.GetInt64(0), row.Day(1)), new ClickFigures(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4)))))
        .ToDictionary(row => row.Item1, row => row.Item2);
}

public sealed class SqliteClickLedgerTests() : ClickLedgerTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresClickLedgerTests() : ClickLedgerTests(StorageEngine.Postgres);
