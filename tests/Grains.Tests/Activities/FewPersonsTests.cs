namespace Campaigns.Grains.Tests;

public sealed class FewPersonsTests
{
    [Theory]
    [InlineData("", "", false)]
    [InlineData("0", "0", false)]
    [InlineData("7", "7", false)]
    [InlineData("7 0 9", "7 0 9", false)]
    [InlineData("3", "?", true)] // few in all
    [InlineData("3 0", "? 0", true)]
    [InlineData("2 2", "? ?", true)]
    [InlineData("3 3 10", "? ? 10", false)] // 6 in two is not told apart
    [InlineData("3 20 10", "? 20 ?", false)] // the next smallest beside it
    [InlineData("3 0 10", "? 0 ?", false)] // none hides nothing
    [InlineData("1 1 20 10", "? ? 20 ?", false)] // 2 in two is 1 in each
    [InlineData("1 2 30 40", "? ? ? 40", false)] // 3 in two is few
    [InlineData("1 1 1 1 1", "? ? ? ? ?", true)] // 5 in five is 1 in each, and nothing else is left to hide
    [InlineData("10 10 4", "? 10 ?", false)]
    public void Few_persons_cannot_be_worked_out_of_the_rest(string parts, string shown, bool hidesTotal)
    {
        long[] numbers = [.. parts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];

        var (hidden, total) = FewPersons.Hidden(numbers);

        string.Join(' ', numbers.Zip(hidden, (number, isHidden) => isHidden ? "?" : $"{number}")).ShouldBe(shown);
        total.ShouldBe(hidesTotal);
    }

    [Fact]
    public void Totals_hide_of_their_units_what_would_give_few_persons_away()
    {
        var totals = new ActivityTotals(
            [new(ActivityKind.Training, Persons(0), Persons(0)), new(ActivityKind.Award, Persons(33), Persons(12))],
            [new("a", "A", Persons(3), Persons(5)), new("b", "B", Persons(10), Persons(7)), new("c", "C", Persons(20), Persons(0))]);

        totals.Units.Select(unit => unit.Confirmed.ShownPersons).ShouldBe([null, null, 20]);
        totals.Units.Select(unit => unit.Submitted.ShownPersons).ShouldBe([5, 7, 0]);
        totals.Kinds.Select(kind => kind.Confirmed.ShownPersons).ShouldBe([0, 33]);
        totals.Confirmed.Persons.ShouldBe(33);
    }

    [Fact]
    public void Totals_are_hidden_themselves_where_nothing_else_can_be()
    {
        var totals = new ActivityTotals(
            [new(ActivityKind.Award, Persons(5), Persons(0))],
            [.. "abcde".Select(code => new ActivitiesOfUnit($"{code}", $"{code}", Persons(1), Persons(0)))]);

        totals.Kinds.Single().Confirmed.ShownPersons.ShouldBeNull();
        totals.Confirmed.ShownPersons.ShouldBeNull();
    }

    [Fact]
    public void The_days_of_an_activity_follow_the_same_rule()
    {
        var day = new DateOnly(2026, 6, 1);
        var entry = new ActivityEntry(
            ActivityKind.Award, "Khen thưởng", null,
            [.. new[] { 2L, 8, 30 }.Select((persons, index) => new ActivityDay(day.AddDays(index), Collectives: 1, Persons: persons))], null, null);

        entry.CountsByDay().Select(counts => counts.ShownPersons).ShouldBe([null, null, 30]);
    }

    private static ActivityCounts Persons(long persons) => new(1, 1, 0, 0, 0, persons);
}
