namespace Campaigns.Grains.Tests;

/// <summary>Recounts as they are done: shares, a seed, a sample, a rate, and beside it the truth.</summary>
public sealed class RecountCoverageTests
{
    private static readonly List<(int Population, int Sample, int Found, double Truth)> Recounts = [.. Enumerable.Range(0, 10_000).Select(Recount)];

    [Theory]
    [InlineData(80)]
    [InlineData(90)]
    [InlineData(95)]
    [InlineData(99)]
    public void Over_10_000_campaigns_the_interval_holds_the_truth_no_less_often_than_its_level(int level)
    {
        var held = Recounts.Count(recount =>
            AcceptedRate.Of(recount.Population, recount.Sample, recount.Found, level / 100.0) is { } rate
            && rate.Lower <= recount.Truth && recount.Truth <= rate.Upper);

        held.ShouldBeGreaterThanOrEqualTo(Recounts.Count * level / 100);
        held.ShouldBeLessThan(Recounts.Count); // an interval that never misses says nothing
    }

    [Fact]
    public void Over_10_000_campaigns_the_rate_is_right_on_average()
    {
        var error = Recounts.Average(recount => (double)recount.Found / recount.Sample - recount.Truth);

        Math.Abs(error).ShouldBeLessThan(0.005); // five standard errors, of 0.1 ÷ √10,000
    }

    // Campaigns of 45 to 195 shares, of which anything from half to all are right, and of which 5 to 44 are checked, so never all.
    private static (int Population, int Sample, int Found, double Truth) Recount(int campaign)
    {
        var population = 45 + campaign * 7 % 151;
        var right = population - campaign * 11 % (population / 2 + 1);
        var shares = Enumerable.Range(0, population).Select(number => new Guid(campaign, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)number));
        var sample = RecountSample.Draw(shares, 5 + campaign * 13 % 40, seed: campaign);
        return (population, sample.Count, sample.Count(share => share.ToByteArray()[15] < right), (double)right / population);
    }
}
