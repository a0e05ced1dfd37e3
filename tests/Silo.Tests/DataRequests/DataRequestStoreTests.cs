using Campaigns.Grains;
using Campaigns.Testing;
using static Campaigns.Silo.Tests.TestInstallation;

namespace Campaigns.Silo.Tests;

/// <summary>Requests on personal data as they are kept, with what they do to members.</summary>
public abstract class DataRequestStoreTests(StorageEngine engine) : ShareSuite(engine)
{
    private static readonly WorkingDays Days = new(new WorkingDaysOptions());

    private protected DataRequestStore Requests => new(Site.Database, Days, Site.Clock);

    private DataRequestFinishing Finishing => new(Requests, Grains, Site.Clock);

    [StorageFact]
    public async Task It_is_asked_listed_answered_and_finished()
    {
        var member = await MemberAsync("An");
        var asked = await AskAsync(member, DataRequestKind.Access, wish: " Bản sao ");

        (await ListAsync(Province, finished: false)).ShouldHaveSingleItem().ShouldBe(asked);
        (asked.Unit, asked.UnitName, asked.Member, asked.Wish, asked.IsByMember, asked.Request.State, asked.Version)
            .ShouldBe((Commune, "Đoàn xã", new RequestingMember(member.Id, member.Name, Commune), "Bản sao", true, DataRequestState.Open, 1));
        var answered = await DoneAsync(Requests.AnswerAsync(Step(asked), CancellationToken.None));
        (answered.Request.State, answered.Request.AnsweredAt, answered.Version).ShouldBe((DataRequestState.Answered, Site.Clock.GetUtcNow(), 2));
        await DoneAsync(Finishing.FinishAsync(Step(answered), [], CancellationToken.None));

        (await ListAsync(Province, finished: false)).ShouldBeEmpty();
        var finished = (await ListAsync(Commune, finished: true)).ShouldHaveSingleItem();
        finished.ShouldBe((await Requests.FindAsync(asked.Number, CancellationToken.None))!);
        (finished.Request.State, finished.Version).ShouldBe((DataRequestState.Finished, 3));
        (await ActionsAsync()).ShouldBe(["data-request.received Access", "data-request.answered Access", "data-request.finished Access"]);
    }

    [StorageFact]
    public async Task What_members_ask_and_lift_themselves_stands_as_a_members_in_the_log_that_tells_not_whose()
    {
        var member = await MemberAsync("An");
        var asked = await AskAsync(member, DataRequestKind.Restriction);
        await DoneAsync(Requests.LiftAsync(Step(asked) with { By = null }, CancellationToken.None));
        await DoneAsync(Requests.ReceiveAsync(new(member.Id, DataRequestKind.Access, On: null, Wish: null, Actor.Shell), CancellationToken.None));

        var lines = (await new AuditQueries(Site.Database).ReadAsync(
            new AuditFilter([Province]) { Size = 3 }, CancellationToken.None)).Lines;

        lines.Select(line => $"{line.Entry.Action} {line.IsByMember}").ShouldBe(
            ["data-request.received False", "data-request.lifted True", "data-request.received True"]);
        lines.ShouldAllBe(line => line.Entry.By.Member == null && line.ByName == null && line.SubjectName == null);
        (await Site.QueryAsync("SELECT subject FROM audit_log WHERE action LIKE 'data-request.%'", row => row.GetString(0)))
            .ShouldAllBe(subject => subject.Length < 4, "a number that leads to the request, and once the member is erased to nobody");
    }

    [StorageFact]
    public async Task Of_a_member_who_moved_it_is_found_where_it_was_asked_and_where_the_member_is()
    {
        await using (var connection = await Site.Database.OpenAsync()) await UnitStore.AddAsync(connection, "xa-2", "Xã Hai", Province);
        var asked = await AskAsync(await MemberAsync("An"), DataRequestKind.Access);
        (await ListAsync("xa-2", finished: false)).ShouldBeEmpty();

        await Site.ExecuteAsync("UPDATE members SET unit = (SELECT id FROM units WHERE code = 'xa-2')");

        foreach (var unit in new[] { Commune, "xa-2", Province })
        {
            (await ListAsync(unit, finished: false)).ShouldHaveSingleItem().Number.ShouldBe(asked.Number);
        }

        (await Requests.OpenAsync([Commune], CancellationToken.None)).ShouldBeEmpty("who managed the member before decides no more");
        foreach (var unit in new[] { "xa-2", Province })
            (await Requests.OpenAsync([unit], CancellationToken.None)).ShouldHaveSingleItem().Kind.ShouldBe(DataRequestKind.Access);
    }

    [StorageFact]
    public async Task The_same_asked_again_is_the_same_request_as_long_as_it_is_open()
    {
        var member = await MemberAsync("An");
        var first = await AskAsync(member, DataRequestKind.Correction);

        (await Requests.ReceiveAsync(new(member.Id, DataRequestKind.Correction, On: null, Wish: null, By: null), CancellationToken.None))
            .ShouldBe(new FilingOutcome.Filed(first, Changed: false));
        (await AskAsync(member, DataRequestKind.Access)).Number.ShouldNotBe(first.Number);
        await DoneAsync(Requests.FinishAsync(Step(first), CancellationToken.None));
        (await AskAsync(member, DataRequestKind.Correction)).Number.ShouldNotBe(first.Number);
    }

    [StorageFact]
    public async Task What_came_on_paper_counts_from_the_day_it_came_in()
    {
        var member = await MemberAsync("An");
        var today = LocalDay.Of(Site.Clock.GetUtcNow());

        var taken = await AskAsync(member, DataRequestKind.Access, on: today.AddDays(-3), by: Actor.Shell);

        LocalDay.Of(taken.Request.ReceivedAt).ShouldBe(today.AddDays(-3));
        taken.IsByMember.ShouldBeFalse();
    }

    [StorageTheory]
    [InlineData(1)]
    [InlineData(-366)]
    public async Task What_cannot_have_come_in_on_that_day_is_not_taken_in(int days)
    {
        var member = await MemberAsync("An");

        (await ReceiveAsync(member, LocalDay.Of(Site.Clock.GetUtcNow()).AddDays(days), wish: null)).ShouldBe(new FilingOutcome.Refused(DataRequestBar.DayOutOfRange));
        (await ReceiveAsync(member, on: null, new string('a', 1001))).ShouldBe(new FilingOutcome.Refused(DataRequestBar.WishTooLong));
        (await ReceiveAsync(member, on: null, "a\0b")).ShouldBe(new FilingOutcome.Refused(DataRequestBar.WishHasControls));
        (await Requests.OpenAsync([Province], CancellationToken.None)).ShouldBeEmpty();
    }

    [StorageFact]
    public async Task Nobody_decides_on_what_they_have_not_seen_and_what_is_so_already_is_no_conflict()
    {
        var asked = await AskAsync(await MemberAsync("An"), DataRequestKind.Access);
        var answered = await DoneAsync(Requests.AnswerAsync(Step(asked), CancellationToken.None));

        (await Requests.AnswerAsync(Step(asked), CancellationToken.None)).ShouldBe(new FilingOutcome.Filed(answered, Changed: false));
        (await Requests.FinishAsync(Step(asked), CancellationToken.None)).ShouldBe(new FilingOutcome.ChangedMeanwhile(answered));
        (await Finishing.FinishAsync(Step(asked), [], CancellationToken.None)).ShouldBe(new FilingOutcome.ChangedMeanwhile(answered));
        (await Requests.FinishAsync(Step(asked) with { Number = 4711 }, CancellationToken.None)).ShouldBeOfType<FilingOutcome.NoSuchRequest>();
    }

    [StorageFact]
    public async Task Its_term_is_extended_once()
    {
        var asked = await AskAsync(await MemberAsync("An"), DataRequestKind.Erasure);

        var extended = await DoneAsync(Requests.ExtendAsync(new(Step(asked), 20, " Chờ hồ sơ giấy "), CancellationToken.None));

        extended.Request.Extension.ShouldBe(new DataRequestExtension(Site.Clock.GetUtcNow(), 20, "Chờ hồ sơ giấy"));
        (await Requests.FindAsync(asked.Number, CancellationToken.None)).ShouldBe(extended);
        (await Requests.ExtendAsync(new(Step(extended), 5, "Nữa"), CancellationToken.None)).ShouldBe(new FilingOutcome.Refused(DataRequestBar.ExtendedBefore));
        (await Site.ScalarAsync<long>("SELECT COUNT(*) FROM audit_log WHERE details LIKE '%giấy%'")).ShouldBe(0, "the reason is the member's to read");
    }

    [StorageFact]
    public async Task An_erasure_leaves_its_request_without_the_member_and_ends_what_else_was_asked()
    {
        var member = await MemberAsync("Quách Thị Xuyến");
        var access = await AskAsync(member, DataRequestKind.Access, wish: "Quách Thị Xuyến xin bản sao");
        var erasure = await AskAsync(member, DataRequestKind.Erasure);
        await DoneAsync(Requests.ExtendAsync(new(Step(access), 3, "Xuyến đi công tác"), CancellationToken.None));

        (await Finishing.FinishAsync(Step(erasure), [], CancellationToken.None)).ShouldBeOfType<FilingOutcome.Filed>();

        (await Grains.Get<IMemberGrain>(member.Id.ToString()).DescribeAsync()).ShouldBeNull();
        var left = await ListAsync(Province, finished: true);
        left.Select(filed => (filed.Request.Kind, filed.Request.State, filed.Member, filed.Request.Member, filed.Wish, filed.Request.Extension?.Reason))
            .ShouldBe([
                (DataRequestKind.Erasure, DataRequestState.Finished, null, null, null, null),
                (DataRequestKind.Access, DataRequestState.Finished, null, null, null, ""),
            ]);
        (await ActionsAsync()).Count(action => action.StartsWith("data-request.finished", StringComparison.Ordinal)).ShouldBe(2);
        (await Finishing.FinishAsync(Step(erasure), [], CancellationToken.None)).ShouldBeOfType<FilingOutcome.Filed>().Changed.ShouldBeFalse();
    }

    [StorageFact]
    public async Task Finishing_the_end_of_consents_withdraws_those_named()
    {
        var member = await MemberAsync("An");
        var asked = await AskAsync(member, DataRequestKind.ConsentWithdrawal);

        (await Finishing.FinishAsync(Step(asked), [], CancellationToken.None)).ShouldBe(new FilingOutcome.Refused(DataRequestBar.NoPurpose));
        await DoneAsync(Finishing.FinishAsync(Step(asked), [ConsentPurpose.CountingShares], CancellationToken.None));

        (await HandInAsync(Grains.Get<IMemberGrain>(member.Id.ToString()), "https://www.facebook.com/a/posts/1")).ShouldBe("ConsentWithdrawn");
        var word = (await Grains.Get<IMemberGrain>(member.Id.ToString()).DescribeAsync())!.Words[^1];
        word.Evidence.ShouldBe(new ConsentEvidence.Paper($"#{asked.Number}", EnteredBy: null));
    }

    [StorageFact]
    public async Task Who_asked_that_the_data_be_not_used_hands_nothing_in_until_it_is_lifted()
    {
        var member = await MemberAsync("An");
        var grain = Grains.Get<IMemberGrain>(member.Id.ToString());
        const string link = "https://www.facebook.com/a/posts/1";

        var asked = await AskAsync(member, DataRequestKind.Restriction);
        (await HandInAsync(grain, link)).ShouldBe("Restricted");
        var finished = await DoneAsync(Finishing.FinishAsync(Step(asked), [], CancellationToken.None));
        (await HandInAsync(grain, link)).ShouldBe("Restricted");
        (await Requests.ReceiveAsync(new(member.Id, DataRequestKind.Restriction, On: null, Wish: null, By: null), CancellationToken.None))
            .ShouldBe(new FilingOutcome.Filed(finished, Changed: false));
        await DoneAsync(Requests.LiftAsync(Step(finished), CancellationToken.None));

        (await HandInAsync(grain, link)).ShouldBe("Counts");
        var other = await AskAsync(member, DataRequestKind.Access);
        (await Requests.LiftAsync(Step(other), CancellationToken.None)).ShouldBe(new FilingOutcome.Refused(DataRequestBar.NoRestriction));
    }

    [StorageFact]
    public async Task Requests_are_found_where_they_were_asked_where_the_member_is_and_where_those_units_go()
    {
        var member = await MemberAsync("An");
        var asked = await AskAsync(member, DataRequestKind.Access);
        await using (var connection = await Site.Database.OpenAsync())
            foreach (var unit in new[] { "xa-2", "xa-3" }) await UnitStore.AddAsync(connection, unit, "Đoàn xã", Province);

        var person = new RosterPerson(member.Name, member.Number!.Value, member.Birth, "xa-3", OwnCode: null);
        await Grains.Get<IMemberGrain>(member.Id.ToString()).CorrectAsync(new CorrectMember(person, member.Version, Actor.Shell));
        (await ListAsync("xa-3", finished: false)).ShouldHaveSingleItem().Number.ShouldBe(asked.Number);
        (await ListAsync(Commune, finished: false)).ShouldHaveSingleItem().Member!.Unit.ShouldBe("xa-3");

        await Site.ReorganizeAsync("xa-2", new MergeUnits([Commune], New: null, LocalDay.Of(Site.Clock.GetUtcNow()), Actor.Shell));
        (await ListAsync("xa-2", finished: false)).ShouldHaveSingleItem().Number.ShouldBe(asked.Number);
        (await ListAsync("xa-3", finished: false)).ShouldHaveSingleItem().Number.ShouldBe(asked.Number);
    }

    private protected async Task<Member> MemberAsync(string name) => (await (await EnrolAsync(name)).DescribeAsync())!;

    private Task<FilingOutcome> ReceiveAsync(Member member, DateOnly? on, string? wish) =>
        Requests.ReceiveAsync(new(member.Id, DataRequestKind.Access, on, wish, By: null), CancellationToken.None);

    private protected Task<FiledRequest> AskAsync(Member member, DataRequestKind kind, string? wish = null, DateOnly? on = null, Actor? by = null) =>
        DoneAsync(Requests.ReceiveAsync(new(member.Id, kind, on, wish, by), CancellationToken.None));

    private protected static async Task<FiledRequest> DoneAsync(Task<FilingOutcome> outcome)
    {
        var filed = (await outcome).ShouldBeOfType<FilingOutcome.Filed>();
        filed.Changed.ShouldBeTrue();
        return filed.Request;
    }

    private protected static StepDataRequest Step(FiledRequest filed) => new(filed.Number, filed.Version, Actor.Shell);

    private async Task<IReadOnlyList<FiledRequest>> ListAsync(string top, bool finished) =>
        (await Requests.ListAsync([top], finished, new ListPage(1, 50), CancellationToken.None)).Items;

    private protected Task<List<string>> ActionsAsync() => Site.QueryAsync(
        "SELECT action, details FROM audit_log WHERE action LIKE 'data-request.%' ORDER BY id",
        row => $"{row.GetString(0)} {System.Text.Json.JsonDocument.Parse(row.GetString(1)).RootElement.GetProperty("requestKind").GetString()}");
}

public sealed class SqliteDataRequestStoreTests() : DataRequestStoreTests(StorageEngine.Sqlite);

[OnPostgres]
public sealed class PostgresDataRequestStoreTests() : DataRequestStoreTests(StorageEngine.Postgres)
{
    [StorageFact]
    public async Task A_step_that_meets_an_erasure_of_another_node_brings_back_nothing()
    {
        var member = await MemberAsync("Quách Thị Xuyến");
        var asked = await AskAsync(member, DataRequestKind.Access);
        asked = await DoneAsync(Requests.ExtendAsync(new(Step(asked), 3, "Xuyến đi công tác"), CancellationToken.None));

        var outcome = await MeetingAnErasureAsync(member, () => Requests.AnswerAsync(Step(asked), CancellationToken.None));

        outcome.ShouldBeOfType<FilingOutcome.Filed>().Changed.ShouldBeFalse("an erasure answers and finishes what was asked");
        var left = (await Requests.FindAsync(asked.Number, CancellationToken.None))!;
        (left.Request.State, left.Request.Extension?.Reason, left.Member).ShouldBe((DataRequestState.Finished, "", null));
    }

    [StorageFact]
    public async Task A_step_that_an_erasure_of_another_node_has_waited_for_is_not_told_twice()
    {
        var member = await MemberAsync("An");
        var asked = await AskAsync(member, DataRequestKind.Access);
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var finishing = await node.BeginWriteAsync(connection, CancellationToken.None);
        await connection.ExecuteAsync(
            "UPDATE data_requests SET answered_at = @at, finished_at = @at, version = 2", CancellationToken.None, ("@at", Site.Clock.GetUtcNow()));

        var erasing = Task.Run(() => Grains.Get<IMemberGrain>(member.Id.ToString()).EraseAsync(new EraseMember(Actor.Shell)));
        while (!erasing.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();
        await finishing.CommitAsync();

        (await erasing).ShouldBeOfType<MemberOutcome.Erased>();
        (await Requests.FindAsync(asked.Number, CancellationToken.None))!.Version.ShouldBe(2);
        (await ActionsAsync()).ShouldBe(["data-request.received Access"]);
    }

    [StorageFact]
    public async Task Who_is_erased_by_another_node_meanwhile_asks_for_nothing_more()
    {
        var member = await MemberAsync("An");

        var outcome = await MeetingAnErasureAsync(
            member, () => Requests.ReceiveAsync(new(member.Id, DataRequestKind.Access, On: null, Wish: null, By: null), CancellationToken.None));

        outcome.ShouldBeOfType<FilingOutcome.NoSuchMember>();
    }

    // It has done everything when the other begins, and is committed when the other waits for it.
    private async Task<FilingOutcome> MeetingAnErasureAsync(Member member, Func<Task<FilingOutcome>> other)
    {
        await using var node = Site.AnotherNode();
        await using var connection = await node.OpenAsync();
        await using var erasing = await node.BeginFiguresAsync(connection, CancellationToken.None);
        var row = await connection.ScalarAsync<long>(
            $"SELECT id FROM members WHERE public_id = @id {node.LockingRows}", CancellationToken.None, ("@id", member.Id.Value));
        await new MemberErasure(node, connection).EraseAsync(
            [(row, new AuditEntry(Site.Clock.GetUtcNow(), Actor.Shell, "member.erased", member.Id.ToString(), Commune))], CancellationToken.None);

        var meeting = Task.Run(other);
        while (!meeting.IsCompleted && !await Site.IsWaitingForALockAsync()) await Task.Yield();
        meeting.IsCompleted.ShouldBeFalse();
        await erasing.CommitAsync();
        return await meeting;
    }
}
