using System.Globalization;

namespace Campaigns.Grains.Tests;

public sealed class ShareStreakTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    [Theory]
    [InlineData("", 0)]
    [InlineData("01/03", 1)]
    [InlineData("28/02", 1)] // today is not over
    [InlineData("28/02 01/03", 2)]
    [InlineData("27/02", 0)]
    [InlineData("27/02 01/03", 1)]
    [InlineData("26/02 27/02 28/02", 3)]
    [InlineData("25/02 27/02 28/02 01/03", 3)]
    [InlineData("02/03", 0)] // of a clock that was put back
    public void Days_running_up_to_today_or_yesterday_count(string days, int streak) =>
        ShareStreak.Of(days.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Day).ToHashSet(), Today).ShouldBe(streak);

    [Fact]
    public void A_streak_is_told_no_longer_than_a_year() =>
        ShareStreak.Of(Enumerable.Range(0, 1_000).Select(days => Today.AddDays(-days)).ToHashSet(), Today).ShouldBe(ShareStreak.Longest);

    [Theory]
    [InlineData(ShareState.Pending, true)]
    [InlineData(ShareState.Accepted, true)]
    [InlineData(ShareState.Rejected, false)]
    [InlineData(ShareState.Unresolvable, false)]
    public void A_share_keeps_its_day_while_it_counts_or_waits(ShareState state, bool keeps) => ShareStreak.Keeps(state).ShouldBe(keeps);

    private static DateOnly Day(string day) => DateOnly.ParseExact($"{day}/2026", "dd/MM/yyyy", CultureInfo.InvariantCulture);
}
