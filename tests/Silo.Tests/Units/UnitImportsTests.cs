using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

public abstract class UnitImportsTests(StorageEngine engine) : StorageSuite(engine)
{
    private const string File = """
        mã,tên,mã cấp trên,loại,số đoàn viên
        chi-doan,Chi đoàn 1,xa-moi,chi đoàn,30
        xa-moi,Đoàn xã Mới,tinh,xã,500
        xa,Đoàn xã Đổi tên,xa-moi,xã,
        """;

    private UnitImports _imports = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _imports = new UnitImports(Site.Database, Site.Feed, Site.Clock);
    }

    [StorageFact]
    public async Task A_preview_changes_nothing_and_applying_it_does_what_it_said()
    {
        var before = await TreeAsync();

        var preview = await PreviewAsync(File);

        (await TreeAsync()).ShouldBe(before);
        preview.Import.Counts.ShouldBe(new UnitPlanCounts(Opened: 2, Renamed: 1, Moved: 1, Reclassified: 1, Counted: 2));
        preview.Plan.Absent.Select(unit => unit.Code).ShouldBe(["huyen"]);
        (await ApplyAsync(preview.Import.Id)).ShouldBeOfType<UnitImportOutcome.Applied>().Import.AppliedAt.ShouldNotBeNull();
        (await TreeAsync()).ShouldBe(
        [
            "tinh Tỉnh Đoàn < ", "tinh/huyen Huyện Đoàn < tinh", "tinh/xa-moi Đoàn xã Mới < tinh",
            "tinh/xa-moi/chi-doan Chi đoàn 1 < xa-moi", "tinh/xa-moi/xa Đoàn xã Đổi tên < xa-moi",
        ]);
        (await Site.QueryAsync("SELECT action, subject, details FROM audit_log", row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}"))
            .ShouldHaveSingleItem().ShouldStartWith("unit.imported tinh {\"import\":\"1\",\"file\":\"cây.csv\",\"opened\":\"2\"");
    }

    [StorageFact]
    public async Task The_same_file_again_changes_nothing()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        Site.Clock.Advance(TimeSpan.FromDays(1));

        var again = await PreviewAsync(File);

        again.Import.Counts.Total.ShouldBe(0);
        again.Plan.Unchanged.ShouldBe(3);
        (await ApplyAsync(again.Import.Id)).ShouldBeOfType<UnitImportOutcome.NothingToDo>();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log")).ShouldBe(1);
    }

    [StorageFact]
    public async Task Undone_everything_is_as_it_was()
    {
        var before = await EverythingAsync();
        var import = (await PreviewAsync(File)).Import.Id;
        await ApplyAsync(import);

        (await _imports.UndoAsync(import, Actor.Shell, CancellationToken.None)).ShouldBeOfType<UnitImportOutcome.Undone>();

        (await EverythingAsync()).ShouldBe(before);
        (await _imports.UndoAsync(import, Actor.Shell, CancellationToken.None)).ShouldBeOfType<UnitImportOutcome.NotApplied>();
        (await ApplyAsync((await PreviewAsync(File)).Import.Id)).ShouldBeOfType<UnitImportOutcome.Applied>();
    }

    [StorageTheory]
    [InlineData("INSERT INTO fanpages (platform, account_id, name, unit) SELECT 1, 'p', 'p', id FROM units WHERE code = 'xa-moi'", "xa-moi HasPages")]
    [InlineData("INSERT INTO campaigns (code, name, unit, starts_on, ends_on) SELECT 'c', 'c', id, 20000, 20001 FROM units WHERE code = 'xa-moi'", "xa-moi IsUsed")]
    [InlineData("UPDATE units SET name = 'Khác' WHERE code = 'xa'; UPDATE unit_names SET name = 'Khác' WHERE name = 'Đoàn xã Đổi tên'", "xa ChangedSince")]
    [InlineData("INSERT INTO unit_imports (scope, file_name, uploaded_at, opened, renamed, moved, reclassified, counted, shown, contents) "
        + "SELECT id, '', 0, 0, 0, 0, 0, 0, x'', x'' FROM units WHERE code = 'chi-doan'", "chi-doan IsUsed")]
    public async Task Once_something_has_come_of_it_it_stays(string since, string obstacle)
    {
        if (Site.Database is PostgresDatabase)
        {
            since = since.Replace("20000, 20001", "date '2026-01-01', date '2026-01-02'", StringComparison.Ordinal)
                .Replace("'', 0, 0", "'', now(), 0", StringComparison.Ordinal).Replace("x''", "'\\x'::bytea", StringComparison.Ordinal);
        }

        var import = (await PreviewAsync(File)).Import.Id;
        await ApplyAsync(import);
        await Site.ExecuteAsync(since);
        var before = await EverythingAsync();

        var outcome = await _imports.UndoAsync(import, Actor.Shell, CancellationToken.None);

        outcome.ShouldBeOfType<UnitImportOutcome.CannotUndo>().Obstacles.Select(found => $"{found.Code} {found.Reason}").ShouldBe([obstacle]);
        (await EverythingAsync()).ShouldBe(before);
    }

    [StorageFact]
    public async Task A_unit_of_elsewhere_that_once_stood_below_an_opened_one_keeps_it()
    {
        await Site.ReorganizeAsync("tinh-2", new OpenUnit("Tỉnh khác", UnitKind.Province, TestInstallation.Province, new DateOnly(2026, 5, 1), Actor.Shell));
        var file = new UnitFile("cây.csv", Sheets.Csv("mã,tên\nxa-moi,Đoàn xã Mới\n"), TestInstallation.District, null);
        var import = (await _imports.PreviewAsync(file, Actor.Shell, CancellationToken.None)).ShouldBeOfType<UnitImportOutcome.Previewed>().Import.Id;
        await ApplyAsync(import);
        var today = LocalDay.Of(Site.Clock.GetUtcNow());
        await Site.ReorganizeAsync(TestInstallation.Commune, new MoveUnit("xa-moi", today.AddDays(-2), Actor.Shell));
        await Site.ReorganizeAsync(TestInstallation.Commune, new MoveUnit("tinh-2", today.AddDays(-1), Actor.Shell));

        var outcome = await _imports.UndoAsync(import, Actor.Shell, CancellationToken.None);

        outcome.ShouldBeOfType<UnitImportOutcome.CannotUndo>().Obstacles.ShouldBe([new UndoObstacle("xa-moi", UndoReason.HasUnits)]);
    }

    [StorageFact]
    public async Task Rows_with_errors_keep_the_file_from_being_applied_unless_they_are_left_out()
    {
        var import = (await PreviewAsync("mã,tên\nxa-1,Một\nxa-2,\n")).Import.Id;

        (await ApplyAsync(import)).ShouldBeOfType<UnitImportOutcome.HasErrors>().Plan.Errors.Single().Fault.ShouldBe(RowFault.NameMissing);
        (await TreeAsync()).Length.ShouldBe(3);
        (await ApplyAsync(import, goodRowsOnly: true)).ShouldBeOfType<UnitImportOutcome.Applied>();
        (await TreeAsync()).ShouldContain("tinh/xa-1 Một < tinh");
        (await ApplyAsync(import)).ShouldBeOfType<UnitImportOutcome.AppliedBefore>();
    }

    [StorageFact]
    public async Task What_was_not_shown_is_not_done()
    {
        var (import, seen) = await PreviewAsync("mã,tên\nxa,Tên mới\n");
        await ApplyAsync((await PreviewAsync("mã,tên\nxa,Tên khác\n")).Import.Id);
        var shownMeanwhile = await _imports.PlanAsync(import.Id, CancellationToken.None);

        var refused = (await ApplyAsync(import.Id, seen.Fingerprint)).ShouldBeOfType<UnitImportOutcome.Outdated>();
        refused.Plan.Steps.ShouldHaveSingleItem().ShouldBeOfType<UnitStep.Rename>().Was.ShouldBe("Tên khác");
        (await ApplyAsync(import.Id, seen.Fingerprint)).ShouldBeOfType<UnitImportOutcome.Outdated>("it was shown to nobody who asks for this");

        refused.Plan.Fingerprint.ShouldBe(shownMeanwhile!.Fingerprint);
        (await ApplyAsync(import.Id, refused.Plan.Fingerprint)).ShouldBeOfType<UnitImportOutcome.Applied>("what was shown last is done");
    }

    [StorageFact]
    public async Task What_is_told_of_an_import_is_what_it_did_and_not_what_the_preview_said()
    {
        var import = (await PreviewAsync("mã,tên\nxa,Tên mới\nhuyen,Huyện mới\n")).Import;
        await ApplyAsync((await PreviewAsync("mã,tên\nxa,Tên mới\n")).Import.Id);

        (await ApplyAsync(import.Id)).ShouldBeOfType<UnitImportOutcome.Applied>().Import.Counts.Renamed.ShouldBe(1);

        (await _imports.FindAsync(import.Id, CancellationToken.None))!.Counts.Renamed.ShouldBe(1);
    }

    [StorageFact]
    public async Task Only_what_is_below_the_scope_can_be_touched()
    {
        var file = new UnitFile("cây.csv", Sheets.Csv("mã,tên,cấp trên\ntinh,Khác,\nxa,Khác,tinh\nx,X,khac\n"), TestInstallation.District, null);

        var preview = await _imports.PreviewAsync(file, Actor.Shell, CancellationToken.None);

        preview.ShouldBeOfType<UnitImportOutcome.Previewed>().Plan.Errors.Select(error => error.Fault)
            .ShouldBe([RowFault.CodeElsewhere, RowFault.ParentRefused, RowFault.UnknownParent]);
        (await _imports.PreviewAsync(file with { Scope = "nowhere", Content = Sheets.Csv("mã\nx\n") }, Actor.Shell, CancellationToken.None))
            .ShouldBeOfType<UnitImportOutcome.UnknownScope>();
    }

    [StorageFact]
    public async Task What_was_only_looked_at_is_forgotten_after_a_day()
    {
        var old = (await PreviewAsync(File)).Import.Id;
        Site.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(1));
        await PreviewAsync(File);

        (await _imports.FindAsync(old, CancellationToken.None)).ShouldBeNull();
        (await ApplyAsync(old)).ShouldBeOfType<UnitImportOutcome.NotFound>();
    }

    [StorageFact]
    public async Task Three_thousand_units_go_there_and_back()
    {
        var rows = Enumerable.Range(0, 3_000).Select(row => $"u{row},Đơn vị {row},{(row < 60 ? "tinh" : $"u{row % 60}")},xã,{row}").Reverse();

        var import = (await PreviewAsync("mã,tên,cấp trên,loại,đoàn viên\n" + string.Join('\n', rows))).Import;
        (await ApplyAsync(import.Id)).ShouldBeOfType<UnitImportOutcome.Applied>();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM units")).ShouldBe(3_003);
        (await _imports.UndoAsync(import.Id, Actor.Shell, CancellationToken.None)).ShouldBeOfType<UnitImportOutcome.Undone>();

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM units")).ShouldBe(3);
    }

    private async Task<UnitImportOutcome.Previewed> PreviewAsync(string text) =>
        (await _imports.PreviewAsync(new UnitFile("cây.csv", Sheets.Csv(text), TestInstallation.Province, null), Actor.Shell, CancellationToken.None))
            .ShouldBeOfType<UnitImportOutcome.Previewed>();

    // As somebody does who has just looked at it.
    private async Task<UnitImportOutcome> ApplyAsync(long id, bool goodRowsOnly = false) =>
        await ApplyAsync(id, (await _imports.PlanAsync(id, CancellationToken.None))?.Fingerprint ?? "", goodRowsOnly);

    private Task<UnitImportOutcome> ApplyAsync(long id, string seen, bool goodRowsOnly = false) =>
        _imports.ApplyAsync(id, seen, goodRowsOnly, Actor.Shell, CancellationToken.None);

    // Each unit by its path, as the ancestors have it.
    private async Task<string[]> TreeAsync()
    {
        var units = await Site.QueryAsync(
            "SELECT u.code, u.name, p.code FROM units u LEFT JOIN units p ON p.id = u.parent",
            row => (Code: row.GetString(0), Name: row.GetString(1), Parent: row.NullableString(2)));
        var queries = new UnitQueries(Site.Database);
        var lines = new List<string>();
        foreach (var unit in units)
        {
            var path = await queries.PathAsync(unit.Code, CancellationToken.None);
            lines.Add($"{string.Join('/', path.Select(above => above.Code))} {unit.Name} < {unit.Parent}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private async Task<string> EverythingAsync()
    {
        var lines = new List<string>(await TreeAsync());
        foreach (var sql in new[]
                 {
                     "SELECT u.code, u.kind, n.name, n.from_day FROM unit_names n JOIN units u ON u.id = n.unit ORDER BY 1, 4",
                     "SELECT u.code, p.code, h.from_day, h.until_day FROM unit_parents h JOIN units u ON u.id = h.unit LEFT JOIN units p ON p.id = h.parent ORDER BY 1, 3",
                     "SELECT u.code, a.code, h.from_day, h.until_day FROM unit_lineage h JOIN units u ON u.id = h.unit JOIN units a ON a.id = h.ancestor ORDER BY 1, 2, 3",
                     "SELECT u.code, h.from_day, h.members, h.eligible_units FROM unit_head_counts h JOIN units u ON u.id = h.unit ORDER BY 1, 2",
                 })
        {
            lines.AddRange(await Site.QueryAsync(sql, row => string.Join(' ', Enumerable.Range(0, 4).Select(column => row.GetValue(column)))));
        }

        return string.Join('\n', lines);
    }
}

public sealed class SqliteUnitImportsTests() : UnitImportsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresUnitImportsTests() : UnitImportsTests(StorageEngine.Postgres);
