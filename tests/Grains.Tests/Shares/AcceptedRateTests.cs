using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class AcceptedRateTests
{
    // Worked out apart from this code, with log-gamma at 40 digits (mpmath); level in percent
    [Theory]
    [InlineData(300, 100, 45, 95, 111, 160)]
    [InlineData(300, 100, 2, 95, 2, 18)]
    [InlineData(20_000, 396, 377, 95, 18_527, 19_414)]
    [InlineData(999_983, 9_973, 1, 90, 6, 473)]
    [InlineData(1_000_000, 10_000, 9_500, 95, 945_568, 954_169)]
    [InlineData(1_000_000, 10_000, 5_000, 95, 490_201, 509_799)]
    [InlineData(1_000_000, 10_000, 10_000, 95, 999_634, 1_000_000)] // none was wrong: up to 366 can be
    [InlineData(1_000_000, 10_000, 0, 95, 0, 366)]
    [InlineData(1_000_000, 10_000, 9_999, 99, 999_261, 999_999)]
    [InlineData(1_000_000, 999_999, 999_000, 95, 999_001, 999_001)]
    [InlineData(1_000_000, 500_000, 250_000, 95, 499_020, 500_980)]
    [InlineData(1_000_000, 1, 1, 95, 25_000, 1_000_000)] // by hand: 25,000 ÷ 1,000,000 is 2.5 % exactly, so it is not ruled out
    public void A_recount_gives_an_interval(int population, int sample, int right, int level, int least, int most)
    {
        var rate = Rate(population, sample, right, level / 100.0);

        (rate.LeastRight, rate.MostRight).ShouldBe((least, most));
        (rate.Lower, rate.Upper).ShouldBe(((double)least / population, (double)most / population));
        (rate.Population, rate.Sample, rate.Right, rate.Level).ShouldBe((population, sample, right, level / 100.0));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(95)]
    [InlineData(99)]
    public void It_holds_just_the_numbers_that_counting_all_samples_does_not_rule_out(int level)
    {
        foreach (var (population, sample) in Hypergeometric.SmallCases)
        {
            foreach (var right in Enumerable.Range(0, sample + 1))
            {
                var rate = Rate(population, sample, right, level / 100.0);
                var possible = Enumerable.Range(0, population + 1).Where(all => Hypergeometric.Allows(population, all, sample, right, level));

                Enumerable.Range(rate.LeastRight, rate.MostRight - rate.LeastRight + 1).ShouldBe(possible, $"{right} of {sample} of {population}");
            }
        }
    }

    [Theory]
    [InlineData(50)]
    [InlineData(80)]
    [InlineData(95)]
    [InlineData(99)]
    public void However_many_are_right_it_holds_them_in_no_less_of_all_samples_than_its_level(int level)
    {
        foreach (var (population, sample) in Hypergeometric.SmallCases)
        {
            var rates = Enumerable.Range(0, sample + 1).Select(right => Rate(population, sample, right, level / 100.0)).ToList();
            foreach (var all in Enumerable.Range(0, population + 1))
            {
                var holding = rates.Where(rate => rate.LeastRight <= all && all <= rate.MostRight);

                (100 * holding.Sum(rate => Hypergeometric.Samples(population, all, sample, rate.Right)))
                    .ShouldBeGreaterThanOrEqualTo(level * Hypergeometric.Choose(population, sample), $"{all} of {population}, {sample} checked");
            }
        }
    }

    [Fact]
    public void When_all_were_checked_it_is_a_point()
    {
        var rate = AcceptedRate.Of(20, 20, 17).ShouldNotBeNull();

        (rate.Rate, rate.Lower, rate.Upper).ShouldBe((0.85, 0.85, 0.85));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1_000_000)]
    public void When_nothing_was_checked_there_is_no_rate(int population) => AcceptedRate.Of(population, 0, 0).ShouldBeNull();

    [Fact]
    public void The_level_is_95_percent_unless_another_is_asked_for() => AcceptedRate.Of(300, 100, 45).ShouldBe(AcceptedRate.Of(300, 100, 45, 0.95));

    [Theory]
    [InlineData(10, 5, -1, 0.95, "right")]
    [InlineData(10, 5, 6, 0.95, "right")]
    [InlineData(10, 11, 6, 0.95, "sample")]
    [InlineData(-1, 0, 0, 0.95, "sample")]
    [InlineData(10, 5, 3, 0, "level")]
    [InlineData(10, 5, 3, 1, "level")]
    [InlineData(10, 0, 0, 95, "level")]
    [InlineData(10, 5, 3, double.NaN, "level")]
    public void A_number_out_of_its_range_is_a_mistake(int population, int sample, int right, double level, string which) =>
        Should.Throw<ArgumentOutOfRangeException>(() => AcceptedRate.Of(population, sample, right, level)).ParamName.ShouldBe(which);

    [Fact]
    public void Right_and_wrong_are_mirror_images() => Check((population, sample, right) =>
        (Rate(population, sample, right).LeastRight + Rate(population, sample, sample - right).MostRight) == population);

    [Fact]
    public void One_more_found_right_raises_both_ends() => Check((population, sample, right) =>
        right == sample
        || (Rate(population, sample, right).LeastRight < Rate(population, sample, right + 1).LeastRight
            && Rate(population, sample, right).MostRight < Rate(population, sample, right + 1).MostRight));

    [Fact]
    public void A_higher_level_never_narrows_it() => Check((population, sample, right) =>
        Rate(population, sample, right, 0.99) is var wide && Rate(population, sample, right) is var usual
        && wide.LeastRight <= usual.LeastRight && usual.MostRight <= wide.MostRight);

    [Fact]
    public void It_lies_within_what_was_seen_and_around_the_rate_to_within_a_share() => Check((population, sample, right) =>
        Rate(population, sample, right) is var rate
        && right <= rate.LeastRight && rate.MostRight <= population - (sample - right)
        && rate.LeastRight - 1 < rate.Rate * population && rate.Rate * population < rate.MostRight + 1);

    private static void Check(Func<int, int, int, bool> holds)
    {
        var cases = from population in Gen.OneOf(Gen.Choose(1, 60), Gen.Choose(1, 1_000_000))
                    from sample in Gen.Choose(1, Math.Min(population, 10_000))
                    from right in Gen.Choose(0, sample)
                    select (population, sample, right);
        Prop.ForAll(cases.ToArbitrary(), each => holds(each.population, each.sample, each.right)).QuickCheckThrowOnFailure();
    }

    private static AcceptedRate Rate(int population, int sample, int right, double level = AcceptedRate.UsualLevel) =>
        AcceptedRate.Of(population, sample, right, level).ShouldNotBeNull();
}
