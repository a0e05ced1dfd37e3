using Campaigns.Grains;

namespace Campaigns.Silo.Tests;

public class MeasuredGrowthTests
{
    [Theory]
    [InlineData(12, 0.14, 0.23, 0.49)]
    [InlineData(24, 0.21, 0.35, 0.57)]
    [InlineData(48, 0.32, 0.51, 0.72)]
    [InlineData(72, 0.45, 0.63, 0.81)]
    [InlineData(96, 0.58, 0.75, 0.88)]
    [InlineData(120, 0.70, 0.85, 0.94)]
    [InlineData(240, 1.06, 1.19, 1.53)]
    [InlineData(336, 1.19, 1.53, 2.39)]
    [InlineData(504, 1.51, 2.06, 4.32)]
    public void Views_of_videos_grow_as_measured(int hours, double low, double middle, double high)
    {
        var parts = PartsOf(Platform.YouTube, Counter.Views, TimeSpan.FromHours(hours), reference: TimeSpan.FromDays(7), least: 200);

        Quantile(parts, 0.5).ShouldBe(middle, middle * 0.12);
        Quantile(parts, 0.15).ShouldBeGreaterThan(low * 0.96);
        Quantile(parts, 0.85).ShouldBeLessThan(high * 1.04);
    }

    [Theory]
    [InlineData(2, 0, 0.09, 0.34)]
    [InlineData(6, 0.03, 0.23, 0.58)]
    [InlineData(12, 0.12, 0.50, 0.78)]
    [InlineData(24, 0.49, 0.80, 0.95)]
    [InlineData(36, 0.78, 0.94, 1)]
    public void Views_of_posts_grow_like_the_shares_measured(int hours, double low, double middle, double high)
    {
        var parts = PartsOf(Platform.Facebook, Counter.Views, TimeSpan.FromHours(hours), reference: TimeSpan.FromHours(48), least: 200);

        Quantile(parts, 0.5).ShouldBe(middle, 0.04);
        Quantile(parts, 0.15).ShouldBeGreaterThanOrEqualTo(low * 0.96);
        Quantile(parts, 0.85).ShouldBeLessThanOrEqualTo(high * 1.04);
    }

    [Theory]
    [InlineData(24, 0.54)]
    [InlineData(72, 0.76)]
    [InlineData(336, 1.15)]
    public void Likes_come_earlier_than_views(int hours, double middle)
    {
        var parts = PartsOf(Platform.YouTube, Counter.Reactions, TimeSpan.FromHours(hours), reference: TimeSpan.FromDays(7), least: 100);

        Quantile(parts, 0.5).ShouldBe(middle, 0.03);
    }

    [Fact]
    public void A_curve_never_falls()
    {
        foreach (var curve in (MeasuredGrowth[])[MeasuredGrowth.Facebook, MeasuredGrowth.YouTubeViews, MeasuredGrowth.YouTubeLikes, MeasuredGrowth.YouTubeComments])
        {
            foreach (var pace in (double[])[-1, -0.4, 0, 0.7, 1])
            {
                var values = Enumerable.Range(0, 9_000).Select(hours => curve.At(TimeSpan.FromHours(hours), pace)).ToList();
                values.ShouldBe(values.Order());
                values[0].ShouldBe(0);
            }
        }
    }

    private static List<double> PartsOf(Platform platform, Counter counter, TimeSpan age, TimeSpan reference, long least)
    {
        var world = Worlds.Of(platform, SandboxProfile.NewsPage with { MedianFollowers = 500_000 }, accounts: 2);
        var parts = world.Posts(platform)
            .Select(post => (At: post.CountersAt(post.PublishedAt!.Value + age)[counter], Whole: post.CountersAt(post.PublishedAt.Value + reference)[counter]))
            .Where(value => value.Whole >= least)
            .Select(value => (double)value.At!.Value / value.Whole!.Value)
            .Order().ToList();
        parts.Count.ShouldBeGreaterThan(300);
        return parts;
    }

    private static double Quantile(List<double> ordered, double part) => ordered[(int)(ordered.Count * part)];
}
