using System.Data.Common;
using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>The columns of additive figures in queries, and how they become <see cref="Figures"/>.</summary>
internal static class FigureColumns
{
    /// <summary>Eleven sums over rows of a roll-up <c>d</c>, of what was gained or of what was published.</summary>
    public const string OfRollUps = """
        SUM(d.posts), SUM(d.views), SUM(d.reactions), SUM(d.comments), SUM(d.shares), SUM(d.clicks),
        SUM(d.views_known), SUM(d.reactions_known), SUM(d.comments_known), SUM(d.shares_known), SUM(d.clicks_known)
        """;

    /// <summary>
    /// The same over rows of what a unit gained, and member shares: 0 as long as nobody has handed in anything where members are enrolled up
    /// to the day <c>@to</c>; unknown where nobody is, and could.
    /// </summary>
    /// <param name="unit">The unit's row id, as SQL.</param>
    public static string OfUnits(string unit) => $"""
        {OfRollUps},
        CASE WHEN SUM(d.member_shares) <> 0 OR EXISTS (
                 SELECT 1 FROM unit_ancestors below JOIN members m ON m.unit = below.unit WHERE below.ancestor = {unit} AND m.enrolled_on <= @to)
             THEN COALESCE(SUM(d.member_shares), 0) END
        """;

    /// <summary>Six sums over posts <c>p</c> with their latest values <c>l</c>, then the largest and the sum of reach.</summary>
    public const string OfLatest = """
        COUNT(p.counted_on), SUM(l.views), SUM(l.reactions), SUM(l.comments), SUM(l.shares), SUM(l.clicks), MAX(l.reach), SUM(l.reach)
        """;

    /// <summary>Views of rows of a roll-up <c>d</c>; null when unknown.</summary>
    public const string KnownViews = "CASE WHEN SUM(d.views_known) > 0 THEN SUM(d.views) END";

    /// <summary>Interactions of rows of a roll-up <c>d</c>, of what is known of the three; null when nothing is.</summary>
    public const string KnownInteractions = """
        CASE WHEN SUM(d.reactions_known + d.comments_known + d.shares_known) > 0 THEN SUM(d.reactions + d.comments + d.shares) END
        """;

    /// <summary>Shares of rows of a roll-up <c>d</c>; null when unknown.</summary>
    public const string KnownShares = "CASE WHEN SUM(d.shares_known) > 0 THEN SUM(d.shares) END";

    /// <summary>Interactions of the latest values <c>l</c>, as in <see cref="Counters.Interactions"/>; null when none of the three is known.</summary>
    public const string LatestInteractions = """
        CASE WHEN COALESCE(l.reactions, l.comments, l.shares) IS NOT NULL
             THEN COALESCE(l.reactions, 0) + COALESCE(l.comments, 0) + COALESCE(l.shares, 0) END
        """;

    /// <summary>Reads <see cref="OfRollUps"/>. A counter with no known value behind it is unknown, whatever its sum.</summary>
    public static Figures RolledUp(this DbDataReader row, int first)
    {
        return new Figures(row.NullableInt64(first) ?? 0, Known(1), Known(2), Known(3), Known(4), Known(5), MemberShares: null);

        long? Known(int column) => row.NullableInt64(first + column + 5) > 0 ? row.GetInt64(first + column) : null;
    }

    /// <summary>Reads <see cref="OfUnits"/>.</summary>
    public static Figures OfUnit(this DbDataReader row, int first) => row.RolledUp(first) with { MemberShares = row.NullableInt64(first + 11) };

    /// <summary>Reads the first six of <see cref="OfLatest"/>.</summary>
    public static Figures Latest(this DbDataReader row, int first) => new(
        row.GetInt64(first), row.NullableInt64(first + 1), row.NullableInt64(first + 2), row.NullableInt64(first + 3),
        row.NullableInt64(first + 4), row.NullableInt64(first + 5), MemberShares: null);

    /// <summary>Reads the last two of <see cref="OfLatest"/>; null where no post has a reach.</summary>
    public static ReachInterval? Reach(this DbDataReader row, int first) =>
        row.IsDBNull(first) ? null : new ReachInterval(row.GetInt64(first), row.GetInt64(first + 1));
}
