namespace Campaigns.Grains.Tests;

public sealed class RecountSizeTests
{
    [Theory]
    [InlineData(0, 0.05, 0.95, 0)]
    [InlineData(1, 0.05, 0.95, 1)]
    [InlineData(9, 0.05, 0.95, 9)] // one share more or less is 11 points: only checking all will do
    [InlineData(1_000_000, 0.5, 0.95, 1)]
    public void A_size_is_proposed(int population, double halfWidth, double level, int size) =>
        RecountSize.For(population, halfWidth, level).ShouldBe(size);

    // Cochran's n₀ = z²/4d², n = n₀ ÷ (1 + (n₀ − 1)/N), from tables
    [Theory]
    [InlineData(500, 0.05, 0.95, 218)]
    [InlineData(20_000, 0.05, 0.95, 377)]
    [InlineData(20_000, 0.03, 0.95, 1_014)]
    [InlineData(1_000_000, 0.05, 0.95, 385)]
    [InlineData(1_000_000, 0.05, 0.99, 664)]
    [InlineData(1_000_000, 0.01, 0.95, 9_513)]
    public void It_is_Cochrans_and_a_little_more_since_the_interval_is_exact(int population, double halfWidth, double level, int cochran) =>
        RecountSize.For(population, halfWidth, level).ShouldBeInRange(cochran, cochran + (int)(1.1 / halfWidth));

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.8)]
    public void Whatever_is_found_then_the_interval_is_no_wider_than_wanted(double level)
    {
        foreach (var population in Enumerable.Range(1, 120))
        {
            foreach (var halfWidth in new[] { 0.02, 0.05, 0.1, 0.2 })
            {
                var size = RecountSize.For(population, halfWidth, level);

                var widest = Enumerable.Range(0, size + 1).Max(right => Width(AcceptedRate.Of(population, size, right, level)!)); // size ≥ 1
                widest.ShouldBeLessThanOrEqualTo(2 * halfWidth + 1e-12, $"{size} of {population} for ±{halfWidth}");
            }
        }
    }

    [Fact]
    public void It_is_not_the_whole_population_where_fewer_will_do() => RecountSize.For(1_000, 0.05).ShouldBeInRange(278, 300);

    [Theory]
    [InlineData(-1, 0.05, 0.95, "population")]
    [InlineData(10, 0, 0.95, "halfWidth")]
    [InlineData(10, -0.1, 0.95, "halfWidth")]
    [InlineData(10, double.NaN, 0.95, "halfWidth")]
    [InlineData(10, 0.05, 1, "level")]
    public void A_number_out_of_its_range_is_a_mistake(int population, double halfWidth, double level, string which) =>
        Should.Throw<ArgumentOutOfRangeException>(() => RecountSize.For(population, halfWidth, level)).ParamName.ShouldBe(which);

    private static double Width(AcceptedRate rate) => rate.Upper - rate.Lower;
}
