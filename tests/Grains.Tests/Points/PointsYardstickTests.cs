namespace Campaigns.Grains.Tests;

public sealed class PointsYardstickTests
{
    private const long Own = 1_000;

    [Fact]
    public void Units_of_similar_size_give_quartiles()
    {
        PointsOfUnit[] units = [Unit(1, 100, 50), Unit(2, 90, 20), Unit(3, 110, 30), Unit(4, 120, 40), Unit(5, 80, 10)];

        PointsYardstick.Peers(Own, 100, units).ShouldBe(new PeerQuartiles(5, 20, 30, 40));
    }

    [Fact]
    public void Quartiles_between_two_units_lie_on_the_line_between_them() =>
        PointsYardstick.Peers(Own, 100, Units(100, 10, 20, 30, 40, 50, 60)).ShouldBe(new PeerQuartiles(6, 22.5m, 35, 47.5m));

    [Fact]
    public void A_unit_is_not_its_own_peer() =>
        PointsYardstick.Peers(Own, 100, [.. Units(100, 10, 20, 30, 40), Unit(Own, 100, 999)]).ShouldBeNull();

    [Fact]
    public void Fewer_than_five_peers_are_no_yardstick() => PointsYardstick.Peers(Own, 100, Units(100, 10, 20, 30, 40)).ShouldBeNull();

    [Fact]
    public void Units_more_than_twice_as_large_or_small_are_no_peers()
    {
        PointsYardstick.Peers(Own, 100, [.. Units(100, 10, 20, 30, 40), Unit(98, 201, 99)]).ShouldBeNull();
        PointsYardstick.Peers(Own, 100, [.. Units(100, 10, 20, 30, 40), Unit(99, 49, 99)]).ShouldBeNull();
        PointsYardstick.Peers(Own, 100, [.. Units(100, 10, 20, 30, 40), Unit(98, 200, 99)]).ShouldNotBeNull();
    }

    [Fact]
    public void Of_many_the_nearest_in_size_are_taken_whatever_their_order()
    {
        var near = Enumerable.Range(0, 10).Select(index => Unit(index + 20, 100 + index, 0));
        PointsOfUnit[] units = [.. near, .. Units(150, 90, 90, 90, 90, 90, 90, 90, 90)];

        PointsYardstick.Peers(Own, 100, units).ShouldBe(new PeerQuartiles(10, 0, 0, 0));
        PointsYardstick.Peers(Own, 100, units.Reverse()).ShouldBe(new PeerQuartiles(10, 0, 0, 0));
    }

    [Theory]
    [InlineData("10 20", null)]
    [InlineData("10 20 90", "20")]
    [InlineData("10 20 30 90", "25")]
    [InlineData("10 20 30 40 50 60 900 900 900", "35")] // the latest six
    [InlineData("0.1 0.2 0.3 0.4", "0.3")] // 0.25, rounded
    public void A_unit_s_own_usual_is_the_median_of_its_latest_months(string months, string? usual) =>
        PointsYardstick.Usual(months.Split(' ').Select(Number)).ShouldBe(usual is null ? null : Number(usual));

    private static IEnumerable<PointsOfUnit> Units(long enrolled, params int[] perHundred) =>
        perHundred.Select((each, index) => Unit(index + 1, enrolled, each));

    // Points so that each hundred enrolled have about so many.
    private static PointsOfUnit Unit(long unit, long enrolled, int perHundred) =>
        new(unit, new PointsOutcome.Earned((long)Math.Round(perHundred * enrolled / 100.0), enrolled));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
