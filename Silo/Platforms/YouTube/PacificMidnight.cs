namespace Campaigns.Silo;

/// <summary>
/// When YouTube's daily quota begins anew: at midnight where Google is, 07:00 or 08:00 UTC by the season.
/// https://developers.google.com/youtube/v3/determine_quota_cost
/// </summary>
internal static class PacificMidnight
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>
    /// The first midnight there after an instant (UTC). Clocks change at two in the morning, so midnight is never skipped or doubled.
    /// </summary>
    public static DateTimeOffset After(DateTimeOffset instant)
    {
        var midnight = TimeZoneInfo.ConvertTime(instant, Zone).Date.AddDays(1);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
