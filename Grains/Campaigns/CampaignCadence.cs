namespace Campaigns.Grains;

/// <summary>Whether a unit, with everything below it, posted as often as a campaign asks: by local day, or by ISO week.</summary>
public static class CampaignCadence
{
    /// <summary>
    /// The stretches of a rule up to today, in order. A week at either end of the campaign counts with the days that the campaign has
    /// of it, and asks for as much as a whole one.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="campaign">The campaign's days.</param>
    /// <param name="posts">Posts of the unit's subtree in the campaign, by the day they count on; days without any may be missing.</param>
    /// <param name="today">The present day, whose stretch is still open.</param>
    public static IReadOnlyList<CadenceSlot> Of(CadenceRule rule, Period campaign, IReadOnlyDictionary<DateOnly, long> posts, DateOnly today)
    {
        var slots = new List<CadenceSlot>();
        for (var from = campaign.From; from <= campaign.To && from <= today;)
        {
            var period = new Period(from, Earlier(LastDayOf(rule.Per, from), campaign.To));
            var count = Days(period).Sum(day => posts.GetValueOrDefault(day));
            slots.Add(new CadenceSlot(period, count, Result(rule, period, count, today)));
            from = period.To.AddDays(1);
        }

        return slots;
    }

    private static CadenceResult Result(CadenceRule rule, Period period, long posts, DateOnly today) =>
        posts >= rule.Posts ? CadenceResult.Kept : period.To >= today ? CadenceResult.Open : CadenceResult.Missed;

    private static DateOnly LastDayOf(CadencePer per, DateOnly day) => per switch
    {
        CadencePer.Day => day,
        CadencePer.Week => day.AddDays((7 - (int)day.DayOfWeek) % 7),
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static IEnumerable<DateOnly> Days(Period period) => Enumerable.Range(0, period.Days).Select(period.From.AddDays);
}

/// <summary>A day or a week of a cadence.</summary>
/// <param name="Period">Its local days, within the campaign's.</param>
/// <param name="Posts">Posts in it.</param>
/// <param name="Result">Whether that is enough.</param>
public sealed record CadenceSlot(Period Period, long Posts, CadenceResult Result);

/// <summary>Whether a cadence was kept.</summary>
public enum CadenceResult
{
    /// <summary>There are enough posts.</summary>
    Kept = 1,

    /// <summary>There are not, and it is over.</summary>
    Missed = 2,

    /// <summary>There are not yet, and it is not over.</summary>
    Open = 3,
}
