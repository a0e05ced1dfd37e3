using FsCheck;
using FsCheck.Fluent;
using static Campaigns.Grains.Tests.Tree;

namespace Campaigns.Grains.Tests;

public sealed class UnitPlannerTests
{
    [Fact]
    public void New_units_are_opened_from_the_top_down_whatever_their_order()
    {
        var plan = new Tree().Plan(Row("chi-doan", "xa"), Row("xa", "tinh"), Row("khoi"));

        plan.Errors.ShouldBeEmpty();
        plan.Steps.Cast<UnitStep.Open>().Select(open => $"{open.Code} < {open.Parent}").ShouldBe(["khoi < tinh", "xa < tinh", "chi-doan < xa"]);
        plan.Steps.Cast<UnitStep.Open>().ShouldAllBe(open => open.From == null, "a day nobody gave is the beginning");
    }

    [Fact]
    public void What_stands_already_is_left_alone_and_what_is_not_named_is_listed_only()
    {
        var tree = new Tree().With("xa-1", "tinh").With("xa-2", "tinh").With("cu", "tinh", closedOn: new(2025, 7, 1));

        var plan = tree.Plan(Row("xa-1", "tinh"));

        plan.Steps.ShouldBeEmpty();
        plan.Unchanged.ShouldBe(1);
        plan.Absent.Select(unit => unit.Code).ShouldBe(["xa-2"]);
    }

    [Fact]
    public void A_row_says_only_what_stands_in_it()
    {
        var tree = new Tree().With(new Tree().With("xa", "tinh", "Xã", UnitKind.Commune)["xa"] with { HeadCounts = [new HeadCount(new(2026, 1, 1), 100, 5)] });

        tree.Plan(new UnitSheetRow(0, "xa")).Steps.ShouldBeEmpty();
        tree.Plan(new UnitSheetRow(0, "xa") { Members = 120 }).Steps
            .ShouldBe([new UnitStep.CountHeads("xa", new HeadCount(Today, 120, 5), Was: null)]);
        tree.Plan(new UnitSheetRow(0, "xa") { Members = 120, From = new(2026, 1, 1) }).Steps
            .ShouldBe([new UnitStep.CountHeads("xa", new HeadCount(new(2026, 1, 1), 120, 5), new HeadCount(new(2026, 1, 1), 100, 5))]);
        tree.Plan(new UnitSheetRow(0, "xa") { Members = 100, EligibleUnits = 5 }).Steps.ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_change_is_told_with_what_was_there()
    {
        var tree = new Tree().With("a", "tinh").With("b", "tinh", "Tên cũ", UnitKind.District);

        var plan = tree.Plan(new UnitSheetRow(0, "b") { Name = "Tên mới", Parent = "a", Kind = UnitKind.Commune, From = new(2025, 7, 1) });

        plan.Steps.ShouldBe(
        [
            new UnitStep.Move("b", "a", "tinh", new(2025, 7, 1)),
            new UnitStep.Rename("b", "Tên mới", "Tên cũ", new(2025, 7, 1)),
            new UnitStep.Reclassify("b", UnitKind.Commune, UnitKind.District),
        ]);
        plan.Counts.ShouldBe(new UnitPlanCounts(0, 1, 1, 1, 0));
    }

    [Fact]
    public void A_tree_turned_upside_down_is_moved_without_a_ring_on_the_way()
    {
        var tree = new Tree().With("a", "tinh").With("b", "a").With("c", "b");

        var plan = tree.Plan(Row("a", "b"), Row("b", "c"), Row("c", "tinh"));

        plan.Errors.ShouldBeEmpty();
        tree.After(plan.Steps)["a"].Unit.Parent.ShouldBe("b");
    }

    [Theory]
    [InlineData("xa", "nowhere", RowFault.UnknownParent)]
    [InlineData("xa", "tw", RowFault.UnknownParent)]
    [InlineData("xa", "tinh-khac", RowFault.UnknownParent)]
    [InlineData("xa", "cu", RowFault.ParentClosed)]
    [InlineData("xa", "xa", RowFault.Ring)]
    [InlineData("tinh-khac", "tinh", RowFault.CodeElsewhere)]
    [InlineData("cu", "tinh", RowFault.IsClosed)]
    [InlineData("tinh", "huyen", RowFault.ScopeStays)]
    [InlineData("x/y", "tinh", RowFault.BadCode)]
    [InlineData("..", "tinh", RowFault.BadCode)]
    public void A_row_that_cannot_be_is_refused_with_its_reason(string code, string parent, RowFault fault)
    {
        var tree = new Tree().With("huyen", "tinh").With("cu", "tinh", closedOn: new(2025, 7, 1));

        var plan = tree.Plan(Row(code, parent));

        plan.Errors.ShouldHaveSingleItem().Fault.ShouldBe(fault);
        plan.Steps.ShouldBeEmpty();
    }

    [Fact]
    public void The_unit_that_is_read_for_may_be_renamed_and_may_name_the_unit_above_it()
    {
        new Tree().Plan(Row("tinh", "tw", "Tỉnh Đoàn mới")).Steps.ShouldBe([new UnitStep.Rename("tinh", "Tỉnh Đoàn mới", "Tỉnh Đoàn", Today)]);
    }

    [Fact]
    public void A_code_that_stands_twice_is_refused_wherever_it_stands()
    {
        var plan = new Tree().Plan(Row("xa", "tinh"), Row("xa", "tinh"), Row("khac", "tinh"));

        plan.Errors.Select(error => (error.Row, error.Fault)).ShouldBe([(2, RowFault.CodeTwice), (3, RowFault.CodeTwice)]);
        plan.Steps.ShouldHaveSingleItem().Code.ShouldBe("khac");
    }

    [Fact]
    public void Rows_below_a_refused_row_are_refused_to_any_depth()
    {
        var plan = new Tree().Plan(Row("d", "c"), Row("c", "b"), Row("b", "a"), new UnitSheetRow(0, "a"), Row("khac"));

        plan.Errors.Select(error => (error.Row, error.Fault)).ShouldBe(
            [(2, RowFault.ParentRefused), (3, RowFault.ParentRefused), (4, RowFault.ParentRefused), (5, RowFault.NameMissing)]);
        plan.Steps.ShouldHaveSingleItem().Code.ShouldBe("khac");
    }

    [Fact]
    public void A_ring_of_new_and_old_units_is_refused_and_the_rest_is_not()
    {
        var tree = new Tree().With("a", "tinh").With("b", "a");

        var plan = tree.Plan(Row("a", "moi"), Row("moi", "b"), Row("khac", "a"));

        plan.Errors.Select(error => (error.Row, error.Fault)).ShouldBe([(2, RowFault.Ring), (3, RowFault.Ring), (4, RowFault.ParentRefused)]);
    }

    [Fact]
    public void A_ring_on_days_in_between_is_a_ring()
    {
        var tree = new Tree().With("a", "tinh").With("b", "a");
        UnitSheetRow under = Row("a", "b") with { From = new(2026, 1, 1) }, away = Row("b", "tinh") with { From = new(2026, 2, 1) };

        tree.Plan(under, away).Errors.ShouldContain(error => error.Fault == RowFault.Ring);
        tree.Plan(under with { From = away.From }, away).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_past_is_changed_from_its_end_and_the_future_not_at_all()
    {
        var tree = new Tree().With("a", "tinh");
        var moved = tree.Plan(Row("a", "tinh", "Tên mới") with { From = new(2026, 6, 1) });
        tree = tree.After(moved.Steps);

        tree.Plan(Row("a", "tinh", "Tên khác") with { From = new(2026, 5, 31) }).Errors.Single().Fault.ShouldBe(RowFault.ChangedLater);
        tree.Plan(Row("a", "tinh", "Tên khác") with { From = new(2026, 6, 1) }).Errors.ShouldBeEmpty();
        tree.Plan(Row("a", "tinh", "Tên khác") with { From = Today.AddDays(1) }).Errors.Single().Fault.ShouldBe(RowFault.InTheFuture);
    }

    [Fact]
    public void A_chain_of_any_length_is_refused_from_the_deepest_level_on()
    {
        var plan = new Tree().Plan([Row("u0", "tinh"), .. Enumerable.Range(1, 20_000).Select(level => Row($"u{level}", $"u{level - 1}"))]);

        plan.Counts.Opened.ShouldBe(UnitPlanner.DeepestLevel);
        plan.Errors.ShouldContain(error => error.Fault == RowFault.TooDeep);
    }

    [Fact]
    public void Any_order_of_the_rows_gives_the_same_plan() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (tree, rows) = Dirty(random);
        var plan = Plan(tree, rows);
        random.Shuffle(rows);

        var shuffled = Plan(tree, rows);

        shuffled.Steps.ShouldBe(plan.Steps);
        shuffled.Errors.ShouldBe(plan.Errors);
        tree.After(plan.Steps);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_file_again_changes_nothing() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var (tree, rows) = Dirty(new Random(seed));
        var plan = Plan(tree, rows);

        var again = Plan(tree.After(plan.Steps), rows);

        again.Steps.ShouldBeEmpty();
        again.Unchanged.ShouldBe(plan.Unchanged + plan.Steps.Select(step => step.Code).Distinct().Count());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_done_and_is_still_so_can_be_undone() => Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
    {
        var (tree, rows) = Dirty(new Random(seed));
        var plan = Plan(tree, rows);

        UnitUndo.Obstacles(plan.Steps, tree.After(plan.Steps).Standing).ShouldBeEmpty();
    }).QuickCheckThrowOnFailure();

    private static UnitPlan Plan(Tree tree, UnitSheetRow[] rows) => UnitPlanner.Plan(new UnitSheet(rows, []), tree.Standing, null, Today);

    // Some units that stand, and rows about them and about others, some of them impossible.
    private static (Tree Tree, UnitSheetRow[] Rows) Dirty(Random random)
    {
        var tree = new Tree();
        for (var unit = 0; unit < 8; unit++) tree.With($"u{unit}", unit == 0 ? "tinh" : $"u{random.Next(unit)}");
        var rows = Enumerable.Range(0, 15).Select(row => new UnitSheetRow(row + 2, $"u{random.Next(row == 0 ? 1 : 18)}")
        {
            Name = random.Next(10) == 0 ? null : $"Tên {random.Next(4)}",
            Parent = random.Next(8) switch { 0 => null, 1 => "tinh", 2 => "nowhere", _ => $"u{random.Next(18)}" },
            Kind = random.Next(3) == 0 ? UnitKind.Commune : null,
            Members = random.Next(3) == 0 ? random.Next(1000) : null,
        });
        return (tree, [.. rows.DistinctBy(row => row.Code)]);
    }
}
