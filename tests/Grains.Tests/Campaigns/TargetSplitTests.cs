using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class TargetSplitTests
{
    // target, heads in the order of codes a, b, c…; what each gets
    [Theory]
    [InlineData(100, "50 30 20", "50 30 20")]
    [InlineData(10, "1 1 1", "4 3 3")] // equal remainders: the first code
    [InlineData(10, "3 3 1", "4 4 2")] // quotas 4.29, 4.29, 1.43: the largest remainder is c's
    [InlineData(7, "0 5", "0 7")]
    [InlineData(1, "1 1000000", "0 1")]
    [InlineData(0, "5 6", "0 0")]
    [InlineData(2, "1 1 1 1", "1 1 0 0")]
    [InlineData(11_000_000_000, "600000 400000", "6600000000 4400000000")]
    public void A_target_is_split_by_heads(long target, string heads, string shares)
    {
        var split = TargetSplit.Over(target, Units(heads)).ShouldBeOfType<SplitOutcome.Split>();

        string.Join(' ', split.Shares.Select(share => share.Amount)).ShouldBe(shares);
        split.ByHeads.ShouldBeTrue();
    }

    [Fact]
    public void A_target_of_the_largest_number_there_is_does_not_overflow() =>
        Amounts(TargetSplit.Over(long.MaxValue, Units("9000000000000000000 1"))).Sum().ShouldBe(long.MaxValue);

    [Fact]
    public void Where_nobody_counted_heads_all_units_count_alike()
    {
        var split = TargetSplit.Over(10, [new("b", null), new("a", null), new("c", null)]).ShouldBeOfType<SplitOutcome.Split>();

        split.ByHeads.ShouldBeFalse();
        split.Shares.ShouldBe([new("a", 4), new("b", 3), new("c", 3)]);
    }

    [Fact]
    public void Where_some_heads_are_unknown_their_units_are_named_and_nothing_is_made_up() =>
        Refusal(TargetSplit.Over(10, [new("b", null), new("a", 5), new("c", null)]))
            .ShouldBeEquivalentTo(new SplitRefusal(SplitRefusalKind.UnknownHeads, new List<string> { "b", "c" }));

    [Fact]
    public void There_is_no_split_over_nobody()
    {
        Refusal(TargetSplit.Over(10, [])).Kind.ShouldBe(SplitRefusalKind.NoUnits);
        Refusal(TargetSplit.Over(10, Units("0 0"))).Kind.ShouldBe(SplitRefusalKind.NoHeads);
    }

    [Fact]
    public void Shares_always_add_up_to_the_target_and_each_is_within_one_of_its_quota() => Check((target, heads) =>
    {
        var shares = Amounts(TargetSplit.Over(target, Units(heads)));
        var all = heads.Sum();

        return shares.Sum() == target
            && shares.Zip(heads).All(each => Int128.Abs((Int128)each.First * all - (Int128)target * each.Second) < all);
    });

    [Fact]
    public void More_heads_never_get_less() => Check((target, heads) =>
    {
        var shares = Amounts(TargetSplit.Over(target, Units(heads)));

        return heads.Zip(shares).All(one => heads.Zip(shares).All(other => one.First <= other.First || one.Second >= other.Second));
    });

    [Fact]
    public void The_order_in_which_units_come_does_not_matter() => Check((target, heads) =>
    {
        var units = Units(heads);

        return Amounts(TargetSplit.Over(target, units)).SequenceEqual(Amounts(TargetSplit.Over(target, [.. units.Reverse()])));
    });

    private static void Check(Func<long, long[], bool> holds)
    {
        var heads = Gen.Choose(0, 50_000).Select(count => (long)count).NonEmptyListOf().Select(list => list.ToArray()).Where(list => list.Sum() > 0);
        var targets = Gen.OneOf(Gen.Choose(0, 100).Select(small => (long)small), Gen.Choose(0, int.MaxValue).Select(large => large * 5_000L));
        Prop.ForAll(targets.ToArbitrary(), heads.ToArbitrary(), holds).QuickCheckThrowOnFailure();
    }

    private static List<long> Amounts(SplitOutcome outcome) => [.. outcome.ShouldBeOfType<SplitOutcome.Split>().Shares.Select(share => share.Amount)];

    private static SplitRefusal Refusal(SplitOutcome outcome) => outcome.ShouldBeOfType<SplitOutcome.Refused>().Refusal;

    private static UnitHeads[] Units(string heads) =>
        Units([.. heads.Split(' ').Select(count => long.Parse(count, System.Globalization.CultureInfo.InvariantCulture))]);

    private static UnitHeads[] Units(long[] heads) => [.. heads.Select((count, index) => new UnitHeads($"u{index:0000}", count))];
}
