using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>Imports of rosters that are taken back.</summary>
public abstract class MemberImportUndoTests(StorageEngine engine) : MemberImportSuite(engine)
{
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

        var result = (await Imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result;

        (result.Removed, result.PutBack).ShouldBe((2, 1), "a link ends with its member");
        result.Stayed.ShouldBe([new(StayReason.IsUsed, 2), new(StayReason.ChangedSince, 1)]);
        (await MembersAsync()).ShouldBe(
            ["An|+84911111111|2000|xa| v2", "Bình|+84922222222|2000|xa| v2", "Cũ|+84933333333||huyen| v3", "Cũ Hai|+84933333335||xa| v3"]);
        (await LinesAsync())[^1].ShouldBe(
            $$"""member.import-undone tinh {"import":"{{import}}","membersRemoved":"2","membersPutBack":"1","membersStayed":"3"}""");
        (await Imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.NotApplied>();
        await Site.VerifyFindsNothingAsync();
    }

    [StorageFact]
    public async Task Whoever_was_enrolled_once_more_with_the_number_before_does_not_get_it_back()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var (import, _) = await PreviewAsync("name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\nTrần Thị Bình;0922222222;;tinh\n");
        await ChooseAsync(import.Id, (2, RosterChoice.SamePerson), (3, RosterChoice.SamePerson));
        await ApplyAsync(import.Id);
        var again = new RosterPerson(new PersonName("NGUYỄN VĂN AN"), new PhoneNumber("+84912345678"), null, "huyen", null);
        var family = again with { Name = new PersonName("Trần Ba"), Number = new PhoneNumber("+84987654321") };
        foreach (var person in new[] { again, family })
        {
            (await Grains.Get<IMemberGrain>($"{MemberId.New(Site.Clock.GetUtcNow())}").EnrolAsync(new EnrolMember(person, Actor.Shell) { IsAnotherPerson = true }))
                .ShouldBeOfType<MemberOutcome.Settled>();
        }

        var result = (await Imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result;

        result.PutBack.ShouldBe(1, "a family may share a number");
        result.Stayed.ShouldBe([new(StayReason.ChangedSince, 1)]);
        (await MembersAsync()).ShouldContain("Nguyễn Văn An|+84911111111|2005|xa|SV01 v2");
    }

    [StorageFact]
    public async Task It_is_undone_for_as_long_as_it_is_kept()
    {
        var import = (await PreviewAsync(File)).Import.Id;
        await ApplyAsync(import);
        Site.Clock.Advance(TimeSpan.FromDays(32));

        (await Imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.TooLate>();
        var pending = (await PreviewAsync("name;phone\nMới;0966666666\n")).Import.Id;
        (await Imports.FindAsync(import, default)).ShouldBeNull();
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_import_steps")).ShouldBe(0);
        Site.Clock.Advance(TimeSpan.FromHours(25));
        (await Imports.FindAsync(pending, default)).ShouldBeNull();
        (await ApplyAsync(pending)).ShouldBeOfType<MemberImportOutcome.NotFound>();
        await PreviewAsync("name;phone\nMới;0966666666\n");
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM member_imports")).ShouldBe(1);
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(1);
    }

    [StorageFact]
    public async Task ThreeImports_of_one_person_are_undone_one_after_the_other()
    {
        var imports = new List<long>();
        foreach (var unit in new[] { "tinh", "huyen", "xa" })
        {
            imports.Add((await PreviewAsync($"name;phone;unit\nCũ;0933333333;{unit}\n")).Import.Id);
            await ApplyAsync(imports[^1]);
        }

        foreach (var (import, then) in imports.AsEnumerable().Reverse().Zip(["huyen", "tinh", ""]))
        {
            (await Imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.Stayed.ShouldBeEmpty();
            (await Site.QueryAsync("SELECT u.code FROM members m JOIN units u ON u.id = m.unit", row => row.GetString(0)))
                .ShouldBe(then.Length > 0 ? [then] : []);
        }

        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM ledger_state WHERE removed_at IS NOT NULL")).ShouldBe(0, "the files are cleared");
    }

    [StorageFact]
    public async Task Whoever_belongs_to_another_unit_by_now_stays()
    {
        var outcome = await Imports.PreviewAsync(
            new RosterFile("ds.csv", Sheets.Csv("name;phone;unit\nAn;0911111111;xa\n"), "huyen"), Actor.Shell, default);
        var import = outcome.ShouldBeOfType<MemberImportOutcome.Previewed>().Import.Id;
        await ApplyAsync(import);
        await Site.ExecuteAsync(
            "DELETE FROM unit_ancestors WHERE unit = (SELECT id FROM units WHERE code = 'xa') AND ancestor = (SELECT id FROM units WHERE code = 'huyen')");

        var result = (await Imports.UndoAsync(import, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result;

        result.Stayed.ShouldBe([new(StayReason.ChangedSince, 1)]);
        (await MembersAsync()).Count.ShouldBe(1);
    }
}

public sealed class SqliteMemberImportUndoTests() : MemberImportUndoTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresMemberImportUndoTests() : MemberImportUndoTests(StorageEngine.Postgres);
