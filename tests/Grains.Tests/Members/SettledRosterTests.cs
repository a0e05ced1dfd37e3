namespace Campaigns.Grains.Tests;

public sealed class SettledRosterTests
{
    private readonly RosterScene _scene = new RosterScene()
        .With("Nguyễn An", "0911111111").With("Trần Bình", "0922222222").With("Lê Chi", "0933333333", unit: "noi-khac");

    [Fact]
    public void Doubtful_lines_are_left_out_until_they_are_decided() =>
        Settle(new Dictionary<int, RosterChoice>()).ShouldBe("enrol 5");

    [Theory]
    [InlineData(2, "correct 2 as Nguyễn An; enrol 5", RosterChoice.SamePerson)]
    [InlineData(2, "enrol 2; enrol 5", RosterChoice.AnotherPerson)]
    [InlineData(3, "correct 3 as Trần Bảo; enrol 5", RosterChoice.SamePerson)]
    [InlineData(4, "enrol 5", RosterChoice.SamePerson)] // of somebody of whom the reader may not know nobody decides
    [InlineData(4, "enrol 5", RosterChoice.AnotherPerson)]
    [InlineData(5, "enrol 5", RosterChoice.SamePerson)] // not doubtful
    [InlineData(77, "enrol 5", RosterChoice.SamePerson)]
    [InlineData(2, "enrol 5", (RosterChoice)9)]
    public void A_decision_counts_where_there_is_one_to_make(int line, string told, RosterChoice choice) =>
        Settle(new Dictionary<int, RosterChoice> { [line] = choice }).ShouldBe(told);

    [Fact]
    public void No_two_lines_are_taken_for_one_member()
    {
        var plan = _scene.Plan(RosterScene.Row("Nguyễn An", "0944444444", birth: "2001"), RosterScene.Row("NGUYỄN ÁN", "0955555555", birth: "2002"));
        var both = new Dictionary<int, RosterChoice> { [2] = RosterChoice.SamePerson, [3] = RosterChoice.SamePerson };

        var settled = SettledRoster.Of(plan, both);

        settled.Choices.Keys.ShouldBe([2]);
        settled.Writes.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(1, 3, "correct 2, changed 3 times", "")]
    [InlineData(1, 2, "", "correct 2, changed 2 times")] // changed since
    [InlineData(9, 3, "", "correct 2, changed 3 times")] // decided of somebody else
    public void A_decision_holds_as_long_as_the_member_it_was_made_by_is_as_then(int member, int changes, string done, string left)
    {
        var enrolled = new StandingRoster(
            "tinh", new HashSet<string> { "tinh" }, new HashSet<string>(),
            [new EnrolledMember(RosterScene.Member(1), new PersonName("Nguyễn An"), new PhoneNumber("+84911111111"), "tinh") { Changes = 3 }]);
        var plan = RosterPlan.Of([new RosterRow(2) { Name = "Nguyễn An", Number = "0944444444" }], enrolled, RosterScene.Today);

        var settled = SettledRoster.Of(
            plan, new Dictionary<int, RosterChoice> { [2] = RosterChoice.SamePerson },
            new Dictionary<int, JudgedMember> { [2] = new(RosterScene.Member(member), changes) });

        Told(settled.Writes).ShouldBe(done);
        Told(settled.Stale).ShouldBe(left);
        settled.Choices.Count.ShouldBe(left.Length > 0 ? 0 : 1);

        static string Told(IEnumerable<RosterWrite> writes) =>
            string.Join("; ", writes.Cast<RosterWrite.Correct>().Select(correct => $"correct {correct.Line}, changed {correct.Changes} times"));
    }

    private string Settle(Dictionary<int, RosterChoice> choices)
    {
        var plan = _scene.Plan(
            RosterScene.Row("Nguyễn An", "0944444444"), RosterScene.Row("Trần Bảo", "0922222222"), RosterScene.Row("Lê Chi", "0933333333"),
            RosterScene.Row("Mới", "0966666666"));
        return string.Join("; ", SettledRoster.Of(plan, choices).Writes.Select(write => write switch
        {
            RosterWrite.Enrol enrol => $"enrol {enrol.Line}",
            RosterWrite.Correct correct => $"correct {correct.Line} as {correct.Person.Name}",
            _ => $"{write}",
        }));
    }
}

public sealed class MemberUndoTests
{
    private static readonly ImportedMember Untouched = new() { IsEnrolledByIt = true, Changes = 1, ChangesThen = 1 };

    public static TheoryData<ImportedMember, StayReason?> Cases => new()
    {
        { Untouched, null },
        { Untouched with { IsReferredTo = true }, StayReason.IsUsed },
        { Untouched with { Changes = 2 }, StayReason.ChangedSince },
        { Untouched with { HasLeft = true }, StayReason.ChangedSince },
        { Untouched with { IsElsewhere = true }, StayReason.ChangedSince },
        { Untouched with { IsEnrolledByIt = false, IsEnrolledOnceMore = true }, StayReason.ChangedSince },
        { Untouched with { IsEnrolledByIt = false, IsElsewhere = true }, StayReason.ChangedSince },
        // Who was moved goes back, whatever was said or shared before.
        { Untouched with { IsEnrolledByIt = false, IsReferredTo = true }, null },
        { Untouched with { IsEnrolledByIt = false, Changes = 4, ChangesThen = 3 }, StayReason.ChangedSince },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whoever_came_to_more_since_stays(ImportedMember member, StayReason? reason) => MemberUndo.Stays(member).ShouldBe(reason);
}

public sealed class MinorsTests
{
    [Fact]
    public void The_first_day_of_those_who_are_younger_is_that_of_the_rule()
    {
        for (var today = new DateOnly(2027, 2, 20); today < new DateOnly(2028, 3, 10); today = today.AddDays(1))
        {
            foreach (var age in new[] { Minors.AgeOfAssent, Minors.AgeOfOwnConsent })
            {
                var since = Minors.BornSince(age, today);
                BirthDate.On(since).IsUnder(age, today).ShouldBeTrue($"{today}");
                BirthDate.On(since.AddDays(-1)).IsUnder(age, today).ShouldBeFalse($"{today}");
            }
        }
    }
}
