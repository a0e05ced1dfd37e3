namespace Campaigns.Grains.Tests;

public sealed class ActivityRulesTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    [Theory]
    [InlineData(ActivityState.Draft, ActivityStep.Edit, ActivityState.Draft)]
    [InlineData(ActivityState.Draft, ActivityStep.Submit, ActivityState.Submitted)]
    [InlineData(ActivityState.Draft, ActivityStep.Confirm, null)]
    [InlineData(ActivityState.Draft, ActivityStep.Return, null)]
    [InlineData(ActivityState.Draft, ActivityStep.Withdraw, ActivityState.Withdrawn)]
    [InlineData(ActivityState.Submitted, ActivityStep.Edit, ActivityState.Submitted)]
    [InlineData(ActivityState.Submitted, ActivityStep.Submit, null)]
    [InlineData(ActivityState.Submitted, ActivityStep.Confirm, ActivityState.Confirmed)]
    [InlineData(ActivityState.Submitted, ActivityStep.Return, ActivityState.Returned)]
    [InlineData(ActivityState.Submitted, ActivityStep.Withdraw, ActivityState.Withdrawn)]
    [InlineData(ActivityState.Returned, ActivityStep.Edit, ActivityState.Returned)]
    [InlineData(ActivityState.Returned, ActivityStep.Submit, ActivityState.Submitted)]
    [InlineData(ActivityState.Returned, ActivityStep.Confirm, null)]
    [InlineData(ActivityState.Returned, ActivityStep.Return, null)]
    [InlineData(ActivityState.Returned, ActivityStep.Withdraw, ActivityState.Withdrawn)]
    [InlineData(ActivityState.Confirmed, ActivityStep.Edit, ActivityState.Submitted)]
    [InlineData(ActivityState.Confirmed, ActivityStep.Submit, null)]
    [InlineData(ActivityState.Confirmed, ActivityStep.Confirm, null)]
    [InlineData(ActivityState.Confirmed, ActivityStep.Return, ActivityState.Returned)]
    [InlineData(ActivityState.Confirmed, ActivityStep.Withdraw, ActivityState.Withdrawn)]
    [InlineData(ActivityState.Withdrawn, ActivityStep.Edit, null)]
    [InlineData(ActivityState.Withdrawn, ActivityStep.Submit, null)]
    [InlineData(ActivityState.Withdrawn, ActivityStep.Confirm, null)]
    [InlineData(ActivityState.Withdrawn, ActivityStep.Return, null)]
    [InlineData(ActivityState.Withdrawn, ActivityStep.Withdraw, null)]
    public void Each_state_and_step_leads_to_one_state_or_to_none(ActivityState state, ActivityStep step, ActivityState? next) =>
        ActivityRules.Next(state, step).ShouldBe(next);

    [Theory]
    [InlineData(ActivityKind.Training, 5L, null, null, null, "")]
    [InlineData(ActivityKind.Training, 0L, null, null, null, "")]
    [InlineData(ActivityKind.Training, 1_000_000_000L, null, null, null, "")]
    [InlineData(ActivityKind.Training, 1_000_000_001L, null, null, null, "days[0].attendances:out_of_range")]
    [InlineData(ActivityKind.Training, -1L, null, null, null, "days[0].attendances:out_of_range")]
    [InlineData(ActivityKind.Training, null, null, null, null, "days[0].attendances:required")]
    [InlineData(ActivityKind.Training, 5L, 5L, null, null, "days[0].entries:not_of_this_kind")]
    [InlineData(ActivityKind.Contest, null, 5L, null, null, "")]
    [InlineData(ActivityKind.Contest, 5L, null, null, null, "days[0].attendances:not_of_this_kind days[0].entries:required")]
    [InlineData(ActivityKind.Award, null, null, 3L, 4L, "")]
    [InlineData(ActivityKind.Award, null, null, 3L, null, "days[0].persons:required")]
    public void A_kind_has_its_own_counts_within_bounds(
        ActivityKind kind, long? attendances, long? entries, long? collectives, long? persons, string flaws) =>
        FlawsOf(Entry() with { Kind = kind, Days = [new ActivityDay(Today, attendances, entries, collectives, persons)] }).ShouldBe(flaws);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "days[0].day:in_the_future")]
    [InlineData(-20_000, "days[0].day:too_early")]
    public void A_day_is_neither_to_come_nor_long_past(int daysFromToday, string flaws) =>
        FlawsOf(Entry() with { Days = [new ActivityDay(Today.AddDays(daysFromToday), Attendances: 5)] }).ShouldBe(flaws);

    [Theory]
    [InlineData("", "title:required")]
    [InlineData(" ", "title:required")]
    [InlineData("a\nb", "title:control_characters")]
    public void A_title_is_one_line(string title, string flaws) => FlawsOf(Entry() with { Title = title }).ShouldBe(flaws);

    [Fact]
    public void What_is_too_long_or_too_much_is_refused()
    {
        FlawsOf(Entry() with { Title = new string('x', 201) }).ShouldBe("title:too_long");
        FlawsOf(Entry() with { EvidenceNote = new string('x', 2001) }).ShouldBe("evidenceNote:too_long");
        FlawsOf(Entry() with { EvidenceLink = new Uri("https://example.org/" + new string('x', 2000)) }).ShouldBe("evidenceLink:too_long");
        FlawsOf(Entry() with { Days = [] }).ShouldBe("days:required");
        FlawsOf(Entry() with { Days = [.. Enumerable.Repeat(new ActivityDay(Today, Attendances: 1), 101)] }).ShouldBe("days:too_many_days");
    }

    [Fact]
    public void Evidence_is_a_link_of_the_web_or_a_note_of_several_lines()
    {
        FlawsOf(Entry() with { EvidenceLink = new Uri("javascript:alert(1)") }).ShouldBe("evidenceLink:invalid_address");
        FlawsOf(Entry() with { EvidenceNote = "Ảnh\nvà danh sách" }).ShouldBe("");
        FlawsOf(Entry() with { EvidenceNote = "a\0b" }).ShouldBe("evidenceNote:control_characters");
    }

    [Theory]
    [InlineData(0, 0L)]
    [InlineData(1, null)]
    [InlineData(4, null)]
    [InlineData(5, 5L)]
    public void Fewer_than_five_persons_are_not_shown(long persons, long? shown) =>
        new ActivityCounts(1, 1, 0, 0, 0, persons).ShownPersons.ShouldBe(shown);

    private static ActivityEntry Entry() =>
        new(ActivityKind.Training, "Tập huấn", null, [new ActivityDay(Today, Attendances: 40)], null, null);

    private static string FlawsOf(ActivityEntry entry) =>
        string.Join(' ', ActivityRules.Flaws(entry, Today).Select(flaw => $"{flaw.Field}:{flaw.Code}"));
}
