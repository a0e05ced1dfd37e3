namespace Campaigns.Grains.Tests;

public sealed class PointsYardstickTests
{
    [Fact]
    public void Units_of_similar_size_give_quartiles()
    {
        PointsOfUnit[] units = [Unit("a", 100, 50), Unit("b", 90, 20), Unit("c", 110, 30), Unit("d", 120, 40), Unit("e", 80, 10)];

        PointsYardstick.Peers("own", 100, units).ShouldBe(new PeerQuartiles(5, 20, 30, 40));
    }

    [Fact]
    public void Quartiles_between_two_units_lie_on_the_line_between_them() =>
        PointsYardstick.Peers("own", 100, Units(100, 10, 20, 30, 40, 50, 60)).ShouldBe(new PeerQuartiles(6, 22.5m, 35, 47.5m));

    [Fact]
    public void A_unit_is_not_its_own_peer() =>
        PointsYardstick.Peers("own", 100, [.. Units(100, 10, 20, 30, 40), Unit("own", 100, 999)]).ShouldBeNull();

    [Fact]
    public void Fewer_than_five_peers_are_no_yardstick() => PointsYardstick.Peers("own", 100, Units(100, 10, 20, 30, 40)).ShouldBeNull();

    [Fact]
    public void Units_more_than_twice_as_large_or_small_are_no_peers()
    {
        PointsYardstick.Peers("own", 100, [.. Units(100, 10, 20, 30, 40), Unit("large", 201, 99)]).ShouldBeNull();
        PointsYardstick.Peers("own", 100, [.. Units(100, 10, 20, 30, 40), Unit("small", 49, 99)]).ShouldBeNull();
        PointsYardstick.Peers("own", 100, [.. Units(100, 10, 20, 30, 40), Unit("large", 200, 99)]).ShouldNotBeNull();
    }

    [Fact]
    public void Of_many_the_nearest_in_size_are_taken_whatever_their_order()
    {
        var near = Enumerable.Range(0, 10).Select(index => Unit($"xa-{index}", 100 + index, 0));
        PointsOfUnit[] units = [.. near, .. Units(150, 90, 90, 90, 90, 90, 90, 90, 90)];

        PointsYardstick.Peers("own", 100, units).ShouldBe(new PeerQuartiles(10, 0, 0, 0));
        PointsYardstick.Peers("own", 100, units.Reverse()).ShouldBe(new PeerQuartiles(10, 0, 0, 0));
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
        perHundred.Select((each, index) => Unit($"u-{index}", enrolled, each));

    // Points so that each hundred enrolled have about so many.
    private static PointsOfUnit Unit(string code, long enrolled, int perHundred) =>
        new(code, new PointsOutcome.Earned((long)Math.Round(perHundred * enrolled / 100.0), enrolled));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
