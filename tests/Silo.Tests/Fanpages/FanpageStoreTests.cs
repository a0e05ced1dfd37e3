using Campaigns.Grains;
using Campaigns.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace Campaigns.Silo.Tests;

public abstract class FanpageStoreTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly FanpageKey New = new(Platform.Facebook, "100");
    private static readonly DateTimeOffset Due = TestInstallation.At("2026-06-01T03:00:00Z");

    private FanpageStore Store => new(Site.Database, new EphemeralDataProtectionProvider(), Site.Feed);

    [StorageFact]
    public async Task A_change_stands_as_it_was_asked_for_with_its_line_of_the_audit_log()
    {
        var page = NewPage() with
        {
            Address = new Uri("https://example.org/xa"),
            Status = FanpageStatus.Suspended,
            Health = FanpageHealth.Failing,
            LastFailure = "outage",
            FailedRounds = 2,
        };

        await ApplyAsync(page, "page.suspended");

        (await Store.LoadAsync(New, CancellationToken.None)).ShouldBe(page);
        (await LinesAsync()).ShouldBe(["page.suspended facebook:100 xa"]);
    }

    [StorageFact]
    public async Task A_page_that_is_known_keeps_its_unit_and_how_far_it_was_collected()
    {
        await ApplyAsync(NewPage(), "page.registered");
        await Store.SaveAsync(NewPage() with { CollectedAt = Due, ListedUntil = Due }, CancellationToken.None);

        await ApplyAsync(NewPage() with { Name = "Tên mới", Unit = TestInstallation.District }, "page.edited");

        var page = (await Store.LoadAsync(New, CancellationToken.None))!;
        (page.Name, page.Unit, page.CollectedAt, page.ListedUntil).ShouldBe(("Tên mới", TestInstallation.Commune, Due, Due));
    }

    [StorageFact]
    public async Task The_end_of_a_round_undoes_neither_a_name_nor_a_unit_nor_a_suspension()
    {
        await ApplyAsync(NewPage() with { DueAt = Due }, "page.connected");
        var asTheRoundBegan = (await Store.LoadAsync(New, CancellationToken.None))!;
        await ApplyAsync(asTheRoundBegan with { Name = "Tên mới", Status = FanpageStatus.Suspended, DueAt = null }, "page.suspended");
        await HandOverAsync(TestInstallation.District);

        await Store.SaveAsync(asTheRoundBegan with { CollectedAt = Due, DueAt = Due.AddHours(1) }, CancellationToken.None);

        var page = (await Store.LoadAsync(New, CancellationToken.None))!;
        (page.Name, page.Unit, page.Status, page.DueAt, page.CollectedAt)
            .ShouldBe(("Tên mới", TestInstallation.District, FanpageStatus.Suspended, null, Due));
    }

    [StorageFact]
    public async Task Only_active_pages_are_claimed()
    {
        await ApplyAsync(NewPage() with { DueAt = Due }, "page.connected");
        await Site.ExecuteAsync("UPDATE fanpages SET status = 2 WHERE account_id = '100'");
        (await ClaimAsync()).ShouldBeEmpty();

        await Site.ExecuteAsync("UPDATE fanpages SET status = 1 WHERE account_id = '100'");
        (await ClaimAsync()).ShouldBe([New]);
    }

    [StorageFact]
    public async Task A_credential_comes_with_its_change_and_goes_with_it()
    {
        var store = Store;
        await store.ApplyAsync(new FanpageChange(NewPage(), Entry("page.connected")) { Token = "secret" }, CancellationToken.None);
        (await store.LoadTokenAsync(New, CancellationToken.None)).ShouldBe("secret");

        await store.ApplyAsync(new FanpageChange(NewPage(), Entry("page.edited")), CancellationToken.None);
        (await store.LoadTokenAsync(New, CancellationToken.None)).ShouldBe("secret");

        await store.ApplyAsync(new FanpageChange(NewPage(), Entry("page.disconnected")) { ForgetsToken = true }, CancellationToken.None);
        (await store.LoadTokenAsync(New, CancellationToken.None)).ShouldBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM fanpage_credentials")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_change_that_cannot_be_written_whole_is_not_written()
    {
        var change = new FanpageChange(NewPage(), Entry("page.connected")) { Token = " " };

        await Should.ThrowAsync<ArgumentException>(() => Store.ApplyAsync(change, CancellationToken.None));

        (await Store.LoadAsync(New, CancellationToken.None)).ShouldBeNull();
        (await LinesAsync()).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task A_page_that_is_handed_over_is_the_other_units_and_both_can_read_of_it()
    {
        await ApplyAsync(NewPage(), "page.registered");

        await HandOverAsync(TestInstallation.District);

        (await Store.LoadAsync(New, CancellationToken.None))!.Unit.ShouldBe(TestInstallation.District);
        (await LinesAsync()).ShouldBe(
            ["page.registered facebook:100 xa", "page.handed-over facebook:100 xa", "page.taken-over facebook:100 huyen"]);
    }

    [StorageFact]
    public async Task A_page_goes_from_the_unit_that_has_it_when_it_is_written()
    {
        await ApplyAsync(NewPage(), "page.registered");
        await HandOverAsync(TestInstallation.District);

        await HandOverAsync(TestInstallation.Province);

        (await LinesAsync()).TakeLast(2).ShouldBe(["page.handed-over facebook:100 huyen", "page.taken-over facebook:100 tinh"]);
    }

    [StorageFact]
    public async Task A_page_is_not_handed_over_to_a_unit_that_has_been_closed_meanwhile()
    {
        await ApplyAsync(NewPage(), "page.registered");
        await Site.ExecuteAsync("UPDATE units SET closed_on = @day WHERE code = 'huyen'", ("@day", new DateOnly(2026, 6, 1)));

        (await TryHandOverAsync(TestInstallation.District)).ShouldBe(new HandOverOutcome.NoSuchUnit(TestInstallation.District));

        (await LinesAsync()).ShouldBe(["page.registered facebook:100 xa"]);
    }

    [StorageFact]
    public async Task A_page_is_not_handed_over_to_the_unit_that_has_got_it_meanwhile()
    {
        await ApplyAsync(NewPage(), "page.registered");

        (await TryHandOverAsync(TestInstallation.Commune)).ShouldBeOfType<HandOverOutcome.SameUnit>().Fanpage.Unit.ShouldBe(TestInstallation.Commune);

        (await LinesAsync()).ShouldBe(["page.registered facebook:100 xa"]);
    }

    private static Fanpage NewPage() => new() { Key = New, Name = "Trang xã", Unit = TestInstallation.Commune };

    private static AuditEntry Entry(string action, string unit = TestInstallation.Commune) => new(Due, Actor.Shell, action, New.ToString(), unit);

    private Task ApplyAsync(Fanpage page, string action) => Store.ApplyAsync(new FanpageChange(page, Entry(action)), CancellationToken.None);

    private async Task HandOverAsync(string unit) => (await TryHandOverAsync(unit)).ShouldBeOfType<HandOverOutcome.HandedOver>();

    private Task<HandOverOutcome> TryHandOverAsync(string unit) => Store.HandOverAsync(
        new FanpageHandOver(
            New, unit, new DateOnly(2026, 6, 1), page => [Entry("page.handed-over", page.Unit), Entry("page.taken-over", unit)]),
        CancellationToken.None);

    private Task<IReadOnlyList<FanpageKey>> ClaimAsync() => Store.ClaimDueAsync(Due, Due.AddHours(1), 10, CancellationToken.None);

    private Task<List<string>> LinesAsync() => Site.QueryAsync("""
        SELECT l.action, l.subject, u.code FROM audit_log l JOIN units u ON u.id = l.unit ORDER BY l.id
        """, row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}");
}

public sealed class SqliteFanpageStoreTests() : FanpageStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresFanpageStoreTests() : FanpageStoreTests(StorageEngine.Postgres);
