using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class UnitFinderTests(StorageEngine engine) : StorageSuite(engine)
{
    [StorageFact]
    public async Task Those_nearest_the_tops_are_offered_first_and_more_is_told()
    {
        (await FindAsync([Province], "", most: 2)).ShouldSatisfyAllConditions(
            found => found.Units.Select(unit => unit.Code).ShouldBe([Province, District]), found => found.HasMore.ShouldBeTrue());
        (await FindAsync([District, Commune], "", most: 50)).ShouldSatisfyAllConditions(
            found => found.Units.Select(unit => unit.Code).ShouldBe([Commune, District], ignoreOrder: true, "each once, and nothing above"),
            found => found.HasMore.ShouldBeFalse());
        (await FindAsync([], "", most: 50)).Units.ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Names_are_found_without_their_marks_those_called_exactly_so_first()
    {
        await using (var connection = await Site.Database.OpenAsync())
            await UnitStore.AddAsync(connection, "a-xa", "A Đoàn xã", Commune, CancellationToken.None);

        var found = await FindAsync([Province], FoldedText.Of("ĐOÀN XÃ"), most: 50);

        found.Units.ShouldBe([new NamedUnit(Commune, "Đoàn xã", "Huyện Đoàn"), new NamedUnit("a-xa", "A Đoàn xã", "Đoàn xã")]);
    }

    [StorageFact]
    public async Task Closed_units_are_not_offered()
    {
        await Site.ExecuteAsync("UPDATE units SET closed_on = @day WHERE code = @code", ("@day", new DateOnly(2026, 1, 1)), ("@code", Commune));

        (await FindAsync([Province], FoldedText.Of("doan xa"), most: 50)).Units.ShouldNotContain(unit => unit.Code == Commune);
    }

    private Task<FoundUnits> FindAsync(IReadOnlyList<string> tops, string search, int most) =>
        new UnitFinder(Site.Database).FindAsync(tops, search, most, CancellationToken.None);
}

public sealed class SqliteUnitFinderTests() : UnitFinderTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresUnitFinderTests() : UnitFinderTests(StorageEngine.Postgres);
