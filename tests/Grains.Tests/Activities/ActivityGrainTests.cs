using Campaigns.Testing;

namespace Campaigns.Grains.Tests;

public sealed class ActivityGrainTests
{
    private static readonly Actor By = new(new Guid("01890a5d-ac96-774b-bcce-b302099a8057"));
    private static readonly ActivityId Id = new(new Guid("01890a5d-ac96-774b-bcce-b302099a8058"));

    private readonly ManualClock _clock = new();
    private readonly MemoryActivities _stored = new();
    private readonly ActivityGrain _grain;

    public ActivityGrainTests() => _grain = new ActivityGrain(Id.ToString(), _stored, _clock);

    private ActivityEntry Entry => new(
        ActivityKind.Training, "Tập huấn", "tin-tot", [new ActivityDay(LocalDay.Of(_clock.GetUtcNow()), Attendances: 40)], null, "Ảnh");

    [Fact]
    public async Task It_is_entered_as_a_draft_handed_in_and_confirmed_and_each_step_is_told()
    {
        (await _grain.EnterAsync(new EnterActivity("A", Entry, By))).ShouldBeOfType<ActivityOutcome.Done>().IsNew.ShouldBeTrue();
        (await _grain.SubmitAsync(new DecideActivity(1, By))).ShouldBeOfType<ActivityOutcome.Done>();
        var confirmed = await _grain.ConfirmAsync(new DecideActivity(2, By));

        var activity = confirmed.ShouldBeOfType<ActivityOutcome.Done>().Activity;
        (activity.State, activity.Version, activity.Unit).ShouldBe((ActivityState.Confirmed, 3, "A"));
        _stored[Id].ShouldBe(activity);
        _stored.Audit.Select(line => line.Action).ShouldBe(["activity.entered", "activity.submitted", "activity.confirmed"]);
        _stored.Audit.ShouldAllBe(line => line.Subject == Id.ToString() && line.Unit == "A" && line.By == By);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "<5")]
    [InlineData(4, "<5")]
    [InlineData(5, "5")]
    public async Task The_audit_log_does_not_name_few_persons(long persons, string told)
    {
        var day = new ActivityDay(LocalDay.Of(_clock.GetUtcNow()), Collectives: 2, Persons: persons);

        await _grain.EnterAsync(new EnterActivity("A", Entry with { Kind = ActivityKind.Award, Days = [day] }, By));

        _stored.Audit.Single().Details.Values.ShouldContain(line => line.EndsWith($" collectives=2 persons={told}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entered_once_more_it_stands_as_it_did()
    {
        await _grain.EnterAsync(new EnterActivity("A", Entry, By));

        var again = await _grain.EnterAsync(new EnterActivity("B", Entry with { Title = "Khác" }, By));

        again.ShouldBeOfType<ActivityOutcome.Done>().IsNew.ShouldBeFalse();
        (_stored[Id].Unit, _stored[Id].Entry.Title, _stored.Audit.Count).ShouldBe(("A", "Tập huấn", 1));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_and_nothing_written()
    {
        (await _grain.EnterAsync(new EnterActivity("X", Entry, By))).ShouldBe(new ActivityOutcome.OfUnknownUnit("X"));
        (await _grain.EnterAsync(new EnterActivity("A", Entry with { Campaign = "he" }, By))).ShouldBe(new ActivityOutcome.OfUnknownCampaign("he"));
        (await _grain.EnterAsync(new EnterActivity("A", Entry with { Title = "" }, By))).ShouldBeOfType<ActivityOutcome.Flawed>();
        (await _grain.SubmitAsync(new DecideActivity(1, By))).ShouldBeOfType<ActivityOutcome.NotEntered>();

        _stored.All.ShouldBeEmpty();
        _stored.Audit.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_evidence_it_is_not_handed_in()
    {
        await _grain.EnterAsync(new EnterActivity("A", Entry with { EvidenceNote = " " }, By));

        (await _grain.SubmitAsync(new DecideActivity(1, By))).ShouldBeOfType<ActivityOutcome.EvidenceNeeded>();

        _stored[Id].State.ShouldBe(ActivityState.Draft);
    }

    [Fact]
    public async Task Nobody_confirms_what_they_have_not_seen()
    {
        Stand(ActivityState.Submitted, version: 2);
        await _grain.EditAsync(new EditActivity(Entry with { Title = "Mới" }, 2, By));

        var outcome = await _grain.ConfirmAsync(new DecideActivity(2, By));

        outcome.ShouldBeOfType<ActivityOutcome.ChangedMeanwhile>().Activity.Entry.Title.ShouldBe("Mới");
        _stored[Id].State.ShouldBe(ActivityState.Submitted);
    }

    [Fact]
    public async Task A_correction_is_to_be_confirmed_again_and_keeps_what_was_said()
    {
        Stand(ActivityState.Confirmed);
        var day = Entry.Days[0];

        await _grain.EditAsync(new EditActivity(Entry with { Days = [day with { Attendances = 45 }] }, 1, By));

        _stored[Id].State.ShouldBe(ActivityState.Submitted);
        var line = _stored.Audit.ShouldHaveSingleItem();
        line.Action.ShouldBe("activity.corrected");
        line.Details.ShouldBe(new Dictionary<string, string>
        {
            ["day1"] = $"{day.Day:yyyy-MM-dd} attendances=40 → {day.Day:yyyy-MM-dd} attendances=45",
        });
    }

    [Fact]
    public async Task It_is_given_back_with_a_reason_that_is_gone_once_it_is_handed_in_again()
    {
        Stand(ActivityState.Submitted);

        await _grain.ReturnAsync(new ReturnActivity(" Thiếu ảnh ", 1, By));
        (_stored[Id].State, _stored[Id].ReturnReason).ShouldBe((ActivityState.Returned, "Thiếu ảnh"));
        _stored.Audit.Single().Details.ShouldBeEmpty("a person's words are not for the log");

        await _grain.SubmitAsync(new DecideActivity(2, By));
        (_stored[Id].State, _stored[Id].ReturnReason).ShouldBe((ActivityState.Submitted, null));
    }

    [Fact]
    public async Task What_was_withdrawn_stays_for_the_record()
    {
        Stand(ActivityState.Confirmed);

        await _grain.WithdrawAsync(new DecideActivity(1, By));

        (await _grain.DescribeAsync())!.State.ShouldBe(ActivityState.Withdrawn);
        (await _grain.SubmitAsync(new DecideActivity(2, By))).ShouldBe(new ActivityOutcome.NotInThisState(ActivityState.Withdrawn));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8058")]
    public void A_key_that_names_no_activity_makes_no_grain(string key) =>
        Should.Throw<ArgumentException>(() => new ActivityGrain(key, _stored, _clock));

    private void Stand(ActivityState state, int version = 1) => _stored.Put(
        new Activity { Id = Id, Unit = "A", Entry = Entry, State = state, Version = version, ChangedAt = _clock.GetUtcNow() });
}
