using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class RecountSampleTests
{
    // Worked out apart from this code: Python's hashlib.sha256(seed.to_bytes(8, "big", signed=True) + uuid.bytes), smallest first.
    [Theory]
    [InlineData(0, "10 12 6 9")]
    [InlineData(42, "4 11 10 3")]
    [InlineData(-1, "2 11 1 6")]
    [InlineData(long.MaxValue, "10 11 3 9")]
    public void A_seed_draws_the_same_shares_on_every_machine(long seed, string drawn) =>
        RecountSample.Draw(Shares(1, 12), 4, seed).ShouldBe(drawn.Split(' ').Select(number => Share(Number(number))));

    [Fact]
    public void Neither_the_order_of_shares_nor_how_often_each_is_named_matters() => Check((shares, size, seed) =>
        RecountSample.Draw([.. shares.Reverse(), .. shares, .. shares.Order()], size, seed).SequenceEqual(RecountSample.Draw(shares, size, seed)));

    [Fact]
    public void Nothing_is_drawn_twice_nor_made_up_and_no_more_than_there_are() => Check((shares, size, seed) =>
    {
        var sample = RecountSample.Draw(shares, size, seed);

        return sample.Distinct().Count() == Math.Min(size, shares.Distinct().Count()) && sample.Count <= size && !sample.Except(shares).Any();
    });

    [Fact]
    public void A_larger_sample_begins_with_the_smaller() => Check((shares, size, seed) =>
        RecountSample.Draw(shares, size + 5, seed).Take(size).SequenceEqual(RecountSample.Draw(shares, size, seed)));

    [Fact]
    public void Of_the_others_nothing_changes_when_a_share_is_gone() => Check((shares, size, seed) =>
    {
        var gone = shares[0];
        var others = shares.Where(share => share != gone).ToList();
        var larger = RecountSample.Draw(shares, size + 1, seed).Where(share => share != gone).Take(size);

        return RecountSample.Draw(others, size, seed).SequenceEqual(larger);
    });

    [Fact]
    public void Different_seeds_draw_different_samples()
    {
        var shares = Shares(1, 60);

        var samples = Enumerable.Range(-500, 1_000).Select(seed => string.Join(' ', RecountSample.Draw(shares, 10, seed))).ToList();

        samples.Distinct().Count().ShouldBe(samples.Count);
    }

    [Fact]
    public void All_are_drawn_when_there_are_no_more_than_asked_for()
    {
        RecountSample.Draw(Shares(1, 7), 7, 1).ShouldBe(Shares(1, 7), ignoreOrder: true);
        RecountSample.Draw(Shares(1, 7), int.MaxValue, 1).ShouldBe(Shares(1, 7), ignoreOrder: true);
        RecountSample.Draw([], 5, 1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_sample_of_nothing_is_a_mistake(int size) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RecountSample.Draw(Shares(1, 3), size, 1)).ParamName.ShouldBe("size");

    [Fact]
    public void Every_share_is_drawn_equally_often()
    {
        var shares = Shares(1, 40);

        var drawn = Enumerable.Range(0, 5_000).SelectMany(seed => RecountSample.Draw(shares, 10, seed)).CountBy(share => share).ToDictionary();

        // Each 1,250 times; five standard deviations of √(5,000 × ¼ × ¾) = 31. The seeds are fixed, so it holds always or never.
        shares.ShouldAllBe(share => Math.Abs(drawn[share] - 1_250) <= 154);
    }

    [Fact]
    public void Every_set_of_shares_is_drawn_equally_often()
    {
        var sets = Enumerable.Range(0, 20_000).CountBy(seed => string.Join(' ', RecountSample.Draw(Shares(1, 6), 3, seed).Order())).ToDictionary();

        // 6 choose 3 sets, each 1,000 times; five standard deviations of √(20,000 × 0.05 × 0.95) = 31.
        sets.Count.ShouldBe(20);
        sets.Values.ShouldAllBe(count => Math.Abs(count - 1_000) <= 154);
    }

    private static void Check(Func<Guid[], int, long, bool> holds)
    {
        var shares = Gen.Choose(1, 60).Select(Share).NonEmptyListOf().Select(list => list.ToArray());
        var seeds = Gen.Choose(int.MinValue, int.MaxValue).Two().Select(halves => ((long)halves.Item1 << 32) ^ halves.Item2);
        Prop.ForAll(shares.ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), seeds.ToArbitrary(), holds).QuickCheckThrowOnFailure();
    }

    private static Guid[] Shares(int first, int count) => [.. Enumerable.Range(first, count).Select(Share)];

    private static Guid Share(int number) => new(0x5eed0000 + number, 0, 0x4000, 0x80, 0, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
