namespace Campaigns.Grains;

/// <summary>How many of all shares can be right, given how many of a sample are: the hypergeometric distribution, seen from its unknown.</summary>
internal static class RightShares
{
    // Relative to the largest probability; far below what a tail worth comparing holds.
    private const double Negligible = 1e-30;

    // Far above what rounding does to a tail, far below what anybody could see: what rounding might rule out stays in.
    private const double Slack = 1e-9;

    /// <summary>
    /// The smallest number of right shares in the population with which a sample has <paramref name="right"/> or more right ones with
    /// a probability of at least <paramref name="tail"/>.
    /// </summary>
    public static int AtLeast(int population, int sample, int right, double tail)
    {
        // The more are right, the likelier; at the upper end it is certain.
        var (least, most) = (right, population - sample + right);
        while (least < most)
        {
            var all = least + (most - least) / 2;
            if (Tail(population, all, sample, right) >= tail * (1 - Slack)) most = all;
            else least = all + 1;
        }

        return least;
    }

    /// <summary>
    /// The probability of <paramref name="least"/> or more right ones in the sample. Probabilities are taken relative to the largest,
    /// from which each follows its neighbour by a factor, and divided by their sum: no factorial, so nothing overflows or cancels out.
    /// </summary>
    private static double Tail(long population, long right, long sample, long least)
    {
        var likeliest = (sample + 1) * (right + 1) / (population + 2);
        var (below, atLeast, weight) = (0.0, 0.0, 1.0);
        for (var found = likeliest; weight > Negligible; found++)
        {
            Add(found);
            weight *= Step(found + 1);
        }

        weight = 1 / Step(likeliest);
        for (var found = likeliest - 1; weight > Negligible; found--)
        {
            Add(found);
            weight /= Step(found);
        }

        return atLeast / (below + atLeast);

        // How many times as likely as one fewer; 0 beyond the most that can be found, infinite at the fewest.
        double Step(long found) => (double)(right - found + 1) * (sample - found + 1) / ((double)found * (population - right - sample + found));

        void Add(long found)
        {
            if (found < least) below += weight;
            else atLeast += weight;
        }
    }
}
