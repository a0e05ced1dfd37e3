using System.Globalization;
using System.Text;
using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

public abstract class MemberImportsTests(StorageEngine engine) : ShareSuite(engine)
{
    private const string File = """
        STT;Họ và tên;Số điện thoại;Ngày sinh;Mã đơn vị;Mã số
        1;NGUYỄN VĂN AN;912345678;1/9/2005;xa;SV01
        2;Trần Thị Bình;0987 654 321;2012;;
        3;Nguyễn Văn An;+84 912 345 678;;xa;
        4;Lê Cường;không có;;;
        """;

    private MemberImports _imports = null!; // Set before each test.

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        _imports = new MemberImports(Site.Database, new Retention(new RetentionOptions()), Site.Clock);
    }

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
        (await _imports.PlanAsync(import, default)).ShouldBeNull();
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
            Task.Run(() => _imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)),
            Task.Run(() => _imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)));

        outcomes.Select(outcome => outcome.GetType().Name).ShouldBe(["Applied", "AppliedBefore"], ignoreOrder: true);
        (await MembersAsync()).Count.ShouldBe(2);
    }

    [StorageFact]
    public async Task A_plan_that_no_longer_fits_is_not_done_at_all()
    {
        var (import, roster) = await PreviewAsync(File);
        await ApplyAsync((await PreviewAsync("name;phone;unit\nTrần Thị Bình;0987654321;xa\n")).Import.Id);
        var before = await MembersAsync();

        var outcome = await _imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default);

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
    public async Task Doubtful_lines_are_left_out_until_somebody_decides()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        const string doubtful = "name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\nTrần Văn Ba;0987654321;;\nTrần Thị Bình;0922222222;;tinh\n";
        var (import, roster) = await PreviewAsync(doubtful);
        roster.Plan.Counts.Doubtful.ShouldBe(3);
        roster.Writes.ShouldBeEmpty();

        var chosen = (await _imports.ChooseAsync(
            import.Id,
            new Dictionary<int, RosterChoice?> { [2] = RosterChoice.SamePerson, [3] = RosterChoice.AnotherPerson, [99] = RosterChoice.SamePerson },
            default)).ShouldBeOfType<MemberImportOutcome.Previewed>();

        chosen.Roster.Choices.Keys.ShouldBe([2, 3]);
        chosen.Roster.Counts.ShouldBe(new MemberImportCounts(1, 0, 1));
        (await _imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Outdated>("they are decided since");
        (await _imports.ApplyAsync(import.Id, chosen.Roster.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();
        (await MembersAsync()).ShouldBe(
        [
            "Nguyễn Văn An|+84911111111|2005|xa|SV01 v2", "Trần Thị Bình|+84987654321|2012|tinh| v1", "Trần Văn Ba|+84987654321||tinh| v1",
        ], "what the line does not say stays");
        (await _imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(1);
        (await MembersAsync())[0].ShouldBe("Nguyễn Văn An|+84912345678|2005|xa|SV01 v3");
    }

    [StorageFact]
    public async Task A_decision_on_somebody_who_was_changed_since_is_left_out_and_told_of()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var (import, _) = await PreviewAsync("name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\nMới;0966666666;;xa\n");
        var chosen = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        var an = await EnrolledAsync("Nguyễn Văn An");
        var now = new RosterPerson(an.Name, new PhoneNumber("+84977777777"), an.Birth, "xa", an.OwnCode);
        (await Grains.Get<IMemberGrain>(an.Id.ToString()).CorrectAsync(new CorrectMember(now, 1, Actor.Shell))).ShouldBeOfType<MemberOutcome.Settled>();

        var applied = (await _imports.ApplyAsync(import.Id, chosen.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();

        applied.LeftOut.ShouldBe([2]);
        applied.Import.Counts.ShouldBe(new MemberImportCounts(1, 0, 0));
        (await MembersAsync()).ShouldContain("Nguyễn Văn An|+84977777777|2005|xa|SV01 v2", "what somebody else has corrected stays");
        (await MembersAsync()).ShouldContain("Mới|+84966666666||xa| v1");
    }

    [StorageFact]
    public async Task Looked_at_again_it_can_be_decided_anew_and_whoever_saw_it_before_does_nothing_else()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var (import, _) = await PreviewAsync("name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\nMới;0966666666;;xa\n");
        var before = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        await Site.ExecuteAsync("UPDATE members SET phone = '+84977777777', version = version + 1 WHERE own_code = 'SV01'");

        var stale = (await _imports.PlanAsync(import.Id, default))!;
        (stale.Stale.Count, stale.Choices.Count, stale.Counts).ShouldBe((1, 0, new MemberImportCounts(1, 0, 0)));
        var again = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        again.Stale.ShouldBeEmpty();

        (await _imports.ApplyAsync(import.Id, before.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Outdated>();
        (await _imports.ApplyAsync(import.Id, again.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>().LeftOut.ShouldBeEmpty();
        (await MembersAsync()).ShouldContain("Nguyễn Văn An|+84911111111|2005|xa|SV01 v3");
    }

    [StorageFact]
    public async Task A_link_given_since_is_no_change_of_whom_was_decided()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var (import, _) = await PreviewAsync("name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\n");
        var chosen = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        await Grains.Get<IMemberGrain>((await EnrolledAsync("Nguyễn Văn An")).Id.ToString()).GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("a"), 0, Actor.Shell));

        var applied = (await _imports.ApplyAsync(import.Id, chosen.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();

        (applied.LeftOut.Count, applied.Import.Counts.Corrected).ShouldBe((0, 1));
    }

    [StorageFact]
    public async Task Whoever_is_corrected_between_the_plan_and_the_writing_keeps_all_of_it_from_being_done()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var an = await EnrolledAsync("Nguyễn Văn An");
        var correct = new RosterWrite.Correct(2, an.Id, new RosterPerson(an.Name, new PhoneNumber("+84911111111"), an.Birth, "xa", an.OwnCode)) { Changes = 0 };
        await using var connection = await Site.Database.OpenAsync();
        await using var transaction = await Site.Database.BeginWriteAsync(connection, default);

        (await new RosterWriter(connection, 1, Site.Clock.GetUtcNow()).WriteAsync([correct], default)).ShouldBeFalse();
    }

    [StorageFact]
    public async Task Undone_everybody_is_as_before_but_whoever_came_to_more()
    {
        await ApplyAsync((await PreviewAsync("name;phone;unit\nCũ;0933333333;huyen\nCũ Hai;0933333334;huyen\n")).Import.Id);
        var import = (await PreviewAsync(
            "name;phone;unit;birth\nCũ;0933333333;xa;\nCũ Hai;0933333334;xa;\nAn;0911111111;xa;2000\nBình;0922222222;xa;2000\nChi;0944444444;xa;2000\nDũng;0955555555;xa;2000\n")).Import.Id;
        await ApplyAsync(import);
        var members = await StandingAsync();
        IMemberGrain Grain(string name) => Grains.Get<IMemberGrain>(members.Members.Single(member => member.Name.Value == name).Id.ToString());
        await SayAsync(Grain("An"), isGiven: true);
        await Site.ExecuteAsync("INSERT INTO campaign_acceptance (campaign, platform) SELECT id, 1 FROM campaigns");
        await HandInAsync(Grain("An"), "https://www.facebook.com/an/posts/123456789");
        await SayAsync(Grain("Bình"), isGiven: true);
        await Grain("Chi").GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("c"), 0, Actor.Shell));
        await Grain("Cũ Hai").CorrectAsync(new CorrectMember(
            new RosterPerson(new PersonName("Cũ Hai"), new PhoneNumber("+84933333335"), null, "xa", null), 2, Actor.Shell));

        var result = (await _imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result;

        (result.Removed, result.PutBack).ShouldBe((2, 1), "a link ends with its member");
        result.Stayed.ShouldBe([new(StayReason.IsUsed, 2), new(StayReason.ChangedSince, 1)]);
        (await MembersAsync()).ShouldBe(
            ["An|+84911111111|2000|xa| v2", "Bình|+84922222222|2000|xa| v2", "Cũ|+84933333333||huyen| v3", "Cũ Hai|+84933333335||xa| v3"]);
        (await LinesAsync())[^1].ShouldBe(
            $$"""member.import-undone tinh {"import":"{{import}}","membersRemoved":"2","membersPutBack":"1","membersStayed":"3"}""");
        (await _imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.NotApplied>();
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task It_is_undone_for_as_long_as_it_is_kept()
    {
        var import = (await PreviewAsync(File)).Import.Id;
        await ApplyAsync(import);
        Site.Clock.Advance(TimeSpan.FromDays(32));

        (await _imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.TooLate>();
        var pending = (await PreviewAsync("name;phone\nMới;0966666666\n")).Import.Id;
        (await _imports.FindAsync(import, default)).ShouldBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_import_steps")).ShouldBe(0);
        Site.Clock.Advance(TimeSpan.FromHours(25));
        (await _imports.FindAsync(pending, default)).ShouldBeNull();
        (await ApplyAsync(pending)).ShouldBeOfType<MemberImportOutcome.NotFound>();
        await PreviewAsync("name;phone\nMới;0966666666\n");
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(1);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(1);
    }

    [StorageFact]
    public async Task Three_imports_of_one_person_are_undone_one_after_the_other()
    {
        var imports = new List<long>();
        foreach (var unit in new[] { "tinh", "huyen", "xa" })
        {
            imports.Add((await PreviewAsync($"name;phone;unit\nCũ;0933333333;{unit}\n")).Import.Id);
            await ApplyAsync(imports[^1]);
        }

        foreach (var (import, then) in imports.AsEnumerable().Reverse().Zip(["huyen", "tinh", ""]))
        {
            (await _imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.Stayed.ShouldBeEmpty();
            (await Site.QueryAsync("SELECT u.code FROM members m JOIN units u ON u.id = m.unit", row => row.GetString(0)))
                .ShouldBe(then.Length > 0 ? [then] : []);
        }

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(0, "the files are cleared");
    }

    [StorageFact]
    public async Task Whoever_belongs_to_another_unit_by_now_stays()
    {
        var outcome = await _imports.PreviewAsync(
            new RosterFile("ds.csv", Sheets.Csv("name;phone;unit\nAn;0911111111;xa\n"), "huyen"), Actor.Shell, default);
        var import = outcome.ShouldBeOfType<MemberImportOutcome.Previewed>().Import.Id;
        await ApplyAsync(import);
        await Site.ExecuteAsync(
            "DELETE FROM unit_ancestors WHERE unit = (SELECT id FROM units WHERE code = 'xa') AND ancestor = (SELECT id FROM units WHERE code = 'huyen')");

        var result = (await _imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result;

        result.Stayed.ShouldBe([new(StayReason.ChangedSince, 1)]);
        (await MembersAsync()).Count.ShouldBe(1);
    }

    [StorageFact]
    public async Task Erasing_somebody_leaves_nothing_of_them_in_imports()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var pending = (await PreviewAsync("name;phone\nAi đó;0912 345 678\n")).Import.Id;
        var other = (await PreviewAsync("name;phone\nNgười khác;0966666666\n")).Import.Id;
        var an = (await StandingAsync()).Members.Single(member => member.Name.Value == "Nguyễn Văn An").Id;

        await Grains.Get<IMemberGrain>(an.ToString()).EraseAsync(new EraseMember(Actor.Shell));

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_import_steps")).ShouldBe(1, "Bình's");
        (await _imports.FindAsync(pending, default)).ShouldBeNull();
        (await _imports.FindAsync(other, default)).ShouldNotBeNull();
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
        (await _imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(1);
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
        var outcome = await _imports.PreviewAsync(new RosterFile("x", Sheets.Csv(content), Province), Actor.Shell, default);

        var unreadable = outcome.ShouldBeOfType<MemberImportOutcome.Unreadable>();
        $"Unreadable {unreadable.Fault}".ShouldBe(told);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(0);
    }

    [StorageFact]
    public async Task A_spreadsheet_with_titles_and_two_columns_of_names_is_read()
    {
        var file = Sheets.Xlsx(["Danh sách đoàn viên"], ["STT", "Họ đệm", "Tên", "SĐT", "Ngày sinh"], [1, "Nguyễn Văn", "An", 912345678, 38596], [2, "Lê", "Bình", "0987654321", 2005]);
        var outcome = await _imports.PreviewAsync(new RosterFile("ds.xlsx", file, Commune), Actor.Shell, default);
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
        (await _imports.UndoAsync(moving.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(20_000);
        (await _imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>()
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

    private async Task<(MemberImport Import, SettledRoster Roster)> PreviewAsync(string content)
    {
        var outcome = await _imports.PreviewAsync(new RosterFile("ds.csv", Sheets.Csv(content), Province), Actor.Shell, default);
        var (import, roster) = outcome.ShouldBeOfType<MemberImportOutcome.Previewed>();
        return (import, roster);
    }

    private async Task<MemberImportOutcome> ApplyAsync(long id) =>
        await _imports.ApplyAsync(id, (await _imports.PlanAsync(id, default))?.Fingerprint ?? "", Actor.Shell, default);

    private async Task<SettledRoster> ChooseAsync(long id, params (int Line, RosterChoice Choice)[] choices)
    {
        var chosen = await _imports.ChooseAsync(id, choices.ToDictionary(choice => choice.Line, choice => (RosterChoice?)choice.Choice), default);
        return chosen.ShouldBeOfType<MemberImportOutcome.Previewed>().Roster;
    }

    private async Task<EnrolledMember> EnrolledAsync(string name) => (await StandingAsync()).Members.Single(member => member.Name.Value == name);

    private async Task<StandingRoster> StandingAsync() =>
        (await new MemberQueries(Site.Database, Site.Clock).StandingAsync(Province, [], default))!;

    private Task<List<string>> MembersAsync() => Site.QueryAsync(
        "SELECT m.name, m.phone, m.born_year, u.code, m.own_code, m.version FROM members m JOIN units u ON u.id = m.unit WHERE m.name IS NOT NULL ORDER BY m.name_order",
        row => $"{row.GetString(0)}|{row.NullableString(1)}|{row.NullableInt64(2)}|{row.GetString(3)}|{row.NullableString(4)} v{row.GetInt32(5)}");

    private Task<List<string>> LinesAsync() => Site.QueryAsync(
        "SELECT action, subject, details FROM audit_log WHERE action LIKE 'member.import%' ORDER BY id",
        row => $"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}");
}

public sealed class SqliteMemberImportsTests() : MemberImportsTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberImportsTests() : MemberImportsTests(StorageEngine.Postgres);
