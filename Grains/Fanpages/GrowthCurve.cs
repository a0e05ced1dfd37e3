namespace Campaigns.Grains;

/// <summary>
/// How a post's views grow with its age: the median share of the 7-day value that they stand at. Source: measured distributions
/// of public series, 2026 (views; reactions and comments come earlier, so a schedule by views errs on the side of reading). Late
/// ages favour long runners, which errs on the same side.
/// </summary>
public static class GrowthCurve
{
    private static readonly (double Days, double Value)[] Points =
    [
        (0, 0), (0.5, 0.23), (1, 0.35), (2, 0.51), (3, 0.63), (4, 0.75), (5, 0.85), (7, 1), (10, 1.19), (14, 1.53), (21, 2.06),
    ];

    /// <summary>The value at an age, in parts of the 7-day value: 0 at no age, straight between the points and on beyond the last.</summary>
    public static double At(TimeSpan age)
    {
        var days = Math.Max(0, age.TotalDays);
        var (from, to) = Segment(point => point.Days >= days);
        return from.Value + ((days - from.Days) * (to.Value - from.Value) / (to.Days - from.Days));
    }

    /// <summary>The age at which a value is reached; the inverse of <see cref="At"/>.</summary>
    public static TimeSpan AgeAt(double value)
    {
        var (from, to) = Segment(point => point.Value >= value);
        return TimeSpan.FromDays(from.Days + ((value - from.Value) * (to.Days - from.Days) / (to.Value - from.Value)));
    }

    private static ((double Days, double Value) From, (double Days, double Value) To) Segment(Predicate<(double Days, double Value)> reaches)
    {
        var to = Array.FindIndex(Points, 1, reaches);
        return to < 0 ? (Points[^2], Points[^1]) : (Points[to - 1], Points[to]);
    }
}
