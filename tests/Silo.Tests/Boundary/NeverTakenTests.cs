using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>
/// The line the product does not cross, held where files come in: columns that would watch people or judge them are not taken by any importer,
/// are told of, and nothing that stands in them is kept anywhere.
/// </summary>
public abstract class NeverTakenTests(StorageEngine engine) : ShareSuite(engine)
{
    /// <summary>What people would like to bring in, each with something that nothing else says.</summary>
    private static readonly (string Heading, string Content)[] Columns =
    [
        ("Đã chia sẻ", "đã-chia-sẻ-rồi"), ("Chưa chia sẻ", "chưa-chia-sẻ-gì"), ("Không tham gia", "vắng-mặt-hoài"), ("Quan điểm", "không-đồng-tình"),
        ("Opinion", "disagrees-a-lot"), ("Facebook cá nhân", "facebook.com/xuyen.rieng"), ("Tài khoản theo dõi", "theo-dõi-người-này"),
        ("Nick phụ", "nick-phụ-77"), ("Bạn bè", "bạn-thân-của-Bình"), ("Tôn giáo", "đạo-nào-đó"), ("Chính kiến", "chính-kiến-khác"),
        ("Số CCCD", "079204001234"), ("CMND", "024681012"), ("Sentiment", "tiêu-cực-lắm"), ("Commenter", "Quách-Thị-Xuyến"), ("Mật khẩu", "mật-khẩu-cũ"),
    ];

    private static readonly string[] Headings = [.. Columns.Select(column => column.Heading)];

    [StorageTheory]
    [InlineData(";")]
    [InlineData("xlsx")]
    public async Task A_roster_brings_in_members_and_nothing_else_of_them(string format)
    {
        var imports = new MemberImports(Site.Database, new Retention(new RetentionOptions()), Site.Clock);
        await using var content = Sheet(format, ("Họ và tên", "Nguyễn Văn An"), ("Số điện thoại", "0912345678"), ("Ngày sinh", "1/9/2005"));

        var previewed = (await imports.PreviewAsync(new RosterFile("ds.csv", content, Province), Actor.Shell, default))
            .ShouldBeOfType<MemberImportOutcome.Previewed>();

        previewed.Roster.NotTaken.ShouldBe(Headings);
        (await imports.PlanAsync(previewed.Import.Id, default))!.NotTaken.ShouldBe(Headings, "who looks again is told again");
        await NothingIsKeptAsync("An");
        (await imports.ApplyAsync(previewed.Import.Id, previewed.Roster.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();
        await NothingIsKeptAsync("An");
    }

    [StorageTheory]
    [InlineData(";")]
    [InlineData("xlsx")]
    public async Task A_tree_brings_in_units_and_nothing_of_people(string format)
    {
        var imports = new UnitImports(Site.Database, Site.Feed, Site.Clock);
        await using var content = Sheet(format, ("mã", "chi-doan"), ("tên", "Chi đoàn Một"), ("số đoàn viên", "30"));

        var previewed = (await imports.PreviewAsync(new UnitFile("cây.csv", content, Province, null), Actor.Shell, default))
            .ShouldBeOfType<UnitImportOutcome.Previewed>();

        previewed.Plan.NotTaken.ShouldBe(Headings);
        (await imports.PlanAsync(previewed.Import.Id, default))!.NotTaken.ShouldBe(Headings, "who looks again is told again");
        await NothingIsKeptAsync("Chi đoàn Một");
        (await imports.ApplyAsync(previewed.Import.Id, previewed.Plan.Fingerprint, goodRowsOnly: false, Actor.Shell, default))
            .ShouldBeOfType<UnitImportOutcome.Applied>();
        await NothingIsKeptAsync("Chi đoàn Một");
    }

    [StorageFact]
    public async Task Recorded_figures_bring_in_counts_and_nothing_of_people_also_where_rows_are_refused()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "accounts.csv", "platform,account_id,account_name", "youtube,UCnew,Trang mới", "myspace,x,y");
        Write(folder, "posts.csv", "platform,account_id,post_id,published_at,kind,title", "youtube,UCnew,v9,2026-06-01T00:00:00Z,video,Tin hay", "youtube,UCnone,v8,,,");
        Write(folder, "snapshots.csv", "platform,post_id,observed_at,views,reach,reactions,comments,shares", "youtube,v9,2026-06-01T06:00:00Z,100,,5,1,", "youtube,v9,never,1,,,,");
        await File.AppendAllTextAsync(folder.File("posts.csv"), $"\"{Columns[3].Content}\n{Columns[5].Content}\"x,\n");

        var rejected = new RejectedRows(folder.File("rejected.csv"));
        var report = await new Importer(Site.Database, Site.Ledger, new Progress<ImportProgress>())
            .ImportAsync(folder.Path, () => Task.FromResult(Province), rejected, CancellationToken.None);
        rejected.Dispose();

        (report.AccountsAdded, report.PostsAdded, report.SnapshotsAdded).ShouldBe((1, 1, 1));
        report.NotTaken.Select(file => file.File).ShouldBe(["accounts.csv", "posts.csv", "snapshots.csv"]);
        report.NotTaken.ShouldAllBe(file => file.Columns.SequenceEqual(Headings));
        await NothingIsKeptAsync("Tin hay");
        var refused = await File.ReadAllTextAsync(rejected.Path);
        rejected.Count.ShouldBeGreaterThan(3);
        refused.ShouldContain("\"myspace,x,y\"", customMessage: "what is taken can be mended");
        Columns.Where(column => refused.Contains(column.Content, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static MemoryStream Sheet(string format, params (string Heading, string Content)[] taken)
    {
        var columns = taken.Concat(Columns).ToList();
        return format == "xlsx"
            ? Sheets.Xlsx([.. columns.Select(column => column.Heading)], [.. columns.Select(column => column.Content)])
            : Sheets.Csv($"{string.Join(format, columns.Select(column => column.Heading))}\n{string.Join(format, columns.Select(column => column.Content))}\n");
    }

    private static void Write(TemporaryFolder folder, string file, string header, params string[] rows) => File.WriteAllLines(
        folder.File(file),
        [$"{header},{string.Join(',', Headings)}", .. rows.Select(row => $"{row},{string.Join(',', Columns.Select(column => column.Content))}")]);

    private async Task NothingIsKeptAsync(string taken)
    {
        var cells = await StoredText.AllAsync(Site);
        cells.ShouldContain(cell => cell.Text.Contains(taken), "the scan sees what is kept");
        cells.Where(cell => Columns.Any(column => cell.Text.Contains(column.Content, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }
}

public sealed class SqliteNeverTakenTests() : NeverTakenTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresNeverTakenTests() : NeverTakenTests(StorageEngine.Postgres);
