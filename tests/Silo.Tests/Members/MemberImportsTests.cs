using System.Globalization;
using System.Text;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class MemberImportsTests(StorageEngine engine) : MemberImportSuite(engine)
{
    [StorageFact]
    public async Task A_preview_changes_nothing_and_applying_it_does_what_it_said()
    {
        var (import, roster) = await PreviewAsync(File);

        roster.Plan.Counts.ShouldBe(new RosterCounts(Enrolled: 2, AlreadyEnrolled: 0, Moved: 0, Duplicates: 1, Doubtful: 0, Faulty: 1, MinorsEnrolled: 1));
        (await MembersAsync()).ShouldBeEmpty();

        (await ApplyAsync(import.Id)).ShouldBeOfType<MemberImportOutcome.Applied>().Import.Counts.ShouldBe(new MemberImportCounts(2, 0, 0));
        (await MembersAsync()).ShouldBe(["Nguyễn Văn An|+84912345678|2005|xa|SV01 v1", "Trần Thị Bình|+84987654321|2012|tinh| v1"]);
        (await LinesAsync()).ShouldBe(["""member.imported tinh {"import":"1","membersEnrolled":"2","membersMoved":"0","membersCorrected":"0"}"""]);
    }

    [StorageFact]
    public async Task Of_the_file_nothing_is_kept_once_it_is_applied()
    {
        var import = (await PreviewAsync(File)).Import.Id;
        await ApplyAsync(import);

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports WHERE contents IS NOT NULL")).ShouldBe(0);
        (await Imports.PlanAsync(import, default)).ShouldBeNull();
    }

    [StorageFact]
    public async Task The_same_file_again_finds_nothing_to_do()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);

        var (again, roster) = await PreviewAsync(File);

        roster.Writes.ShouldBeEmpty();
        (await ApplyAsync(again.Id)).ShouldBeOfType<MemberImportOutcome.NothingToDo>();
        (await LinesAsync()).Count.ShouldBe(1);
    }

    [StorageFact]
    public async Task Applied_twice_it_is_done_once()
    {
        var (import, roster) = await PreviewAsync(File);

        var outcomes = await Task.WhenAll(
            Task.Run(() => Imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)),
            Task.Run(() => Imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)));

        outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Applied", "AppliedBefore"], ignoreOrder: true);
        (await MembersAsync()).Count.ShouldBe(2);
    }

    [StorageFact]
    public async Task A_plan_that_no_longer_fits_is_not_done_at_all()
    {
        var (import, roster) = await PreviewAsync(File);
        await ApplyAsync((await PreviewAsync("name;phone;unit\nTrần Thị Bình;0987654321;xa\n")).Import.Id);
        var before = await MembersAsync();

        var outcome = await Imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default);

        outcome.ShouldBeOfType<MemberImportOutcome.Outdated>().Roster.Plan.Counts.Moved.ShouldBe(1);
        (await MembersAsync()).ShouldBe(before);
    }

    [StorageFact]
    public async Task Whoever_was_erased_meanwhile_keeps_all_of_it_from_being_done()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var standing = await StandingAsync();
        // As if the erasure came between the plan and the writing.
        var gone = new MemberId(Guid.NewGuid());
        var move = new RosterWrite.Move(2, gone, "xa", Province);
        await using var connection = await Site.Database.OpenAsync();
        await using var transaction = await Site.Database.BeginWriteAsync(connection, default);

        (await new RosterWriter(connection, 1, Site.Clock.GetUtcNow()).WriteAsync([move], default)).ShouldBeFalse();
        standing.Members.Count.ShouldBe(2);
    }

    [StorageFact]
    public async Task Erasing_somebody_leaves_nothing_of_them_inImports()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var pending = (await PreviewAsync("name;phone\nAi đó;0912 345 678\n")).Import.Id;
        var other = (await PreviewAsync("name;phone\nNgười khác;0966666666\n")).Import.Id;
        var an = (await StandingAsync()).Members.Single(member => member.Name.Value == "Nguyễn Văn An").Id;

        await Grains.Get<IMemberGrain>(an.ToString()).EraseAsync(new EraseMember(Actor.Shell));

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_import_steps")).ShouldBe(1, "Bình's");
        (await Imports.FindAsync(pending, default)).ShouldBeNull();
        (await Imports.FindAsync(other, default)).ShouldNotBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(0);
    }

    [StorageFact]
    public async Task Who_left_returns_as_who_they_were_with_what_they_said()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var an = Grains.Get<IMemberGrain>((await StandingAsync()).Members.Single(member => member.Name.Value == "Nguyễn Văn An").Id.ToString());
        await SayAsync(an, isGiven: true);
        await an.LeaveAsync(new LeaveUnit(By: null));

        var (import, roster) = await PreviewAsync("name;phone;unit\nNguyễn Văn An;0912345678;huyen\n");
        roster.Plan.Counts.Returned.ShouldBe(1);
        (await ApplyAsync(import.Id)).ShouldBeOfType<MemberImportOutcome.Applied>().Import.Counts.ShouldBe(new MemberImportCounts(1, 0, 0));

        var member = (await an.DescribeAsync())!;
        (member.IsEnrolled, member.Unit, member.Words.Count).ShouldBe((true, "huyen", 1));
        await an.GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("a"), member.LinkNumber, Actor.Shell));
        (await Imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(1);
        member = (await an.DescribeAsync())!;
        (member.IsEnrolled, member.Unit).ShouldBe((false, "xa"));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM members WHERE link IS NOT NULL")).ShouldBe(0);
    }

    [StorageTheory]
    [InlineData("", "Unreadable Empty")]
    [InlineData("họ tên;số điện thoại\n", "Unreadable Empty")]
    [InlineData("mã;tên\nxa;Xã\n", "Unreadable NoPeopleColumns")]
    [InlineData("họ tên;sđt;phone\nAn;1;2\n", "Unreadable ColumnTwice")]
    [InlineData("PK không phải tệp nén", "Unreadable Unreadable")]
    public async Task A_file_that_is_no_roster_leaves_nothing_behind(string content, string told)
    {
        var outcome = await Imports.PreviewAsync(new RosterFile("x", Sheets.Csv(content), Province), Actor.Shell, default);

        var unreadable = outcome.ShouldBeOfType<MemberImportOutcome.Unreadable>();
        $"Unreadable {unreadable.Fault}".ShouldBe(told);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_spreadsheet_with_titles_and_two_columns_of_names_is_read()
    {
        var file = Sheets.Xlsx(["Danh sách đoàn viên"], ["STT", "Họ đệm", "Tên", "SĐT", "Ngày sinh"], [1, "Nguyễn Văn", "An", 912345678, 38596], [2, "Lê", "Bình", "0987654321", 2005]);
        var outcome = await Imports.PreviewAsync(new RosterFile("ds.xlsx", file, Commune), Actor.Shell, default);
        await ApplyAsync(outcome.ShouldBeOfType<MemberImportOutcome.Previewed>().Import.Id);

        (await MembersAsync()).ShouldBe(["Lê Bình|+84987654321|2005|xa| v1", "Nguyễn Văn An|+84912345678|2005|xa| v1"]);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM members WHERE born_on IS NOT NULL")).ShouldBe(1);
    }

    [StorageFact]
    public async Task Twenty_thousand_people_are_enrolled_moved_and_removed_at_once()
    {
        var (import, _) = await PreviewAsync(Many("xa"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        (await ApplyAsync(import.Id)).ShouldBeOfType<MemberImportOutcome.Applied>().Import.Counts.Enrolled.ShouldBe(20_000);
        var (moving, _) = await PreviewAsync(Many("huyen"));
        (await ApplyAsync(moving.Id)).ShouldBeOfType<MemberImportOutcome.Applied>().Import.Counts.Moved.ShouldBe(20_000);
        (await Imports.UndoAsync(moving.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(20_000);
        (await Imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>()
            .Result.Removed.ShouldBe(20_000, "undone one after the other, nothing has changed since");
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM members")).ShouldBe(0);
        // Far from what it takes; one call for each row would take longer.
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Many(string unit)
    {
        var file = new StringBuilder("name,phone,birth,unit\n");
        for (var n = 0; n < 20_000; n++) file.Append(CultureInfo.InvariantCulture, $"Nguyễn Thị Số {n},09{n:00000000},01/02/2000,{unit}\n");
        return file.ToString();
    }
}

public sealed class SqliteMemberImportsTests() : MemberImportsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberImportsTests() : MemberImportsTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task One_that_loses_to_an_erasure_of_another_node_in_a_ring_of_locks_looks_again()
    {
        var an = (await (await EnrolAsync("An")).DescribeAsync())!;
        var (import, roster) = await PreviewAsync("name;phone;unit\nAn;0912345678;huyen\n");
        roster.Plan.Counts.Moved.ShouldBe(1);
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var erasing = await node.BeginFiguresAsync(connection, CancellationToken.None);
        var row = await connection.ScalarAsync<long>(
            $"SELECT id FROM members WHERE public_id = @id {node.LockingRows}", CancellationToken.None, ("@id", an.Id.Value));

        var applying = Task.Run(() => ApplyAsync(import.Id));
        while (!applying.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();
        // Whoever has waited longer gives in.
        await new MemberErasure(node, connection).EraseAsync(
            [(row, new AuditEntry(Site.Clock.GetUtcNow(), Actor.Shell, "member.erased", an.Id.ToString(), Commune))], CancellationToken.None);
        await erasing.CommitAsync();

        (await applying).ShouldBeOfType<MemberImportOutcome.NotFound>("the file told of the one who is erased");
        (await MembersAsync()).ShouldBeEmpty();
    }
}
