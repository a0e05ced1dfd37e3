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
    public async Task Nobody_speaks_of_them_where_nobody_hands_in()
    {
        await Site.SeeAsync("p");
        await Site.ReadAsync("p", ("2026-06-01T05:00:00Z", new Counters(Shares: 7)));
        await HandInAsync(await EnrolAsync("An"), "https://www.facebook.com/an/posts/1"); // waits

        var summary = await new ReachQueries(Site.Database, Site.Clock).SummaryAsync(new ReachFilter(Province, Campaign: null, Platform: null, June), CancellationToken.None);

        summary.Gained.MemberShares.ShouldBeNull();
    }
}

public sealed class SqliteMemberSharesInFiguresTests() : MemberSharesInFiguresTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberSharesInFiguresTests() : MemberSharesInFiguresTests(StorageEngine.Postgres);
