namespace Campaigns.Grains.Tests;

public sealed class CampaignCadenceTests
{
    // 1 June 2026 is a Monday.
    private static readonly Period Days = new(new DateOnly(2026, 6, 3), new DateOnly(2026, 6, 16));

    [Fact]
    public void One_a_day_is_kept_missed_or_still_open_day_by_day()
    {
        var slots = CampaignCadence.Of(new CadenceRule(1, CadencePer.Day), Days, Posts((3, 1), (5, 4)), June(6));

        slots.Select(slot => (slot.Period.From.Day, slot.Posts, slot.Result)).ShouldBe(
            [(3, 1L, CadenceResult.Kept), (4, 0L, CadenceResult.Missed), (5, 4L, CadenceResult.Kept), (6, 0L, CadenceResult.Open)]);
    }

    [Fact]
    public void A_week_runs_from_Monday_to_Sunday_and_is_cut_where_the_campaign_begins_and_ends()
    {
        var slots = CampaignCadence.Of(new CadenceRule(2, CadencePer.Week), Days, Posts((3, 1), (7, 1), (8, 1), (16, 9)), June(30));

        slots.Select(slot => (slot.Period.From.Day, slot.Period.To.Day, slot.Posts, slot.Result)).ShouldBe(
            [(3, 7, 2L, CadenceResult.Kept), (8, 14, 1L, CadenceResult.Missed), (15, 16, 9L, CadenceResult.Kept)]);
    }

    [Fact]
    public void What_is_enough_already_is_kept_before_it_is_over() =>
        CampaignCadence.Of(new CadenceRule(1, CadencePer.Week), Days, Posts((9, 1)), June(10))[^1].Result.ShouldBe(CadenceResult.Kept);

    [Fact]
    public void Before_the_campaign_there_is_nothing_to_keep() =>
        CampaignCadence.Of(new CadenceRule(1, CadencePer.Day), Days, Posts(), June(2)).ShouldBeEmpty();

    private static Dictionary<DateOnly, long> Posts(params (int Day, long Posts)[] days) => days.ToDictionary(day => June(day.Day), day => day.Posts);

    private static DateOnly June(int day) => new(2026, 6, day);
}
