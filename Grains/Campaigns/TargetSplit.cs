namespace Campaigns.Grains;

/// <summary>
/// Splits a target fairly over units by their head-counts, by the method of largest remainders: each unit gets the whole part of its
/// quota, target × heads ÷ all heads, and what is left goes, one each, to the largest remainders; of equal ones to the first code.
/// So shares add up to the target exactly, each is within 1 of its quota, and more heads never get less.
/// </summary>
public static class TargetSplit
{
    /// <summary>
    /// The shares, in the order of codes. A unit without heads gets 0. When no unit's head-count is known, all count alike; when only
    /// some are, or nobody has a head, it is refused: any split would be made up.
    /// </summary>
    /// <param name="target">What to split; not below zero.</param>
    /// <param name="units">The units, each once.</param>
    public static SplitOutcome Over(long target, IReadOnlyCollection<UnitHeads> units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(target);
        if (units.Count == 0) return Refused(SplitRefusalKind.NoUnits);
        var byCode = units.OrderBy(unit => unit.Unit, StringComparer.Ordinal).ToList();
        var unknown = byCode.Where(unit => unit.Heads is null).Select(unit => unit.Unit).ToList();
        if (unknown.Count == byCode.Count) return new SplitOutcome.Split(Shares(target, [.. byCode.Select(unit => (unit.Unit, 1L))]), ByHeads: false);
        if (unknown.Count > 0) return Refused(SplitRefusalKind.UnknownHeads, unknown);
        if (byCode.All(unit => unit.Heads <= 0)) return Refused(SplitRefusalKind.NoHeads);
        return new SplitOutcome.Split(Shares(target, [.. byCode.Select(unit => (unit.Unit, Math.Max(0, unit.Heads ?? 0)))]), ByHeads: true);
    }

    private static List<UnitShare> Shares(long target, IReadOnlyList<(string Unit, long Weight)> units)
    {
        var all = units.Aggregate(Int128.Zero, (sum, unit) => sum + unit.Weight);
        var quotas = units.Select(unit => Int128.DivRem((Int128)target * unit.Weight, all)).ToList();
        var left = (int)(target - quotas.Aggregate(Int128.Zero, (sum, quota) => sum + quota.Quotient));
        var raised = Enumerable.Range(0, units.Count).OrderByDescending(index => quotas[index].Remainder).Take(left).ToHashSet();
        return [.. units.Select((unit, index) => new UnitShare(unit.Unit, (long)quotas[index].Quotient + (raised.Contains(index) ? 1 : 0)))];
    }

    private static SplitOutcome.Refused Refused(SplitRefusalKind kind, IReadOnlyList<string>? units = null) => new(new SplitRefusal(kind, units ?? []));
}

/// <summary>A unit and how many members it and everything below it has; null when nobody has counted.</summary>
public sealed record UnitHeads(string Unit, long? Heads);

/// <summary>A unit's share.</summary>
public sealed record UnitShare(string Unit, long Amount);

/// <summary>What a split came to.</summary>
public abstract record SplitOutcome
{
    private SplitOutcome()
    {
    }

    /// <summary>The shares, which add up to the target.</summary>
    /// <param name="Shares">By code.</param>
    /// <param name="ByHeads">Whether by head-counts; false: all alike, because none is known.</param>
    public sealed record Split(IReadOnlyList<UnitShare> Shares, bool ByHeads) : SplitOutcome;

    /// <summary>There is no fair split.</summary>
    public sealed record Refused(SplitRefusal Refusal) : SplitOutcome;
}

/// <summary>Why there is no fair split.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Units">Codes of the units whose head-counts are missing, where that is why.</param>
public sealed record SplitRefusal(SplitRefusalKind Kind, IReadOnlyList<string> Units);

/// <summary>Why there is no fair split.</summary>
public enum SplitRefusalKind
{
    /// <summary>There is no unit to split over.</summary>
    NoUnits,

    /// <summary>Some units' head-counts are known and some are not.</summary>
    UnknownHeads,

    /// <summary>No unit has a member.</summary>
    NoHeads,
}
