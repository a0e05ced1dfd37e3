namespace Campaigns.Grains;

/// <summary>
/// What a recount says about all accepted shares of a campaign: the rate found right in the sample, and the interval that holds the rate
/// of all of them at least as often as its level says, since the sample is a simple random one, without replacement, out of finitely many.
/// </summary>
/// <remarks>
/// The interval holds every number of right shares that neither tail of the hypergeometric distribution rules out at half of 1 − level:
/// Clopper and Pearson's interval (Biometrika 26, 1934) for a finite population. See Buonaccorsi, The American Statistician 41 (1987),
/// 215–218; Wendell and Schmee, J. Am. Stat. Assoc. 91 (1996), 825–830; Wang, J. Am. Stat. Assoc. 110 (2015), 1491–1499, who also
/// shows how far below their level the usual approximations fall.
/// </remarks>
public sealed record AcceptedRate
{
    /// <summary>The level unless another is asked for: 95 %.</summary>
    public const double UsualLevel = 0.95;

    private AcceptedRate(int population, int sample, int right, double level)
    {
        (Population, Sample, Right, Level) = (population, sample, right, level);
        LeastRight = RightShares.AtLeast(population, sample, right, (1 - level) / 2);
        MostRight = population - RightShares.AtLeast(population, sample, sample - right, (1 - level) / 2); // at least so many are wrong
    }

    /// <summary>How many shares were accepted when the sample was drawn.</summary>
    public int Population { get; }

    /// <summary>How many of them were checked; at least 1.</summary>
    public int Sample { get; }

    /// <summary>How many of the checked were found right.</summary>
    public int Right { get; }

    /// <summary>How often, over many recounts, the interval holds the truth at least: 0.95 is 95 %.</summary>
    public double Level { get; }

    /// <summary>The interval's lower end, in shares of the population.</summary>
    public int LeastRight { get; }

    /// <summary>The interval's upper end, in shares of the population.</summary>
    public int MostRight { get; }

    /// <summary>
    /// The rate found right, from 0 to 1. The interval ends on whole shares, so when nearly all were checked it can lie just outside,
    /// by less than one share of the population.
    /// </summary>
    public double Rate => (double)Right / Sample;

    /// <summary>The interval's lower end, as a rate of the population.</summary>
    public double Lower => (double)LeastRight / Population;

    /// <summary>The interval's upper end, as a rate of the population; the same as <see cref="Lower"/> when all were checked.</summary>
    public double Upper => (double)MostRight / Population;

    /// <summary>The rate and its interval; null when nothing was checked: there is no rate then.</summary>
    /// <param name="population">How many shares were accepted when the sample was drawn, each counted once.</param>
    /// <param name="sample">How many of them were checked.</param>
    /// <param name="right">How many of the checked were found right.</param>
    /// <param name="level">The interval's level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not 0 ≤ right ≤ sample ≤ population, or no level.</exception>
    public static AcceptedRate? Of(int population, int sample, int right, double level = UsualLevel)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(right);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(right, sample);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, population);
        if (!(level is > 0 and < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "Between 0 and 1.");
        return sample == 0 ? null : new AcceptedRate(population, sample, right, level);
    }
}
