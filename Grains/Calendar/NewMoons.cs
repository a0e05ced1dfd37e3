namespace Campaigns.Grains;

/// <summary>
/// When the moon is new: Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 49, good to a few seconds in our centuries.
/// </summary>
internal static class NewMoons
{
    /// <summary>Days from one new moon to the next in the mean.</summary>
    public const double MeanMonth = 29.530588861;

    /// <summary>The mean instant of new moon 0, on 6 January 2000 (Julian day).</summary>
    public const double First = 2451550.09766;

    private const double MoonsACentury = 1236.85;

    // Days, a power of the eccentricity's factor, and how many times the sun's and the moon's mean anomaly and the moon's argument of
    // latitude stand in the sine.
    private static readonly (double Days, int Eccentricity, int Sun, int Moon, int Latitude)[] Terms =
    [
        (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0),
        (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0),
        (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2), (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-0.00007, 0, 2, 1, 0),
        (0.00004, 0, 0, 2, -2), (0.00004, 0, 3, 0, 0), (0.00003, 0, 1, 1, -2), (0.00003, 0, 0, 2, 2), (-0.00003, 0, 1, 1, 2),
        (0.00003, 0, -1, 1, 2), (-0.00002, 0, -1, 1, -2), (-0.00002, 0, 1, 3, 0), (0.00002, 0, 0, 4, 0),
    ];

    // The planets: days, and degrees at new moon 0 and gained by each further one.
    private static readonly (double Days, double Start, double Step)[] Planets =
    [
        (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886), (0.000126, 349.42, 36.412478),
        (0.000110, 84.66, 18.206239), (0.000062, 141.74, 53.303771), (0.000060, 207.14, 2.453732), (0.000056, 154.84, 7.306860),
        (0.000047, 34.52, 27.261239), (0.000042, 207.19, 0.121824), (0.000040, 291.34, 1.844379), (0.000037, 161.72, 24.198154),
        (0.000035, 239.56, 25.513099), (0.000023, 331.55, 3.592518),
    ];

    /// <summary>The instant of a new moon (Julian day, terrestrial time).</summary>
    /// <param name="number">Which one; 0 is that of 6 January 2000.</param>
    public static double Instant(int number)
    {
        var t = number / MoonsACentury;
        var eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t;
        var sun = 2.5534 + 29.10535670 * number - 0.0000014 * t * t;
        var moon = 201.5643 + 385.81693528 * number + (0.0107582 + 0.00001238 * t) * t * t;
        var latitude = 160.7108 + 390.67050284 * number - (0.0016118 + 0.00000227 * t) * t * t;
        var node = 124.7746 - 1.56375588 * number + 0.0020672 * t * t;

        var mean = First + MeanMonth * number + (0.00015437 - 0.000000150 * t) * t * t;
        var periodic = Terms.Sum(term =>
            term.Days * Math.Pow(eccentricity, term.Eccentricity) * Sine(term.Sun * sun + term.Moon * moon + term.Latitude * latitude));
        return mean + periodic - 0.00017 * Sine(node) + Planets.Sum(planet => planet.Days * Sine(planet.Start + planet.Step * number));
    }

    private static double Sine(double degrees) => Math.Sin(double.DegreesToRadians(degrees));
}
