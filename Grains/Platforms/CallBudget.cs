namespace Campaigns.Grains;

/// <summary>
/// What may still be called on one platform: a token bucket that fills more slowly the closer the platform says its limit is,
/// and stands still while the platform wants a pause.
/// </summary>
/// <param name="Tokens">Calls saved up; below zero after calls nobody could foresee.</param>
/// <param name="CountedAt">When <paramref name="Tokens"/> was worked out (UTC).</param>
/// <param name="Load">The last usage the platform told, 0 to 1 and above; null when it does not say.</param>
/// <param name="PausedUntil">No calls before this instant (UTC); null without a pause.</param>
/// <param name="PromisedUntil">Up to this instant (UTC) the calls to come are promised to those refused before; null when nobody waits.</param>
public sealed record CallBudget(
    double Tokens, DateTimeOffset CountedAt, double? Load, DateTimeOffset? PausedUntil, DateTimeOffset? PromisedUntil)
{
    /// <summary>Above this load calls slow down: Meta asks to throttle at 75 to 80 %.</summary>
    public const double SlowAbove = 0.75;

    /// <summary>Above this load nobody calls until the platform has rested.</summary>
    public const double StopAbove = 0.95;

    private const double Slowest = 0.1;

    /// <summary>A full bucket.</summary>
    public static CallBudget Full(CallRate rate, DateTimeOffset now) => new(rate.Burst, now, null, null, null);

    /// <summary>Asks for calls.</summary>
    /// <returns>The budget after it, and the permit. A refusal takes nothing.</returns>
    public (CallBudget Next, CallPermit Permit) Take(int calls, CallRate rate, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(calls, 1);
        var filled = Filled(rate, now);

        // More than the bucket holds would never be granted; it takes a full bucket and leaves a debt.
        var needed = Math.Min(calls, Capacity(rate));
        if (filled.PausedUntil is null && filled.Tokens >= needed)
            return (filled with { Tokens = filled.Tokens - calls }, new CallPermit(null));

        return filled.Promise(needed, rate, now);
    }

    /// <summary>Takes in what calls came to.</summary>
    /// <param name="report">What the platform said.</param>
    /// <param name="rate">The platform's rate.</param>
    /// <param name="pauseWhenFull">How long to pause on a load above <see cref="StopAbove"/> without a time from the platform.</param>
    /// <param name="now">The instant of the report.</param>
    public CallBudget After(CallReport report, CallRate rate, TimeSpan pauseWhenFull, DateTimeOffset now)
    {
        // Filled with the old load first: the new one holds from now on.
        var filled = Filled(rate, now);
        var pause = report.ThrottledUntil ?? (report.Load > StopAbove ? now + pauseWhenFull : null);
        return filled with
        {
            Tokens = filled.Tokens - report.FurtherCalls,
            Load = report.Load ?? filled.Load,
            PausedUntil = Later(filled.PausedUntil, pause > now ? pause : null),
        };
    }

    private static DateTimeOffset? Later(DateTimeOffset? a, DateTimeOffset? b) => a is null || b > a ? b ?? a : a;

    private CallBudget Filled(CallRate rate, DateTimeOffset now)
    {
        // A clock set back fills nothing.
        var hours = Math.Max(0, (now - CountedAt).TotalHours);
        return this with
        {
            Tokens = Math.Min(Capacity(rate), Tokens + (hours * PerHour(rate))),
            CountedAt = now,
            PausedUntil = PausedUntil > now ? PausedUntil : null,
            PromisedUntil = PromisedUntil > now ? PromisedUntil : null,
        };
    }

    /// <summary>
    /// Everyone refused gets a time of their own, one after the other at the rate the bucket fills. Told the same time, all pages
    /// of a platform would come back together and all but one in vain.
    /// </summary>
    private (CallBudget Next, CallPermit Permit) Promise(double needed, CallRate rate, DateTimeOffset now)
    {
        var begin = Later(PausedUntil, PromisedUntil) ?? now;
        var saved = PromisedUntil is null ? Filled(rate, begin).Tokens : 0;
        var wait = TimeSpan.FromHours(Math.Max(0, needed - saved) / PerHour(rate));

        // A moment more, so that rounding does not leave the bucket a hair too low at that very instant.
        var notBefore = begin + wait + TimeSpan.FromMilliseconds(1);
        return (this with { PromisedUntil = notBefore }, new CallPermit(notBefore));
    }

    private double PerHour(CallRate rate) => rate.PerHour * Ease;

    private double Capacity(CallRate rate) => Math.Max(1, rate.Burst * Ease);

    /// <summary>1 while the load is unknown or low, down to a tenth as it nears <see cref="StopAbove"/>.</summary>
    private double Ease => Load is { } load && load > SlowAbove
        ? Math.Max(Slowest, 1 - ((1 - Slowest) * (load - SlowAbove) / (StopAbove - SlowAbove)))
        : 1;
}
