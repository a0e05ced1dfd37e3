using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class AuditQueriesTests(StorageEngine engine) : StorageSuite(engine)
{
    private static readonly Guid An = new("11111111-1111-1111-1111-111111111111");
    private static readonly AuditFilter All = new([Province]);

    [StorageFact]
    public async Task The_newest_comes_first_and_pages_go_on_where_they_ended()
    {
        for (var line = 1; line <= 5; line++) await AddAsync($"unit.renamed", subject: $"{line}");

        var first = await ReadAsync(All with { Size = 2 });
        var second = await ReadAsync(All with { Size = 2, Before = first.Next });
        var third = await ReadAsync(All with { Size = 2, Before = second.Next });

        new[] { first, second, third }.Select(page => string.Concat(page.Lines.Select(line => line.Entry.Subject))).ShouldBe(["54", "32", "1"]);
        third.Next.ShouldBeNull();
    }

    [StorageFact]
    public async Task Lines_are_read_of_ones_own_subtree_and_of_no_unit_by_system_admins_only()
    {
        await AddAsync("unit.renamed", "above", Province);
        await AddAsync("unit.renamed", "below", Commune);
        await AddAsync("unit.renamed", "none", unit: null);

        (await SubjectsAsync(new AuditFilter([District]))).ShouldBe("below");
        (await SubjectsAsync(All)).ShouldBe("below above");
        (await SubjectsAsync(All with { IncludesSystem = true })).ShouldBe("none below above");
        (await SubjectsAsync(new AuditFilter([]))).ShouldBe("");
    }

    [StorageFact]
    public async Task Days_are_local_and_both_ends_count()
    {
        await AddAsync("a.b", "30", at: "2026-06-30T16:59:59Z");
        await AddAsync("a.b", "1-first", at: "2026-06-30T17:00:00Z");
        await AddAsync("a.b", "1-last", at: "2026-07-01T16:59:59Z");
        await AddAsync("a.b", "2", at: "2026-07-01T17:00:00Z");

        (await SubjectsAsync(All with { From = new DateOnly(2026, 7, 1), To = new DateOnly(2026, 7, 1) })).ShouldBe("1-last 1-first");
    }

    [StorageTheory]
    [InlineData("doan xa", "x")]
    [InlineData("TINH TOT", "y")]
    [InlineData("nguoi dung", "")]
    [InlineData("duong", "x y")]
    public async Task Words_are_found_without_their_marks(string typed, string expected)
    {
        await AddAsync("a.b", "y", Province, details: ("tên", "Tỉnh tốt đường"));
        await AddAsync("a.b", "x", Commune, details: ("ghi chú", "Đường Đoàn Xã"));

        (await SubjectsAsync(All with { Search = FoldedText.Of(typed) })).ShouldBe(expected);
    }

    [StorageFact]
    public async Task A_search_goes_through_a_long_log()
    {
        await AddAsync("a.b", "needle");
        await using (var connection = await Site.Database.OpenAsync())
        {
            await using var transaction = await Site.Database.BeginWriteAsync(connection, default);
            for (var line = 0; line < 1_200; line++)
                await AuditLog.AddAsync(connection, new AuditEntry(Site.Clock.GetUtcNow(), Actor.Shell, "a.b", "hay", Province));
            await transaction.CommitAsync();
        }

        (await SubjectsAsync(All with { Search = "needle" })).ShouldBe("needle");
    }

    [StorageFact]
    public async Task People_are_shown_by_name_as_long_as_there_is_one()
    {
        await IdempotencyStoreTests.AddAccountAsync(Site, An);
        await AddAsync("grant.given", $"{An}", by: new Actor(An));
        await AddAsync("unit.renamed", "by the shell");

        var before = (await ReadAsync(All)).Lines;
        await Site.ExecuteAsync("DELETE FROM accounts");
        var after = (await ReadAsync(All)).Lines;

        before.Select(line => (line.ByName, line.SubjectName, line.IsByErased)).ShouldBe([(null, null, false), ("An", "An", false)]);
        after.Select(line => (line.ByName, line.SubjectName, line.IsByErased)).ShouldBe([(null, null, false), (null, null, true)]);
    }

    [StorageFact]
    public async Task What_a_line_tells_of_has_its_name_where_the_reader_sees_it()
    {
        var activity = ActivityId.New(Site.Clock.GetUtcNow());
        await Site.ExecuteAsync("""
            INSERT INTO activities (id, unit, kind, title, folded, first_day, last_day, state, version, changed_at)
            VALUES (@id, (SELECT id FROM units WHERE code = @unit), 1, 'Tập huấn', 'tap huan', @day, @day, 1, 1, @at)
            """, ("@id", activity.Value), ("@unit", Commune), ("@day", new DateOnly(2026, 6, 1)), ("@at", Site.Clock.GetUtcNow()));
        await AddAsync("activity.edited", $"{activity}", Commune);
        await AddAsync("unit.moved", Commune, Commune, details: ("parent", $"{Province} → {District}"));

        var all = (await ReadAsync(All)).Lines;
        var below = (await ReadAsync(new AuditFilter([District]))).Lines;

        all.Select(line => line.SubjectName).ShouldBe(["Đoàn xã", "Tập huấn"]);
        all[0].UnitNames[Province].ShouldBe("Tỉnh Đoàn");
        below[0].UnitNames.Keys.ShouldBe([Commune, District], ignoreOrder: true, "what is above is not theirs to see");
        (await SubjectsAsync(All with { Search = "tap huan" })).ShouldBe($"{activity}");
    }

    [StorageFact]
    public async Task Lines_are_chosen_by_action_and_by_person()
    {
        await IdempotencyStoreTests.AddAccountAsync(Site, An);
        await AddAsync("unit.moved", "1", by: new Actor(An));
        await AddAsync("unit.closed", "2");

        (await SubjectsAsync(All with { Action = "unit.closed" })).ShouldBe("2");
        (await SubjectsAsync(All with { Person = An })).ShouldBe("1");
    }

    private async Task AddAsync(
        string action, string subject, string? unit = Province, Actor? by = null, string? at = null, params (string Name, string Value)[] details)
    {
        await using var connection = await Site.Database.OpenAsync();
        await AuditLog.AddAsync(connection, new AuditEntry(
            at is null ? Site.Clock.GetUtcNow() : At(at), by ?? Actor.Shell, action, subject, unit,
            AuditDetails.Read(details.ToDictionary(detail => detail.Name, detail => detail.Value))));
    }

    private Task<AuditPage> ReadAsync(AuditFilter filter) => new AuditQueries(Site.Database).ReadAsync(filter, default);

    private async Task<string> SubjectsAsync(AuditFilter filter) =>
        string.Join(' ', (await ReadAsync(filter)).Lines.Select(line => line.Entry.Subject));
}

public sealed class SqliteAuditQueriesTests() : AuditQueriesTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresAuditQueriesTests() : AuditQueriesTests(StorageEngine.Postgres);
