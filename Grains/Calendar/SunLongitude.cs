namespace Campaigns.Grains;

/// <summary>
/// Where the sun stands: Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 25, good to 0.01°, a quarter of an hour of its way.
/// </summary>
internal static class SunLongitude
{
    private const double J2000 = 2451545.0;
    private const double DaysACentury = 36525;

    /// <summary>The sun's apparent longitude in degrees, from 0 to 360: 0 at the March equinox, 270 at the December solstice.</summary>
    /// <param name="instant">Julian day, terrestrial time.</param>
    public static double At(double instant)
    {
        var t = (instant - J2000) / DaysACentury;
        var mean = 280.46646 + (36000.76983 + 0.0003032 * t) * t;
        var anomaly = 357.52911 + (35999.05029 - 0.0001537 * t) * t;
        var center = (1.914602 - 0.004817 * t) * Sine(anomaly) + (0.019993 - 0.000101 * t) * Sine(2 * anomaly) + 0.000289 * Sine(3 * anomaly);
        var apparent = mean + center - 0.00569 - 0.00478 * Sine(125.04 - 1934.136 * t);
        return apparent - 360 * Math.Floor(apparent / 360);
    }

    private static double Sine(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
