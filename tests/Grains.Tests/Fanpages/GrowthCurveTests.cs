namespace Campaigns.Grains.Tests;

public sealed class GrowthCurveTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.25, 0.115)]
    [InlineData(0.5, 0.23)]
    [InlineData(1, 0.35)]
    [InlineData(1.5, 0.43)]
    [InlineData(2, 0.51)]
    [InlineData(3, 0.63)]
    [InlineData(4, 0.75)]
    [InlineData(5, 0.85)]
    [InlineData(7, 1)]
    [InlineData(10, 1.19)]
    [InlineData(14, 1.53)]
    [InlineData(21, 2.06)]
    [InlineData(28, 2.59)]
    public void A_post_stands_where_the_measured_curve_has_it(double days, double value)
    {
        GrowthCurve.At(TimeSpan.FromDays(days)).ShouldBe(value, 1e-9);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(6)]
    [InlineData(21)]
    [InlineData(80)]
    public void The_age_of_a_value_is_the_age_that_has_it(double days)
    {
        GrowthCurve.AgeAt(GrowthCurve.At(TimeSpan.FromDays(days))).TotalDays.ShouldBe(days, 1e-9);
    }
}
