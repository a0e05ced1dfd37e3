using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Campaigns.Grains.Tests;

public sealed class ShareFiguresTests
{
    private const long He = 1;
    private const long Thu = 2;

    // campaign, unit, post, when (local hour of a day in July)
    [Theory]
    [InlineData("", "")]
    [InlineData("1 7 a 1T08", "0/7/1 1+1; 1/7/1 1+1")]
    [InlineData("1 7 a 1T08, 1 7 b 1T09", "0/7/1 2+1; 1/7/1 2+1")]
    [InlineData("1 7 a 1T08, 1 7 b 2T09", "0/7/1 1+1; 0/7/2 1+0; 1/7/1 1+1; 1/7/2 1+0")]
    [InlineData("1 7 a 1T08, 2 7 a 2T09", "0/7/1 1+1; 1/7/1 1+1; 2/7/2 1+1")] // one credit over all campaigns, new in each
    [InlineData("2 7 a 2T09, 1 7 a 1T08", "0/7/1 1+1; 1/7/1 1+1; 2/7/2 1+1")] // whichever is told first
    [InlineData("1 7 a 1T08, 1 9 b 2T09", "0/7/1 1+1; 0/9/2 1+0; 1/7/1 1+1; 1/9/2 1+0")] // moved to another unit meanwhile
    [InlineData("1 7 a 1T00", "0/7/1 1+1; 1/7/1 1+1")] // the first hour of the local day is the day before in UTC
    [InlineData("1 7 b 1T08, 1 7 a 1T08", "0/7/1 2+1; 1/7/1 2+1")]
    public void What_the_shares_of_a_member_come_to(string shares, string told) => Told(ShareFigures.Of(Parse(shares))).ShouldBe(told);

    [Fact]
    public void Order_changes_nothing_and_everything_adds_up()
    {
        var shares = Gen.Zip(Gen.Elements(He, Thu), Gen.Elements("a", "b", "c", "d")).Zip(Gen.Zip(Gen.Elements(7L, 9L), Gen.Choose(0, 24 * 20)))
            .Select(share => new AcceptedShare(share.Item1.Item1, share.Item2.Item1, Post(share.Item1.Item2), At(1, 0).AddHours(share.Item2.Item2)))
            .ListOf().Select(list => list.DistinctBy(share => (share.Campaign, share.Post)).ToList());

        Prop.ForAll(shares.ToArbitrary(), list =>
        {
            var counts = ShareFigures.Of(list);
            Told(ShareFigures.Of(list.AsEnumerable().Reverse())).ShouldBe(Told(counts));
            counts.Where(pair => pair.Key.Campaign == He).Sum(pair => pair.Value.Shares).ShouldBe(list.Count(share => share.Campaign == He));
            counts.Where(pair => pair.Key.Campaign == 0).Sum(pair => pair.Value.Shares).ShouldBe(list.DistinctBy(share => share.Post).Count());
            foreach (var campaign in new[] { 0, He, Thu })
            {
                var firsts = counts.Where(pair => pair.Key.Campaign == campaign).Sum(pair => pair.Value.FirstTimers);
                firsts.ShouldBe(list.Exists(share => campaign == 0 || share.Campaign == campaign) ? 1 : 0);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static string Told(Dictionary<ShareCell, ShareCount> counts) => string.Join("; ", counts
        .OrderBy(pair => (pair.Key.Campaign, pair.Key.Unit, pair.Key.Day))
        .Select(pair => $"{pair.Key.Campaign}/{pair.Key.Unit}/{pair.Key.Day.Day} {pair.Value.Shares}+{pair.Value.FirstTimers}"));

    private static IEnumerable<AcceptedShare> Parse(string shares) => shares.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(share =>
    {
        var parts = share.Split(' ');
        var when = parts[3].Split('T').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return new AcceptedShare(
            long.Parse(parts[0], CultureInfo.InvariantCulture), long.Parse(parts[1], CultureInfo.InvariantCulture), Post(parts[2]), At(when[0], when[1]));
    });

    private static PostAlias Post(string value) => new(Platform.Facebook, PostAliasKind.Post, value);

    private static DateTimeOffset At(int day, int hour) => new DateTimeOffset(2026, 7, day, hour, 0, 0, TimeSpan.FromHours(7)).ToUniversalTime();
}
