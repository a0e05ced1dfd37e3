using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class HeadCountsTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageTheory]
    [InlineData("2026-05-31", null)]
    [InlineData("2026-06-01", 100L)]
    [InlineData("2026-06-14", 100L)]
    [InlineData("2026-06-15", 120L)]
    [InlineData("2026-07-01", 120L)]
    public async Task A_unit_has_the_members_that_were_counted_last_by_the_day(string day, long? members)
    {
        await CountAsync(Commune, 100, new DateOnly(2026, 6, 1));
        await CountAsync(Commune, 120, new DateOnly(2026, 6, 15));
        await CountAsync(Commune, null, new DateOnly(2026, 6, 20));
        await CountAsync(District, 7, new DateOnly(2026, 6, 1));

        var counted = await new HeadCounts(Site.Database).OnAsync([Commune, Province], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);

        counted.ShouldBe(members is { } known ? new Dictionary<string, long> { [Commune] = known } : []);
    }

    [StorageFact]
    public async Task A_count_of_units_alone_leaves_the_members_that_people_see()
    {
        Site.Clock.Advance(TimeSpan.FromDays(20));
        await CountAsync(Commune, 100, new DateOnly(2026, 6, 1));
        await CountAsync(Commune, null, new DateOnly(2026, 6, 15));

        (await new UnitDirectory(Site.Database, Site.Clock).FindAsync(Commune, CancellationToken.None))!.Members.ShouldBe(100);
    }

    private Task<UnitHistory> CountAsync(string unit, long? members, DateOnly from) =>
        Site.ReorganizeAsync(unit, new CountHeads(members, EligibleUnits: 3, from, Actor.Shell));
}

public sealed class SqliteHeadCountsTests() : HeadCountsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresHeadCountsTests() : HeadCountsTests(StorageEngine.Postgres);
