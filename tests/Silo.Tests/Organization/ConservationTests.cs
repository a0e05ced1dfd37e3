using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Whatever becomes of the organization, nothing is gained and nothing is lost, as it was and as it is now.</summary>
public abstract class ConservationTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Period June = new(new DateOnly(2026, 6, 1), new DateOnly(2026, 6, 30));

    [StorageTheory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Any_sequence_of_changes_keeps_every_figure(int seed)
    {
        var scene = new ReorganizationScene(Site, seed);
        await scene.FurnishAsync();

        for (var step = 0; step < 90; step++)
        {
            await scene.StepAsync();
            if (step % 9 == 0) await Site.VerifyFindsNothingAsync($"seed {seed}, step {step}");
        }

        foreach (var change in (string[])[nameof(MoveUnit), nameof(MergeUnits), nameof(SplitUnit), "HandOver", nameof(Attribution)])
            scene.Made.GetValueOrDefault(change).ShouldBeGreaterThan(0, $"seed {seed}, {change}");
        await Site.VerifyFindsNothingAsync($"seed {seed}");
        await TheTreeIsItsHistoryAsync($"seed {seed}");
        await BothViewsAddUpAsync($"seed {seed}");
    }

    // What stood above a unit, walked up day by day, is what the lineage says; and today's end of it is the tree.
    private async Task TheTreeIsItsHistoryAsync(string because)
    {
        var places = (await Site.QueryAsync(
            "SELECT unit, from_day, until_day, parent FROM unit_parents",
            row => (Unit: row.GetInt64(0), From: row.Day(1), Until: row.Day(2), Parent: row.NullableInt64(3)))).ToLookup(place => place.Unit);
        var lineage = await Site.QueryAsync(
            "SELECT unit, ancestor, from_day, until_day, depth FROM unit_lineage",
            row => (Unit: row.GetInt64(0), Ancestor: row.GetInt64(1), From: row.Day(2), Until: row.Day(3), Depth: row.GetInt64(4)));
        foreach (var day in Enumerable.Range(-1, 32).Select(June.From.AddDays).Append(DateOnly.MaxValue.AddDays(-1)))
        {
            var walked = places.SelectMany(unit => Chain(unit.Key, day).Select((ancestor, depth) => (unit.Key, ancestor, (long)depth)));
            lineage.Where(row => row.From <= day && day < row.Until).Select(row => (row.Unit, row.Ancestor, row.Depth))
                .ShouldBe(walked, ignoreOrder: true, $"{because}, {day:O}");
        }

        (await Site.QueryAsync("SELECT unit, ancestor, depth FROM unit_ancestors", row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2))))
            .ShouldBe(lineage.Where(row => row.Until == DateOnly.MaxValue).Select(row => (row.Unit, row.Ancestor, row.Depth)), ignoreOrder: true, because);

        List<long> Chain(long unit, DateOnly day)
        {
            var chain = new List<long>();
            for (long? next = unit; next is { } one; next = places[one].Single(place => place.From <= day && day < place.Until).Parent) chain.Add(one);
            return chain;
        }
    }

    private async Task BothViewsAddUpAsync(string because)
    {
        await BothViewsAddUpAsync(campaign: null, "post_latest l", because);
        await BothViewsAddUpAsync(
            ReorganizationScene.Campaign,
            $"post_latest l JOIN post_campaigns pc ON pc.post = l.post JOIN campaigns c ON c.id = pc.campaign AND c.code = '{ReorganizationScene.Campaign}'",
            because);
    }

    private async Task BothViewsAddUpAsync(string? campaign, string posts, string because)
    {
        var latest = (
            await Site.ScalarAsync<long>($"SELECT COALESCE(SUM(l.views), 0) FROM {posts}"),
            await Site.ScalarAsync<long>($"SELECT COALESCE(SUM(l.reactions), 0) FROM {posts}"));
        var reach = new ReachQueries(Site.Database, Site.Clock);
        foreach (var structure in Enum.GetValues<Structure>())
        {
            var filter = new ReachFilter(Province, campaign, null, new Period(June.From.AddYears(-1), June.To)) { Structure = structure };
            var summary = await reach.SummaryAsync(filter, CancellationToken.None);
            (summary.Gained.Views ?? 0, summary.Gained.Reactions ?? 0).ShouldBe(latest, $"{because}, {structure}, {campaign}");
            (summary.Published.Views ?? 0, summary.Published.Reactions ?? 0).ShouldBe(latest, $"{because}, {structure}, {campaign}");
            await EveryUnitIsTheSumOfItsPartsAsync(structure, campaign is null ? 0 : 1, because);
        }
    }

    // By the snapshots themselves: the same figures by another way.
    private async Task EveryUnitIsTheSumOfItsPartsAsync(Structure structure, long campaign, string because)
    {
        var stats = new StatsQueries(Site.Database);
        var scope = new FigureScope(1, campaign, Platform: null) { Structure = structure };
        var rolledUp = await stats.RowsAsync(new StatsRequest(scope, June.From, June.To, StatsBy.Unit, AsOf: null), CancellationToken.None);
        var recomputed = await stats.RowsAsync(
            new StatsRequest(scope, June.From, June.To, StatsBy.Unit, AsOf: At("2026-07-31T00:00:00Z")), CancellationToken.None);

        recomputed.ShouldNotBeEmpty();
        rolledUp.ShouldBe(recomputed, $"{because}, {structure}");
    }
}

public sealed class SqliteConservationTests() : ConservationTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresConservationTests() : ConservationTests(StorageEngine.Postgres);
