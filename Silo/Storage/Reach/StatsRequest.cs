using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>What <c>stats</c> is asked.</summary>
/// <param name="Scope">Unit, campaign and platform.</param>
/// <param name="From">First local day; null for no beginning.</param>
/// <param name="To">Last local day; null for no end.</param>
/// <param name="By">What a row stands for.</param>
/// <param name="AsOf">Only readings up to this instant, included; null for all.</param>
internal sealed record StatsRequest(FigureScope Scope, DateOnly? From, DateOnly? To, StatsBy By, DateTimeOffset? AsOf)
{
    /// <summary>Whether what was gained on days is asked, and not the latest totals.</summary>
    public bool AsksGained => From is not null || To is not null || By == StatsBy.Day;

    /// <summary>The days, open ends filled in.</summary>
    public Period Period => new(From ?? DateOnly.MinValue, To ?? DateOnly.MaxValue);
}

/// <summary>What a row of <c>stats</c> stands for, besides its platform.</summary>
internal enum StatsBy
{
    /// <summary>A platform.</summary>
    Platform,

    /// <summary>A page.</summary>
    Fanpage,

    /// <summary>A unit with its whole subtree; a unit's row contains those of the units below it.</summary>
    Unit,

    /// <summary>A local day.</summary>
    Day,

    /// <summary>A post.</summary>
    Post,
}

/// <summary>What identifies a row; null where a row of that kind has none.</summary>
internal readonly record struct StatsKey(
    Platform Platform, string? AccountId = null, string? PostId = null, string? Unit = null, DateOnly? Day = null);

/// <summary>A row of <c>stats</c>.</summary>
/// <param name="Key">What it stands for.</param>
/// <param name="Fanpages">Pages with a post or a reading in the row.</param>
/// <param name="Figures">Latest totals or what was gained.</param>
/// <param name="Reach">
/// The reach of the row's posts: of all for latest totals, of those that count in the period for gained figures. Null where none is known.
/// </param>
internal sealed record StatsRow(StatsKey Key, long Fanpages, Figures Figures, ReachInterval? Reach);
