using Campaigns.Grains;
using Campaigns.Testing;

namespace Campaigns.Silo.Tests;

/// <summary>What somebody decides of the doubtful lines of a roster, and how long that holds.</summary>
public abstract class RosterDecisionTests(StorageEngine engine) : MemberImportSuite(engine)
{
    [StorageFact]
    public async Task Doubtful_lines_are_left_out_until_somebody_decides()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        const string doubtful = "name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\nTrần Văn Ba;0987654321;;\nTrần Thị Bình;0922222222;;tinh\n";
        var (import, roster) = await PreviewAsync(doubtful);
        roster.Plan.Counts.Doubtful.ShouldBe(3);
        roster.Writes.ShouldBeEmpty();

        var chosen = (await Imports.ChooseAsync(
            import.Id,
            new Dictionary<int, RosterChoice?> { [2] = RosterChoice.SamePerson, [3] = RosterChoice.AnotherPerson, [99] = RosterChoice.SamePerson },
            default)).ShouldBeOfType<MemberImportOutcome.Previewed>();

        chosen.Roster.Choices.Keys.ShouldBe([2, 3]);
        chosen.Roster.Counts.ShouldBe(new MemberImportCounts(1, 0, 1));
        (await Imports.ApplyAsync(import.Id, roster.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Outdated>("they are decided since");
        (await Imports.ApplyAsync(import.Id, chosen.Roster.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();
        (await MembersAsync()).ShouldBe(
        [
            "Nguyễn Văn An|+84911111111|2005|xa|SV01 v2", "Trần Thị Bình|+84987654321|2012|tinh| v1", "Trần Văn Ba|+84987654321||tinh| v1",
        ], "what the line does not say stays");
        (await Imports.UndoAsync(import.Id, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Undone>().Result.PutBack.ShouldBe(1);
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

        var applied = (await Imports.ApplyAsync(import.Id, chosen.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();

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

        var stale = (await Imports.PlanAsync(import.Id, default))!;
        (stale.Stale.Count, stale.Choices.Count, stale.Counts).ShouldBe((1, 0, new MemberImportCounts(1, 0, 0)));
        var again = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        again.Stale.ShouldBeEmpty();

        (await Imports.ApplyAsync(import.Id, before.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Outdated>();
        (await Imports.ApplyAsync(import.Id, again.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>().LeftOut.ShouldBeEmpty();
        (await MembersAsync()).ShouldContain("Nguyễn Văn An|+84911111111|2005|xa|SV01 v3");
    }

    [StorageFact]
    public async Task A_link_given_since_is_no_change_of_whom_was_decided()
    {
        await ApplyAsync((await PreviewAsync(File)).Import.Id);
        var (import, _) = await PreviewAsync("name;phone;birth;unit\nNguyễn Văn An;0911111111;;xa\n");
        var chosen = await ChooseAsync(import.Id, (2, RosterChoice.SamePerson));
        await Grains.Get<IMemberGrain>((await EnrolledAsync("Nguyễn Văn An")).Id.ToString()).GiveLinkAsync(new GiveMemberLink(PersonalLink.Hash("a"), 0, Actor.Shell));

        var applied = (await Imports.ApplyAsync(import.Id, chosen.Fingerprint, Actor.Shell, default)).ShouldBeOfType<MemberImportOutcome.Applied>();

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
}

public sealed class SqliteRosterDecisionTests() : RosterDecisionTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresRosterDecisionTests() : RosterDecisionTests(StorageEngine.Postgres);
