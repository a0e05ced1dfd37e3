namespace Campaigns.Grains;

/// <summary>Proposes how many shares to check.</summary>
public static class RecountSize
{
    /// <summary>
    /// A sample size with which the interval of <see cref="AcceptedRate"/> reaches no further than wanted, whatever is found: planned,
    /// as usual, for the widest case, half of them right (Cochran, Sampling Techniques, 3rd ed. 1977, section 4.4). It is worked out
    /// from the exact interval itself, which holds the finite population correction, instead of Cochran's normal approximation
    /// n₀ = z²/4d², n = n₀ ÷ (1 + (n₀ − 1)/N): that one is a little smaller, by up to about 1/d, and would not keep the promise.
    /// </summary>
    /// <param name="population">How many shares were accepted; not below zero.</param>
    /// <param name="halfWidth">Half of the interval's width, as a rate: 0.05 is ±5 points.</param>
    /// <param name="level">The interval's level, above 0 and below 1.</param>
    /// <returns>From 1 to all of them; 0 when there is nothing to check.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static int For(int population, double halfWidth, double level = AcceptedRate.UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        if (!(halfWidth > 0)) throw new ArgumentOutOfRangeException(nameof(halfWidth), halfWidth, "Above zero.");
        var (least, enough) = (Math.Min(1, population), population);
        while (least < enough)
        {
            var size = least + (enough - least) / 2;
            if (WidestOf(population, size, level) <= 2 * halfWidth * population) enough = size;
            else least = size + 1;
        }

        return enough;
    }

    // The interval ends on whole shares, so next to the middle it can be wider than in the middle, by one share.
    private static int WidestOf(int population, int size, double level) =>
        AcceptedRate.Of(population, size, size / 2, level) is { } middle ? middle.MostRight - middle.LeastRight + 1 : population;
}
