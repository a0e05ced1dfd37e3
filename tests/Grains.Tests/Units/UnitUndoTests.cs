using static Campaigns.Grains.Tests.Tree;

namespace Campaigns.Grains.Tests;

public sealed class UnitUndoTests
{
    private static readonly Tree Before = new Tree().With("a", "tinh").With("b", "tinh");

    private static readonly UnitPlan Plan = Before.Plan(
        Row("a", "moi", "Tên mới") with { Kind = UnitKind.Commune, Members = 10 }, Row("moi", "tinh") with { Members = 20 });

    [Fact]
    public void Nothing_speaks_against_it_while_everything_is_as_it_was_left() => Obstacles(Before.After(Plan.Steps)).ShouldBeEmpty();

    [Fact]
    public void Later_changes_of_other_units_do_not_matter() =>
        Obstacles(After(new UnitStep.Rename("b", "Khác", "b", Today))).ShouldBeEmpty();

    [Theory]
    [InlineData("rename", "a ChangedSince")]
    [InlineData("rename new", "moi ChangedSince")]
    [InlineData("move", "a ChangedSince")]
    [InlineData("reclassify", "a ChangedSince")]
    [InlineData("count", "a ChangedSince")]
    [InlineData("count new", "moi ChangedSince")]
    [InlineData("units", "moi HasUnits")]
    public void A_later_change_of_its_units_keeps_it(string change, string obstacle)
    {
        UnitStep step = change switch
        {
            "rename" => new UnitStep.Rename("a", "Khác", "Tên mới", Today),
            "rename new" => new UnitStep.Rename("moi", "Khác", "moi", Today),
            "move" => new UnitStep.Move("a", "b", "moi", Today),
            "reclassify" => new UnitStep.Reclassify("a", UnitKind.Branch, UnitKind.Commune),
            "count" => new UnitStep.CountHeads("a", new HeadCount(Today, 11, null), new HeadCount(Today, 10, null)),
            "count new" => new UnitStep.CountHeads("moi", new HeadCount(Today.AddDays(1), 21, null), null),
            _ => new UnitStep.Open("duoi", "Dưới", UnitKind.Branch, "moi", null),
        };

        Obstacles(After(step)).ShouldContain(obstacle);
    }

    [Fact]
    public void A_unit_closed_since_keeps_it()
    {
        var after = Before.After(Plan.Steps);
        after.With(after["moi"] with { Unit = after["moi"].Unit with { ClosedOn = Today } });

        Obstacles(after).ShouldContain("moi ClosedSince");
    }

    [Fact]
    public void A_way_back_that_has_become_a_ring_keeps_it()
    {
        var tree = new Tree().With("a", "tinh").With("b", "a");
        var plan = tree.Plan(Row("b", "tinh"));
        var after = tree.After([.. plan.Steps, new UnitStep.Move("a", "b", "tinh", Today)]);

        UnitUndo.Obstacles(plan.Steps, after.Standing).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_way_back_that_would_have_been_a_ring_for_a_while_keeps_it()
    {
        var tree = new Tree().With("w", "tinh").With("u", "w");
        var plan = tree.Plan(Row("u", "tinh") with { From = Today.AddDays(-20) });
        var after = tree.After(
        [
            .. plan.Steps, new UnitStep.Move("w", "u", "tinh", Today.AddDays(-10)), new UnitStep.Move("w", "tinh", "u", Today.AddDays(-5)),
        ]);

        UnitUndo.Obstacles(plan.Steps, after.Standing).ShouldNotBeEmpty();
    }

    [Fact]
    public void Units_that_changed_places_on_different_days_can_change_back()
    {
        var tree = new Tree().With("a", "tinh").With("b", "a");
        var plan = tree.Plan(Row("b", "tinh") with { From = Today.AddDays(-20) }, Row("a", "b") with { From = Today.AddDays(-10) });

        UnitUndo.Obstacles(plan.Steps, tree.After(plan.Steps).Standing).ShouldBeEmpty();
    }

    private static Tree After(UnitStep later) => Before.After([.. Plan.Steps, later]);

    private static IEnumerable<string> Obstacles(Tree after) =>
        UnitUndo.Obstacles(Plan.Steps, after.Standing).Select(obstacle => $"{obstacle.Code} {obstacle.Reason}");
}
