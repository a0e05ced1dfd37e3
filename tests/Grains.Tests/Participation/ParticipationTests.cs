using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class ParticipationTests
{
    [Theory]
    [InlineData(10, 40, 0.25)]
    [InlineData(0, 40, 0.0)]
    [InlineData(40, 40, 1.0)]
    [InlineData(0, 0, null)]
    public void It_is_those_who_shared_of_those_enrolled(long sharing, long enrolled, double? rate) =>
        new Participation(sharing, enrolled).Rate.ShouldBe(rate);

    [Theory]
    [InlineData(3, 4, 0.75)]
    [InlineData(0, 4, 0.0)]
    [InlineData(0, 0, null)]
    public void Of_units_it_is_the_active_ones_of_those_taking_part(int active, int takingPart, double? rate) =>
        new UnitParticipation(active, takingPart).Rate.ShouldBe(rate);

    // sharing/enrolled of each unit below; what is shown of each, and of the total
    [Theory]
    [InlineData("10/40 20/50", "10/40 20/50", "30/90")]
    [InlineData("0/40 20/50", "0/40 20/50", "20/90")] // none are not few
    [InlineData("3/40 20/50 30/60", "?/40 ?/50 30/60", "53/150")] // the next smallest beside it
    [InlineData("37/40 20/50 30/80", "?/40 ?/50 30/80", "87/170")] // 3 who did not share are few too
    [InlineData("40/40 20/50", "40/40 20/50", "60/90")] // all are no few
    [InlineData("3/40", "?/40", "?/40")]
    [InlineData("3/40 0/20", "?/40 ?/20", "?/60")] // few in all
    [InlineData("2/3 20/50", "?/? ?/?", "22/53")] // few are enrolled, and not to be worked out either
    [InlineData("0/0 20/50", "0/0 20/50", "20/50")]
    [InlineData("9/10 9/10 9/10 9/10 9/10", "?/10 ?/10 ?/10 ?/10 ?/10", "?/50")] // 5 in five is 1 in each
    [InlineData("", "", "0/0")]
    public void Few_who_shared_or_did_not_cannot_be_worked_out(string units, string shown, string total)
    {
        var table = Table(Parts(units));

        string.Join(' ', table.Units.Select(unit => Words(unit.Participation))).ShouldBe(shown);
        Words(table.Total).ShouldBe(total);
    }

    [Fact]
    public void A_rate_is_hidden_with_what_it_is_of_and_none_is_told_from_hidden()
    {
        var table = Table(Parts("3/40 20/50 30/60 0/0"));

        table.Units.Select(unit => unit.Participation.Rate).ShouldBe([null, null, 0.5, null]);
        table.Units.Select(unit => unit.Participation.IsHidden).ShouldBe([true, true, false, false]);
    }

    [Fact]
    public void Where_people_who_moved_leave_few_for_what_is_hidden_more_is_hidden_and_at_last_the_total()
    {
        Participation[] parts = [new(3, 40), new(6, 50), new(30, 60)];

        Words(Table(new Participation(39, 150), parts)).ShouldBe("?/40 ?/50 30/60 = 39/150");
        Words(Table(new Participation(34, 150), parts)).ShouldBe("?/40 ?/50 ?/60 = 34/150"); // 4 would be left for the hidden two
        Words(Table(new Participation(4, 90), parts[..2])).ShouldBe("?/40 ?/50 = ?/90");
    }

    [Fact]
    public void Where_people_who_moved_leave_few_enrolled_it_is_the_same()
    {
        Participation[] parts = [new(0, 3), new(10, 20), new(10, 30)];

        Words(Table(new Participation(20, 53), parts)).ShouldBe("?/? ?/? 10/30 = 20/53");
        Words(Table(new Participation(20, 34), parts)).ShouldBe("?/? ?/? ?/? = 20/34"); // 4 would be left beside the 30
    }

    [Fact]
    public void Nothing_shown_gives_few_away() => ForAnyTable((parts, table) =>
    {
        foreach (var (part, shown) in parts.Zip(table.Units))
        {
            if (shown.Participation.Sharing is null) continue;
            (FewPersons.Are(part.Sharing) || FewPersons.Are(part.Others)).ShouldBeFalse();
        }

        if (table.Total.Sharing is null) return;
        var hidden = parts.Where((_, index) => table.Units[index].Participation.Sharing is null).ToList();
        hidden.Count.ShouldNotBe(1);
        FewPersons.Are(hidden.Sum(part => part.Sharing)).ShouldBeFalse();
        FewPersons.Are(hidden.Sum(part => part.Others)).ShouldBeFalse();
    });

    [Fact]
    public void What_is_shown_is_true_and_nothing_is_hidden_without_need() => ForAnyTable((parts, table) =>
    {
        foreach (var (part, unit) in parts.Zip(table.Units))
        {
            (unit.Participation.Sharing ?? part.Sharing).ShouldBe(part.Sharing);
            (unit.Participation.Enrolled ?? part.Enrolled).ShouldBe(part.Enrolled);
        }

        if (parts.Any(part => FewPersons.Are(part.Sharing) || FewPersons.Are(part.Others) || FewPersons.Are(part.Enrolled))) return;
        table.Total.IsHidden.ShouldBeFalse();
        table.Units.ShouldAllBe(unit => !unit.Participation.IsHidden);
    });

    private static void ForAnyTable(Action<Participation[], ParticipationTable> holds)
    {
        var counts = Gen.OneOf(Gen.Choose(0, 6), Gen.Choose(0, 40));
        var part = counts.SelectMany(_ => counts, (sharing, others) => new Participation(sharing, sharing + others));
        Prop.ForAll(part.ArrayOf().ToArbitrary(), parts => holds(parts, Table(parts))).QuickCheckThrowOnFailure();
    }

    private static ParticipationTable Table(Participation[] parts) =>
        Table(new Participation(parts.Sum(part => part.Sharing), parts.Sum(part => part.Enrolled)), parts);

    // Of a unit with those below it, which have nothing below.
    private static ParticipationTable Table(Participation total, Participation[] parts)
    {
        var top = new CountedUnit(0, null, total, new Participation(0, 0));
        var tree = new ParticipationTree([top, .. parts.Select((part, index) => new CountedUnit(index + 1, 0, part, part)).Where(unit => unit.HasOwn)]);
        return new ParticipationTable(tree.Total(0), [.. parts.Select((_, index) => new ShownUnit($"u{index}", $"Đơn vị {index}", tree.Total(index + 1)))]);
    }

    private static Participation[] Parts(string units) => [.. units.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(unit => unit.Split('/')).Select(unit => new Participation(Written.Number(unit[0]), Written.Number(unit[1])))];

    private static string Words(ParticipationTable table) =>
        $"{string.Join(' ', table.Units.Select(unit => Words(unit.Participation)))} = {Words(table.Total)}";

    private static string Words(ShownParticipation shown) => $"{Word(shown.Sharing)}/{Word(shown.Enrolled)}";

    private static string Word(long? number) => number is { } shown ? $"{shown}" : "?";
}
