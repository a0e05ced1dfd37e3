using System.Text;

namespace Campaigns.Silo;

/// <summary>
/// Repeatable chance: the same seed and subject give the same draws on every machine and in every version of the runtime, which
/// <see cref="Random"/> does not promise. SplitMix64 (Steele, Lea, Flood 2014). Not for secrets, and not for use by two threads.
/// </summary>
internal sealed class SandboxRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong HashOffset = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;

    private ulong _state;

    private SandboxRandom(ulong state) => _state = state;

    /// <summary>The draws that belong to a subject (an account, a post) and, where it has several, to a number of it (a day).</summary>
    public static SandboxRandom For(int seed, string subject, long number = 0)
    {
        var hash = HashOffset;
        foreach (var octet in Encoding.UTF8.GetBytes(subject)) hash = (hash ^ octet) * HashPrime;
        return new SandboxRandom(Mix(hash ^ Mix((ulong)seed + Golden) ^ Mix((ulong)number * Golden)));
    }

    /// <summary>Scatters the bits of a number; a bijection.</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>64 bits.</summary>
    public ulong NextBits() => Mix(_state += Golden);

    /// <summary>From 0 up to, not including, 1.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>From 0 up to, not including, <paramref name="end"/>.</summary>
    public int Next(int end) => (int)(NextDouble() * end);

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => NextDouble() < probability;

    /// <summary>One of several, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Next(choices.Count)];

    /// <summary>Standard normal.</summary>
    public double NextNormal() =>
        Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble());

    /// <summary>Lognormal by its median and the standard deviation of its logarithm.</summary>
    public double NextLogNormal(double median, double sigma) => median * Math.Exp(sigma * NextNormal());

    /// <summary>How many events happen where <paramref name="mean"/> are expected; Poisson.</summary>
    public int NextPoisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var events = 0;
        for (var product = NextDouble(); product > limit; product *= NextDouble()) events++;
        return events;
    }

    /// <summary>An index of <paramref name="weights"/>, each as likely as its weight among all.</summary>
    public int NextWeighted(IReadOnlyList<double> weights)
    {
        var left = NextDouble() * weights.Sum();
        for (var index = 0; index < weights.Count - 1; index++)
        {
            left -= weights[index];
            if (left < 0) return index;
        }

        return weights.Count - 1;
    }
}
