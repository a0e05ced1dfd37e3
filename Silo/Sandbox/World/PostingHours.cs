using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// When people post, by the hour of the local day (UTC+7). YouTube in Vietnam: 40 % at 17–19 h, 15 % at 10–11 h. A Vietnamese fan
/// page: peaks at 8, 10 and 16 h. Nights, 00–06 h: 6 %.
/// </summary>
internal static class PostingHours
{
    private const double Night = 0.06 / 7;

    private static readonly IReadOnlyList<double> Facebook = Profile(hour => hour is 8 or 10 or 16 ? 0.14 : 0.52 / 14);

    private static readonly IReadOnlyList<double> YouTube = Profile(hour => hour switch
    {
        >= 17 and <= 19 => 0.40 / 3,
        10 or 11 => 0.15 / 2,
        _ => 0.39 / 12,
    });

    /// <summary>A time of the local day, in whole seconds.</summary>
    public static TimeSpan Draw(Platform platform, SandboxRandom random)
    {
        var hour = random.NextWeighted(platform == Platform.Facebook ? Facebook : YouTube);
        return TimeSpan.FromSeconds((hour * 3600) + random.Next(3600));
    }

    /// <summary>Posts on a day of the week relative to a working day.</summary>
    public static double Busyness(DayOfWeek day) => day switch
    {
        DayOfWeek.Sunday => 0.5,
        DayOfWeek.Saturday => 0.75,
        _ => 1,
    };

    private static IReadOnlyList<double> Profile(Func<int, double> byDay) =>
        [.. Enumerable.Range(0, 24).Select(hour => hour < 7 ? Night : byDay(hour))];
}
