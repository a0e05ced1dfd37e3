using Campaigns.Grains;

namespace Campaigns.Silo;

/// <summary>
/// The additive part of one row of a roll-up, or a change to it: posts, and per counter the signed amount and how many known
/// values made it up. Reach is not here, because it is never added up.
/// </summary>
internal sealed class RollUpCell
{
    /// <summary>The counters that are rolled up, in the order of their columns.</summary>
    public static IReadOnlyList<Counter> Columns { get; } =
        [Counter.Views, Counter.Reactions, Counter.Comments, Counter.Shares, Counter.Clicks];

    /// <summary>Posts that count on the day.</summary>
    public long Posts { get; set; }

    /// <summary>Amounts, in the order of <see cref="Columns"/>.</summary>
    public long[] Amounts { get; } = new long[Columns.Count];

    /// <summary>Known values behind each amount; 0 means that nobody gave the counter.</summary>
    public long[] Known { get; } = new long[Columns.Count];

    /// <summary>Whether it says nothing: as a row, missing; as a change, none.</summary>
    public bool IsEmpty => Posts == 0 && Known.AsSpan().IndexOfAnyExcept(0) < 0 && Amounts.AsSpan().IndexOfAnyExcept(0) < 0;

    /// <summary>The column of a counter; -1 for reach.</summary>
    public static int ColumnOf(Counter counter) => counter switch
    {
        Counter.Views => 0,
        Counter.Reactions => 1,
        Counter.Comments => 2,
        Counter.Shares => 3,
        Counter.Clicks => 4,
        Counter.Reach => -1,
    };

    /// <summary>Adds another cell to this one, or with sign -1 takes it out.</summary>
    /// <exception cref="OverflowException">A sum no longer fits an Int64.</exception>
    public void Add(RollUpCell other, int sign = 1)
    {
        Posts += sign * other.Posts;
        for (var column = 0; column < Amounts.Length; column++)
        {
            Amounts[column] = checked(Amounts[column] + sign * other.Amounts[column]);
            Known[column] += sign * other.Known[column];
        }
    }

    /// <summary>Whether both say the same.</summary>
    public bool SaysTheSameAs(RollUpCell other) =>
        Posts == other.Posts && Amounts.AsSpan().SequenceEqual(other.Amounts) && Known.AsSpan().SequenceEqual(other.Known);
}
