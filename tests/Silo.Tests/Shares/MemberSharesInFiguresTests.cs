using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Member shares in the figures: beside the platforms' own share counter, never in it.</summary>
public abstract class MemberSharesInFiguresTests(StorageEngine engine) : ShareSuite(engine)
{
    private static readonly Period June = new(new(2026, 6, 1), new(2026, 6, 30));

    [StorageFact]
    public async Task They_stand_beside_the_platforms_own_counter()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-01T05:00:00Z", new Counters(Shares: 7)));
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1 https://youtu.be/AbCdEfGhIjK https://youtu.be/ZbCdEfGhIjK");
        await ReviewAsync(await NumbersAsync(ShareState.Pending));

        var queries = new ReachQueries(Site.Database, Site.Clock);
        var filter = new ReachFilter(Province, Campaign: null, Platform: null, June);
        var gained = (await queries.SummaryAsync(filter, CancellationToken.None)).Gained;
        (gained.Shares, gained.MemberShares, gained.Interactions).ShouldBe((7, 3, 7));
        (await queries.SummaryAsync(filter with { Campaign = Campaign }, CancellationToken.None)).Gained.MemberShares.ShouldBe(3);
        (await queries.DailyAsync(filter, CancellationToken.None)).Select(day => (day.Platform, day.Gained.Shares, day.Gained.MemberShares))
            .ShouldBe([(Platform.Facebook, null, 1), (Platform.YouTube, 7, 2)]);
        (await queries.TopUnitsAsync(filter, RankBy.Shares, 5, CancellationToken.None)).ShouldHaveSingleItem().Gained.MemberShares.ShouldBe(3);
    }

    [StorageFact]
    public async Task They_are_unknown_where_nobody_is_enrolled_and_none_where_nobody_has_any()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-01T05:00:00Z", new Counters(Shares: 7)));
        var filter = new ReachFilter(Province, Campaign: null, Platform: null, June);
        var queries = new ReachQueries(Site.Database, Site.Clock);
        (await queries.SummaryAsync(filter, CancellationToken.None)).Gained.MemberShares.ShouldBeNull();

        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1"); // waits

        (await queries.SummaryAsync(filter, CancellationToken.None)).Gained.MemberShares.ShouldBe(0);
        (await queries.TopUnitsAsync(filter, RankBy.Shares, 5, CancellationToken.None)).ShouldHaveSingleItem().Gained.MemberShares.ShouldBe(0);
        (await StatsAsync(StatsBy.Unit)).ShouldBe(["YouTube huyen 1 0", "YouTube tinh 1 0", "YouTube xa 1 0"]);
    }

    [StorageFact]
    public async Task Latest_totals_have_those_of_all_days_by_platform_and_by_unit()
    {
        await Site.SeeAsync("p");
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1 https://youtu.be/AbCdEfGhIjK https://youtu.be/ZbCdEfGhIjK");
        await ReviewAsync(await NumbersAsync(ShareState.Pending));

        (await StatsAsync(StatsBy.Platform)).ShouldBe(["Facebook  0 1", "YouTube  1 2"]);
        (await StatsAsync(StatsBy.Unit)).ShouldBe(
            ["Facebook huyen 0 1", "Facebook tinh 0 1", "Facebook xa 0 1", "YouTube huyen 1 2", "YouTube tinh 1 2", "YouTube xa 1 2"]);
        (await StatsAsync(StatsBy.Fanpage)).ShouldBe(["YouTube  1 "]);
        (await StatsAsync(StatsBy.Platform, asOf: Site.Clock.GetUtcNow())).ShouldAllBe(row => row.EndsWith(' '), "they are not kept as of an instant");
    }

    // Without days: "platform unit posts memberShares".
    private async Task<IEnumerable<string>> StatsAsync(StatsBy by, DateTimeOffset? asOf = null)
    {
        await using var connection = await Site.Database.OpenAsync();
        var scope = new FigureScope((await FigureScope.UnitIdAsync(connection, Province, CancellationToken.None))!.Value, Campaign: 0, Platform: null);
        var rows = await new StatsQueries(Site.Database).RowsAsync(new StatsRequest(scope, From: null, To: null, by, asOf), CancellationToken.None);
        return rows.Select(row => $"{row.Key.Platform} {row.Key.Unit} {row.Figures.Posts} {row.Figures.MemberShares}");
    }
}

public sealed class SqliteMemberSharesInFiguresTests() : MemberSharesInFiguresTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberSharesInFiguresTests() : MemberSharesInFiguresTests(StorageEngine.Postgres);
