namespace Campaigns.Grains.Tests;

/// <summary>Samples counted one by one, in whole numbers, for populations small enough.</summary>
internal static class Hypergeometric
{
    private const int LargestPopulation = 32;

    private static readonly long[,] Pascal = Triangle();

    /// <summary>Every population up to the largest, with every size of sample.</summary>
    public static IEnumerable<(int Population, int Sample)> SmallCases =>
        from population in Enumerable.Range(1, LargestPopulation)
        from sample in Enumerable.Range(1, population)
        select (population, sample);

    /// <summary>How many samples there are.</summary>
    public static long Choose(int population, int sample) => Pascal[population, sample];

    /// <summary>How many samples have just so many right ones, when so many of all are.</summary>
    public static long Samples(int population, int allRight, int sample, int right) =>
        Pascal[allRight, right] * Pascal[population - allRight, sample - right];

    /// <summary>
    /// Whether neither so many right ones or more, nor so many or fewer, are rarer than half of what the level, in percent, leaves.
    /// </summary>
    public static bool Allows(int population, int allRight, int sample, int right, int level)
    {
        var orMore = Enumerable.Range(right, sample - right + 1).Sum(found => Samples(population, allRight, sample, found));
        var orFewer = Enumerable.Range(0, right + 1).Sum(found => Samples(population, allRight, sample, found));
        return 200 * Math.Min(orMore, orFewer) >= (100 - level) * Choose(population, sample);
    }

    private static long[,] Triangle()
    {
        var rows = new long[LargestPopulation + 1, LargestPopulation + 1];
        for (var row = 0; row <= LargestPopulation; row++)
        {
            rows[row, 0] = 1;
            for (var column = 1; column <= row; column++) rows[row, column] = rows[row - 1, column - 1] + rows[row - 1, column];
        }

        return rows;
    }
}
