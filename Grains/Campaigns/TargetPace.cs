using System.Numerics;

namespace Campaigns.Grains;

/// <summary>
/// Where a target should stand. It is approached evenly: over all the campaign's days, or, where its phases carry shares, each
/// phase's share over that phase's days, and nothing in the gaps. A day counts when it is over.
/// </summary>
public static class TargetPace
{
    /// <summary>How much of a target should have been reached at the beginning of a day, rounded down: nothing on the first, all of it after the last.</summary>
    /// <param name="target">The target; not below zero.</param>
    /// <param name="plan">The campaign's days and phases.</param>
    /// <param name="today">The day, which is not over yet.</param>
    public static long Expected(long target, CampaignPlan plan, DateOnly today)
    {
        if (today > plan.Period.To) return target;
        if (plan.Phases.Count == 0 || plan.Phases.Any(phase => phase.Share is null))
            return (long)((Int128)target * DaysOver(plan.Period, today) / plan.Period.Days);

        // All phases on one denominator, so that it is rounded once.
        var (percents, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var (_, period, share) in plan.Phases)
        {
            percents = percents * period.Days + denominator * share!.Value * DaysOver(period, today); // all of them have one
            denominator *= period.Days;
        }

        return (long)(target * percents / (100 * denominator));
    }

    private static int DaysOver(Period period, DateOnly today) => Math.Clamp(today.DayNumber - period.From.DayNumber, 0, period.Days);
}
