namespace Campaigns.Silo;

/// <summary>How answers about figures are kept. Bound from <c>ReachCache</c>.</summary>
internal sealed class ReachCacheOptions
{
    /// <summary>
    /// How long an answer is kept at most. A commit in this cluster ends it at once; this is how late a commit by another process, such as
    /// the import command, and a change of a page's or unit's own state may show. Zero keeps nothing.
    /// </summary>
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many answers are kept at most.</summary>
    public int KeepAtMost { get; set; } = 1_000;

    /// <summary>Whether every value makes sense.</summary>
    public bool IsValid() => KeepFor >= TimeSpan.Zero && KeepAtMost > 0;
}
