namespace Campaigns.Grains.Tests;

public sealed class DataRequestTests
{
    private static readonly WorkingDays Days = new(new WorkingDaysOptions());

    [Theory]
    [InlineData(DataRequestKind.Access, "2026-03-04", "2026-03-12")]
    [InlineData(DataRequestKind.Correction, "2026-03-04", "2026-03-12")]
    [InlineData(DataRequestKind.ConsentWithdrawal, "2026-03-04", "2026-03-17")]
    [InlineData(DataRequestKind.Restriction, "2026-03-04", "2026-03-17")]
    [InlineData(DataRequestKind.Erasure, "2026-03-04", "2026-03-23")] // the 22nd is a Sunday
    public void Each_kind_has_its_terms(DataRequestKind kind, string answerBy, string finishBy)
    {
        var due = Due(Received("2026-03-02", kind), "2026-03-02");

        due.AnswerBy.ShouldBe(Written.Day(answerBy));
        due.FinishBy.ShouldBe(Written.Day(finishBy));
    }

    [Fact]
    public void What_comes_in_before_Tet_is_answered_after_it()
    {
        var due = Due(Received("2026-02-13", DataRequestKind.Access), "2026-02-13"); // Friday; Tet is off from the 16th to the 20th

        due.AnswerBy.ShouldBe(new DateOnly(2026, 2, 24));
        due.FinishBy.ShouldBe(new DateOnly(2026, 2, 23)); // its calendar days run on
    }

    [Fact]
    public void The_day_is_the_local_one()
    {
        var request = new DataRequest(DataRequestKind.Access, null, new DateTimeOffset(2026, 3, 2, 17, 0, 0, TimeSpan.Zero)); // the 3rd has begun

        Due(request, "2026-03-03").AnswerBy.ShouldBe(new DateOnly(2026, 3, 5));
    }

    [Theory]
    [InlineData("2026-03-04", null, null)]
    [InlineData("2026-03-05", 1, null)]
    [InlineData("2026-03-08", 2, null)] // Sunday
    [InlineData("2026-03-17", 9, null)]
    [InlineData("2026-03-18", 10, 1)]
    public void What_is_not_done_is_late_by_working_days(string today, int? answer, int? finish)
    {
        var due = Due(Received("2026-03-02", DataRequestKind.Restriction), today);

        (due.AnswerLateBy, due.FinishLateBy, due.IsOverdue).ShouldBe((answer, finish, answer is not null));
        due.Next.ShouldBe(new DateOnly(2026, 3, 4));
    }

    [Fact]
    public void What_was_due_on_a_Friday_is_late_on_the_Saturday_though_nobody_works() =>
        Due(Received("2026-03-04", DataRequestKind.Access), "2026-03-07").ShouldSatisfyAllConditions(
            due => due.AnswerBy.ShouldBe(new DateOnly(2026, 3, 6)),
            due => due.AnswerLateBy.ShouldBe(0),
            due => due.IsOverdue.ShouldBeTrue());

    [Fact]
    public void An_answer_makes_the_end_the_next_thing_due_and_lateness_stays_what_it_was()
    {
        var answered = DataRequestRules.Answer(Received("2026-03-02", DataRequestKind.Access), At("2026-03-06"));

        var due = Due(answered, "2026-03-09");

        answered.State.ShouldBe(DataRequestState.Answered);
        (due.AnswerLateBy, due.FinishLateBy, due.IsOverdue).ShouldBe((2, null, false));
        due.Next.ShouldBe(due.FinishBy);
    }

    [Fact]
    public void A_finished_request_was_answered_too_and_nothing_is_due()
    {
        var finished = DataRequestRules.Finish(Received("2026-03-02", DataRequestKind.Access), At("2026-03-13"));

        var due = Due(finished, "2026-12-31");

        (finished.State, finished.AnsweredAt).ShouldBe((DataRequestState.Finished, finished.FinishedAt));
        (due.AnswerLateBy, due.FinishLateBy, due.IsOverdue, due.Next).ShouldBe((7, 1, false, null));
    }

    [Fact]
    public void Doing_it_again_changes_nothing()
    {
        var answered = DataRequestRules.Answer(Received("2026-03-02", DataRequestKind.Access), At("2026-03-03"));
        var finished = DataRequestRules.Finish(answered, At("2026-03-04"));

        DataRequestRules.Answer(answered, At("2026-03-05")).ShouldBe(answered);
        DataRequestRules.Finish(finished, At("2026-03-05")).ShouldBe(finished);
        DataRequestRules.Answer(finished, At("2026-03-05")).ShouldBe(finished);
    }

    [Fact]
    public void An_extension_moves_the_end_once()
    {
        var extended = Extend(Received("2026-03-02", DataRequestKind.Erasure), 20, " Nhiều dữ liệu ", "2026-03-23")
            .ShouldBeOfType<DataRequestOutcome.Done>().Request;

        Due(extended, "2026-03-23").FinishBy.ShouldBe(new DateOnly(2026, 4, 13)); // the 11th is a Saturday
        extended.Extension!.Reason.ShouldBe("Nhiều dữ liệu");
        Bar(Extend(extended, 1, "Nữa", "2026-03-24")).ShouldBe(DataRequestBar.ExtendedBefore);
    }

    [Theory]
    [InlineData(0, "Vì", "2026-03-03", DataRequestBar.DaysOutOfRange)]
    [InlineData(11, "Vì", "2026-03-03", DataRequestBar.DaysOutOfRange)]
    [InlineData(10, "  ", "2026-03-03", DataRequestBar.NoReason)]
    [InlineData(10, "Vì", "2026-03-13", DataRequestBar.TooLate)]
    public void An_extension_is_refused_with_a_reason(int days, string reason, string day, DataRequestBar bar) =>
        Bar(Extend(Received("2026-03-02", DataRequestKind.Access), days, reason, day)).ShouldBe(bar);

    [Fact]
    public void What_is_finished_is_not_extended() =>
        Bar(Extend(DataRequestRules.Finish(Received("2026-03-02", DataRequestKind.Access), At("2026-03-03")), 5, "Vì", "2026-03-03"))
            .ShouldBe(DataRequestBar.Finished);

    [Fact]
    public void A_restriction_holds_from_the_day_it_came_in_until_it_is_lifted()
    {
        var received = Received("2026-03-02", DataRequestKind.Restriction);
        var finished = DataRequestRules.Finish(received, At("2026-03-03"));
        var lifted = DataRequestRules.Lift(finished, At("2026-03-09"));

        (received.Restricts, finished.Restricts, lifted.Restricts).ShouldBe((true, true, false));
        (lifted.FinishedAt, lifted.LiftedAt).ShouldBe((finished.FinishedAt, At("2026-03-09")));
        DataRequestRules.Lift(received, At("2026-03-09")).State.ShouldBe(DataRequestState.Finished, "nothing is left to be done");
        DataRequestRules.Lift(lifted, At("2026-04-01")).ShouldBe(lifted);
        DataRequestRules.Lift(Received("2026-03-02", DataRequestKind.Access), At("2026-03-09")).LiftedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-03", false)]
    [InlineData("2025-03-02", true)]
    [InlineData("2025-03-01", false)]
    public void What_came_on_paper_came_within_the_last_year(string on, bool may) =>
        DataRequestRules.MayHaveComeIn(Written.Day(on), Written.Day("2026-03-02")).ShouldBe(may);

    [Theory]
    [InlineData(2000, ConsentGiver.Member)]
    [InlineData(2015, ConsentGiver.Member)] // the child, who may withdraw without the guardian
    [InlineData(2021, ConsentGiver.Guardian)]
    [InlineData(null, ConsentGiver.Member)]
    public void A_consent_is_ended_by_who_speaks_for_the_member(int? born, ConsentGiver speaks)
    {
        var member = new Member
        {
            Id = new MemberId(Guid.NewGuid()),
            Unit = "xa",
            Name = new PersonName("An"),
            Birth = born is { } year ? new BirthDate(year, null) : null,
            EnrolledOn = new DateOnly(2026, 1, 1),
            Words = [new(ConsentPurpose.Points, speaks, IsGiven: true, At("2026-01-01"), Wording: 3, new ConsentEvidence.PersonalLink())],
        };
        var paper = new ConsentEvidence.Paper("#7", EnteredBy: null);

        DataRequestRules.Withdrawal(member, [ConsentPurpose.Points, ConsentPurpose.Contact, ConsentPurpose.Points], paper, At("2026-03-02")).ShouldBe(
        [
            new(ConsentPurpose.Points, speaks, IsGiven: false, At("2026-03-02"), Wording: 3, paper),
            new(ConsentPurpose.Contact, speaks, IsGiven: false, At("2026-03-02"), Wording: 1, paper),
        ]);
    }

    [Theory]
    [InlineData("2026-02-13", true)] // due on the 24th, the second working day after Tet
    [InlineData("2026-02-12", false)]
    [InlineData("2026-03-30", true)]
    public void A_request_presses_from_two_working_days_before_its_last_day(string today, bool presses)
    {
        var deadlines = new DataRequestDeadlines(Days, new Testing.ManualClock(At(today)));

        deadlines.Presses(Received("2026-02-13", DataRequestKind.Access)).ShouldBe(presses);
        deadlines.Presses(DataRequestRules.Finish(Received("2026-02-13", DataRequestKind.Access), At("2026-02-16"))).ShouldBeFalse();
    }

    [Fact]
    public void The_holidays_in_its_term_are_named()
    {
        var deadlines = new DataRequestDeadlines(Days, new Testing.ManualClock(At("2026-02-13")));

        deadlines.Holidays(Received("2026-02-13", DataRequestKind.Erasure)).ShouldBe([new(Holiday.Tet, new Period(new(2026, 2, 16), new(2026, 2, 20)))]);
        deadlines.Holidays(Received("2026-03-02", DataRequestKind.Access)).ShouldBeEmpty();
    }

    private static DataRequest Received(string day, DataRequestKind kind) => new(kind, null, At(day));

    private static DateTimeOffset At(string day) => LocalDay.Start(Written.Day(day)).AddHours(9);

    private static DataRequestDue Due(DataRequest request, string today) => DataRequestTerms.Due(request, Days, Written.Day(today));

    private static DataRequestOutcome Extend(DataRequest request, int days, string reason, string day) =>
        DataRequestRules.Extend(request, days, reason, Days, At(day));

    private static DataRequestBar Bar(DataRequestOutcome outcome) => outcome.ShouldBeOfType<DataRequestOutcome.Refused>().Why;
}
