namespace Campaigns.Silo;

/// <summary>
/// How a counter grows with age, relative to its value at a reference age: measured medians with the tenth and ninetieth
/// percentile around them, joined by straight lines.
/// </summary>
internal sealed class MeasuredGrowth(TimeSpan reference, params (double Hours, double Low, double Middle, double High)[] points)
{
    /// <summary>
    /// Views of YouTube videos, relative to 7 days; 583 Vietnamese videos polled every half hour, 2026-05 to 08. Beyond 21 days it
    /// is assumed to level off, since only long runners were still seen then.
    /// </summary>
    public static MeasuredGrowth YouTubeViews { get; } = new(
        TimeSpan.FromDays(7),
        (0, 0, 0, 0), (12, 0.14, 0.23, 0.49), (24, 0.21, 0.35, 0.57), (48, 0.32, 0.51, 0.72), (72, 0.45, 0.63, 0.81),
        (96, 0.58, 0.75, 0.88), (120, 0.70, 0.85, 0.94), (168, 1, 1, 1), (240, 1.06, 1.19, 1.53), (336, 1.19, 1.53, 2.39),
        (504, 1.51, 2.06, 4.32), (720, 1.6, 2.2, 4.7), (2160, 1.7, 2.4, 5.2), (8760, 1.8, 2.6, 5.6));

    /// <summary>Likes of YouTube videos, relative to 7 days; the same videos, medians only.</summary>
    public static MeasuredGrowth YouTubeLikes { get; } = Medians(
        (12, 0.44), (24, 0.54), (48, 0.66), (72, 0.76), (96, 0.84), (120, 0.91), (168, 1), (240, 1.07), (336, 1.15), (504, 1.30),
        (2160, 1.4), (8760, 1.45));

    /// <summary>Comments of YouTube videos, relative to 7 days; the same videos, medians only.</summary>
    public static MeasuredGrowth YouTubeComments { get; } = Medians(
        (12, 0.44), (24, 0.57), (48, 0.70), (72, 0.81), (96, 0.87), (120, 0.93), (168, 1), (240, 1.06), (336, 1.12), (504, 1.25),
        (2160, 1.3), (8760, 1.33));

    /// <summary>
    /// Shares of links on Facebook, relative to 48 hours; 805 links followed in 20-minute steps. Used for every counter of
    /// Facebook, of which no other series was measured; beyond 48 hours a small tail is assumed.
    /// </summary>
    public static MeasuredGrowth Facebook { get; } = new(
        TimeSpan.FromHours(48),
        (0, 0, 0, 0), (1, 0, 0.05, 0.24), (2, 0, 0.09, 0.34), (3, 0.01, 0.13, 0.43), (6, 0.03, 0.23, 0.58), (9, 0.07, 0.39, 0.70),
        (12, 0.12, 0.50, 0.78), (18, 0.28, 0.67, 0.88), (24, 0.49, 0.80, 0.95), (36, 0.78, 0.94, 1), (48, 1, 1, 1),
        (168, 1.01, 1.04, 1.08), (720, 1.02, 1.06, 1.12), (8760, 1.03, 1.08, 1.15));

    /// <summary>The share of the value at the reference age that is there at an age; 0 before birth.</summary>
    /// <param name="age">Time since publication.</param>
    /// <param name="pace">
    /// From -1, a late bloomer, to 1, an early one. Early ones run along the ninetieth percentile before the reference age and
    /// along the tenth after it.
    /// </param>
    public double At(TimeSpan age, double pace)
    {
        if (age <= TimeSpan.Zero) return 0;
        var hours = age.TotalHours;
        var next = 0;
        while (next < points.Length && points[next].Hours < hours) next++;
        if (next == points.Length) return Lean(points[^1], -pace);
        var (before, after) = (points[next - 1], points[next]);
        var lean = age > reference ? -pace : pace;
        var part = (hours - before.Hours) / (after.Hours - before.Hours);
        return Lean(before, lean) + (part * (Lean(after, lean) - Lean(before, lean)));
    }

    private static double Lean((double Hours, double Low, double Middle, double High) point, double lean) =>
        point.Middle + (lean < 0 ? lean * (point.Middle - point.Low) : lean * (point.High - point.Middle));

    private static MeasuredGrowth Medians(params (double Hours, double Middle)[] medians) => new(
        TimeSpan.FromDays(7), [(0, 0, 0, 0), .. medians.Select(median => (median.Hours, median.Middle, median.Middle, median.Middle))]);
}
