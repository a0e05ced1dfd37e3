namespace Campaigns.Grains.Tests;

public sealed class InstantsTests
{
    [Fact]
    public void An_instant_is_cut_to_the_microsecond_and_told_in_utc()
    {
        var instant = new DateTimeOffset(2026, 6, 1, 7, 0, 0, TimeSpan.FromHours(7)).AddTicks(12_349);

        var cut = instant.ToMicrosecond();

        cut.ShouldBe(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero).AddTicks(12_340));
        cut.Offset.ShouldBe(TimeSpan.Zero);
    }
}
